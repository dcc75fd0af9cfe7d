#include "models/ChangeListModel.h"

#include "core/PlainText.h"
#include "fleet/Inventory.h"
#include "models/EntityListModel.h"
#include "models/KeyColumns.h"
#include "models/MatchModel.h"
#include "wording/Moments.h"

namespace ek {

namespace {

/// Of a key that is not listed any more it is known alone of those that this program deleted what became of them.
QString kindText(const KeyChange &change)
{
    switch (change.kind) {
    case KeyChange::Kind::Came:
        return ChangeListModel::tr("New", "a key is listed that was not");
    case KeyChange::Kind::Went:
        return change.byThisProgram ? ChangeListModel::tr("Deleted", "a key, by this program")
                                    : ChangeListModel::tr("Not listed", "a key is not listed any more");
    case KeyChange::Kind::Expired:
        return ChangeListModel::tr("Expired", "a key");
    }
    return {};
}

QString byText(const KeyChange &change, bool isEntityListed)
{
    if (change.kind == KeyChange::Kind::Expired)
        return {}; // nobody did it
    if (change.byThisProgram)
        return ChangeListModel::tr("Entity Keys", "did it, on this computer");
    if (change.kind == KeyChange::Kind::Went && !isEntityListed)
        return {}; // it went with its entity, and may be alive
    return ChangeListModel::tr("Somebody else", "did it");
}

/// What was last known, for the tool tip: the row itself has no room for it.
QString factsText(const KeyChange &change)
{
    const KnownKey &known = change.key;
    QStringList lines{localTime(change.at), utcTime(change.at)};
    if (known.key.createdAt.isValid())
        lines += ChangeListModel::tr("Created: %1").arg(localTime(known.key.createdAt));
    if (known.key.expiry.kind == Expiry::Kind::At)
        lines += ChangeListModel::tr("Expires: %1").arg(localTime(known.key.expiry.at));
    else if (known.key.expiry.kind == Expiry::Kind::Never)
        lines += ChangeListModel::tr("Never expires", "API key");
    if (change.kind == KeyChange::Kind::Went)
        lines += ChangeListModel::tr("Last seen: %1").arg(localTime(known.lastSeen));
    return lines.join(u'\n');
}

} // namespace

ChangeListModel::ChangeListModel(const Changes &changes, const Inventory &inventory, const Clock &clock,
                                 QObject *parent)
    : SortedTableModel(ColumnTotal, parent)
    , m_changes(changes)
    , m_inventory(inventory)
    , m_clock(clock)
{
    connect(&changes, &Changes::changed, this, &ChangeListModel::follow);
    connect(&inventory, &Inventory::entitiesChanged, this, &ChangeListModel::follow);
    follow();
}

void ChangeListModel::follow()
{
    beginResetModel();
    m_rows = m_changes.all();
    m_now = m_clock.now();
    m_names.clear();
    if (!m_rows.isEmpty()) {
        for (const Entity &entity : m_inventory.entities())
            m_names.insert(entity.id, EntityListModel::displayName(entity));
    }
    setItems(static_cast<std::size_t>(m_rows.size()));
    endResetModel();
}

const KeyChange *ChangeListModel::change(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_rows.at(static_cast<qsizetype>(itemAt(index.row())))
                                                       : nullptr;
}

QModelIndex ChangeListModel::indexOf(const EntityId &entity, const KeyFingerprint &key, KeyChange::Kind kind) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const KeyChange *change = this->change(index(row, 0));
        if (change->kind == kind && change->entity == entity && change->key.key.fingerprint == key)
            return index(row, 0);
    }
    return {};
}

ChangeListModel::SortKey ChangeListModel::sortKey(std::size_t item, int column) const
{
    if (column == When)
        return {.number = m_rows.at(static_cast<qsizetype>(item)).at.toMSecsSinceEpoch()};
    return SortedTableModel::sortKey(item, column);
}

QString ChangeListModel::textOf(std::size_t item, int column) const
{
    const KeyChange &change = m_rows.at(static_cast<qsizetype>(item));
    switch (column) {
    case What:
        return kindText(change);
    case Name:
        return shownKey(change.key.key);
    case Key:
        return change.key.key.hint;
    case EntityName:
        return m_names.value(change.entity, change.entity.value());
    case When:
        return pastTime(change.at, m_now);
    case By:
        return byText(change, m_names.contains(change.entity));
    default:
        return {};
    }
}

QVariant ChangeListModel::cell(std::size_t item, int column, int role) const
{
    const KeyChange &change = m_rows.at(static_cast<qsizetype>(item));
    switch (role) {
    case Qt::AccessibleTextRole:
        return column == When ? QString(textOf(item, When) + QStringLiteral(", ") + localTime(change.at))
                              : textOf(item, column);
    case Qt::ToolTipRole:
        return toolTipText(column == When || column == What ? factsText(change) : textOf(item, column));
    case idRole:
        return QByteArray(change.key.key.fingerprint.digest() + char('0' + static_cast<int>(change.kind))
                          + change.entity.value().toUtf8());
    default:
        return SortedTableModel::cell(item, column, role);
    }
}

QString ChangeListModel::title(int column) const
{
    switch (column) {
    case What:
        return tr("Change");
    case Name:
        return keyColumn(KeyColumn::Name).title();
    case Key:
        return keyColumn(KeyColumn::MaskedKey).title();
    case EntityName:
        return keyColumn(KeyColumn::Entity).title();
    case When:
        return tr("When");
    case By:
        return tr("By", "who did it");
    default:
        return {};
    }
}

} // namespace ek

#include "moc_ChangeListModel.cpp"
