#pragma once

#include "core/Ids.h"
#include "ui/actions/CommandModel.h"
#include "ui/window/WindowParts.h"

#include <QList>
#include <QObject>

class QAction;
class QMainWindow;

namespace ek {

class Actions;
class EntityListModel;

/// Opens the command palette over the window, and does what is chosen there. What it can do is what the window can:
/// whatever destroys something asks in its own dialog first.
class PaletteOpener : public QObject
{
    Q_OBJECT

public:
    /// @p more: actions that are in menus, but not among @p actions.
    PaletteOpener(QMainWindow &window, const MainWindowParts &parts, const Actions &actions, QList<QAction *> more,
                  const EntityListModel &entities);

    void open();

signals:
    /// A key of the open entity is to be selected.
    void keyWanted(const ek::KeyFingerprint &key);

private:
    [[nodiscard]] QList<PaletteEntry> entries() const;
    void carryOut(const PaletteEntry &entry);

    QMainWindow &m_window;
    MainWindowParts m_parts;
    const Actions &m_actions;
    QList<QAction *> m_more;
    const EntityListModel &m_entities;
    QList<PaletteEntry> m_recent; ///< ids alone: a name is not kept for longer than it is known elsewhere
};

} // namespace ek
