#pragma once

#include "core/Ids.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QMenu;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace ek {

class ChangeListModel;
class Changes;
class Inventory;
class ReadingLine;
class ReadingStatus;
class Session;
class SettledAnnouncement;
class StatePage;
class Sweep;
class TableColumns;
class WindowLayouts;

/// Which keys were created or deleted, and which expired, since the admin said that everything was seen.
class ChangesPanel : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the panel.
    ChangesPanel(const Session &session, Inventory &inventory, Changes &changes, Sweep &sweep,
                 const ReadingStatus &status, WindowLayouts &layouts, QWidget *parent = nullptr);
    /// Keeps the table's columns in the layouts.
    ~ChangesPanel() override;

    [[nodiscard]] QTableView *table() const { return m_table; }
    /// To show, hide, move and size columns, and to sort by one of them.
    [[nodiscard]] QMenu *columnsMenu() const;
    [[nodiscard]] QMenu *sortMenu() const;
    /// Of the change that is selected; empty: none is.
    [[nodiscard]] EntityId chosenEntity() const;
    /// Selects what says that the key is gone, with the focus; among what was seen, where it was. Whether it is there.
    bool showGone(const EntityId &entity, const KeyFingerprint &key);

signals:
    /// Nothing is listed any more: the focus has to go elsewhere.
    void emptied();
    /// The entity is to be opened, with the key selected where it is still listed.
    void entityWanted(const ek::EntityId &entity, const std::optional<ek::KeyFingerprint> &key);
    /// Which entities could not be read is to be shown.
    void failuresWanted();
    /// Something was copied or done: for whoever says it.
    void said(const QString &text);

private:
    void buildTable();
    void markSeen();
    void showEntity();
    void copyRow();
    void update();

    const Session &m_session;
    Inventory &m_inventory;
    Changes &m_changes;
    const ReadingStatus &m_status;
    WindowLayouts &m_layouts;
    ChangeListModel *m_model;
    QLabel *m_since;
    ReadingLine *m_reading;
    QCheckBox *m_withSeen;
    QPushButton *m_seen;
    QTableView *m_table;
    TableColumns *m_columns = nullptr; ///< the table's
    StatePage *m_page;
    QStackedLayout *m_stack;
    QLabel *m_count;
    QMenu *m_menu;
    SettledAnnouncement *m_spoken; ///< how many changes there are
};

} // namespace ek
