#include "fleet/Changes.h"

#include "fleet/Inventory.h"
#include "fleet/Milliseconds.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace ek {

namespace {

using Kind = KeyChange::Kind;

constexpr std::chrono::milliseconds soon{200};
/// A timer is not trusted for longer: the computer may sleep, its clock may be set.
constexpr qint64 longestWaitMs = 60LL * 60 * 1000;

struct Found
{
    Kind kind;
    KeyTable::Row row;
    qint64 at; ///< ms since 1970 UTC
};

bool byThisProgram(const KnownKey &key, Kind kind)
{
    switch (kind) {
    case Kind::Came:
        return key.wasCreatedHere;
    case Kind::Went:
        return key.wasDeletedHere;
    case Kind::Expired:
        break;
    }
    return false;
}

/// Goes through the keys of one entity.
class Look
{
public:
    Look(const KeyTable &table, qint64 now)
        : m_table(table)
        , m_now(now)
    {
    }

    void addEntity(const std::vector<KeyTable::Row> &rows, qint64 knownSince, qint64 since)
    {
        m_since = since;
        for (const KeyTable::Row row : rows) {
            addCame(row, knownSince);
            if (m_table.isGone(row) && m_table.goneSince(row) > m_since)
                m_found.push_back({Kind::Went, row, m_table.goneSince(row)});
            if (m_table.expiryKind(row) == Expiry::Kind::At)
                addExpired(row);
        }
    }

    [[nodiscard]] std::vector<Found> &found() { return m_found; }
    /// The next moment at which a key expires.
    [[nodiscard]] qint64 nextExpiry() const { return m_nextExpiry; }

private:
    void addCame(KeyTable::Row row, qint64 knownSince)
    {
        const qint64 firstSeen = m_table.firstSeen(row);
        const qint64 createdAt = m_table.createdAt(row);
        if (firstSeen <= m_since)
            return;
        const bool isMadeSince = createdAt > m_since;
        const bool wasMissing = knownSince != KeyTable::noMoment && firstSeen > knownSince;
        if (isMadeSince || wasMissing)
            m_found.push_back({Kind::Came, row, isMadeSince ? std::min(createdAt, firstSeen) : firstSeen});
    }

    void addExpired(KeyTable::Row row)
    {
        const qint64 at = m_table.expiresAt(row);
        if (at > m_now)
            m_nextExpiry = std::min(m_nextExpiry, at);
        else if (at > m_since && (!m_table.isGone(row) || m_table.goneSince(row) > at))
            m_found.push_back({Kind::Expired, row, at});
    }

    const KeyTable &m_table;
    qint64 m_since = 0;
    const qint64 m_now;
    std::vector<Found> m_found;
    qint64 m_nextExpiry = std::numeric_limits<qint64>::max();
};

} // namespace

Changes::Changes(const Inventory &inventory, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_inventory(inventory)
    , m_clock(clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    m_nextExpiry.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Changes::update);
    connect(&m_nextExpiry, &QTimer::timeout, this, &Changes::update);
    connect(&inventory, &Inventory::tableChanged, this, &Changes::lookSoon);
    connect(&inventory, &Inventory::loaded, this, &Changes::lookSoon);
    // At once: nothing of what was seen, or of a profile that was left, may stay for a moment.
    connect(&inventory, &Inventory::seenChanged, this, &Changes::update);
    connect(&inventory, &Inventory::tableReset, this, &Changes::update);
    update();
}

void Changes::lookSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void Changes::setWithSeen(bool isWanted)
{
    if (m_isWithSeen == isWanted)
        return;
    m_isWithSeen = isWanted;
    update();
    emit changed(); // also where there are none of either
}

void Changes::update()
{
    m_soon.stop();
    m_nextExpiry.stop();
    const KeyTable &table = m_inventory.table();
    const QDateTime seenUntil = m_inventory.seenUntil();
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    const qint64 seen = msOf(seenUntil);
    Look look(table, now);
    Look lookBack(table, now);
    for (KeyTable::EntityNumber number = 0; seenUntil.isValid() && number < table.entityEnd(); ++number) {
        const auto &rows = table.rowsAt(number);
        if (rows.empty())
            continue;
        const qint64 knownSince = msOf(m_inventory.reading(table.entityAt(number)).knownSince);
        look.addEntity(rows, knownSince, seen);
        if (m_isWithSeen)
            lookBack.addEntity(rows, knownSince, knownSince == KeyTable::noMoment ? seen : std::min(knownSince, seen));
    }

    std::vector<Found> &found = m_isWithSeen ? lookBack.found() : look.found();
    const bool hadAny = m_total > 0 || m_count > 0;
    m_count = static_cast<qsizetype>(look.found().size());
    m_total = static_cast<qsizetype>(found.size());
    const auto listed = static_cast<std::ptrdiff_t>(std::min(m_total, mostListed));
    std::partial_sort(found.begin(), found.begin() + listed, found.end(),
                      [](const Found &a, const Found &b) { return a.at != b.at ? a.at > b.at : a.row < b.row; });
    m_all.clear();
    m_all.reserve(listed);
    for (auto each = found.cbegin(); each != found.cbegin() + listed; ++each) {
        KeyChange change;
        change.kind = each->kind;
        change.entity = table.entity(each->row);
        change.key = table.known(each->row);
        change.at = QDateTime::fromMSecsSinceEpoch(each->at, Qt::UTC);
        change.byThisProgram = byThisProgram(change.key, each->kind);
        m_all += change;
    }
    if (look.nextExpiry() != std::numeric_limits<qint64>::max())
        m_nextExpiry.start(static_cast<int>(std::min(look.nextExpiry() - now + 1, longestWaitMs)));
    if (hadAny || m_total > 0 || m_count > 0)
        emit changed();
}

} // namespace ek

#include "moc_Changes.cpp"
