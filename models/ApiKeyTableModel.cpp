#include "models/ApiKeyTableModel.h"

#include "core/Names.h"
#include "core/PlainText.h"
#include "keys/KeyStore.h"
#include "models/ShownNames.h"
#include "wording/Moments.h"

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
    : KeyRows(parent)
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
    m_mirrored.clear();
    clear();
    reload();
}

void ApiKeyTableModel::reload()
{
    refreshTimes();
    // The signal also tells of a fetch that brought nothing new.
    const QList<ApiKey> &keys = m_store.keys(m_entity);
    if (m_mirrored.constData() == keys.constData() && m_mirrored.size() == keys.size())
        return;
    m_mirrored = keys;
    std::vector<KeyRow> now;
    now.reserve(static_cast<std::size_t>(keys.size()));
    const auto forms = nameForms(keys, [](const ApiKey &key) { return key.name; });
    for (std::size_t at = 0; at < forms.size(); ++at) {
        const ApiKey &key = keys.at(static_cast<qsizetype>(at));
        const NameForms &name = forms[at];
        now.push_back({key, name.shown, name.search + QLatin1Char('\n') + searchForm(key.hint), name.order});
    }
    follow(std::move(now));
}

void ApiKeyTableModel::refreshTimes()
{
    const QDateTime before = std::exchange(m_now, m_clock.now());
    if (rows().empty())
        return;
    const int last = static_cast<int>(rowTotal()) - 1;
    emit dataChanged(index(0, 0), index(last, columnTotal - 1), {Qt::DisplayRole, Qt::AccessibleTextRole});
    // A text that only reads differently moves nothing; another status does, where it is sorted or filtered by.
    for (int row = 0; row <= last; ++row) {
        const ApiKey &key = KeyRows::row(row).key;
        if (keyStatus(key.expiry, before) != status(key))
            emit dataChanged(index(row, 0), index(row, columnTotal - 1));
    }
}

int ApiKeyTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rowTotal());
}

int ApiKeyTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

KeyStatus ApiKeyTableModel::status(const ApiKey &key) const
{
    return keyStatus(key.expiry, m_now);
}

QString ApiKeyTableModel::text(const KeyRow &row, Column column) const
{
    const ApiKey &key = row.key;
    switch (column) {
    case Column::Name:
        return row.shownName.isEmpty() ? tr("(no name)", "API key") : row.shownName;
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

QString ApiKeyTableModel::toolTip(const KeyRow &row, Column column) const
{
    const ApiKey &key = row.key;
    switch (column) {
    case Column::Name:
    case Column::MaskedKey:
    case Column::Environment:
        return text(row, column); // its column may be narrow
    case Column::Created:
        return exactTimes(key.createdAt);
    case Column::Expires:
    case Column::Status:
        return key.expiry.kind == Expiry::Kind::At ? exactTimes(key.expiry.at) : QString();
    }
    return {};
}

QVariant ApiKeyTableModel::data(const QModelIndex &index, int role) const
{
    const ApiKey *key = this->key(index);
    if (!key)
        return {};
    const KeyRow &row = KeyRows::row(index.row());
    const Column column = columnOf(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole: {
        const QString tip = toolTip(row, column);
        return tip.isEmpty() ? QVariant() : QVariant(toolTipText(tip));
    }
    case Qt::AccessibleTextRole:
        if (column == Column::Created)
            return spoken(text(row, column), key->createdAt);
        if (column == Column::Expires)
            return spoken(text(row, column), key->expiry.at);
        return text(row, column);
    case idRole:
        return key->fingerprint.digest();
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
    return index.isValid() && checkIndex(index, CheckIndexOption::ParentIsInvalid) ? &row(index.row()).key : nullptr;
}

QModelIndex ApiKeyTableModel::indexOf(const KeyFingerprint &fingerprint) const
{
    const auto found = std::find_if(rows().begin(), rows().end(),
                                    [&](const KeyRow &row) { return row.key.fingerprint == fingerprint; });
    return found == rows().end() ? QModelIndex() : index(static_cast<int>(found - rows().begin()), 0);
}

bool ApiKeyTableModel::lessThan(int leftRow, int rightRow, Column column) const
{
    const ApiKey &left = row(leftRow).key;
    const ApiKey &right = row(rightRow).key;
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
        return row(leftRow).order < row(rightRow).order;
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
