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
class MainPages;

/// Opens the command palette over the window, and does what is chosen there. What it can do is what the window can:
/// whatever destroys something asks in its own dialog first.
class PaletteOpener : public QObject
{
    Q_OBJECT

public:
    /// What is found is shown by @p pages.
    PaletteOpener(QMainWindow &window, const MainWindowParts &parts, const Actions &actions,
                  const EntityListModel &entities, MainPages &pages);

    void open();

private:
    [[nodiscard]] QList<PaletteEntry> entries() const;
    /// Actions that are in menus of the table that is shown, but not among the window's.
    [[nodiscard]] QList<QAction *> more() const;
    void addViews(QList<PaletteEntry> &entries) const;
    void carryOut(const PaletteEntry &entry);

    QMainWindow &m_window;
    MainWindowParts m_parts;
    const Actions &m_actions;
    const EntityListModel &m_entities;
    MainPages &m_pages;
    QList<PaletteEntry> m_recent; ///< ids alone: a name is not kept for longer than it is known elsewhere
};

} // namespace ek
