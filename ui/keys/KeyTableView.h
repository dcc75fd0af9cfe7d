#pragma once

#include "core/ApiKey.h"
#include "models/KeyColumns.h"
#include "models/TableText.h"

#include <QAbstractItemModel>
#include <QList>
#include <QSet>
#include <QWidget>

#include <optional>
#include <vector>

class QBoxLayout;
class QLabel;
class QMenu;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace ek {

class Actions;
class Clock;
class KeyDetails;
class KeyListModel;
class MessageBar;
class SearchField;
class StatePage;
class TableColumns;
class WindowLayouts;

/// A key, and the entity that it was listed for.
struct ListedKey
{
    EntityId entity;
    ApiKey key;
};

/// A table of keys with what belongs to it: the filter above, the details beside or below, how many there are, the
/// menu, and a page that stands in the table's place. It shows what the model has; which keys these are, and what the
/// page and the message say, is its owner's part.
class KeyTableView : public QWidget
{
    Q_OBJECT

public:
    /// Keeps columns and sort order under @p layoutName. All references must outlive the view.
    KeyTableView(KeyListModel &keys, WindowLayouts &layouts, const QString &layoutName, const Clock &clock,
                 Actions &actions, QWidget *parent = nullptr);
    ~KeyTableView() override;

    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] const KeyListModel &keys() const { return m_keys; }
    /// It acts on what is selected, and stands beside it.
    [[nodiscard]] QWidget *deleteButton() const;
    [[nodiscard]] QWidget *details() const;
    /// Puts a button beside the filter.
    void addTool(QWidget *tool);
    /// Shows and hides the table's columns.
    [[nodiscard]] QMenu *columnsMenu() const;
    /// What the table is sorted by.
    [[nodiscard]] QMenu *sortMenu() const;
    /// Between the table and the number of keys.
    [[nodiscard]] MessageBar *message() const { return m_message; }
    /// Shown by showPage().
    [[nodiscard]] StatePage *page() const { return m_page; }
    [[nodiscard]] bool isTableShown() const;
    void showTable();
    void showPage();
    /// Without any keys to speak of there is nothing but the page.
    void setKeysKnown(bool areKnown);
    /// A column that says what must not be missed, see TableColumns::setNeeded().
    void setColumnNeeded(int section, bool isNeeded);
    void setCount(const QString &text);
    /// Other keys are listed from now on, in the order that the admin has chosen for such a list, or in this one. See
    /// TableColumns::setUse().
    void setUse(const QString &use, KeyColumn sortedAtFirst, Qt::SortOrder order);

    void focusFilter();
    void clearFilter();
    /// Cheap, however many there are.
    [[nodiscard]] int selectedCount() const;
    /// From the top.
    [[nodiscard]] QList<ListedKey> selected() const;
    [[nodiscard]] QList<ApiKey> selectedKeys() const;
    [[nodiscard]] QSet<EntityId> selectedEntities() const;
    enum class Copied { Name, MaskedKey, NameOfEntity, IdOfEntity };
    /// Of each selected key one line; an entity is named once.
    [[nodiscard]] QString selectedText(Copied what) const;
    /// What the table shows of the selected keys, and of all that it shows.
    [[nodiscard]] TableText selectedRowsText() const;
    [[nodiscard]] TableText tableText() const;

    /// Selects the key, with the focus, as soon as selectPending() finds it. Of several entities' keys that of
    /// @p entity, where one is given.
    void selectWhenListed(const KeyFingerprint &key, const EntityId &entity = {});
    /// The same of a key that is said to be there: notListed() is emitted where it is not, see noteAllListed().
    void showListed(const KeyFingerprint &key);
    /// Every key that there is has come, from the server: what was to be shown and is not there is given up.
    void noteAllListed();
    /// Before the keys are taken away for a while: the one that is selected now will be selected again, without the
    /// focus.
    void rememberSelected();
    void forgetPending();
    /// To be called when keys have come.
    void selectPending();
    /// Keeps in mind where the selection is. Once its keys are gone, selectRemembered() selects the key that came in
    /// their place, unless something else is selected by then.
    void rememberPlace();
    void selectRemembered();
    /// The details are relative to a time that has passed.
    void selectRow(int row);
    void updateDetails();
    /// Of all keys here, where the model does not know it; for the details.
    void setEntityName(const QString &name);

signals:
    void selectionChanged();
    /// Other keys are shown, or more or fewer.
    void rowsChanged();
    /// What showListed() was asked for is not there.
    void notListed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTable();
    void fillMenu();
    void connectModel();
    void placeDetails();
    void placeTools();
    void showOnlyKey();
    [[nodiscard]] bool showPending(); ///< whether it was there to be selected
    [[nodiscard]] QModelIndexList selectedRows() const; ///< from the top
    [[nodiscard]] std::vector<KeyTable::Row> selectedKeyRows() const; ///< from the top
    [[nodiscard]] QList<int> shownSections() const; ///< in the order of the columns

    KeyListModel &m_keys;
    WindowLayouts &m_layouts;
    const QString m_layoutName;
    Actions &m_actions;
    SearchField *m_filterEdit;
    QToolButton *m_delete;
    MessageBar *m_message;
    QTableView *m_table;
    TableColumns *m_columns = nullptr; ///< the table's
    StatePage *m_page;
    QStackedLayout *m_stack;
    KeyDetails *m_details;
    QBoxLayout *m_body; ///< the table and the details
    QLabel *m_count;
    QMenu *m_menu;
    QBoxLayout *m_head; ///< the filter, and m_tools
    QBoxLayout *m_tools; ///< buttons
    std::optional<KeyFingerprint> m_toSelect;
    EntityId m_toSelectIn; ///< empty: in whichever
    bool m_takesFocus = false; ///< the table, with it
    std::optional<KeyFingerprint> m_expected; ///< it is told where that is not there
    QString m_entityName; ///< of all keys here; empty: the model knows it
    std::optional<int> m_place; ///< see rememberPlace()
};

} // namespace ek
