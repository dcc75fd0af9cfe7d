#pragma once

#include "core/Ids.h"
#include "ui/widgets/FittedDialog.h"

class QLabel;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace ek {

class Inventory;
class KeyStore;
class Session;
class Sweep;

/// Which entities could not be read, and why. Follows the inventory: one that can be read goes from the list.
class UnreadDialog : public FittedDialog
{
    Q_OBJECT

public:
    /// All must outlive the dialog.
    UnreadDialog(const Inventory &inventory, Sweep &sweep, KeyStore &keys, const Session &session, QWidget *parent);

signals:
    /// The admin wants to look at the entity itself.
    void entityWanted(const ek::EntityId &entity);

private:
    void fill();
    void tryAgain();
    void updateChosen();
    /// Whether trying again would end a pause that the admin asked for.
    [[nodiscard]] bool needsSweep() const;
    [[nodiscard]] EntityId chosen() const;

    const Inventory &m_inventory;
    Sweep &m_sweep;
    KeyStore &m_keys;
    const Session &m_session;
    QLabel *m_text;
    QStandardItemModel *m_model;
    QTableView *m_list;
    QLabel *m_reason; ///< of the row that is chosen, in full
    QPushButton *m_again;
    QPushButton *m_open;
};

} // namespace ek
