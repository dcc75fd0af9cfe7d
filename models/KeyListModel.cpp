#include "models/KeyListModel.h"

#include "core/Credential.h"
#include "core/Names.h"
#include "core/PlainText.h"
#include "core/Secret.h"
#include "models/EntityListModel.h"
#include "models/RowSort.h"
#include "wording/Moments.h"
#include "wording/ReadingText.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace ek {

namespace {

using Row = KeyTable::Row;

constexpr std::chrono::milliseconds betweenFollows{250};
/// A table that is followed at every change, and indexed at once.
constexpr qsizetype smallTable = 2000;
constexpr std::size_t hintsAtOnce = 10'000;
/// A view is told of so many runs one by one; of more, the rows are moved together first.
constexpr std::size_t fewRuns = 8;
constexpr std::size_t fewBuilt = 500;

QString toolTipOf(const KeyRow &row, const KeyColumnSpec &column, const QDateTime &now)
{
    if (!column.moment)
        return column.text(row, now); // its column may be narrow
    const QDateTime moment = column.moment(row.key);
    return moment.isValid() ? QString(localTime(moment) + QLatin1Char('\n') + utcTime(moment)) : QString();
}

/// For a screen reader: the cell's text, and the moment that the text is relative to.
QString spokenText(const KeyRow &row, const KeyColumnSpec &column, const QDateTime &now)
{
    const QDateTime moment = column.isMomentSpoken ? column.moment(row.key) : QDateTime();
    const QString text = column.text(row, now);
    return moment.isValid() ? QString(text + QStringLiteral(", ") + localTime(moment)) : text;
}

/// Calls @p tell(first, count) for each run of places where @p isMeant, until it returns false.
template <typename IsMeant, typename Tell> void eachRun(std::size_t total, IsMeant isMeant, Tell tell)
{
    for (std::size_t first = 0; first < total;) {
        if (!isMeant(first)) {
            ++first;
            continue;
        }
        std::size_t end = first + 1;
        while (end < total && isMeant(end))
            ++end;
        if (!tell(first, end - first))
            return;
        first = end;
    }
}

/// None where there are more than a few.
template <typename Run, typename IsMeant> std::optional<std::vector<Run>> runsOf(std::size_t total, IsMeant isMeant)
{
    std::vector<Run> runs;
    eachRun(total, isMeant, [&](std::size_t first, std::size_t count) {
        runs.push_back({first, count});
        return runs.size() <= fewRuns;
    });
    return runs.size() <= fewRuns ? std::optional(std::move(runs)) : std::nullopt;
}

} // namespace

KeyListModel::KeyListModel(KeySource &source, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
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
    , m_entityNames(
          {.end = [this] { return static_cast<NameBook::Number>(m_entities.size()); },
           .serial =
               [this](NameBook::Number number) { return number < m_entities.size() ? m_entities[number].serial : 0U; },
           .name = [this](NameBook::Number number) { return m_entities[number].name; },
           .sent = [this](NameBook::Number number) { return m_entities[number].sent; }})
    , m_indexing(this)
    , m_following(this)
{
    connect(&source, &KeySource::changed, this, &KeyListModel::onChanged);
    connect(&source, &KeySource::reset, this, &KeyListModel::onReset);
    connect(&source, &KeySource::entitiesChanged, this, [this] {
        readEntities();
        follow(Order::Kept);
    });
    connect(&m_names, &NameBook::changed, this, &KeyListModel::onNames);
    connect(&m_entityNames, &NameBook::changed, this, &KeyListModel::onNames);
    m_indexing.setInterval(0);
    connect(&m_indexing, &QTimer::timeout, this, [this] {
        indexHints(hintsAtOnce);
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
    m_entityNames.clear();
    m_entities.clear();
    m_hints.clear();
    m_hits.clear();
    m_touched.clear();
    m_unindexed.clear();
    m_order.clear();
    m_shown.clear();
    readEntities();
    const KeyTable &keys = table();
    for (Row row = 0; row < keys.end(); ++row) {
        if (keys.isUsed(row))
            m_unindexed.push_back(row);
    }
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
    m_unindexed.insert(m_unindexed.end(), change.added.begin(), change.added.end());
    m_unindexed.insert(m_unindexed.end(), change.changed.begin(), change.changed.end());
    for (const Row row : change.removed)
        m_hints.remove(row);
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
    std::vector<Row> rest = m_shown;
    std::erase_if(rest, leaves);
    show(std::move(rest));
    m_leaving.clear();
}

void KeyListModel::onNames()
{
    follow(Order::Anew);
    tellCells({});
}

void KeyListModel::follow(Order order)
{
    m_following.stop();
    m_isBehind = false;
    m_built.clear();
    if (std::exchange(m_isReordered, false))
        order = Order::Anew;
    const bool timesDiffer = refreshNow();
    if (timesDiffer && m_sortColumn == static_cast<int>(KeyColumn::Status))
        order = Order::Anew;
    const std::vector<Row> base = updatePlaces();
    updateEntityNames();
    const bool hasNames = m_names.update();
    const bool hasEntityNames = m_entityNames.update();
    if ((hasNames && m_sortColumn == static_cast<int>(KeyColumn::Name))
        || (hasEntityNames && m_sortColumn == static_cast<int>(KeyColumn::Entity)))
        order = Order::Anew;
    if (table().count() <= smallTable)
        indexHints(m_unindexed.size());
    else if (!m_unindexed.empty())
        m_indexing.start();

    // Which rows there are to be, and which of them have to find their place.
    enum : std::uint8_t { NotThere, There, Placed };
    const KeyTable &keys = table();
    std::vector<std::uint8_t> states(keys.end(), NotThere);
    for (const Row row : base)
        states[row] = isInView(row) ? There : NotThere;
    std::vector<Row> placed;
    if (order == Order::Kept) {
        std::vector<std::uint8_t> areTouched(keys.end(), 0);
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
    for (const Row row : base) {
        if (states[row] == There)
            fresh.push_back(row);
    }
    if (fresh.size() > placed.size() / 4 && !placed.empty()) {
        placed.clear();
        fresh.clear();
        for (const Row row : base) {
            if (states[row] != NotThere)
                fresh.push_back(row);
        }
    }
    sortRows(fresh);
    if (placed.empty()) {
        m_order = std::move(fresh);
    } else {
        std::vector<Row> merged(placed.size() + fresh.size());
        std::merge(placed.begin(), placed.end(), fresh.begin(), fresh.end(), merged.begin(),
                   [this](Row left, Row right) { return isBefore(left, right); });
        m_order = std::move(merged);
    }
    m_hits.clear();
    updateHits();
    show(filtered());
    if (timesDiffer && !m_isInReset)
        tellCells({Qt::DisplayRole, Qt::AccessibleTextRole});
    tellTouched();
    m_followed.start();
    if (!m_isInReset)
        emit keysChanged();
    tellWhenSettled();
}

std::vector<Row> KeyListModel::updatePlaces()
{
    const KeyTable &keys = table();
    std::vector<Row> base;
    base.reserve(static_cast<std::size_t>(keys.count()));
    for (KeyTable::EntityNumber entity = 0; entity < keys.entityEnd(); ++entity) {
        const std::vector<Row> &rows = keys.rowsAt(entity);
        base.insert(base.end(), rows.begin(), rows.end());
    }
    if (m_place.capacity() < keys.end())
        m_place.reserve(keys.end());
    m_place.resize(keys.end());
    for (std::size_t place = 0; place < base.size(); ++place)
        m_place[base[place]] = static_cast<std::uint32_t>(place);
    return base;
}

void KeyListModel::readEntities()
{
    if (!m_source.isOfManyEntities())
        return;
    m_listed.clear();
    const QList<Entity> entities = m_source.entities();
    for (const Entity &entity : entities)
        m_listed.insert(entity.id, entity);
    for (std::size_t number = 0; number < m_entities.size(); ++number)
        readEntity(number);
}

void KeyListModel::readEntity(std::size_t number)
{
    const EntityId &id = table().entityAt(static_cast<KeyTable::EntityNumber>(number));
    const auto listed = m_listed.constFind(id);
    Entity entity;
    entity.id = id;
    if (listed != m_listed.constEnd())
        entity = *listed;
    EntityName name;
    name.fallback = EntityListModel::displayName(entity);
    name.name = isTypable(entity.name) ? entity.name : name.fallback;
    name.sent = entity.sentName.isEmpty() ? entity.name : entity.sentName;
    EntityName &known = m_entities[number];
    if (known.serial != 0 && known.name == name.name && known.sent == name.sent && known.fallback == name.fallback)
        return;
    name.serial = ++m_entitySerial;
    known = std::move(name);
}

void KeyListModel::updateEntityNames()
{
    if (!m_source.isOfManyEntities())
        return;
    while (m_entities.size() < table().entityEnd()) {
        m_entities.emplace_back();
        readEntity(m_entities.size() - 1);
    }
}

void KeyListModel::indexHints(std::size_t most)
{
    const KeyTable &keys = table();
    QByteArray folded;
    for (; most > 0 && !m_unindexed.empty(); --most) {
        const Row row = m_unindexed.back();
        m_unindexed.pop_back();
        if (!keys.isUsed(row))
            continue;
        // Nearly all are ASCII without a space.
        const auto latin1 = keys.latin1Hint(row);
        const bool isPlain =
            latin1 && std::all_of(latin1->begin(), latin1->end(), [](char c) { return c > ' ' && c != '`'; });
        if (!isPlain) {
            m_hints.set(row, searchForm(keys.hint(row)).toUtf8());
            continue;
        }
        folded.resize(latin1->size());
        std::transform(latin1->begin(), latin1->end(), folded.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
        m_hints.set(row, folded);
    }
    if (m_unindexed.empty()) {
        m_indexing.stop();
        m_unindexed.shrink_to_fit();
    }
}

bool KeyListModel::isSettled() const
{
    return !m_isBehind && m_unindexed.empty() && !m_names.isBusy() && !m_entityNames.isBusy() && !m_source.isBusy();
}

void KeyListModel::tellWhenSettled()
{
    const bool was = std::exchange(m_wasSettled, isSettled());
    if (m_wasSettled && !was)
        emit settled();
}

// Order and filter.

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

std::uint64_t KeyListModel::rank(Row row) const
{
    const auto column = static_cast<KeyColumn>(m_sortColumn);
    const KeyColumnSpec &spec = keyColumn(m_sortColumn);
    const std::uint64_t rank = spec.rank ? spec.rank(table(), row, m_nowMs)
        : column == KeyColumn::Entity    ? m_entityNames.rank(table().entityNumber(row))
                                         : m_names.rank(table().nameNumber(row));
    return m_sortOrder == Qt::AscendingOrder ? rank : ~rank;
}

bool KeyListModel::isBefore(Row left, Row right) const
{
    if (m_sortColumn == static_cast<int>(KeyColumn::MaskedKey)) {
        const int order = compareHints(table(), left, right);
        if (order != 0)
            return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
    } else if (m_sortColumn >= 0) {
        const std::uint64_t leftRank = rank(left);
        const std::uint64_t rightRank = rank(right);
        if (leftRank != rightRank)
            return leftRank < rightRank;
    }
    return m_place[left] < m_place[right];
}

void KeyListModel::sortRows(std::vector<Row> &rows) const
{
    if (m_sortColumn < 0)
        return;
    if (m_sortColumn == static_cast<int>(KeyColumn::MaskedKey)) {
        sortByHint(rows, table(), m_sortOrder);
        return;
    }
    std::vector<RankedRow> ranked(rows.size());
    for (std::size_t at = 0; at < rows.size(); ++at)
        ranked[at] = {rank(rows[at]), rows[at]};
    sortByRank(ranked);
    for (std::size_t at = 0; at < rows.size(); ++at)
        rows[at] = ranked[at].row;
}

void KeyListModel::sort(int column, Qt::SortOrder order)
{
    const int section = column >= 0 && column < columnCount() ? column : -1;
    if (section == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = section;
    m_sortOrder = order;
    // Equal rows keep the source's order, whichever the direction.
    std::vector<Row> base(m_place.size(), UINT32_MAX);
    for (const Row row : m_order)
        base[m_place[row]] = row;
    std::erase(base, UINT32_MAX);
    sortRows(base);
    m_order = std::move(base);
    show(filtered());
}

void KeyListModel::setWords(const QString &text)
{
    const QStringList words = searchForm(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_findsWholeKey = false;
    m_seeksOtherCredential = false;
    m_matches.clear();
    // What was found of a word that stays is kept.
    qsizetype same = 0;
    while (same < std::min(words.size(), m_words.size()) && words.at(same) == m_words.at(same))
        ++same;
    if (m_hits.size() > static_cast<std::size_t>(same))
        m_hits.resize(static_cast<std::size_t>(same));
    m_words = words;
    updateHits();
    show(filtered());
}

void KeyListModel::setWholeKey(const QString &wholeKey)
{
    QString wanted = cleanCredential(wholeKey).text;
    QByteArray utf8 = wanted.toUtf8();
    const KeyFingerprint fingerprint = KeyFingerprint::of(utf8);
    wipe(utf8);

    const CredentialKind kind = recogniseCredential(wanted).kind;
    m_seeksOtherCredential = kind == CredentialKind::AccountKey || kind == CredentialKind::AccessToken;
    m_words.clear();
    m_hits.clear();
    m_findsWholeKey = true;
    m_matches.clear();
    if (contains(fingerprint)) {
        m_matches.insert(fingerprint);
    } else {
        for (const Row row : m_order) {
            if (hintMatches(table().hint(row), wanted))
                m_matches.insert(table().fingerprint(row));
        }
    }
    wipe(wanted);
    updateHits();
    show(filtered());
}

void KeyListModel::updateHits()
{
    if (m_findsWholeKey) {
        m_matchedRows.assign(table().end(), 0);
        for (const KeyFingerprint &match : std::as_const(m_matches)) {
            for (const Row row : table().rowsWith(match))
                m_matchedRows[row] = 1;
        }
        return;
    }
    if (m_words.isEmpty())
        return;
    indexHints(m_unindexed.size());
    while (m_hits.size() < static_cast<std::size_t>(m_words.size()))
        m_hits.push_back(hitsOf(m_words.at(static_cast<qsizetype>(m_hits.size()))));
}

KeyListModel::WordHits KeyListModel::hitsOf(const QString &word) const
{
    const QByteArray utf8 = word.toUtf8();
    WordHits hits;
    hits.names = m_names.find(utf8);
    hits.names.resize(table().nameEnd(), 0);
    hits.hints = m_hints.find(utf8, table().end());
    if (m_source.isOfManyEntities()) {
        hits.entities = m_entityNames.find(utf8);
        for (std::size_t number = 0; number < hits.entities.size() && number < table().entityEnd(); ++number) {
            const EntityId &id = table().entityAt(static_cast<KeyTable::EntityNumber>(number));
            if (id.value().contains(word, Qt::CaseInsensitive))
                hits.entities[number] = 1;
        }
        hits.entities.resize(table().entityEnd(), 0);
    }
    for (const auto environment : {Environment::Unknown, Environment::Sandbox, Environment::Live})
        hits.environments.at(static_cast<std::size_t>(environment)) =
            searchForm(environmentText(environment)).contains(word);
    for (const auto status :
         {KeyStatus::Active, KeyStatus::ExpiresSoon, KeyStatus::Expired, KeyStatus::NeverExpires, KeyStatus::Unknown})
        hits.statuses.at(static_cast<std::size_t>(status)) = searchForm(statusText(status)).contains(word);
    return hits;
}

std::vector<Row> KeyListModel::filtered() const
{
    if (!isFiltering())
        return m_order;
    std::vector<Row> rows;
    rows.reserve(m_order.size());
    if (m_findsWholeKey) {
        std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(rows),
                     [this](Row row) { return m_matchedRows[row] != 0; });
        return rows;
    }
    // Word by word, and property by property where it has the word at all: this runs for every row and character.
    const KeyTable &keys = table();
    rows = m_order;
    for (const WordHits &word : m_hits) {
        const bool hasEntities = std::find(word.entities.begin(), word.entities.end(), 1) != word.entities.end();
        const auto isOne = [](bool hit) { return hit; };
        const bool hasEnvironments = std::any_of(word.environments.begin(), word.environments.end(), isOne);
        const bool hasStatuses = std::any_of(word.statuses.begin(), word.statuses.end(), isOne);
        const auto isFound = [&](Row row) {
            return word.names[keys.nameNumber(row)] != 0 || word.hints[row] != 0
                || (hasEntities && word.entities[keys.entityNumber(row)] != 0)
                || (hasEnvironments && word.environments[static_cast<std::size_t>(keys.environment(row))])
                || (hasStatuses && word.statuses[static_cast<std::size_t>(keyStatus(keys, row, m_nowMs))]);
        };
        auto end = rows.begin();
        for (const Row row : rows) {
            *end = row; // kept or written over by the next one
            end += isFound(row) ? 1 : 0;
        }
        rows.erase(end, rows.end());
    }
    return rows;
}

// What views are told.

void KeyListModel::show(std::vector<Row> rows)
{
    if (m_isInReset) {
        m_shown = std::move(rows);
        return;
    }
    if (rows == m_shown)
        return;
    const std::size_t before = m_shown.size();
    Row end = table().end();
    for (const Row row : m_shown)
        end = std::max(end, row + 1);
    constexpr std::uint32_t nowhere = UINT32_MAX;
    std::vector<std::uint32_t> placeOf(end, nowhere);
    for (std::size_t place = 0; place < rows.size(); ++place)
        placeOf[rows[place]] = static_cast<std::uint32_t>(place);
    const auto stays = [&](Row row) { return placeOf[row] != nowhere; };
    const auto kept = static_cast<std::size_t>(std::count_if(m_shown.begin(), m_shown.end(), stays));
    if (kept == 0 && before > 0 && !rows.empty()) {
        beginResetModel(); // nothing is what it was
        m_shown = std::move(rows);
        endResetModel();
        return;
    }

    if (kept < before) {
        auto runs = runsOf<Span>(before, [&](std::size_t place) { return !stays(m_shown[place]); });
        if (!runs)
            runs = gatherRemoved(placeOf);
        for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
            beginRemoveRows({}, static_cast<int>(run->first), static_cast<int>(run->first + run->count) - 1);
            const auto first = m_shown.begin() + static_cast<std::ptrdiff_t>(run->first);
            m_shown.erase(first, first + static_cast<std::ptrdiff_t>(run->count));
            endRemoveRows();
        }
    }
    if (kept == rows.size()) {
        arrange(std::move(rows));
        return;
    }
    // Those that stay, in their new order, and the others.
    std::vector<std::uint8_t> areKept(end, 0);
    for (const Row row : m_shown)
        areKept[row] = 1;
    const auto isNew = [&](std::size_t place) { return areKept[rows[place]] == 0; };
    const auto runs = runsOf<Span>(rows.size(), isNew);
    if (runs) {
        std::vector<Row> order;
        order.reserve(kept);
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(order), [&](Row row) { return areKept[row] != 0; });
        arrange(std::move(order));
        for (const Span &run : *runs) {
            beginInsertRows({}, static_cast<int>(run.first), static_cast<int>(run.first + run.count) - 1);
            const auto first = rows.begin() + static_cast<std::ptrdiff_t>(run.first);
            m_shown.insert(m_shown.begin() + static_cast<std::ptrdiff_t>(run.first), first,
                           first + static_cast<std::ptrdiff_t>(run.count));
            endInsertRows();
        }
        return;
    }
    beginInsertRows({}, static_cast<int>(kept), static_cast<int>(rows.size()) - 1);
    m_shown.reserve(rows.size());
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(m_shown), [&](Row row) { return areKept[row] == 0; });
    endInsertRows();
    arrange(std::move(rows));
}

std::vector<KeyListModel::Span> KeyListModel::gatherRemoved(const std::vector<std::uint32_t> &placeOf)
{
    constexpr std::uint32_t nowhere = UINT32_MAX;
    // The first that goes and that somebody holds on to: it is the current one, or it is selected. They are gathered
    // there, so that a neighbour of it becomes current in its place.
    std::size_t anchor = m_shown.size();
    const QModelIndexList held = persistentIndexList();
    for (const QModelIndex &index : held) {
        const auto place = static_cast<std::size_t>(index.row());
        if (placeOf[m_shown[place]] == nowhere)
            anchor = std::min(anchor, place);
    }
    std::vector<Row> order;
    std::vector<Row> removed;
    std::vector<Row> after;
    for (std::size_t place = 0; place < m_shown.size(); ++place) {
        const Row row = m_shown[place];
        (placeOf[row] == nowhere ? removed : place < anchor ? order : after).push_back(row);
    }
    const Span gathered{order.size(), removed.size()};
    order.insert(order.end(), removed.begin(), removed.end());
    order.insert(order.end(), after.begin(), after.end());
    arrange(std::move(order));
    return {gathered};
}

void KeyListModel::arrange(std::vector<Row> rows)
{
    if (rows == m_shown)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    if (!before.isEmpty()) {
        std::vector<std::uint32_t> placeOf(*std::max_element(rows.begin(), rows.end()) + 1);
        for (std::size_t place = 0; place < rows.size(); ++place)
            placeOf[rows[place]] = static_cast<std::uint32_t>(place);
        QModelIndexList after;
        after.reserve(before.size());
        for (const QModelIndex &index : before)
            after +=
                createIndex(static_cast<int>(placeOf[m_shown[static_cast<std::size_t>(index.row())]]), index.column());
        m_shown = std::move(rows);
        changePersistentIndexList(before, after);
    } else {
        m_shown = std::move(rows);
    }
    emit layoutChanged({}, VerticalSortHint);
}

void KeyListModel::tellTouched()
{
    std::vector<Row> touched = std::exchange(m_touched, {});
    if (touched.empty() || m_isInReset)
        return;
    std::vector<std::uint8_t> areTouched(table().end(), 0);
    for (const Row row : touched)
        areTouched[row] = 1;
    const auto runs = runsOf<Span>(m_shown.size(), [&](std::size_t place) { return areTouched[m_shown[place]] != 0; });
    if (!runs) {
        tellCells({});
        return;
    }
    for (const Span &run : *runs)
        emit dataChanged(index(static_cast<int>(run.first), 0),
                         index(static_cast<int>(run.first + run.count) - 1, columnCount() - 1));
}

void KeyListModel::tellCells(const QList<int> &roles)
{
    m_built.clear();
    if (!m_shown.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), roles);
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
    for (const Row row : m_order) {
        if (keys.isUsed(row) && keyStatus(keys, row, before) != keyStatus(keys, row, m_nowMs))
            m_touched.push_back(row);
    }
    return true;
}

void KeyListModel::refreshTimes()
{
    follow(Order::Kept);
}

// What is shown.

int KeyListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int KeyListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_source.isOfManyEntities() ? keyColumnTotal : keyColumnsOfOneEntity;
}

const KeyRow *KeyListModel::built(const QModelIndex &index) const
{
    const std::optional<Row> row = rowAt(index);
    if (!row)
        return nullptr;
    auto known = m_built.find(*row);
    if (known == m_built.end()) {
        if (m_built.size() >= static_cast<qsizetype>(fewBuilt))
            m_built.clear();
        known = m_built.insert(
            *row, KeyRow{.key = table().key(*row), .shownName = shownName(*row), .entityName = entityName(*row)});
    }
    return &*known;
}

std::optional<Row> KeyListModel::rowAt(const QModelIndex &index) const
{
    // checkIndex() warns, and an invalid index is nothing to warn of.
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return std::nullopt;
    const Row row = m_shown[static_cast<std::size_t>(index.row())];
    // While views are told that rows go, these have gone from the table.
    const bool isThere = table().isUsed(row) && !std::binary_search(m_leaving.begin(), m_leaving.end(), row);
    return isThere ? std::optional(row) : std::nullopt;
}

QVariant KeyListModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole && role != idRole)
        return {};
    if (role == idRole) {
        const std::optional<Row> row = rowAt(index);
        if (!row)
            return {};
        const QByteArray digest = table().fingerprint(*row).digest();
        return m_source.isOfManyEntities() ? QByteArray(digest + table().entity(*row).value().toUtf8()) : digest;
    }
    const KeyRow *row = built(index);
    if (!row)
        return {};
    const KeyColumnSpec &column = keyColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return column.text(*row, m_now);
    case Qt::ToolTipRole: {
        QString tip = toolTipOf(*row, column, m_now);
        // Of several entities each was read at another time.
        if (const QString age = describeAge(m_source.readAt(entity(index)), m_now); !age.isEmpty())
            tip += tip.isEmpty() ? age : QString(u'\n' + age);
        return tip.isEmpty() ? QVariant() : QVariant(toolTipText(tip));
    }
    default:
        return spokenText(*row, column, m_now);
    }
}

QVariant KeyListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()
        || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const QString title = keyColumn(section).title();
    if (role == Qt::DisplayRole || section != m_sortColumn)
        return title;
    return m_sortOrder == Qt::AscendingOrder ? tr("%1, sorted ascending", "a column").arg(title)
                                             : tr("%1, sorted descending", "a column").arg(title);
}

std::optional<ApiKey> KeyListModel::key(const QModelIndex &index) const
{
    const KeyRow *row = built(index);
    return row ? std::optional(row->key) : std::nullopt;
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
    const auto place = std::find(m_shown.begin(), m_shown.end(), row);
    return place == m_shown.end() ? QModelIndex() : index(static_cast<int>(place - m_shown.begin()), 0);
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
    if (!m_source.isOfManyEntities())
        return {};
    const KeyTable::EntityNumber number = table().entityNumber(row);
    const QString shown = m_entityNames.shown(number);
    return shown.isEmpty() && number < m_entities.size() ? m_entities[number].fallback : shown;
}

} // namespace ek

#include "moc_KeyListModel.cpp"
