#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>

class QAction;
class QActionGroup;
class QJsonObject;
class QMenu;
class QTableView;

namespace ek {

/// One column of a table, in the order of the model's sections.
struct TableColumn
{
    QString id; ///< in saved layouts
    QString title;
    int width; ///< at first, in average characters of the table's font
    bool canBeHidden;
    bool isHiddenAtFirst = false;
    int positionAtFirst = -1; ///< among the columns; -1: after the section before it
    int leastWidth = -1; ///< where the room does not do for all, in average characters; -1: it does not give way
    bool givesWay = false; ///< is left out before the others come near their least widths
    bool takesRoom = false; ///< grows with room that is left, up to twice its first width, unless somebody sized it
};

struct TableSorting
{
    int section = 0;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const TableSorting &, const TableSorting &) = default;
};

/// Which columns of a table are shown, in which order and how wide, and what it is sorted by. The admin changes that in
/// the header, and in the menu, which the header's context menu shows as well.
///
/// One table may be used for several things in turn, such as views of the same keys: each has an order of its own.
///
/// A layout is saved as text, by the columns' ids and with widths in characters: it survives new columns and other
/// fonts. The table has its model, and owns this object.
///
/// Where the table is too narrow for all columns, those that nobody has resized share what there is, each down to its
/// least width, and get their first width back with the room. Where room is left, names grow with it (takesRoom), so
/// that none is cut beside an empty column. A width that the admin chose stays.
class TableColumns : public QObject
{
    Q_OBJECT

public:
    /// The table is sorted by the column of @p sortedAtFirst, its first one if it is not said, until restore() or the
    /// admin says otherwise.
    TableColumns(QTableView &table, QList<TableColumn> columns, const TableSorting &sortedAtFirst = {});

    [[nodiscard]] QByteArray save() const;
    /// Takes over what save() returned, maybe in another version of the program. Ids that are not known are passed
    /// over, columns that are not named come last with their first width, and a text that makes no sense changes
    /// nothing.
    void restore(const QByteArray &saved);
    /// Shows every column as at first, and puts back the order of every use.
    void reset();
    /// The table is used for something else from now on: it gets the order that the admin has chosen for @p use, which
    /// is saved too, or else @p sortedAtFirst. At first the use is an empty text, and the order the constructor's.
    void setUse(const QString &use, const TableSorting &sortedAtFirst);
    /// A column that says what must not be missed is shown as long as that is so, hidden by the admin or not.
    void setNeeded(int section, bool isNeeded);

    // What the mouse does in the header, for the keyboard (ColumnsDialog).

    [[nodiscard]] const QList<TableColumn> &all() const { return m_columns; }
    /// The sections from the first to the last, hidden ones among them.
    [[nodiscard]] QList<int> order() const;
    [[nodiscard]] bool isWanted(int section) const; ///< chosen or needed; shown where there is room
    /// Where it can be hidden.
    void setShown(int section, bool isShown);
    /// Puts it at another place of order().
    void move(int section, int place);
    /// In pixels; 0 while it is hidden.
    [[nodiscard]] int widthOf(int section) const;
    /// False for one that is hidden, and for the last one, which takes what room there is.
    [[nodiscard]] bool canBeSized(int section) const;
    /// By so many average characters, fewer where it is negative.
    void widen(int section, int characters);

    /// An entry for each column that can be hidden, one for a dialog, and two that put widths and everything right.
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /// An entry for each column, and two for the direction; what is in force is checked.
    [[nodiscard]] QMenu *sortMenu() const { return m_sortMenu; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] int sectionOf(const QString &id) const; ///< -1: none
    [[nodiscard]] int pixels(double characters) const;
    [[nodiscard]] bool isChosen(int section) const; ///< by the admin, needed or not
    [[nodiscard]] QList<int> orderAtFirst() const;
    [[nodiscard]] int lastWanted() const; ///< the section that is stretched once there is room; -1: none
    [[nodiscard]] bool isSized(int section) const;
    [[nodiscard]] bool takesRoom(int section) const;
    [[nodiscard]] int leastPixels(int section) const;
    void place(int section, int position, double characters, bool isHidden);
    void noteWidth(int section, int width);
    void fitRoom();
    void fitToContents();
    void arrange();
    void buildMenu();
    void buildSortMenu();
    void sortBy(int section, Qt::SortOrder order);
    void updateSort();
    [[nodiscard]] TableSorting sorting() const;
    /// Those of m_chosen, and that of the present use.
    [[nodiscard]] QHash<QString, TableSorting> chosenOrders() const;
    [[nodiscard]] std::optional<TableSorting> sortingOf(const QJsonObject &saved) const;

    QTableView &m_table;
    QList<TableColumn> m_columns;
    const TableSorting m_usuallySorted; ///< at first, where nothing was said of the use
    QString m_use;
    TableSorting m_sortedAtFirst; ///< for m_use
    QHash<QString, TableSorting> m_chosen; ///< by the admin, for other uses; m_use has what the header shows
    QMenu *m_menu;
    QMenu *m_sortMenu;
    QMenu *m_headerMenu; ///< of the header: both
    QList<QAction *> m_sorts; ///< for each section
    QAction *m_ascending = nullptr;
    QAction *m_descending = nullptr;
    QList<QAction *> m_toggles; ///< for each section; null where the column cannot be hidden
    QList<int> m_needed;
    QList<int> m_widths; ///< of each section, as the admin wants them
    bool m_isFitting = false;
};

} // namespace ek
