#pragma once

#include "core/Entity.h"
#include "ui/widgets/TintedDialog.h"

namespace ek {

class Session;

/// Asks for which entity a key is to be created. One click is the answer.
class PickEntityDialog : public TintedDialog
{
    Q_OBJECT

public:
    /// @p session must outlive the dialog.
    PickEntityDialog(Session &session, QWidget *parent);

signals:
    void picked(const ek::Entity &entity);
};

} // namespace ek
