#include "models/MatchModel.h"

#include "core/Credential.h"
#include "core/Names.h"
#include "core/PlainText.h"
#include "fleet/Inventory.h"
#include "models/KeyColumns.h"
#include "wording/LookupText.h"
#include "wording/Moments.h"

#include <algorithm>

namespace ek {

QString shownEntity(const Inventory &inventory, const EntityId &id)
{
    const QList<Entity> &entities = inventory.entities();
    const auto found =
        std::find_if(entities.cbegin(), entities.cend(), [&](const Entity &entity) { return entity.id == id; });
    QString name = found == entities.cend() ? QString() : shownLine(found->name);
    if (!name.isEmpty())
        return name;
    return id.isEmpty() ? MatchModel::tr("The credential's own entity") : redactedLine(id.value(), 100);
}

QString shownKey(const ApiKey &key)
{
    const QString name = key.shownName();
    return name.isEmpty() ? MatchModel::tr("(no name)", "API key") : name;
}

MatchModel::MatchModel(const Inventory &inventory, QObject *parent)
    : SortedTableModel(columnTotal, parent)
    , m_inventory(inventory)
{
}

void MatchModel::setMatches(const QList<KeyMatch> &matches)
{
    beginResetModel();
    m_matches = matches;
    setItems(static_cast<std::size_t>(matches.size()));
    endResetModel();
}

QString MatchModel::textOf(std::size_t item, int column) const
{
    const KeyMatch &match = m_matches.at(static_cast<qsizetype>(item));
    switch (column) {
    case Key:
        return shownKey(match.key);
    case Mask:
        return match.key.hint;
    case Entity:
        return shownEntity(m_inventory, match.entity);
    case Life:
        return lifeText(match.life);
    default:
        return {};
    }
}

MatchModel::SortKey MatchModel::sortKey(std::size_t item, int column) const
{
    if (column == Life)
        return {.number = static_cast<int>(m_matches.at(static_cast<qsizetype>(item)).life)};
    return SortedTableModel::sortKey(item, column);
}

QVariant MatchModel::cell(std::size_t item, int column, int role) const
{
    const QDateTime &goneSince = m_matches.at(static_cast<qsizetype>(item)).goneSince;
    if (role == Qt::ToolTipRole && column == Life && goneSince.isValid())
        return toolTipText(tr("Not listed since %1").arg(localTime(goneSince)));
    return SortedTableModel::cell(item, column, role);
}

QString MatchModel::titleOf(Column column)
{
    switch (column) {
    case Key:
        return keyColumn(KeyColumn::Name).title();
    case Mask:
        return tr("Masked key");
    case Entity:
        return keyColumn(KeyColumn::Entity).title();
    case Life:
        return tr("State");
    }
    return {};
}

} // namespace ek

#include "moc_MatchModel.cpp"
