#include "fleet/Sweep.h"

#include "api/ApiClient.h"
#include "api/Pacer.h"
#include "core/Logging.h"
#include "fleet/Inventory.h"
#include "keys/KeyStore.h"
#include "session/Session.h"

#include <QPointer>

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>
#include <vector>

namespace ek {

namespace {

/// Whoever reads all entities of an account all the time leaves nothing of its rate limit to others.
constexpr int restFor = 4;
/// A reading from the future is one of a clock that was wrong.
constexpr std::chrono::minutes clockSlack{5};
constexpr std::chrono::milliseconds tellEvery{100};

} // namespace

Sweep::Sweep(Session &session, KeyStore &keys, Inventory &inventory, SavedProfiles &saved, bool beginsByItself,
             const SweepTimes &times, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_keys(keys)
    , m_inventory(inventory)
    , m_saved(saved)
    , m_beginsByItself(beginsByItself)
    , m_times(times)
{
    connect(&session, &Session::profileLeft, this, &Sweep::onProfileLeft);
    connect(&session, &Session::entitiesChanged, this, &Sweep::onEntities);
    connect(&keys, &KeyStore::stateChanged, this, &Sweep::onKeyStore);
    connect(&inventory, &Inventory::loaded, this, &Sweep::onEntities);
    connect(&inventory, &Inventory::readingChanged, this, &Sweep::tellSoon);

    m_settle.setSingleShot(true);
    m_settle.setInterval(times.settle);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        m_isSettled = true;
        consider();
    });
    m_backoff.setSingleShot(true);
    connect(&m_backoff, &QTimer::timeout, this, &Sweep::goOn);
    m_look.setSingleShot(true);
    m_look.setInterval(times.lookEvery);
    m_progress.setSingleShot(true);
    m_progress.setInterval(tellEvery);
    connect(&m_progress, &QTimer::timeout, this, &Sweep::changed);
}

Sweep::~Sweep()
{
    dropAll();
}

QDateTime Sweep::now() const
{
    return m_session.clock().now();
}

Pacer *Sweep::pacer() const
{
    const auto client = m_session.client();
    return client ? client->pacer() : nullptr;
}

PaceLimits Sweep::limits() const
{
    const Pacer *pacer = this->pacer();
    return pacer ? pacer->limits() : paceLimitsOf(m_session.environment());
}

bool Sweep::isReady() const
{
    return !m_profile.isEmpty() && m_session.client() && m_session.entitiesState().hasData && m_inventory.isLoaded();
}

std::chrono::milliseconds Sweep::longestAge() const
{
    const PaceLimits limits = this->limits();
    const std::chrono::milliseconds all = limits.window * m_session.entities().size() / std::max(1, limits.allowance);
    return std::max(m_times.freshFor, restFor * all);
}

bool Sweep::isDue(const EntityId &entity, const QDateTime &since) const
{
    const EntityReading reading = m_inventory.reading(entity);
    if (reading.failure && reading.failedAt > since)
        return false;
    return !reading.readAt.isValid() || reading.readAt <= since
        || reading.readAt > now().addMSecs(std::chrono::milliseconds(clockSlack).count());
}

bool Sweep::isAnyDue(const QDateTime &since) const
{
    const QList<Entity> &entities = m_session.entities();
    return std::any_of(entities.cbegin(), entities.cend(),
                       [&](const Entity &entity) { return isDue(entity.id, since); });
}

Sweep::State Sweep::state() const
{
    if (!isReady())
        return State::Idle;
    if (m_kept.isPaused)
        return State::Paused;
    if (m_isRound)
        return waitsUntil().isValid() ? State::Waiting : State::Reading;
    return m_isDone ? State::Done : State::Idle;
}

QDateTime Sweep::waitsUntil() const
{
    if (!m_isRound || m_kept.isPaused)
        return {};
    if (m_backoff.isActive())
        return m_heldUntil;
    // What is under way waits with the pacer, which lets a person's requests by.
    const Pacer *pacer = this->pacer();
    if (!pacer || m_flights.isEmpty() || pacer->waiting(Lane::Sweep) < m_flights.size())
        return {};
    const std::chrono::milliseconds wait = pacer->delay(Lane::Sweep);
    return wait >= Pacer::noticeable ? QDateTime::currentDateTime().addMSecs(wait.count()) : QDateTime();
}

Sweep::Progress Sweep::progress() const
{
    Progress progress;
    if (!isReady() || !m_since.isValid())
        return progress;
    for (const Entity &entity : m_session.entities()) {
        ++progress.total;
        const EntityReading reading = m_inventory.reading(entity.id);
        if (reading.failure && reading.failedAt > m_since)
            ++progress.failed;
        else if (reading.readAt.isValid() && reading.readAt > m_since)
            ++progress.read;
        else if (const auto tried = m_triedHere.constFind(entity.id); tried != m_triedHere.cend())
            ++(*tried ? progress.read : progress.failed);
    }
    const int left = progress.total - progress.read - progress.failed;
    if (m_isRound && !m_kept.isPaused && !m_backoff.isActive() && m_lists > 0) {
        const int requests = static_cast<int>((qint64(left) * m_pages + m_lists - 1) / m_lists);
        progress.left = std::chrono::ceil<std::chrono::seconds>(timeFor(requests));
    }
    return progress;
}

std::chrono::milliseconds Sweep::timeFor(int requests) const
{
    const Pacer *pacer = this->pacer();
    const std::chrono::milliseconds sending = m_pace.shortest() * requests / m_pace.underWay(limits());
    return pacer ? std::max(sending, pacer->timeFor(Lane::Sweep, requests)) : sending;
}

// The round

void Sweep::onProfileLeft()
{
    dropAll();
    disconnect(m_pacing); // the pacer may outlive the connection
    m_settle.stop();
    m_backoff.stop();
    m_look.stop();
    m_profile = ProfileId();
    m_kept = {};
    m_isRound = false;
    m_isDone = false;
    m_isStopped = false;
    m_isSettled = false;
    m_isAsked = false;
    m_since = QDateTime();
    m_left.clear();
    m_triedHere.clear();
    m_pace.clear();
    m_doubts.clear();
    m_error.reset();
    m_isProbing = false;
    m_holdUps = 0;
    m_lists = 0;
    m_pages = 0;
    tell();
}

void Sweep::onEntities()
{
    if (!m_session.client())
        return;
    const Profile &profile = *m_session.profile();
    if (m_profile != profile.id) {
        m_profile = profile.id;
        m_kept = profile.isSaved() ? m_saved.sweep(profile.id) : m_keptHere.value(profile.id);
        if (Pacer *pacer = this->pacer())
            m_pacing = connect(pacer, &Pacer::changed, this, &Sweep::tell);
    }
    if (!isReady())
        return;
    if (m_isRound) {
        const QList<EntityId> underWay = m_flights.keys();
        for (const EntityId &entity : underWay) {
            if (!m_session.reaches(entity))
                drop(entity);
        }
        arrange();
        const LoadState &state = m_session.entitiesState();
        if (!state.isLoading && !state.error && m_error && m_error->kind != ErrorKind::RateLimited)
            goOn(); // whatever it was, a person's request has passed
    }
    consider();
}

void Sweep::onKeyStore(const EntityId &entity)
{
    const LoadState state = m_keys.state(entity);
    if (state.isLoading) {
        // Whoever waits for it looks at it: the same need not be asked twice.
        if (m_flights.contains(entity)) {
            drop(entity);
            m_left.push_front(entity);
        }
    } else if (state.hasData && !state.error && m_error && m_error->kind != ErrorKind::RateLimited) {
        goOn();
    }
    consider();
}

/// Goes on with the round, or begins one where that is due.
void Sweep::consider()
{
    if (!isReady() || m_kept.isPaused || m_isStopped)
        return tell();
    if (m_isRound)
        return fill();
    if (m_isAsked)
        return beginWhatIsDue();
    if (!m_beginsByItself || m_session.entities().size() < 2)
        return tell();
    const QDateTime oldest = now().addMSecs(-longestAge().count());
    if (!m_kept.since.isValid() && !isAnyDue(oldest)) {
        m_isDone = true;
        return tell();
    }
    if (!m_isSettled) {
        if (!m_settle.isActive())
            m_settle.start();
    } else if (!isPersonWaiting()) {
        beginWhatIsDue();
    }
    tell();
}

/// Of what a round that did not end has read, what is not too old by now counts.
void Sweep::beginWhatIsDue()
{
    const auto age = longestAge();
    if (m_kept.since.isValid())
        begin(std::max(m_kept.since, now().addMSecs(-age.count())));
    else
        begin(now().addMSecs(-age.count() / 2));
}

void Sweep::begin(const QDateTime &since)
{
    m_settle.stop();
    m_backoff.stop();
    m_isSettled = true;
    m_isAsked = false;
    m_isRound = true;
    m_isDone = false;
    m_since = since;
    m_kept.since = since;
    m_triedHere.clear();
    m_doubts.clear();
    m_error.reset();
    m_isProbing = false;
    m_holdUps = 0;
    keep();
    arrange();
    qCInfo(lcSession) << "reading all entities; to read:" << m_left.size();
    fill();
}

void Sweep::end()
{
    m_isRound = false;
    m_isDone = true;
    m_error.reset();
    m_left.clear();
    m_kept.since = QDateTime();
    keep();
    const Progress all = progress();
    qCInfo(lcSession) << "all entities are read; failed:" << all.failed << "of" << all.total;
    tell();
}

void Sweep::keep()
{
    if (m_session.profile() && m_session.profile()->isSaved())
        m_saved.setSweep(m_profile, m_kept);
    else
        m_keptHere.insert(m_profile, m_kept);
}

void Sweep::pause()
{
    if (m_profile.isEmpty() || m_kept.isPaused)
        return;
    dropAll();
    m_settle.stop();
    m_backoff.stop();
    m_kept.isPaused = true;
    keep();
    tell();
}

void Sweep::resume()
{
    if (m_profile.isEmpty())
        return;
    if (m_isStopped)
        return readAgain();
    if (m_kept.isPaused) {
        m_kept.isPaused = false;
        keep();
    }
    m_isAsked = !m_isRound && !m_isDone;
    if (isReady() && m_isRound) {
        m_since = std::max(m_since, now().addMSecs(-longestAge().count())); // it may have been paused for days
        arrange();
        goOn();
    } else {
        consider();
    }
}

void Sweep::stop()
{
    if (m_profile.isEmpty() || m_isStopped)
        return;
    dropAll();
    m_settle.stop();
    m_backoff.stop();
    m_left.clear();
    m_isStopped = true;
    m_isRound = false;
    m_isDone = false;
    m_error.reset();
    m_kept = {};
    keep();
    tell();
}

void Sweep::readAgain()
{
    if (m_profile.isEmpty())
        return;
    m_isStopped = false;
    m_kept = {.isPaused = false, .since = now()};
    if (isReady())
        return begin(m_kept.since);
    m_isAsked = true;
    keep();
}

void Sweep::noteUse()
{
    if (m_isRound || m_look.isActive()) // the mouse moves often
        return;
    m_look.start();
    consider();
}

// What is read next

/// Puts in order what is left of the round.
void Sweep::arrange()
{
    struct Place
    {
        int failures; ///< doubtful ones: whoever failed last is tried last
        qint64 triedAt; ///< ms since 1970; the least: never, which comes first
        std::size_t row; ///< as the server lists them
        EntityId entity;
    };
    std::vector<Place> places;
    for (const Entity &entity : m_session.entities()) {
        if (m_flights.contains(entity.id) || m_triedHere.contains(entity.id) || m_doubts.contains(entity.id)
            || !isDue(entity.id, m_since))
            continue;
        const EntityReading reading = m_inventory.reading(entity.id);
        const bool hasFailed = reading.failure && reading.failedAt.isValid();
        const QDateTime &triedAt = hasFailed ? reading.failedAt : reading.readAt;
        places.push_back({m_doubts.failures(entity.id),
                          triedAt.isValid() ? triedAt.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min(),
                          places.size(), entity.id});
    }
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        return std::tie(a.failures, a.triedAt, a.row) < std::tie(b.failures, b.triedAt, b.row);
    });
    m_left.clear();
    for (Place &place : places)
        m_left.push_back(std::move(place.entity));
}

std::optional<EntityId> Sweep::takeNext()
{
    const auto isLoading = [this](const EntityId &entity) { return m_keys.state(entity).isLoading; };
    const auto take = [this](const std::deque<EntityId>::iterator &at) {
        EntityId entity = std::move(*at);
        m_left.erase(at);
        return entity;
    };
    if (const auto &open = m_session.entity(); open && !isLoading(open->id) && isDue(open->id, m_since)) {
        const auto at = std::find(m_left.begin(), m_left.end(), open->id);
        if (at != m_left.end())
            return take(at);
    }
    for (auto at = m_left.begin(); at != m_left.end();) {
        if (!isDue(*at, m_since)) // KeyStore has fetched it meanwhile
            at = m_left.erase(at);
        else if (isLoading(*at))
            ++at;
        else
            return take(at);
    }
    return std::nullopt;
}

bool Sweep::isPersonWaiting() const
{
    return m_session.entitiesState().isLoading
        || (m_session.entity() && m_keys.state(m_session.entity()->id).isLoading);
}

/// Keeps as many requests under way as there should be, and ends the round when nothing is left of it.
void Sweep::fill()
{
    while (m_isRound && !m_kept.isPaused && !m_backoff.isActive()) {
        const bool oneAtATime = m_isProbing || !m_doubts.isEmpty();
        if (m_flights.size() >= (oneAtATime ? 1 : m_pace.underWay(limits())))
            break;
        if (const auto next = takeNext()) {
            read(*next);
            continue;
        }
        if (!m_flights.isEmpty() || !m_left.empty())
            break; // for the answers, or for KeyStore's
        if (m_doubts.isEmpty())
            end();
        else
            settleDoubts();
    }
    tell();
}

void Sweep::read(const EntityId &entity)
{
    Flight flight;
    flight.number = ++m_lastFlight;
    flight.changes = m_keys.changesHere(entity);
    flight.askedAt = now();
    flight.since.start();
    flight.call = m_session.client()->listKeys(
        entity, m_session.connectionGuard(),
        [self = QPointer<Sweep>(this), entity, number = flight.number](Result<KeyList> result) {
            if (self)
                self->onAnswer(entity, number, std::move(result));
        },
        Lane::Sweep);
    m_flights.insert(entity, flight);
}

/// What comes of it reaches nobody.
void Sweep::drop(const EntityId &entity)
{
    m_flights.take(entity).call.cancel();
}

void Sweep::dropAll()
{
    const auto flights = std::exchange(m_flights, {});
    for (auto flight = flights.cbegin(); flight != flights.cend(); ++flight) {
        m_left.push_front(flight.key());
        flight->call.cancel();
    }
}

// What comes of it

void Sweep::onAnswer(const EntityId &entity, int number, Result<KeyList> result)
{
    const auto flight = m_flights.constFind(entity);
    if (flight == m_flights.cend() || flight->number != number)
        return;
    const Flight ended = m_flights.take(entity);
    m_pace.note(std::chrono::milliseconds(ended.since.elapsed()) - ended.call.waited());
    if (result)
        onRead(entity, ended, *result);
    else
        onFailed(entity, result.error());
    fill();
    tellSoon();
}

void Sweep::onRead(const EntityId &entity, const Flight &flight, KeyList &list)
{
    ++m_lists;
    m_pages += 1 + static_cast<int>(std::max<qsizetype>(0, list.keys.size() - 1) / pageSize);
    // Before anybody hears of the list, and this is asked what is left to read.
    m_triedHere.insert(entity, true);
    if (m_keys.takeOver(entity, flight.changes, list)) {
        m_inventory.recordKeys(entity, list, flight.askedAt);
    } else {
        m_triedHere.remove(entity); // it may not know of a change that was made here meanwhile
        m_left.push_front(entity);
    }
    record(m_doubts.takeOwn());
    m_error.reset();
    m_isProbing = false;
    m_holdUps = 0;
}

void Sweep::onFailed(const EntityId &entity, const Error &error)
{
    qCInfo(lcSession) << "reading an entity failed, kind" << int(error.kind);
    switch (SweepDoubts::reachOf(error.kind)) {
    case SweepDoubts::Reach::Later:
        m_doubts.add(entity, error);
        if (m_lists > 0)
            record(m_doubts.takeOften()); // a server may answer so to one entity alone
        return holdUp(error, error.retryAfter.value_or(std::chrono::seconds(0)));
    case SweepDoubts::Reach::Entity:
        return record({{entity, error}});
    case SweepDoubts::Reach::Either:
    case SweepDoubts::Reach::All:
        m_doubts.add(entity, error);
        if (m_lists > 0)
            record(m_doubts.takeOften());
        if (m_doubts.isEmpty())
            return;
        if (m_isProbing)
            holdUp(error);
        else if (const auto why = m_doubts.ofAll())
            holdUp(*why);
        return;
    }
}

void Sweep::record(const QList<SweepDoubts::Failure> &own)
{
    for (const auto &[entity, error] : own) {
        m_triedHere.insert(entity, false);
        m_inventory.recordFailure(entity, error);
    }
}

/// Nothing else is left to try.
void Sweep::settleDoubts()
{
    record(m_doubts.takeOwnAtTheEnd());
    if (const auto why = m_doubts.last())
        holdUp(*why);
}

void Sweep::holdUp(const Error &why, std::chrono::milliseconds atLeast)
{
    for (const EntityId &entity : m_doubts.takeBack())
        m_left.push_back(entity);
    m_error = why;
    m_isProbing = true;
    if (m_backoff.isActive())
        return; // of what was still under way
    std::chrono::milliseconds delay = m_times.firstBackoff;
    for (int doubled = 0; doubled < m_holdUps && delay < m_times.longestBackoff; ++doubled)
        delay *= 2;
    delay = std::max(std::min(delay, m_times.longestBackoff), atLeast);
    ++m_holdUps;
    m_heldUntil = QDateTime::currentDateTime().addMSecs(delay.count());
    m_backoff.start(delay);
    qCInfo(lcSession) << "the reading is held up, kind" << int(why.kind) << "ms" << qint64(delay.count());
}

/// It may be over, whatever held the round up.
void Sweep::goOn()
{
    m_backoff.stop();
    fill();
}

void Sweep::tell()
{
    const State now = state();
    if (std::exchange(m_told, now) != now)
        emit changed();
    else
        tellSoon();
}

void Sweep::tellSoon()
{
    if (!m_progress.isActive())
        m_progress.start();
}

} // namespace ek

#include "moc_Sweep.cpp"
