#include "models/ApiKeyTableModel.h"

#include "core/PlainText.h"

#include "models/Moments.h"
#include "session/KeyStore.h"

#include <QCollator>

#include <algorithm>
#include <utility>

namespace ek {

namespace {

ApiKeyTableModel::Column columnOf(int section)
{
    return static_cast<ApiKeyTableModel::Column>(section);
}

QString exactTimes(const QDateTime &time)
{
    return time.isValid() ? QString(localTime(time) + QLatin1Char('\n') + utcTime(time)) : QString();
}

/// What a screen reader says of a cell whose text alone would not tell.
QString spoken(const QString &text, const QDateTime &time)
{
    return time.isValid() ? QString(text + QStringLiteral(", ") + localTime(time)) : text;
}

} // namespace

ApiKeyTableModel::ApiKeyTableModel(KeyStore &store, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_clock(clock)
    , m_now(clock.now())
    , m_minute(this)
{
    connect(&store, &KeyStore::keysChanged, this, [this](const EntityId &entity) {
        if (entity == m_entity)
            reload();
    });
    m_minute.setInterval(std::chrono::minutes(1));
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_minute, &QTimer::timeout, this, &ApiKeyTableModel::refreshTimes);
    m_minute.start();
}

void ApiKeyTableModel::setEntity(const EntityId &entity)
{
    m_entity = entity;
    beginResetModel();
    m_keys.clear();
    m_nameOrder.clear();
    endResetModel();
    reload();
}

void ApiKeyTableModel::reload()
{
    refreshTimes();
    const QList<ApiKey> &now = m_store.keys(m_entity);
    followRemovals(now);

    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<QCollatorSortKey> order;
    order.reserve(static_cast<std::size_t>(now.size()));
    for (const ApiKey &key : now)
        order.push_back(collator.sortKey(key.name));

    // Rows that stay keep their place, so that selection and scroll position survive a refresh.
    if (!followInsertions(now, order)) {
        beginResetModel();
        m_keys = now;
        m_nameOrder = std::move(order);
        endResetModel();
        return;
    }
    for (int row = 0; row < static_cast<int>(now.size()); ++row) {
        if (m_keys.at(row) == now.at(row))
            continue;
        m_keys[row] = now.at(row);
        m_nameOrder[static_cast<std::size_t>(row)] = order[static_cast<std::size_t>(row)];
        emit dataChanged(index(row, 0), index(row, columnTotal - 1));
    }
}

bool ApiKeyTableModel::followInsertions(const QList<ApiKey> &now, const std::vector<QCollatorSortKey> &order)
{
    struct Run
    {
        qsizetype first;
        qsizetype count;
    };
    QList<Run> runs;
    qsizetype kept = 0;
    for (qsizetype row = 0; row < now.size(); ++row) {
        if (kept < m_keys.size() && m_keys.at(kept).fingerprint == now.at(row).fingerprint)
            ++kept;
        else if (!runs.isEmpty() && runs.constLast().first + runs.constLast().count == row)
            ++runs.last().count;
        else
            runs += {row, 1};
    }
    // Many places at once, or another order, are better told as one reset.
    constexpr qsizetype mostRuns = 64;
    if (kept < m_keys.size() || runs.size() > mostRuns)
        return false;
    for (const Run &run : std::as_const(runs)) {
        beginInsertRows({}, static_cast<int>(run.first), static_cast<int>(run.first + run.count - 1));
        m_keys.insert(run.first, run.count, ApiKey());
        std::copy_n(now.cbegin() + run.first, run.count, m_keys.begin() + run.first);
        m_nameOrder.insert(m_nameOrder.begin() + run.first, order.begin() + run.first,
                           order.begin() + run.first + run.count);
        endInsertRows();
    }
    return true;
}

void ApiKeyTableModel::followRemovals(const QList<ApiKey> &now)
{
    // A few keys gone is the everyday case; many at once are cheaper as one reset.
    constexpr qsizetype mostRemovals = 64;
    QSet<KeyFingerprint> left;
    left.reserve(now.size());
    for (const ApiKey &key : now)
        left.insert(key.fingerprint);
    const auto gone = std::count_if(m_keys.cbegin(), m_keys.cend(),
                                    [&](const ApiKey &key) { return !left.contains(key.fingerprint); });
    if (gone == 0 || gone > mostRemovals)
        return;
    for (qsizetype row = m_keys.size() - 1; row >= 0; --row) {
        if (left.contains(m_keys.at(row).fingerprint))
            continue;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        m_keys.removeAt(row);
        m_nameOrder.erase(m_nameOrder.begin() + row);
        endRemoveRows();
    }
}

void ApiKeyTableModel::refreshTimes()
{
    const QDateTime before = std::exchange(m_now, m_clock.now());
    if (m_keys.isEmpty())
        return;
    const int last = static_cast<int>(m_keys.size()) - 1;
    emit dataChanged(index(0, 0), index(last, columnTotal - 1), {Qt::DisplayRole, Qt::AccessibleTextRole});
    // A text that only reads differently moves nothing; another status does, where it is sorted or filtered by.
    for (int row = 0; row <= last; ++row) {
        if (keyStatus(m_keys.at(row).expiry, before) != status(m_keys.at(row)))
            emit dataChanged(index(row, 0), index(row, columnTotal - 1));
    }
}

int ApiKeyTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int ApiKeyTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

KeyStatus ApiKeyTableModel::status(const ApiKey &key) const
{
    return keyStatus(key.expiry, m_now);
}

QString ApiKeyTableModel::text(const ApiKey &key, Column column) const
{
    switch (column) {
    case Column::Name:
        return key.name.isEmpty() ? tr("(no name)", "API key") : key.name;
    case Column::MaskedKey:
        return key.hint;
    case Column::Environment:
        return environmentText(key.environment);
    case Column::Created:
        return key.createdAt.isValid() ? pastTime(key.createdAt, m_now) : tr("Unknown", "time");
    case Column::Expires:
        return expiryText(key.expiry, m_now);
    case Column::Status:
        return statusText(status(key));
    }
    return {};
}

QString ApiKeyTableModel::toolTip(const ApiKey &key, Column column) const
{
    switch (column) {
    case Column::Name:
        return text(key, column);
    case Column::Created:
        return exactTimes(key.createdAt);
    case Column::Expires:
    case Column::Status:
        return key.expiry.kind == Expiry::Kind::At ? exactTimes(key.expiry.at) : QString();
    case Column::MaskedKey:
    case Column::Environment:
        break;
    }
    return {};
}

QVariant ApiKeyTableModel::data(const QModelIndex &index, int role) const
{
    const ApiKey *key = this->key(index);
    if (!key)
        return {};
    const Column column = columnOf(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(*key, column);
    case Qt::ToolTipRole: {
        const QString tip = toolTip(*key, column);
        return tip.isEmpty() ? QVariant() : QVariant(toolTipText(tip));
    }
    case Qt::AccessibleTextRole:
        if (column == Column::Created)
            return spoken(text(*key, column), key->createdAt);
        if (column == Column::Expires)
            return spoken(text(*key, column), key->expiry.at);
        return text(*key, column);
    default:
        return {};
    }
}

QVariant ApiKeyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (columnOf(section)) {
    case Column::Name:
        return tr("Name");
    case Column::MaskedKey:
        return tr("Key");
    case Column::Environment:
        return tr("Environment");
    case Column::Created:
        return tr("Created");
    case Column::Expires:
        return tr("Expires");
    case Column::Status:
        return tr("Status");
    }
    return {};
}

const ApiKey *ApiKeyTableModel::key(const QModelIndex &index) const
{
    // checkIndex() warns, and an invalid index is nothing to warn of.
    return index.isValid() && checkIndex(index, CheckIndexOption::ParentIsInvalid) ? &m_keys.at(index.row()) : nullptr;
}

QModelIndex ApiKeyTableModel::indexOf(const KeyFingerprint &fingerprint) const
{
    const auto found =
        std::find_if(m_keys.cbegin(), m_keys.cend(), [&](const ApiKey &key) { return key.fingerprint == fingerprint; });
    return found == m_keys.cend() ? QModelIndex() : index(static_cast<int>(found - m_keys.cbegin()), 0);
}

bool ApiKeyTableModel::lessThan(int leftRow, int rightRow, Column column) const
{
    const ApiKey &left = m_keys.at(leftRow);
    const ApiKey &right = m_keys.at(rightRow);
    // Never comes after every date; what cannot be read comes last.
    const auto expiryRank = [](const Expiry &expiry) {
        switch (expiry.kind) {
        case Expiry::Kind::At:
            return 0;
        case Expiry::Kind::Never:
            return 1;
        case Expiry::Kind::Unreadable:
            break;
        }
        return 2;
    };
    switch (column) {
    case Column::Name:
        if (left.name.isEmpty() != right.name.isEmpty())
            return right.name.isEmpty(); // nameless ones at the end
        return m_nameOrder[static_cast<std::size_t>(leftRow)] < m_nameOrder[static_cast<std::size_t>(rightRow)];
    case Column::MaskedKey:
        return left.hint < right.hint;
    case Column::Environment:
        return left.environment < right.environment;
    case Column::Created:
        return left.createdAt < right.createdAt;
    case Column::Status: {
        // The most urgent first.
        const auto urgency = [this](const ApiKey &key) {
            switch (status(key)) {
            case KeyStatus::ExpiresSoon:
                return 0;
            case KeyStatus::Expired:
                return 1;
            case KeyStatus::Unknown:
                return 2;
            case KeyStatus::Active:
                return 3;
            case KeyStatus::NeverExpires:
                break;
            }
            return 4;
        };
        if (urgency(left) != urgency(right))
            return urgency(left) < urgency(right);
        [[fallthrough]];
    }
    case Column::Expires:
        if (expiryRank(left.expiry) != expiryRank(right.expiry))
            return expiryRank(left.expiry) < expiryRank(right.expiry);
        return left.expiry.at < right.expiry.at;
    }
    return false;
}

} // namespace ek
