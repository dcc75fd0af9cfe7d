#pragma once

#include "core/Ids.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QStackedLayout;
class QToolButton;
class QVBoxLayout;

namespace ek {

class EntitiesPage;
class EntityFilterModel;
class EntityListModel;
class MessageBar;
class SearchField;
class EntityShelf;
class SavedProfiles;
class Session;
class SettledAnnouncement;

/// Every entity of the account, searchable; the current one is the session's.
class EntityPanel : public QWidget
{
    Q_OBJECT

public:
    /// @p saved keeps what is pinned, and what was open last.
    EntityPanel(Session &session, EntityListModel &entities, SavedProfiles &saved, QWidget *parent = nullptr);

    void focusSearch();
    /// Offers the entities that were open before.
    void showRecent();
    [[nodiscard]] QWidget *list() const;
    /// Goes to the open entity in the list, whatever was searched for.
    void showOpenEntity();
    /// Puts a list above the search, within the same surface.
    void setTop(QWidget *top);
    /// Whether the window shows the open entity: only then it is marked.
    void setMarksOpen(bool marks);
    /// Marks the first entity, for whoever comes from above.
    void enterFromAbove();

signals:
    /// The API no longer accepts the credential, and the admin wants to give another.
    void credentialRequested();
    /// A new key is wanted for the open entity.
    void newKeyRequested();
    /// The admin chose an entity, the open one or another.
    void chosen();
    /// Up was pressed in the first one, or in the search.
    void leftUpwards();
    /// Something was copied, or cannot be done: for whoever says it.
    void said(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restyle();
    void setSearch(const QString &words);
    void onEntitySelected();
    void updateState();
    void updateCount();
    void showSelection();
    void choose(const QModelIndex &index);
    void open(const EntityId &entity);
    bool onSearchKey(int key);
    void speak();
    void showMenu(const QPoint &at);
    void copy(const QString &text, const QString &what);

    Session &m_session;
    EntityListModel &m_entities;
    EntityFilterModel *m_filter;
    EntityShelf *m_shelf;
    QWidget *m_place; ///< of what is on top in the order of Tab; never seen. Qt puts a new one last in its window
    SearchField *m_search;
    QToolButton *m_recent;
    QListView *m_list;
    QLabel *m_count;
    MessageBar *m_message;
    EntitiesPage *m_state;
    QStackedLayout *m_stack;
    SettledAnnouncement *m_spoken; ///< how many entities there are
    QVBoxLayout *m_layout;
    QString m_spokenCount;
    bool m_marksOpen = true;
    EntityId m_opened; ///< last, also while it is to come back from a lock
    QTimer m_settle; ///< arrow keys pass many entities; the one they stop at is opened
};

} // namespace ek
