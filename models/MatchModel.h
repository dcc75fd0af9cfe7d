#pragma once

#include "fleet/KeyLookup.h"
#include "models/SortedTableModel.h"

#include <QList>

namespace ek {

class Inventory;

/// The known keys that are, or may be, the one that somebody has. Shows what it is given.
class MatchModel : public SortedTableModel
{
    Q_OBJECT

public:
    enum Column { Key, Mask, Entity, Life };
    static constexpr int columnTotal = 4;

    /// @p inventory names the entities, and must outlive the model.
    explicit MatchModel(const Inventory &inventory, QObject *parent = nullptr);

    void setMatches(const QList<KeyMatch> &matches);
    [[nodiscard]] static QString titleOf(Column column);
    [[nodiscard]] const KeyMatch &matchAt(int row) const { return m_matches.at(static_cast<qsizetype>(itemAt(row))); }

protected:
    [[nodiscard]] QString title(int column) const override { return titleOf(static_cast<Column>(column)); }
    [[nodiscard]] QString textOf(std::size_t item, int column) const override;
    [[nodiscard]] SortKey sortKey(std::size_t item, int column) const override;
    [[nodiscard]] QVariant cell(std::size_t item, int column, int role) const override;

private:
    const Inventory &m_inventory;
    QList<KeyMatch> m_matches;
};

/// How the entity of @p inventory is shown in one line: its name, or its id where it is not known.
QString shownEntity(const Inventory &inventory, const EntityId &id);
/// How a key is shown in one line.
QString shownKey(const ApiKey &key);

} // namespace ek
