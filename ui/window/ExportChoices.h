#pragma once

#include "ui/fleet/ExportDialog.h"

#include <QList>

namespace ek {

class Inventory;
class MainPages;
class Session;

/// What can be exported from what @p pages show: the keys as they are shown, where any are, and all that are known. The
/// choices refer to all three, which must outlive them.
[[nodiscard]] QList<ExportDialog::Choice> exportChoices(const MainPages &pages, const Inventory &inventory,
                                                        const Session &session);

} // namespace ek
