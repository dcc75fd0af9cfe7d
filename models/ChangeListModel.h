#pragma once

#include "core/Entity.h"
#include "fleet/Changes.h"
#include "models/SortedTableModel.h"

#include <QHash>

namespace ek {

/// What came, went or expired, the newest first: one row each, with what was last known of the key. Follows the
/// changes; a change of them is a reset.
class ChangeListModel : public SortedTableModel
{
    Q_OBJECT

public:
    enum Column { What, Name, Key, EntityName, When, By, ColumnTotal };
    static constexpr int idRole = Qt::UserRole; ///< what is the same row after a change

    /// All must outlive the model.
    ChangeListModel(const Changes &changes, const Inventory &inventory, const Clock &clock, QObject *parent = nullptr);

    /// Null for an invalid index.
    [[nodiscard]] const KeyChange *change(const QModelIndex &index) const;
    /// Invalid where there is no such change.
    [[nodiscard]] QModelIndex indexOf(const EntityId &entity, const KeyFingerprint &key, KeyChange::Kind kind) const;

protected:
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString textOf(std::size_t item, int column) const override;
    [[nodiscard]] SortKey sortKey(std::size_t item, int column) const override;
    [[nodiscard]] QVariant cell(std::size_t item, int column, int role) const override;

private:
    void follow();

    const Changes &m_changes;
    const Inventory &m_inventory;
    const Clock &m_clock;
    QList<KeyChange> m_rows;
    QHash<EntityId, QString> m_names; ///< of entities, as they are shown
    QDateTime m_now; ///< the relative times were made with it
};

} // namespace ek
