#include "fleet/Sweep.h"

#include "api/ApiClient.h"
#include "api/Pacer.h"
#include "core/Logging.h"
#include "fleet/Inventory.h"
#include "keys/KeyStore.h"
#include "session/Session.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace ek {

namespace {

/// Whoever reads all entities of an account all the time leaves nothing of its rate limit to others.
constexpr int restFor = 4;
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
    , m_round([&inventory](const EntityId &entity) { return inventory.reading(entity); },
              [&session] { return session.clock().now(); })
    , m_troubles(times.firstBackoff, times.longestBackoff)
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

bool Sweep::isAnyDue(const QDateTime &since) const
{
    const QList<Entity> &entities = m_session.entities();
    return std::any_of(entities.cbegin(), entities.cend(), [&, now = now()](const Entity &entity) {
        return isReadingDue(m_inventory.reading(entity.id), since, now);
    });
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
    if (!isReady())
        return progress;
    const SweepRound::Counts counts = m_round.count(m_session.entities());
    progress.read = counts.read;
    progress.failed = counts.failed;
    progress.total = counts.total;
    const auto requests = m_pace.requestsFor(counts.total - counts.read - counts.failed);
    if (requests && m_isRound && !m_kept.isPaused && !m_backoff.isActive())
        progress.left = std::chrono::ceil<std::chrono::seconds>(timeFor(*requests));
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
    m_round.clear();
    m_pace.clear();
    m_troubles.clear();
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
        if (!state.isLoading && !state.error && m_troubles.endsWithAnyAnswer())
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
            m_round.putFirst(entity);
        }
    } else if (state.hasData && !state.error && m_troubles.endsWithAnyAnswer()) {
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
    m_round.begin(since);
    m_kept.since = since;
    m_troubles.clear();
    keep();
    arrange();
    qCInfo(lcSession) << "reading all entities; to read:" << m_round.left();
    fill();
}

void Sweep::end()
{
    m_isRound = false;
    m_isDone = true;
    m_troubles.clear();
    m_round.dropLeft();
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
        m_round.raiseSince(now().addMSecs(-longestAge().count())); // it may have been paused for days
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
    m_round.dropLeft();
    m_isStopped = true;
    m_isRound = false;
    m_isDone = false;
    m_troubles.clear();
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

void Sweep::arrange()
{
    m_round.arrange(
        m_session.entities(),
        [this](const EntityId &entity) { return m_flights.contains(entity) || m_troubles.isDoubtful(entity); },
        [this](const EntityId &entity) { return m_troubles.failures(entity); });
}

std::optional<EntityId> Sweep::takeNext()
{
    const auto &open = m_session.entity();
    return m_round.takeNext(open ? std::optional(open->id) : std::nullopt,
                            [this](const EntityId &entity) { return m_keys.state(entity).isLoading; });
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
        if (m_flights.size() >= (m_troubles.areOpen() ? 1 : m_pace.underWay(limits())))
            break;
        if (const auto next = takeNext()) {
            read(*next);
            continue;
        }
        if (!m_flights.isEmpty() || m_round.hasLeft())
            break; // for the answers, or for KeyStore's
        if (m_troubles.hasDoubts())
            take(m_troubles.atTheEnd());
        else
            end();
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
        m_round.putFirst(flight.key());
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
    m_pace.noteList(list.keys.size());
    // Before anybody hears of the list, and this is asked what is left to read.
    m_round.noteTried(entity, true);
    if (m_keys.takeOver(entity, flight.changes, list))
        m_inventory.recordKeys(entity, list, flight.askedAt);
    else
        m_round.takeBack(entity); // it may not know of a change that was made here meanwhile
    record(m_troubles.onRead());
}

void Sweep::onFailed(const EntityId &entity, const Error &error)
{
    qCInfo(lcSession) << "reading an entity failed, kind" << int(error.kind);
    take(m_troubles.onFailed(entity, error, m_pace.lists() > 0, m_backoff.isActive()));
}

void Sweep::record(const QList<SweepDoubts::Failure> &own)
{
    for (const auto &[entity, error] : own) {
        m_round.noteTried(entity, false);
        m_inventory.recordFailure(entity, error);
    }
}

/// What follows from a failure.
void Sweep::take(const SweepTroubles::Outcome &outcome)
{
    record(outcome.own);
    for (const EntityId &entity : outcome.again)
        m_round.putLast(entity);
    if (!outcome.isHeldUp || m_backoff.isActive())
        return;
    m_heldUntil = QDateTime::currentDateTime().addMSecs(outcome.delay.count());
    m_backoff.start(outcome.delay);
    qCInfo(lcSession) << "the reading is held up, kind" << int(m_troubles.error()->kind) << "ms"
                      << qint64(outcome.delay.count());
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
