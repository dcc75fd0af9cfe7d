#pragma once

#include "core/ApiKey.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QMenu;
class QToolButton;
class QStackedLayout;
class QTableView;

namespace ek {

class Actions;
class ApiKeyTableModel;
class Clock;
class KeyDetails;
class KeyFilterModel;
class KeyStore;
class MessageBar;
class PillLabel;
class SearchField;
class SettledAnnouncement;
class Session;
class WindowLayouts;
class StatePage;
class TableColumns;

/// The open entity with its keys.
class KeyPanel : public QWidget
{
    Q_OBJECT

public:
    KeyPanel(Session &session, KeyStore &store, WindowLayouts &layouts, const Clock &clock, Actions &actions,
             QWidget *parent = nullptr);
    ~KeyPanel() override; ///< keeps columns and sort order in the settings

    [[nodiscard]] QList<ApiKey> selectedKeys() const;
    void focusFilter();
    [[nodiscard]] QWidget *list() const;
    /// It acts on what is selected, and stands beside it.
    [[nodiscard]] QWidget *deleteButton() const;
    [[nodiscard]] QWidget *details() const;
    /// Shows and hides the table's columns.
    [[nodiscard]] QMenu *columnsMenu() const;
    /// What the table is sorted by.
    [[nodiscard]] QMenu *sortMenu() const;

    enum class Copied {
        Name,
        MaskedKey,
        IdOfEntity,
        Row, ///< what the table shows of the key, its cells separated by tabs
    };
    /// Of each selected key one line.
    [[nodiscard]] QString selectedText(Copied what) const;
    /// What the table shows, with its header: a line for each row, and tabs between the cells.
    [[nodiscard]] QString tableText() const;
    /// Selects the key as soon as it is there.
    void selectWhenListed(const KeyFingerprint &key);
    /// Keeps in mind where the selection is. Once its keys are gone, selectRemembered() selects the key that came in
    /// their place, unless something else is selected by then.
    void rememberPlace();
    void selectRemembered();

signals:
    void selectionChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTable(WindowLayouts &layouts);
    void onEntitySelected();
    void updateHeader();
    void updateState();
    void updateDetails();
    void placeDetails();
    void showNeededColumns();
    bool selectPending(); ///< whether it was there to be selected
    void speak(const QString &count);
    void fillMenu();
    [[nodiscard]] QString rowText(int row) const;

    Session &m_session;
    KeyStore &m_store;
    WindowLayouts &m_layouts;
    Actions &m_actions;
    ApiKeyTableModel *m_keys;
    KeyFilterModel *m_filter;
    QLabel *m_entityName;
    QLabel *m_entityFacts;
    PillLabel *m_environment;
    SearchField *m_filterEdit;
    QToolButton *m_delete;
    MessageBar *m_message;
    QTableView *m_table;
    TableColumns *m_columns = nullptr; ///< the table's
    StatePage *m_state;
    QStackedLayout *m_stack;
    KeyDetails *m_details;
    QBoxLayout *m_body; ///< the table and the details
    QLabel *m_count;
    QMenu *m_menu;
    SettledAnnouncement *m_spoken; ///< how many keys there are
    std::optional<EntityId> m_shown; ///< whose keys the table has
    std::optional<KeyFingerprint> m_toSelect;
    bool m_takesFocus = false; ///< the table, with it
    std::optional<int> m_place; ///< see rememberPlace()
};

} // namespace ek
