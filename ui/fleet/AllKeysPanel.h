#pragma once

#include "fleet/KeyView.h"
#include "ui/keys/KeysOfEntity.h"

#include <QWidget>

class QLabel;

namespace ek {

class Actions;
class Clock;
class Inventory;
class InventoryKeys;
class KeyListModel;
class KeyTableView;
class PillLabel;
class ReadingLine;
class ReadingStatus;
class Session;
class SettledAnnouncement;
class Sweep;
class WindowLayouts;

/// One view of the keys of all entities, as far as they were read.
class AllKeysPanel : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the panel.
    AllKeysPanel(const Session &session, const Inventory &inventory, Sweep &sweep, const ReadingStatus &status,
                 WindowLayouts &layouts, Actions &actions, QWidget *parent = nullptr);
    ~AllKeysPanel() override;

    void setView(KeyView view);
    [[nodiscard]] KeyTableView *keys() const { return m_view; }
    /// In the order of the table's first key of each. Entities that are no longer listed are left out, with their keys.
    [[nodiscard]] QList<KeysOfEntity> selectedByEntity() const;

signals:
    /// Which entities could not be read is to be shown.
    void failuresWanted();

private:
    void sortFor(KeyView view);
    void updateHeader();
    void updateState();
    void showPage();
    void showNoMatch();
    void showHoldUp();

    const Session &m_session;
    const Inventory &m_inventory;
    Sweep &m_sweep;
    const ReadingStatus &m_status;
    Actions &m_actions;
    InventoryKeys *m_source;
    KeyListModel *m_model;
    QLabel *m_title;
    PillLabel *m_environment;
    ReadingLine *m_reading;
    KeyTableView *m_view;
    SettledAnnouncement *m_spoken; ///< how many keys there are
};

} // namespace ek
