#pragma once

#include "ui/widgets/TintedDialog.h"

namespace ek {

class Actions;

/// Which keys do what. Read off the actions themselves.
class ShortcutsDialog : public TintedDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const Actions &actions, QWidget *parent);
};

} // namespace ek
