#include "session/Session.h"

#include "core/Completion.h"
#include "core/Logging.h"
#include "session/SavedProfiles.h"

#include <algorithm>
#include <utility>

namespace ek {

namespace {

const char *nameOf(Session::State state)
{
    switch (state) {
    case Session::State::SignedOut:
        return "signed out";
    case Session::State::ReadingCredential:
        return "asking for the credential";
    case Session::State::CredentialMissing:
        return "the credential is missing";
    case Session::State::ConfirmingAddress:
        return "the address is to be confirmed";
    case Session::State::SignedIn:
        return "signed in";
    case Session::State::Locked:
        return "locked";
    }
    return "";
}

} // namespace

Session::Session(Connector connector, SecretStore &keychain, SecretStore &memory, Profiles &profiles,
                 SavedProfiles &saved, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_connector(std::move(connector))
    , m_keychain(keychain)
    , m_memory(memory)
    , m_profiles(profiles)
    , m_saved(saved)
    , m_clock(clock)
{
    connect(&profiles, &Profiles::changed, this, [this] {
        if (!m_profile)
            return;
        // No more than its name: its credential may come from elsewhere than the profile's, for this session.
        if (const auto renamed = m_profiles.find(m_profile->id)) {
            m_profile->name = renamed->name;
            if (renamed->apiUrl == m_profile->apiUrl && renamed->source == m_profile->source)
                m_profile->binding = renamed->binding;
            emit stateChanged();
        }
    });
}

Session::~Session() = default;

Environment Session::environment() const
{
    return m_profile ? m_profile->credential.environment : Environment::Unknown;
}

Environment Session::environmentOf(const Entity &entity) const
{
    return moreCareful(environment(), entity.environment);
}

Environment Session::environmentOf(const EntityId &id) const
{
    const Entity *found = listed(id);
    return found ? environmentOf(*found) : environment();
}

Environment Session::environmentOf(const Profile &profile) const
{
    return m_profile && m_profile->id == profile.id ? environment() : profile.credential.environment;
}

void Session::recognise(const CredentialTraits &read)
{
    const CredentialTraits saved = m_profile->credential;
    // It was saved with a credential that may not be this one any more: it can ask for more care, never for less.
    m_profile->credential = read;
    if (saved.environment == Environment::Live)
        m_profile->credential.environment = Environment::Live;
    const bool differs = saved.environment != Environment::Unknown && saved.environment != read.environment;
    m_conflict = differs ? EnvironmentConflict::Credential : EnvironmentConflict::None;
    if (differs)
        qCInfo(lcSession) << "the credential is not for the environment that the profile was saved with";
}

void Session::noteEnvironment(Environment said)
{
    if (said != Environment::Live || !m_profile || environment() == Environment::Live)
        return;
    qCInfo(lcSession) << "the server's answers are about live";
    m_profile->credential.environment = Environment::Live;
    m_conflict = EnvironmentConflict::Answers;
    for (Entity &entity : m_entities)
        entity.environment = environmentOf(entity);
    if (m_entity)
        m_entity->environment = environmentOf(*m_entity);
    emit stateChanged();
    emit raisedToLive();
    emit entitiesChanged();
    saveEnvironment();
}

void Session::saveEnvironment()
{
    auto saved = m_profile ? m_profiles.find(m_profile->id) : std::nullopt;
    // What was typed in for this session alone says nothing about what the keychain has.
    if (!saved || saved->source != m_profile->source || saved->credential == m_profile->credential)
        return;
    saved->credential = m_profile->credential;
    m_profiles.put(*saved);
}

SecretStore &Session::storeFor(const Profile &profile)
{
    return profile.source == CredentialSource::Keychain ? m_keychain : m_memory;
}

void Session::setState(State state)
{
    qCInfo(lcSession) << nameOf(state);
    m_state = state;
    emit stateChanged();
}

void Session::setTime(const QDateTime &date, std::chrono::milliseconds roundTrip)
{
    if (!m_clock.observe(date, roundTrip))
        return;
    if (m_clock.refused().isValid())
        qCInfo(lcSession) << "the server's clock cannot be right; it is not believed";
    else
        qCInfo(lcSession) << "the server's clock is ahead by ms" << qint64(m_clock.ahead().count());
    emit clockChanged();
}

void Session::forgetTime()
{
    if (m_clock.forget())
        emit clockChanged();
}

void Session::leave()
{
    m_state = State::SignedOut; // told by whoever called, with the state that follows
    m_profile.reset();
    m_returning.reset();
    forget();
    forgetTime();
}

void Session::forget()
{
    m_conflict = EnvironmentConflict::None;
    m_connectionGuard.reset();
    m_client.reset();
    m_credential = KeyFingerprint();
    m_unconfirmed = Secret();
    m_keychainError.reset();
    m_entities.clear();
    m_entitiesState = {};
    m_entity.reset();
    emit profileLeft();
    emit entitiesChanged();
    emit entitySelected();
}

void Session::open(const ProfileId &id)
{
    const auto profile = m_profiles.find(id);
    if (!profile)
        return;
    leave();
    m_profile = profile;
    m_saved.setLast(id);
    read();
}

void Session::read()
{
    setState(State::ReadingCredential);
    // The guard of the reading: choosing another profile meanwhile makes the answer nobody's.
    m_connectionGuard = std::make_unique<QObject>();
    readUnder(*m_profile, [this](StoreResult<Secret> credential) {
        const bool isElsewhere = !credential && credential.error().kind == SecretStoreErrorKind::NotFound
            && m_profile->binding == EntryBinding::Host;
        if (!isElsewhere)
            return onCredentialRead(std::move(credential));
        // Bound already, but the program ended before it could write that down.
        m_profile = boundToOrigin(*m_profile);
        readUnder(*m_profile, [this](StoreResult<Secret> bound) {
            if (bound && m_profiles.find(m_profile->id))
                m_profiles.put(*m_profile);
            onCredentialRead(std::move(bound));
        });
    });
}

void Session::readUnder(const Profile &profile, std::function<void(StoreResult<Secret>)> done)
{
    storeFor(profile).read(keychainEntry(profile), m_connectionGuard.get(), std::move(done));
}

void Session::onCredentialRead(StoreResult<Secret> credential)
{
    if (!credential) {
        m_keychainError = credential.error();
        return setState(State::CredentialMissing);
    }
    if (m_profile->binding == EntryBinding::Origin)
        return openWith(*m_profile, std::move(*credential));
    // The entry names the host alone. That the vendor's host is asked on its usual port is known without the settings.
    m_unconfirmed = std::move(*credential);
    if (originOf(m_profile->apiUrl) == originOf(defaultApiUrl()))
        return openConfirmed();
    setState(State::ConfirmingAddress);
}

void Session::confirmAddress()
{
    if (m_state == State::ConfirmingAddress)
        openConfirmed();
}

void Session::openConfirmed()
{
    const Profile profile = *m_profile;
    Secret credential = std::move(m_unconfirmed);
    bindEntry(profile, credential.clone());
    openWith(profile, std::move(credential));
}

void Session::bindEntry(const Profile &profile, Secret credential)
{
    // In this order the credential is always in one entry at least, and the next start takes up where this one ended.
    const Profile bound = boundToOrigin(profile);
    m_keychain.write(keychainEntry(bound), std::move(credential), this, [=, this](const StoreResult<Done> &written) {
        if (!written)
            return;
        m_keychain.remove(keychainEntry(profile), this, [=, this](const StoreResult<Done> &removed) {
            const auto now = m_profiles.find(profile.id);
            if (removed && now && keychainEntry(*now) == keychainEntry(profile))
                m_profiles.put(boundToOrigin(*now));
        });
    });
}

void Session::openWith(const Profile &profile, Secret credential)
{
    // A copy after all: it may be our own, which leave() clears.
    const Profile opened = profile; // NOLINT(performance-unnecessary-copy-initialization)
    if (m_returning && m_profile && m_profile->id == opened.id)
        forget();
    else
        leave();
    m_profile = opened;
    const Environment shown = environment();
    recognise(recogniseCredential(credential));
    if (opened.isSaved())
        m_saved.setLast(opened.id);
    m_connectionGuard = std::make_unique<QObject>();
    if (opened.source == CredentialSource::SessionOnly || opened.source == CredentialSource::Environment)
        m_keptHere.insert(keychainEntry(opened));
    if (opened.source != CredentialSource::Keychain)
        m_memory.write(keychainEntry(opened), credential.clone(), this, [](const StoreResult<Done> &) {});

    m_credential = credential.fingerprint();
    auto client = m_connector(opened, std::move(credential));
    if (client) {
        m_client = std::move(*client);
        connect(m_client.get(), &ApiClient::timeTold, m_connectionGuard.get(),
                [this](const QDateTime &date, std::chrono::milliseconds roundTrip) { setTime(date, roundTrip); });
        connect(m_client.get(), &ApiClient::retryScheduled, m_connectionGuard.get(),
                [this](Operation operation, std::chrono::milliseconds delay, const Error &why) {
                    emit waiting(operation, delay, why);
                });
    } else {
        m_entitiesState.error = client.error();
    }
    setState(State::SignedIn);
    if (environment() == Environment::Live && shown != Environment::Live)
        emit raisedToLive();
    if (m_client)
        refreshEntities();
    else
        emit entitiesChanged();
    saveEnvironment();
}

void Session::signOut()
{
    leave();
    setState(State::SignedOut);
}

void Session::lock()
{
    if (m_state == State::Locked)
        return;
    for (const QString &entry : std::exchange(m_keptHere, {}))
        m_memory.remove(entry, this, [](const StoreResult<Done> &) {});
    // Locked before it could come back from the last time: it still is to come back there.
    if (!m_returning)
        m_returning = m_entity ? m_entity->id : EntityId();
    m_state = State::Locked;
    forget();
    emit stateChanged();
}

void Session::unlock()
{
    if (m_state != State::Locked)
        return;
    if (m_profile)
        return read();
    m_returning.reset();
    setState(State::SignedOut);
}

void Session::removeProfile(const ProfileId &id, QObject *guard, std::function<void(StoreResult<Done>)> done)
{
    const auto profile = m_profiles.find(id);
    if (!profile) {
        Completion<StoreResult<Done>>(guard, std::move(done)).complete(Done{}); // gone, which is what was wanted
        return;
    }
    auto onRemoved = [this, id, asker = QPointer<QObject>(guard), done = std::move(done)](StoreResult<Done> removed) {
        if (removed) {
            if (m_profile && m_profile->id == id && m_state == State::Locked)
                m_profile.reset();
            else if (m_profile && m_profile->id == id)
                signOut();
            m_profiles.remove(id);
        }
        if (asker)
            done(std::move(removed));
    };
    // Under our own guard: a profile without its credential must not stay behind because a dialog was closed.
    SecretStore &store = storeFor(*profile);
    if (profile->binding == EntryBinding::Origin)
        return store.remove(keychainEntry(*profile), this, std::move(onRemoved));
    // It may have been bound just now.
    store.remove(keychainEntry(boundToOrigin(*profile)), this,
                 [this, &store, entry = keychainEntry(*profile), onRemoved](StoreResult<Done> removed) {
                     if (!removed)
                         return onRemoved(std::move(removed));
                     store.remove(entry, this, onRemoved);
                 });
}

void Session::refreshEntities()
{
    if (!m_client || m_entitiesState.isLoading)
        return;
    m_entitiesState.isLoading = true;
    m_entitiesProgress = {0, -1};
    emit entitiesChanged();
    m_entitiesCall = m_client->listEntities(
        m_connectionGuard.get(),
        [this](int loaded, int total) {
            m_entitiesProgress = {loaded, total};
            emit entitiesProgressed();
        },
        [this](Result<EntityList> result) { onEntities(std::move(result)); });
}

void Session::cancelRefresh()
{
    m_entitiesCall.cancel();
}

void Session::onEntities(Result<EntityList> result)
{
    m_entitiesState.isLoading = false;
    if (result) {
        m_entities = std::move(result->entities);
        for (const Entity &entity : std::as_const(m_entities))
            noteEnvironment(entity.environment);
        for (Entity &entity : m_entities)
            entity.environment = environmentOf(entity);
        m_entitiesState.hasData = true;
        m_entitiesState.knownAt = {};
        m_entitiesState.error.reset();
        m_entitiesState.loadedAt = m_clock.now();
        m_entitiesState.notes = result->notes;
        qCDebug(lcSession) << "entities listed:" << m_entities.size();
    } else {
        m_entitiesState.error = std::move(result.error());
        qCInfo(lcSession) << "listing entities failed, kind" << int(m_entitiesState.error->kind);
    }
    emit entitiesChanged();
    if (m_entitiesState.hasData)
        restoreSelection();
}

void Session::showKnown(const QList<Entity> &entities, const QDateTime &listedAt)
{
    if (m_state != State::SignedIn || m_entitiesState.hasData)
        return;
    m_entities = entities;
    for (Entity &entity : m_entities)
        entity.environment = environmentOf(entity);
    m_entitiesState.knownAt = entities.isEmpty() ? QDateTime() : listedAt;
    emit entitiesChanged();
    restoreSelection();
}

void Session::restoreSelection()
{
    if (m_entity) {
        if (const Entity *still = listed(m_entity->id))
            m_entity = *still;
        else if (m_entitiesState.notes.provesAbsence())
            m_entity.reset();
        emit entitySelected();
        return;
    }
    // What an earlier session knew may lack the entity that is to come back: the server is still to be heard.
    if (m_returning && !m_entitiesState.hasData && !listed(*m_returning))
        return;
    const auto returning = std::exchange(m_returning, std::nullopt);
    if (returning && !returning->isEmpty())
        selectEntity(*returning);
    else if (m_entities.size() == 1 && m_entitiesState.notes.provesAbsence())
        selectEntity(m_entities.constFirst().id);
    else if (m_profile)
        selectEntity(m_saved.lastEntity(m_profile->id));
    if (returning && !m_entity)
        emit entitySelected(); // it is not there any more, and nobody need keep its place
}

bool Session::reaches(const EntityId &id) const
{
    return m_client && m_entitiesState.hasData && knows(id);
}

const Entity *Session::listed(const EntityId &id) const
{
    const auto found =
        std::find_if(m_entities.cbegin(), m_entities.cend(), [&](const Entity &entity) { return entity.id == id; });
    return found == m_entities.cend() ? nullptr : &*found;
}

void Session::selectEntity(const EntityId &id)
{
    if (isOpen(id))
        return;
    const Entity *found = listed(id);
    if (!found)
        return;
    m_entity = *found;
    if (m_profile && m_profile->isSaved())
        m_saved.setLastEntity(m_profile->id, id);
    emit entitySelected();
}

} // namespace ek

#include "moc_Session.cpp"
