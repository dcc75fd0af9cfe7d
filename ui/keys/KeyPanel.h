#pragma once

#include "core/Ids.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace ek {

class Actions;
class EntityKeys;
class Inventory;
class KeyListModel;
class KeyStore;
class KeyTableView;
struct LoadState;
class PillLabel;
class Session;
class SettledAnnouncement;
class WindowLayouts;

/// The open entity with its keys.
class KeyPanel : public QWidget
{
    Q_OBJECT

public:
    /// All references must outlive the panel.
    KeyPanel(Session &session, KeyStore &store, const Inventory &inventory, WindowLayouts &layouts, Actions &actions,
             QWidget *parent = nullptr);
    ~KeyPanel() override;

    [[nodiscard]] KeyTableView *keys() const { return m_view; }

private:
    void connectParts();
    void onEntitySelected();
    void updateHeader();
    void updateState();
    void showNeededColumns();
    void showNoEntity();
    void showNoData(const LoadState &state);
    void speak(const QString &count);

    Session &m_session;
    KeyStore &m_store;
    Actions &m_actions;
    EntityKeys *m_source;
    KeyListModel *m_keys;
    QLabel *m_entityName;
    QLabel *m_entityFacts;
    PillLabel *m_environment;
    KeyTableView *m_view;
    SettledAnnouncement *m_spoken; ///< how many keys there are
    std::optional<EntityId> m_shown; ///< whose keys the table has
};

} // namespace ek
