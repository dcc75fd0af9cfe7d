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

QString toolTip(const KeyRow &row, const KeyColumnSpec &column, const QDateTime &now)
{
    if (!column.moment)
        return column.text(row, now); // its column may be narrow
    const QDateTime moment = column.moment(row.key);
    return moment.isValid() ? QString(localTime(moment) + QLatin1Char('\n') + utcTime(moment)) : QString();
}

/// For a screen reader: the cell's text, and the moment that the text is relative to.
QString spoken(const KeyRow &row, const KeyColumnSpec &column, const QDateTime &now)
{
    const QDateTime moment = column.isMomentSpoken ? column.moment(row.key) : QDateTime();
    const QString text = column.text(row, now);
    return moment.isValid() ? QString(text + QStringLiteral(", ") + localTime(moment)) : text;
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
    emit dataChanged(index(0, 0), index(last, keyColumnsOfOneEntity - 1), {Qt::DisplayRole, Qt::AccessibleTextRole});
    // A text that only reads differently moves nothing; another status does, where it is sorted or filtered by.
    for (int row = 0; row <= last; ++row) {
        const ApiKey &key = KeyRows::row(row).key;
        if (keyStatus(key.expiry, before) != status(key))
            emit dataChanged(index(row, 0), index(row, keyColumnsOfOneEntity - 1));
    }
}

int ApiKeyTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rowTotal());
}

int ApiKeyTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : keyColumnsOfOneEntity;
}

KeyStatus ApiKeyTableModel::status(const ApiKey &key) const
{
    return keyStatus(key.expiry, m_now);
}

QVariant ApiKeyTableModel::data(const QModelIndex &index, int role) const
{
    const ApiKey *key = this->key(index);
    if (!key)
        return {};
    const KeyRow &row = KeyRows::row(index.row());
    const KeyColumnSpec &column = keyColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return column.text(row, m_now);
    case Qt::ToolTipRole: {
        const QString tip = toolTip(row, column, m_now);
        return tip.isEmpty() ? QVariant() : QVariant(toolTipText(tip));
    }
    case Qt::AccessibleTextRole:
        return spoken(row, column, m_now);
    case idRole:
        return key->fingerprint.digest();
    default:
        return {};
    }
}

QVariant ApiKeyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= keyColumnsOfOneEntity)
        return {};
    return keyColumn(section).title();
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

bool ApiKeyTableModel::lessThan(int leftRow, int rightRow, KeyColumn column) const
{
    return keyColumn(column).isBefore(row(leftRow), row(rightRow), m_now);
}

} // namespace ek

#include "moc_ApiKeyTableModel.cpp"
