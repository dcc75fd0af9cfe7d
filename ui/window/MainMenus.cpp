#include "ui/window/MainMenus.h"

#include "ui/actions/Actions.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

#include <map>

namespace ek {

MainMenus::MainMenus(QMenuBar &bar, const Actions &actions, QObject *parent)
    : QObject(parent)
{
    auto *keys = new QMenu(tr("&Keys"), &bar);
    m_view = new QMenu(tr("&View"), &bar);
    const auto menuOf = [&](ActionMenu menu) -> QMenu * {
        switch (menu) {
        case ActionMenu::Profile:
            return bar.addMenu(tr("&Profile"));
        case ActionMenu::Keys:
            bar.addMenu(keys);
            return keys;
        case ActionMenu::Copy:
            return keys->addMenu(tr("&Copy"));
        case ActionMenu::View:
            bar.addMenu(m_view);
            return m_view;
        case ActionMenu::Appearance:
            return m_view->addMenu(tr("&Appearance"));
        case ActionMenu::Help:
            return bar.addMenu(tr("&Help"));
        }
        return nullptr;
    };
    std::map<ActionMenu, QMenu *> menus; // an inner one stands among the entries of the outer one
    for (const Actions::Entry &entry : actions.all()) {
        QMenu *&menu = menus[entry.spec.menu];
        if (!menu)
            menu = menuOf(entry.spec.menu);
        if (entry.spec.startsGroup)
            menu->addSeparator();
        menu->addAction(entry.action);
    }
}

void MainMenus::addTable(QMenu *sort, QMenu *columns)
{
    m_view->addMenu(sort);
    m_view->addMenu(columns);
    m_sorts += sort;
    m_columns += columns;
}

void MainMenus::showTable(const QMenu *sort, const QMenu *columns)
{
    for (const QMenu *menu : std::as_const(m_sorts))
        menu->menuAction()->setVisible(menu == sort);
    for (const QMenu *menu : std::as_const(m_columns))
        menu->menuAction()->setVisible(menu == columns);
}

} // namespace ek

#include "moc_MainMenus.cpp"
