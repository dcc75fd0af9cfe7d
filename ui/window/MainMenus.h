#pragma once

#include <QList>
#include <QObject>

class QMenu;
class QMenuBar;

namespace ek {

class Actions;

/// The menus of the window: the actions in the order and the groups in which they are described, and below "View" what
/// the table that is shown can be sorted and arranged by.
class MainMenus : public QObject
{
    Q_OBJECT

public:
    /// Fills @p bar, which must outlive this.
    MainMenus(QMenuBar &bar, const Actions &actions, QObject *parent);

    /// A table's own menus, which stay the table's.
    void addTable(QMenu *sort, QMenu *columns);
    /// Those of the tables that are shown now; null: none has such.
    void showTable(const QMenu *sort, const QMenu *columns);

private:
    QMenu *m_view = nullptr;
    QList<QMenu *> m_sorts;
    QList<QMenu *> m_columns;
};

} // namespace ek
