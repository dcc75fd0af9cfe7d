#include "models/KeyListModel.h"

#include "core/Credential.h"
#include "core/Names.h"
#include "core/PlainText.h"
#include "core/Secret.h"
#include "models/SmallTable.h"
#include "models/SortedTableModel.h"
#include "wording/Moments.h"
#include "wording/ReadingText.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace ek {

namespace {

constexpr std::chrono::milliseconds betweenFollows{250};
constexpr std::size_t hintsAtOnce = 10'000;
constexpr qsizetype fewBuilt = 500;

QString toolTipOf(const DrawnKey &shown, const KeyColumnSpec &column)
{
    if (!column.moment)
        return shown.text(column.column); // its column may be narrow
    const QDateTime moment = column.moment(shown.key());
    return moment.isValid() ? QString(localTime(moment) + QLatin1Char('\n') + utcTime(moment)) : QString();
}

/// For a screen reader: the cell's text, what is painted beside it, and the moment that they are relative to.
QString spokenText(const DrawnKey &shown, const KeyColumnSpec &column)
{
    const QDateTime moment = column.isMomentSpoken ? column.moment(shown.key()) : QDateTime();
    QStringList parts{shown.text(column.column)};
    if (column.look == CellLook::Status)
        parts += shown.distance();
    if (moment.isValid())
        parts += localTime(moment);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

KeyListModel::KeyListModel(KeySource &source, const Clock &clock, QObject *parent)
    : ShownRows(parent)
    , m_source(source)
    , m_clock(clock)
    , m_now(clock.now())
    , m_nowMs(m_now.toMSecsSinceEpoch())
    , m_minute(this)
    , m_names({.end = [this] { return table().nameEnd(); },
               .serial =
                   [this](NameBook::Number number) {
                       const KeyTable &keys = table();
                       return number < keys.nameEnd() && keys.nameUses(number) > 0 ? keys.nameSerial(number) : 0U;
                   },
               .name = [this](NameBook::Number number) { return table().nameAt(number); },
               .sent =
                   [this](NameBook::Number number) {
                       const QString &sent = table().sentNameAt(number);
                       return sent.isEmpty() ? table().nameAt(number) : sent;
                   }})
    , m_indexing(this)
    , m_following(this)
{
    connect(&source, &KeySource::changed, this, &KeyListModel::onChanged);
    connect(&source, &KeySource::reset, this, &KeyListModel::onReset);
    connect(&source, &KeySource::entitiesChanged, this, [this] {
        m_entities.setListed(m_source.entities(), table());
        follow(Order::Kept);
    });
    connect(&m_names, &NameBook::changed, this, &KeyListModel::onNames);
    connect(&m_entities, &EntityNames::changed, this, &KeyListModel::onNames);
    m_indexing.setInterval(0);
    connect(&m_indexing, &QTimer::timeout, this, [this] {
        m_hints.takeIn(table(), hintsAtOnce);
        if (m_hints.isComplete())
            m_indexing.stop();
        tellWhenSettled();
    });
    m_following.setSingleShot(true);
    connect(&m_following, &QTimer::timeout, this, [this] { follow(Order::Kept); });
    m_minute.setInterval(std::chrono::minutes(1));
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_minute, &QTimer::timeout, this, &KeyListModel::refreshTimes);
    m_minute.start();
    onReset();
}

KeyListModel::~KeyListModel() = default;

bool KeyListModel::isWholeKey(const QString &text)
{
    const CleanedCredential cleaned = cleanCredential(text);
    constexpr qsizetype shortest = 24; // prefix and enough of a secret part that it cannot be a search for a mask
    return cleaned.problem == CredentialProblem::None && cleaned.text.size() >= shortest
        && recogniseCredential(cleaned.text).kind != CredentialKind::Unknown;
}

// What the source says.

void KeyListModel::onReset()
{
    beginResetModel();
    m_following.stop();
    m_built.clear();
    m_names.clear();
    m_entities.clear();
    m_hints.clear();
    m_touched.clear();
    m_order.clear();
    if (m_source.isOfManyEntities())
        m_entities.setListed(m_source.entities(), table());
    const KeyTable &keys = table();
    std::vector<Row> all;
    for (Row row = 0; row < keys.end(); ++row) {
        if (keys.isUsed(row))
            all.push_back(row);
    }
    m_hints.add(all);
    m_isInReset = true;
    follow(Order::Anew);
    m_isInReset = false;
    endResetModel();
    emit keysChanged();
}

void KeyListModel::onChanged(const KeyTable::Change &change)
{
    dropReused(change);
    m_touched.insert(m_touched.end(), change.changed.begin(), change.changed.end());
    m_hints.add(change.added);
    m_hints.add(change.changed);
    m_hints.remove(change.removed);
    m_isBehind = true;
    m_isReordered = m_isReordered || change.isReordered;
    // A number that is free now may soon be another key's: nothing may show it any longer.
    // The first rows are there at once, the others soon.
    const bool isUrgent = !change.removed.empty() || table().count() <= smallTable;
    if (isUrgent || m_order.empty() || m_followed.elapsed() >= betweenFollows.count()) {
        follow(Order::Kept);
        return;
    }
    m_wasSettled = false;
    if (!m_following.isActive())
        m_following.start(betweenFollows - std::chrono::milliseconds(m_followed.elapsed()));
}

void KeyListModel::catchUp()
{
    if (m_isBehind)
        follow(Order::Kept);
}

void KeyListModel::dropReused(const KeyTable::Change &change)
{
    // Numbers that were freed, and are another key's already: these are not the rows that were shown.
    for (const Row row : change.removed) {
        if (table().isUsed(row))
            m_leaving.push_back(row);
    }
    if (m_leaving.empty())
        return;
    std::sort(m_leaving.begin(), m_leaving.end());
    m_built.clear();
    const auto leaves = [this](Row row) { return std::binary_search(m_leaving.begin(), m_leaving.end(), row); };
    std::erase_if(m_order, leaves);
    std::vector<Row> rest = shownRows();
    std::erase_if(rest, leaves);
    show(std::move(rest));
    m_leaving.clear();
}

void KeyListModel::onNames()
{
    follow(Order::Anew);
    tellAllCells({});
}

void KeyListModel::follow(Order order)
{
    m_following.stop();
    m_isBehind = false;
    m_built.clear();
    if (std::exchange(m_isReordered, false))
        order = Order::Anew;
    const bool timesDiffer = refreshNow();
    if (timesDiffer && m_sorting.column() == static_cast<int>(KeyColumn::Status))
        order = Order::Anew;
    const std::vector<Row> all = m_sorting.readSource(table());
    const bool hasNames = m_names.update();
    const bool hasEntityNames = m_source.isOfManyEntities() && m_entities.update(table());
    if ((hasNames && m_sorting.column() == static_cast<int>(KeyColumn::Name))
        || (hasEntityNames && m_sorting.column() == static_cast<int>(KeyColumn::Entity)))
        order = Order::Anew;
    if (table().count() <= smallTable)
        takeInHints();
    else if (!m_hints.isComplete())
        m_indexing.start();

    m_order = ordered(all, order);
    m_filter.forget();
    search();
    showFound(m_order);
    const std::vector<Row> touched = std::exchange(m_touched, {});
    if (!m_isInReset) {
        if (timesDiffer)
            tellAllCells({Qt::DisplayRole, Qt::AccessibleTextRole});
        tellRows(touched);
    }
    m_followed.start();
    if (!m_isInReset)
        emit keysChanged();
    tellWhenSettled();
}

std::vector<KeyListModel::Row> KeyListModel::ordered(const std::vector<Row> &all, Order order) const
{
    // Which rows there are to be, and which of them have to find their place.
    enum : std::uint8_t { NotThere, There, Placed };
    std::vector<std::uint8_t> states(table().end(), NotThere);
    for (const Row row : all)
        states[row] = isInView(row) ? There : NotThere;
    std::vector<Row> placed;
    if (order == Order::Kept) {
        std::vector<std::uint8_t> areTouched(states.size(), 0);
        for (const Row row : m_touched)
            areTouched[row] = 1;
        placed.reserve(m_order.size());
        for (const Row row : m_order) {
            if (row < states.size() && states[row] == There && areTouched[row] == 0) {
                placed.push_back(row);
                states[row] = Placed;
            }
        }
    }
    std::vector<Row> fresh;
    for (const Row row : all) {
        if (states[row] == There)
            fresh.push_back(row);
    }
    if (fresh.empty())
        return placed;
    if (fresh.size() > placed.size() / 4) {
        fresh.clear();
        for (const Row row : all) {
            if (states[row] != NotThere)
                fresh.push_back(row);
        }
        placed.clear();
    }
    m_sorting.sort(fresh, named());
    return placed.empty() ? fresh : m_sorting.merged(placed, fresh, named());
}

void KeyListModel::takeInHints()
{
    m_hints.takeInAll(table());
    m_indexing.stop();
}

bool KeyListModel::isSettled() const
{
    return !m_isBehind && m_hints.isComplete() && !m_names.isBusy() && !m_entities.isBusy() && !m_source.isBusy();
}

void KeyListModel::tellWhenSettled()
{
    const bool was = std::exchange(m_wasSettled, isSettled());
    if (m_wasSettled && !was)
        emit settled();
}

bool KeyListModel::refreshNow()
{
    const qint64 before = m_nowMs;
    m_now = m_clock.now();
    m_nowMs = m_now.toMSecsSinceEpoch();
    if (m_nowMs == before)
        return false;
    // A text that only reads differently moves nothing; another status does, where it is sorted or filtered by.
    const KeyTable &keys = table();
    for (Row row = 0; row < keys.end(); ++row) {
        if (keys.isUsed(row) && keyStatus(keys, row, before) != keyStatus(keys, row, m_nowMs))
            m_touched.push_back(row);
    }
    return true;
}

void KeyListModel::refreshTimes()
{
    follow(Order::Kept);
}

// Order and filter.

NamedKeys KeyListModel::named() const
{
    return {.table = table(),
            .names = m_names,
            .entities = m_source.isOfManyEntities() ? &m_entities : nullptr,
            .now = m_nowMs};
}

bool KeyListModel::isInView(Row row) const
{
    return ek::isInView(table(), row, m_view, m_nowMs);
}

void KeyListModel::setView(KeyView view)
{
    if (view == m_view)
        return;
    m_view = view;
    follow(Order::Kept);
}

void KeyListModel::sort(int column, Qt::SortOrder order)
{
    if (!m_sorting.setColumn(column >= 0 && column < columnCount() ? column : -1, order))
        return;
    m_order = m_sorting.inSourceOrder(m_order);
    m_sorting.sort(m_order, named());
    showFound(m_order);
}

void KeyListModel::setWords(const QString &text)
{
    m_seeksOtherCredential = false;
    const bool isNarrower = m_filter.setWords(searchForm(text).split(QLatin1Char(' '), Qt::SkipEmptyParts));
    search();
    showFound(isNarrower ? shownRows() : m_order);
}

void KeyListModel::setWholeKey(const QString &wholeKey)
{
    QString wanted = cleanCredential(wholeKey).text;
    QByteArray utf8 = wanted.toUtf8();
    const KeyFingerprint fingerprint = KeyFingerprint::of(utf8);
    wipe(utf8);

    const CredentialKind kind = recogniseCredential(wanted).kind;
    m_seeksOtherCredential = kind == CredentialKind::AccountKey || kind == CredentialKind::AccessToken;
    QSet<KeyFingerprint> matches;
    if (contains(fingerprint)) {
        matches.insert(fingerprint);
    } else {
        for (const Row row : m_order) {
            if (hintMatches(table().hint(row), wanted))
                matches.insert(table().fingerprint(row));
        }
    }
    wipe(wanted);
    m_filter.setWholeKey(matches);
    search();
    showFound(m_order);
}

void KeyListModel::search()
{
    if (!m_filter.isActive())
        return;
    takeInHints();
    m_filter.search(named(), m_hints);
}

void KeyListModel::showFound(const std::vector<Row> &rows)
{
    if (m_isInReset)
        showInReset(m_filter.filtered(rows));
    else
        show(m_filter.filtered(rows));
}

// What is shown.

int KeyListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_source.isOfManyEntities() ? keyColumnTotal : keyColumnsOfOneEntity;
}

void KeyListModel::tellAllCells(const QList<int> &roles)
{
    m_built.clear();
    tellCells(roles);
}

const DrawnKey *KeyListModel::built(const QModelIndex &index) const
{
    const std::optional<Row> row = rowAt(index);
    if (!row)
        return nullptr;
    auto known = m_built.constFind(*row);
    if (known == m_built.constEnd()) {
        if (m_built.size() >= fewBuilt)
            m_built.clear();
        known = m_built.emplace(
            *row,
            DrawnKey({.key = table().key(*row), .shownName = shownName(*row), .entityName = entityName(*row)}, m_now));
    }
    return &*known;
}

std::optional<KeyListModel::Row> KeyListModel::rowAt(const QModelIndex &index) const
{
    // checkIndex() warns, and an invalid index is nothing to warn of.
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return std::nullopt;
    const Row row = shownRows()[static_cast<std::size_t>(index.row())];
    // While views are told that rows go, these have gone from the table.
    const bool isThere = table().isUsed(row) && !std::binary_search(m_leaving.begin(), m_leaving.end(), row);
    return isThere ? std::optional(row) : std::nullopt;
}

QVariant KeyListModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case keyRole:
        return QVariant::fromValue(built(index));
    case idRole: {
        const std::optional<Row> row = rowAt(index);
        if (!row)
            return {};
        const QByteArray digest = table().fingerprint(*row).digest();
        return m_source.isOfManyEntities() ? QByteArray(digest + table().entity(*row).value().toUtf8()) : digest;
    }
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        break;
    default:
        return {};
    }
    const DrawnKey *shown = built(index);
    if (!shown)
        return {};
    const KeyColumnSpec &column = keyColumn(index.column());
    if (role == Qt::DisplayRole)
        return shown->text(column.column);
    if (role == Qt::AccessibleTextRole)
        return spokenText(*shown, column);
    QString tip = toolTipOf(*shown, column);
    // Of several entities each was read at another time.
    if (const QString age = describeAge(m_source.readAt(entity(index)), m_now); !age.isEmpty())
        tip += tip.isEmpty() ? age : QString(u'\n' + age);
    return tip.isEmpty() ? QVariant() : QVariant(toolTipText(tip));
}

QVariant KeyListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()
        || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const QString title = keyColumn(section).title();
    if (role == Qt::DisplayRole || section != m_sorting.column())
        return title;
    return SortedTableModel::sortedTitle(title, m_sorting.direction());
}

std::optional<ApiKey> KeyListModel::key(const QModelIndex &index) const
{
    const DrawnKey *shown = built(index);
    return shown ? std::optional(shown->key()) : std::nullopt;
}

std::optional<KnownKey> KeyListModel::known(const QModelIndex &index) const
{
    const std::optional<Row> row = rowAt(index);
    return row ? std::optional(table().known(*row)) : std::nullopt;
}

EntityId KeyListModel::entity(const QModelIndex &index) const
{
    const std::optional<Row> row = rowAt(index);
    return row ? table().entity(*row) : EntityId();
}

QModelIndex KeyListModel::indexOfRow(Row row) const
{
    const std::vector<Row> &shown = shownRows();
    const auto place = std::find(shown.begin(), shown.end(), row);
    return place == shown.end() ? QModelIndex() : index(static_cast<int>(place - shown.begin()), 0);
}

QModelIndex KeyListModel::indexOf(const KeyFingerprint &fingerprint) const
{
    for (const Row row : table().rowsWith(fingerprint)) {
        if (const QModelIndex shown = indexOfRow(row); shown.isValid())
            return shown;
    }
    return {};
}

QModelIndex KeyListModel::indexOf(const EntityId &entity, const KeyFingerprint &fingerprint) const
{
    const std::optional<Row> row = table().find(entity, fingerprint);
    return row ? indexOfRow(*row) : QModelIndex();
}

QList<int> KeyListModel::placesOf(const QVariantList &ids) const
{
    constexpr qsizetype digestSize = 32;
    const KeyTable &keys = table();
    std::vector<int> placeOf(keys.end(), -1);
    for (std::size_t place = 0; place < shownRows().size(); ++place)
        placeOf[shownRows()[place]] = static_cast<int>(place);
    const auto rowOf = [&](const QByteArray &id) -> std::optional<Row> {
        if (id.size() < digestSize)
            return std::nullopt;
        const KeyFingerprint fingerprint = KeyFingerprint::fromDigest(QByteArrayView(id).first(digestSize));
        if (m_source.isOfManyEntities())
            return keys.find(EntityId(QString::fromUtf8(id.mid(digestSize))), fingerprint);
        // The entity of the list, and perhaps one that its keys name.
        for (KeyTable::EntityNumber entity = 0; entity < keys.entityEnd(); ++entity) {
            if (const std::optional<Row> row = keys.find(keys.entityAt(entity), fingerprint))
                return row;
        }
        return std::nullopt;
    };
    QList<int> places;
    places.reserve(ids.size());
    for (const QVariant &id : ids) {
        const std::optional<Row> row = rowOf(id.toByteArray());
        places += row ? placeOf[*row] : -1;
    }
    return places;
}

bool KeyListModel::contains(const KeyFingerprint &fingerprint) const
{
    const std::vector<Row> rows = table().rowsWith(fingerprint);
    return std::any_of(rows.begin(), rows.end(), [this](Row row) { return isInView(row); });
}

bool KeyListModel::hasOtherEnvironment(Environment usual) const
{
    return std::any_of(m_order.begin(), m_order.end(),
                       [&](Row row) { return table().isUsed(row) && table().environment(row) != usual; });
}

QString KeyListModel::shownName(Row row) const
{
    return m_names.shown(table().nameNumber(row));
}

QString KeyListModel::entityName(Row row) const
{
    return m_source.isOfManyEntities() ? m_entities.shown(table().entityNumber(row)) : QString();
}

} // namespace ek

#include "moc_KeyListModel.cpp"
