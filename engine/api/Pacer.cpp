#include "api/Pacer.h"

#include "core/Logging.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace ek {

using std::chrono::milliseconds;

namespace {

/// How long a request waits for the ledger before it goes by what is known here.
constexpr milliseconds patienceWithLedger(250);
/// After a failure the ledger is left alone for so long, where a person waits.
constexpr milliseconds restOfLedger(5000);
/// A sweep has time: it does without the ledger only when that has failed for so long. Two that go by what they know
/// themselves use more than there is.
constexpr milliseconds patienceOfSweep(5000);
/// How often a sweep looks meanwhile.
constexpr milliseconds sweepLooksAgain(500);

quint64 newId()
{
    const quint64 id = QRandomGenerator::global()->generate64();
    return id == 0 ? 1 : id; // 0 is no slot
}

/// Makes @p some what @p record has of them.
void put(const std::vector<UsedSlot> &some, SlotRecord &record)
{
    std::unordered_map<quint64, std::size_t> places;
    places.reserve(record.used.size() + some.size());
    for (std::size_t place = 0; place < record.used.size(); ++place)
        places.emplace(record.used[place].id, place);
    for (const UsedSlot &slot : some) {
        const auto [place, isMissing] = places.try_emplace(slot.id, record.used.size());
        if (isMissing)
            record.used.push_back(slot);
        else
            record.used[place->second].freeAt = slot.freeAt;
    }
}

} // namespace

/// What this instance has to say to the record, and asks of it.
struct Pacer::Batch
{
    PaceRules rules;
    Now now;
    SlotRecord known; ///< goes into a record that was lost
    std::vector<UsedSlot> own;
    std::vector<quint64> unused;
    milliseconds blockedUntil{0};
    std::array<std::vector<quint64>, 2> asks; ///< by lane
};

/// What the record looks like afterwards, and who was given a slot.
struct Pacer::Outcome
{
    bool isKept = false; ///< the ledger has it
    SlotRecord record;
    std::vector<quint64> granted;
    std::size_t unused = 0; ///< how many of them the record knows of now
};

Pacer::Pacer(const PaceLimits &limits, std::shared_ptr<SlotLedger> ledger, Now now)
    : m_rules(limits)
    , m_now(std::move(now))
    , m_ledger(std::move(ledger))
{
    for (QTimer *timer : {&m_patience, &m_next})
        timer->setSingleShot(true);
    m_patience.setInterval(patienceWithLedger);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        qCInfo(lcApi) << "what other instances send is not known in time";
        m_isStuck = true;
        noteFailure();
        ++m_number; // what comes of it is too late
        settleAlone();
    });
    m_next.setTimerType(Qt::PreciseTimer);
    connect(&m_next, &QTimer::timeout, this, &Pacer::settle);
    m_renewal.setInterval(m_rules.lease() / 3);
    connect(&m_renewal, &QTimer::timeout, this, &Pacer::renew);
}

Pacer::~Pacer() = default;

void Pacer::ask(Lane lane, QObject *guard, std::function<void(PaceSlot)> granted,
                std::function<void(milliseconds)> delayed)
{
    // Without a second look at the queue a request that was given up would be granted a slot for nobody.
    connect(guard, &QObject::destroyed, this, &Pacer::dropDead);
    queue(lane).push_back({.id = newId(),
                           .guard = guard,
                           .granted = Completion<PaceSlot>(guard, std::move(granted)),
                           .delayed = std::move(delayed)});
    settle();
}

int Pacer::used() const
{
    SlotRecord record = m_record;
    m_rules.tidy(record, m_now());
    return static_cast<int>(record.used.size());
}

int Pacer::free() const
{
    return std::max(0, allowance() - used());
}

milliseconds Pacer::timeFor(Lane lane, int requests) const
{
    if (requests <= 0)
        return milliseconds(0);
    const milliseconds now = m_now();
    const int each = std::max(1, allowance() - (lane == Lane::Sweep ? m_rules.reserve() : 0));
    const int last = requests - 1;
    return limits().window * (last / each) + m_rules.freeFor(m_record, lane, now, last % each) - now;
}

milliseconds Pacer::delay(Lane lane) const
{
    const milliseconds now = m_now();
    return m_rules.freeFor(m_record, lane, now) - now;
}

QDateTime Pacer::blockedUntil() const
{
    const milliseconds rest = m_record.blockedUntil - m_now();
    return rest > milliseconds(0) ? QDateTime::currentDateTimeUtc().addMSecs(rest.count()) : QDateTime();
}

int Pacer::waiting(Lane lane) const
{
    return static_cast<int>(queue(lane).size());
}

void Pacer::look()
{
    settle();
}

void Pacer::giveBack(quint64 id, bool isUsed)
{
    const auto own = m_own.find(id);
    if (own == m_own.end())
        return;
    if (isUsed) {
        own->second = {.freeAt = m_rules.freeAfter(m_now()), .isOpen = false};
    } else {
        m_own.erase(own);
        m_unused.push_back(id);
    }
    settle();
}

void Pacer::refuse(std::optional<milliseconds> retryAfter)
{
    qCInfo(lcApi) << "the rate limit is used up by others too";
    const milliseconds now = m_now();
    m_rules.tidy(m_record, now);
    const auto known = static_cast<std::ptrdiff_t>(m_record.used.size());
    m_rules.refuse(m_record, retryAfter, now);
    m_blockedUntil = std::max(m_blockedUntil, m_record.blockedUntil);
    // Nobody else will say it.
    for (auto slot = m_record.used.cbegin() + known; slot != m_record.used.cend(); ++slot)
        m_own.emplace(slot->id, Own{.freeAt = slot->freeAt, .isOpen = false});
    settle();
}

void Pacer::renew()
{
    const milliseconds until = m_rules.freeAfterLease(m_now());
    bool isAnyOpen = false;
    for (auto &[id, own] : m_own) {
        if (!own.isOpen)
            continue;
        isAnyOpen = true;
        own.freeAt = until;
    }
    if (isAnyOpen)
        settle();
    else
        m_renewal.stop();
}

void Pacer::dropDead()
{
    std::size_t dropped = 0;
    for (std::deque<Ask> &asks : m_queues)
        dropped += std::erase_if(asks, [](const Ask &ask) { return !ask.guard; });
    if (dropped == 0)
        return;
    planNext();
    emit changed();
}

void Pacer::settle()
{
    m_isStale = true;
    if (m_isTakingOver || (m_isSettling && !m_isStuck))
        return;
    const bool doesPersonWait = !queue(Lane::Person).empty();
    const bool doesSweepWait = !queue(Lane::Sweep).empty();
    if (!m_ledger || m_isStuck || (m_now() < m_aloneUntil && (doesPersonWait || !doesSweepWait)))
        return settleAlone();
    m_isStale = false;
    m_isSettling = true;
    m_patience.start();
    // Shared: a job that was left behind may still be using it.
    const auto job = [ledger = m_ledger, batch = makeBatch()] {
        Outcome outcome;
        outcome.isKept = ledger->update([&](SlotRecord &record) { carryOut(batch, record, outcome); });
        return outcome;
    };
    m_worker.run(job, this, [this, number = ++m_number](Outcome outcome) { onSettled(number, std::move(outcome)); });
}

std::vector<UsedSlot> Pacer::ownSlots() const
{
    std::vector<UsedSlot> all;
    all.reserve(m_own.size());
    for (const auto &[id, own] : m_own)
        all.push_back({.id = id, .freeAt = own.freeAt});
    return all;
}

Pacer::Batch Pacer::makeBatch()
{
    const milliseconds now = m_now();
    Batch batch{.rules = m_rules,
                .now = m_now,
                .known = m_record,
                .own = ownSlots(),
                .unused = m_unused,
                .blockedUntil = m_blockedUntil,
                .asks = {}};
    // Told once more: the record may have them as under way.
    std::erase_if(m_own, [now](const auto &own) { return own.second.freeAt <= now && !own.second.isOpen; });
    for (const Lane lane : {Lane::Person, Lane::Sweep}) {
        for (const Ask &ask : queue(lane))
            batch.asks.at(static_cast<std::size_t>(lane)).push_back(ask.id);
    }
    return batch;
}

void Pacer::carryOut(const Batch &batch, SlotRecord &record, Outcome &outcome)
{
    // The time is read here: to get the record may have taken a while.
    const milliseconds now = batch.now();
    if (std::exchange(record.isNew, false)) {
        put(batch.known.used, record);
        record.blockedUntil = std::max(record.blockedUntil, batch.known.blockedUntil);
    }
    put(batch.own, record);
    std::erase_if(record.used, [&](const UsedSlot &slot) {
        return std::find(batch.unused.begin(), batch.unused.end(), slot.id) != batch.unused.end();
    });
    record.blockedUntil = std::max(record.blockedUntil, batch.blockedUntil);
    batch.rules.tidy(record, now);

    outcome.granted.clear();
    for (const Lane lane : {Lane::Person, Lane::Sweep}) {
        for (const quint64 id : batch.asks.at(static_cast<std::size_t>(lane))) {
            if (batch.rules.freeFor(record, lane, now) > now)
                break;
            batch.rules.take(record, lane, id, now);
            outcome.granted.push_back(id);
        }
        if (outcome.granted.size() < batch.asks.front().size())
            break; // a person waits, and so does whoever is no person
    }
    outcome.unused = batch.unused.size();
    outcome.record = record;
}

void Pacer::settleAlone()
{
    m_isStale = false;
    Outcome outcome;
    SlotRecord record = m_record;
    Batch batch = makeBatch();
    if (isSweepHeld())
        batch.asks.at(static_cast<std::size_t>(Lane::Sweep)).clear();
    carryOut(batch, record, outcome);
    outcome.isKept = !m_ledger;
    takeOver(std::move(outcome));
}

void Pacer::onSettled(int number, Outcome outcome)
{
    m_patience.stop();
    m_isSettling = false;
    const bool isLate = number != m_number;
    m_isStuck = false;
    if (isLate || !outcome.isKept)
        m_aloneUntil = m_now() + restOfLedger;
    if (outcome.isKept)
        m_failsSince.reset();
    else
        noteFailure();
    if (isLate) { // and those who asked were served meanwhile
        m_unused.insert(m_unused.end(), outcome.granted.begin(), outcome.granted.end());
        settle();
    } else if (outcome.isKept) {
        takeOver(std::move(outcome));
    } else {
        settleAlone();
    }
}

void Pacer::noteFailure()
{
    if (!m_failsSince)
        m_failsSince = m_now();
}

bool Pacer::isSweepHeld() const
{
    return m_ledger && m_failsSince && m_now() < *m_failsSince + patienceOfSweep;
}

void Pacer::takeOver(Outcome outcome)
{
    m_isTakingOver = true;
    constexpr std::size_t mostUnused = 1000; // where nobody is told of them they are free again soon
    if (outcome.isKept)
        m_unused.erase(m_unused.begin(), m_unused.begin() + static_cast<std::ptrdiff_t>(outcome.unused));
    else if (m_unused.size() > mostUnused)
        m_unused.clear();
    m_record = std::move(outcome.record);
    put(ownSlots(), m_record); // some of them may have changed since
    m_record.blockedUntil = std::max(m_record.blockedUntil, m_blockedUntil);
    for (const quint64 id : outcome.granted)
        grant(id);
    if (!m_own.empty() && !m_renewal.isActive())
        m_renewal.start();
    tellDelays();
    planNext();
    emit changed();
    m_isTakingOver = false;
    if (m_isStale)
        settle();
}

void Pacer::grant(quint64 id)
{
    for (const Lane lane : {Lane::Person, Lane::Sweep}) {
        std::deque<Ask> &asks = queue(lane);
        const auto ask = std::find_if(asks.begin(), asks.end(), [id](const Ask &each) { return each.id == id; });
        if (ask == asks.end())
            continue;
        // The server refused something since this was granted.
        if (lane == Lane::Sweep && m_blockedUntil > m_now()) {
            ask->id = newId();
            break;
        }
        m_own.emplace(id, Own{.freeAt = m_rules.freeAfterLease(m_now())});
        Completion<PaceSlot> granted = std::move(ask->granted);
        asks.erase(ask);
        return granted.complete(PaceSlot(*this, id));
    }
    m_unused.push_back(id); // it was given up meanwhile
    m_isStale = true;
}

void Pacer::tellDelays()
{
    const milliseconds now = m_now();
    int ahead = 0;
    for (Ask &ask : queue(Lane::Person)) {
        const milliseconds until = m_rules.freeFor(m_record, Lane::Person, now, ahead++);
        const milliseconds delay = until - now;
        if (!ask.delayed || delay < noticeable || (ask.told.count() != 0 && until < ask.told + noticeable))
            continue;
        ask.told = until;
        QMetaObject::invokeMethod(
            ask.guard.data(), [delayed = ask.delayed, delay] { delayed(delay); }, Qt::QueuedConnection);
    }
}

void Pacer::planNext()
{
    const bool isPersonWaiting = !queue(Lane::Person).empty();
    if (!isPersonWaiting && queue(Lane::Sweep).empty()) {
        m_next.stop();
        return;
    }
    const milliseconds now = m_now();
    const milliseconds until = m_rules.freeFor(m_record, isPersonWaiting ? Lane::Person : Lane::Sweep, now) - now;
    // Others may give slots back earlier than they said.
    const milliseconds longest = m_rules.limits().window / 60;
    const milliseconds shortest = !isPersonWaiting && isSweepHeld() ? sweepLooksAgain : milliseconds(1);
    m_next.start(std::clamp(until, shortest, std::max(longest, shortest)));
}

} // namespace ek

#include "moc_Pacer.cpp"
