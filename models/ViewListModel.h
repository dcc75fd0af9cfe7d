#pragma once

#include "core/Clock.h"
#include "fleet/Inventory.h"
#include "fleet/KeyView.h"

#include <QAbstractListModel>
#include <QTimer>

#include <array>
#include <optional>

namespace ek {

/// What can be looked at of all entities: each view of their keys, and then what has changed. With counts, which follow
/// the inventory's table a moment later, and what is said elsewhere of the reading at once.
class ViewListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        CountRole = Qt::UserRole, ///< as text, "12+" until all entities were read; empty where nothing is known
    };

    /// Both must outlive the model.
    ViewListModel(const Inventory &inventory, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// None: the changes.
    [[nodiscard]] std::optional<KeyView> viewAt(int row) const;
    [[nodiscard]] int rowOf(std::optional<KeyView> view) const;
    [[nodiscard]] static QString title(std::optional<KeyView> view);

    /// How many changes have not been seen.
    void setChanges(qsizetype count);
    /// How far all entities were read, as it is said beside the keys: whether the counts are whole follows from that
    /// alone, and they are taken anew with it. Until it is called nothing is known.
    void setExtent(const Inventory::Extent &extent);

private:
    void count();
    void countSoon();
    [[nodiscard]] bool isComplete() const { return m_isKnown && m_extent.isComplete(); }
    [[nodiscard]] std::optional<qsizetype> countOf(int row) const;

    const Inventory &m_inventory;
    const Clock &m_clock;
    bool m_isKnown = false; ///< something was read
    Inventory::Extent m_extent;
    std::array<qsizetype, keyViewTotal> m_counts{};
    qsizetype m_changes = 0;
    QTimer m_soon;
    QTimer m_minute; ///< keys expire
};

} // namespace ek
