#pragma once

#include "core/Entity.h"
#include "ui/widgets/TintedDialog.h"

#include <QSet>

class QPushButton;

namespace ek {

class EntityPicker;
class Session;

/// What a PickEntityDialog is about.
struct PickEntityWords
{
    QString objectName;
    QString title;
    QString text; ///< what is asked, in a sentence or two
    QString button; ///< what is done with the entity, with its mnemonic
};

/// Asks for an entity for which a key is to be created. One is chosen by typing, arrow keys or a click; Enter, a double
/// click or the button says that it is this one.
class PickEntityDialog : public TintedDialog
{
    Q_OBJECT

public:
    /// @p session must outlive the dialog. Those in @p done cannot be picked.
    PickEntityDialog(Session &session, const PickEntityWords &words, const QSet<EntityId> &done, QWidget *parent);

    /// Chooses it, where it is there.
    void propose(const EntityId &entity);

signals:
    /// Once, after the dialog was closed.
    void picked(const ek::Entity &entity);

private:
    EntityPicker *m_picker;
    QPushButton *m_pick;
};

} // namespace ek
