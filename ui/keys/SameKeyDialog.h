#pragma once

#include "core/Entity.h"
#include "core/KeySpec.h"
#include "ui/widgets/TintedDialog.h"

#include <QSet>

namespace ek {

class Session;

/// Asks for which other entity a key of the same name and expiry is to be created. One click is the answer.
class SameKeyDialog : public TintedDialog
{
    Q_OBJECT

public:
    /// @p session must outlive the dialog. Those in @p done have such a key already.
    SameKeyDialog(Session &session, const KeySpec &spec, const QSet<EntityId> &done, QWidget *parent);

signals:
    void picked(const ek::Entity &entity);
};

} // namespace ek
