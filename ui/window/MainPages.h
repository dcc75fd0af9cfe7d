#pragma once

#include "core/Ids.h"
#include "ui/fleet/ViewList.h"
#include "ui/window/WindowParts.h"

#include <QStackedWidget>

#include <optional>

class QMenu;

namespace ek {

class Actions;
class AllKeysPanel;
class ChangesPanel;
class EntitiesPage;
class EntityPanel;
class KeyPanel;
class KeyTableView;
class ReadingStatus;
class ViewListModel;

/// What stands beside the entities: the keys of one of them, a view of the keys of all, what has changed, or why there
/// is no entity to choose. Decides which of them is shown; the lists at the left mark it.
class MainPages : public QStackedWidget
{
    Q_OBJECT

public:
    /// Puts the list of views on top of @p entities. What @p parts refers to, @p actions and @p entities must outlive
    /// this.
    MainPages(const MainWindowParts &parts, Actions &actions, EntityPanel &entities, QWidget *parent = nullptr);
    ~MainPages() override;

    [[nodiscard]] EntitiesPage *missing() const { return m_missing; }
    [[nodiscard]] KeyPanel *ofEntity() const { return m_ofEntity; }
    [[nodiscard]] ViewList *views() const { return m_views; }
    [[nodiscard]] const ViewListModel &viewModel() const { return *m_viewModel; }
    /// Null until a view was shown.
    [[nodiscard]] AllKeysPanel *ofAll() const { return m_ofAll; }
    [[nodiscard]] ChangesPanel *changes() const { return m_changes; }

    /// Whether the views can be shown: where there are several entities.
    [[nodiscard]] bool hasViews() const;
    /// None: an entity is shown, or could be.
    [[nodiscard]] const std::optional<ViewList::Shown> &view() const { return m_view; }
    [[nodiscard]] bool showsAllKeys() const { return m_view && m_view->view; }
    /// The table that actions are about; that of the entity where there is none.
    [[nodiscard]] KeyTableView *keys() const;
    /// What the columns of the table that is shown can be arranged and sorted by.
    [[nodiscard]] QMenu *columnsMenu() const;
    [[nodiscard]] QMenu *sortMenu() const;
    /// The entity of what is selected in what is shown; empty: of several, or none.
    [[nodiscard]] EntityId chosenEntity() const;
    /// How many keys are selected in what is shown.
    [[nodiscard]] int selectedKeys() const;

    void show(const ViewList::Shown &view);
    /// The same, with the focus.
    void go(const ViewList::Shown &view);
    /// Shows the entity, and selects the key once it is listed.
    void showEntity(const EntityId &entity, const std::optional<KeyFingerprint> &key = {});
    /// Shows what is known of a key that no list has any more: among the changes, or else its entity.
    void showGone(const EntityId &entity, const KeyFingerprint &key);
    /// Goes back to the open entity.
    void leaveView();
    /// What is selected is selected again after a lock.
    void rememberSelected();

signals:
    /// Another page is shown, or other keys are selected on it.
    void changed();
    /// Somebody has gone to another entity or view.
    void left();
    /// A page was made that was not there before: for whoever goes through them.
    void pageMade(QWidget *page);
    /// Which entities could not be read is to be shown.
    void failuresWanted();
    /// Something was done: for whoever says it.
    void said(const QString &text);
    /// Why what was asked for is not shown.
    void hinted(const QString &text);

private:
    void choosePage();
    void onEntitySelected();
    void restoreView();
    void keepView();
    AllKeysPanel *makeOfAll();
    ChangesPanel *makeChanges();

    MainWindowParts m_parts;
    Actions &m_actions;
    EntityPanel &m_entities;
    ReadingStatus *m_status;
    ViewListModel *m_viewModel;
    ViewList *m_views;
    EntitiesPage *m_missing;
    KeyPanel *m_ofEntity;
    AllKeysPanel *m_ofAll = nullptr;
    ChangesPanel *m_changes = nullptr;
    std::optional<ViewList::Shown> m_view;
    bool m_isRestored = false; ///< the view that the profile was left with, where it was one
    bool m_isOfLastTime = false; ///< m_view is that one, and the entity of last time is still to come behind it
    EntityId m_entity; ///< that was open last
};

} // namespace ek
