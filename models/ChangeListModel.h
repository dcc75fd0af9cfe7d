#pragma once

#include "core/Entity.h"
#include "fleet/Changes.h"

#include <QAbstractTableModel>
#include <QHash>

namespace ek {

/// What came, went or expired, the newest first: one row each, with what was last known of the key. Follows the
/// changes; a change of them is a reset.
class ChangeListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Name, Key, EntityName, When, By, ColumnTotal };
    static constexpr int idRole = Qt::UserRole; ///< what is the same row after a change

    /// All must outlive the model.
    ChangeListModel(const Changes &changes, const Inventory &inventory, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// Null for an invalid index.
    [[nodiscard]] const KeyChange *change(const QModelIndex &index) const;

private:
    void follow();
    [[nodiscard]] QString text(const KeyChange &change, int column) const;

    const Changes &m_changes;
    const Inventory &m_inventory;
    const Clock &m_clock;
    QList<KeyChange> m_rows;
    QHash<EntityId, QString> m_names; ///< of entities, as they are shown
    QDateTime m_now; ///< the relative times were made with it
};

} // namespace ek
