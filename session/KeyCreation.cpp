#include "session/KeyCreation.h"

#include "session/KeyStore.h"
#include "session/UnseenKeys.h"

#include <algorithm>

namespace ek {

KeyCreation::KeyCreation(Session &session, KeyStore &keys, Journal &journal, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_keys(keys)
    , m_journal(journal)
{
    connect(&keys, &KeyStore::keysChanged, this, &KeyCreation::lookAgain);
}

void KeyCreation::setPhase(Phase phase)
{
    m_phase = phase;
    emit phaseChanged();
}

bool KeyCreation::start(const KeySpec &spec, const std::optional<EntityId> &shown)
{
    if (m_phase != Phase::Idle || !m_session.client() || !m_session.isOpen(shown)
        || checkKeySpec(spec) != KeySpecProblem::None)
        return false;
    const Entity &entity = *m_session.entity();
    const Profile &profile = *m_session.profile();
    CreateIntent intent;
    intent.id = newRequestId();
    intent.apiUrl = profile.apiUrl;
    intent.account = profile.account;
    if (entity.isCredentialsOwn())
        intent.credential = m_session.credential();
    intent.profileName = profile.name;
    intent.entity = entity;
    intent.environment = entity.environment == Environment::Unknown ? m_session.environment() : entity.environment;
    intent.spec = spec;
    intent.askedAt = m_session.clock().now();
    if (m_keys.state(entity.id).hasData)
        intent.knownBefore = keysNamedAs(spec, m_keys.keys(entity.id));

    m_request = intent;
    m_profile = profile.id;
    m_client = m_session.client();
    m_mayExist = false;
    m_isCancelled = false;
    m_error.reset();
    setPhase(Phase::UnderWay);
    // Nothing leaves that a crash from here on would make us forget.
    m_journal.record(intent, this, [this](StorageResult<Done> recorded) {
        if (m_isCancelled)
            onFailure(Error{.kind = ErrorKind::Cancelled});
        else if (recorded)
            send();
        else
            onFailure(Error{.kind = ErrorKind::NotJournalled, .detail = recorded.error().detail});
    });
    return true;
}

void KeyCreation::recover()
{
    if (m_phase != Phase::InDoubt)
        return;
    m_error.reset();
    setPhase(Phase::UnderWay);
    send();
}

void KeyCreation::onRetryScheduled(Purpose purpose, std::chrono::milliseconds delay, const Error &why)
{
    if (purpose == Purpose::Create)
        emit waiting(delay, why);
}

void KeyCreation::send()
{
    m_couldNotLook = false;
    connect(m_client.get(), &ApiClient::retryScheduled, this, &KeyCreation::onRetryScheduled, Qt::UniqueConnection);
    m_call = m_client->createKey(m_request->entity.id, m_request->spec, m_request->id, this,
                                 [this](Result<CreatedKey> result) { onAnswer(std::move(result)); });
}

void KeyCreation::cancel()
{
    if (m_phase == Phase::UnderWay && !m_call.isActive())
        m_isCancelled = true;
    m_call.cancel();
}

void KeyCreation::onAnswer(Result<CreatedKey> result)
{
    if (!result) {
        onFailure(std::move(result.error()));
        return;
    }
    // One try, one key. After more there may be others on a server that does not know request ids.
    if (!m_mayExist && !result->wasRepeated) {
        reveal(std::move(*result), false);
        return;
    }
    look(std::move(*result));
}

void KeyCreation::onFailure(Error error)
{
    // That a repeat was not carried out says nothing about the try before it whose answer was lost.
    if (error.effect == Effect::NotDone && m_mayExist)
        error.effect = Effect::Unknown;
    m_error = std::move(error);
    switch (m_error->effect) {
    case Effect::NotDone:
        m_journal.forget(m_request->id, this, [](const StorageResult<Done> &) {});
        finish();
        emit failed();
        return;
    case Effect::Unknown:
        m_mayExist = true;
        setPhase(Phase::InDoubt);
        emit failed();
        return;
    case Effect::Done:
        m_mayExist = true;
        look(std::nullopt); // which of the listed keys it is that nobody has seen
        return;
    }
}

void KeyCreation::discard()
{
    if (m_phase != Phase::InDoubt)
        return;
    m_isGivingUp = true;
    setPhase(Phase::UnderWay);
    look(std::nullopt);
}

void KeyCreation::forget()
{
    if (m_phase != Phase::InDoubt)
        return;
    m_journal.forget(m_request->id, this, [](const StorageResult<Done> &) {});
    finish();
}

void KeyCreation::look(std::optional<CreatedKey> created)
{
    // Shared, because a callback is copied and a key is not.
    auto box = std::make_shared<std::optional<CreatedKey>>(std::move(created));
    m_call = m_client->listKeys(m_request->entity.id, this,
                                [this, box](Result<KeyList> listed) { onLooked(std::move(*box), std::move(listed)); });
}

void KeyCreation::onLooked(std::optional<CreatedKey> created, Result<KeyList> listed)
{
    const bool gaveUp = std::exchange(m_isGivingUp, false);
    const RequestId id = m_request->id;
    QList<ApiKey> unseen;
    if (listed)
        unseen = unseenKeys(*m_request, listed->keys, created ? &created->key : nullptr);
    if (!unseen.isEmpty())
        m_unseen.push_back({*m_request, unseen, created.has_value()});

    if (created) {
        const bool isListed = !listed
            || std::any_of(listed->keys.cbegin(), listed->keys.cend(),
                           [&](const ApiKey &key) { return isSameKey(key, created->key); });
        if (!listed)
            m_toLook.push_back({*m_request, m_profile, created->key});
        // A listed key of its name that is not known to be another may well be it.
        reveal(std::move(*created), !isListed && unseen.isEmpty());
    } else if (!listed) {
        if (m_error && m_error->effect == Effect::Done)
            m_error->effect = Effect::Unknown;
        else
            m_error = std::move(listed.error());
        m_couldNotLook = true;
        setPhase(Phase::InDoubt);
        emit failed();
    } else if (!unseen.isEmpty()) {
        finish();
    } else {
        const CreateIntent request = *m_request;
        m_journal.forget(id, this, [](const StorageResult<Done> &) {});
        finish();
        // A server that said it had made the key, and does not list it: the error says so.
        if (gaveUp || !m_error)
            emit cameToNothing(request);
        else
            emit failed();
    }
    if (!unseen.isEmpty())
        emit unseenChanged();
}

void KeyCreation::reveal(CreatedKey created, bool isGone)
{
    Reveal reveal{*m_request, m_profile, std::move(created), expectedExpiry(m_request->spec, m_request->askedAt),
                  false,      isGone};
    reveal.expiryDiffers = !isExpiryAsAsked(reveal.created.key.expiry);
    m_unsettledReveals.insert(m_request->id);
    m_reveals.push_back(std::move(reveal));
    finish();
    emit revealReady();
}

void KeyCreation::lookAgain(const EntityId &entity)
{
    for (auto pending = m_toLook.begin(); pending != m_toLook.end();) {
        if (pending->intent.entity.id != entity || m_session.profile()->id != pending->profile) {
            ++pending;
            continue;
        }
        const QList<ApiKey> unseen = unseenKeys(pending->intent, m_keys.keys(entity), &pending->revealed);
        const CreateIntent intent = std::move(pending->intent);
        pending = m_toLook.erase(pending);
        if (!unseen.isEmpty()) {
            m_unseen.push_back({intent, unseen, true});
            emit unseenChanged();
        }
        forgetWhenSettled(intent.id);
    }
}

void KeyCreation::finish()
{
    refreshKeys(m_request->entity.id);
    m_request.reset();
    m_client.reset();
    m_mayExist = false;
    m_couldNotLook = false;
    setPhase(Phase::Idle);
    // Later: whoever is told of this one's end still reads error().
    QMetaObject::invokeMethod(this, &KeyCreation::next, Qt::QueuedConnection);
}

void KeyCreation::adopt(const CreateIntent &intent)
{
    if (!m_session.client())
        return;
    m_waiting.push_back({intent, m_session.profile()->id, m_session.client()});
    next();
}

void KeyCreation::next()
{
    if (m_phase != Phase::Idle || m_waiting.empty())
        return;
    m_request = std::move(m_waiting.front().intent);
    m_profile = m_waiting.front().profile;
    m_client = std::move(m_waiting.front().client);
    m_waiting.pop_front();
    m_error.reset();
    m_mayExist = true;
    setPhase(Phase::InDoubt);
}

bool KeyCreation::isExpiryAsAsked(const Expiry &given) const
{
    // A create that had to be repeated may have been carried out at any moment from the first try to this one.
    const Expiry earliest = expectedExpiry(m_request->spec, m_request->askedAt);
    const Expiry latest = expectedExpiry(m_request->spec, m_session.clock().now());
    if (expiryAsAsked(earliest, given) || expiryAsAsked(latest, given))
        return true;
    return given.kind == Expiry::Kind::At && earliest.kind == Expiry::Kind::At && earliest.at <= given.at
        && given.at <= latest.at;
}

void KeyCreation::refreshKeys(const EntityId &entity)
{
    // The profile may have been left meanwhile; its keys are then fetched when it is opened again.
    if (m_session.client() && m_session.profile()->id == m_profile)
        m_keys.invalidate(entity);
}

std::optional<Reveal> KeyCreation::takeReveal()
{
    if (m_reveals.empty())
        return std::nullopt;
    std::optional<Reveal> reveal(std::move(m_reveals.front()));
    m_reveals.pop_front();
    return reveal;
}

void KeyCreation::settleReveal(const RequestId &request)
{
    m_unsettledReveals.remove(request);
    forgetWhenSettled(request);
}

void KeyCreation::settleUnseen(const RequestId &request)
{
    std::erase_if(m_unseen, [&](const UnseenKeys &unseen) { return unseen.request.id == request; });
    forgetWhenSettled(request);
    emit unseenChanged();
}

void KeyCreation::settleDeleted(const KeyFingerprint &key)
{
    for (UnseenKeys &unseen : m_unseen) {
        if (unseen.keys.removeIf([&](const ApiKey &known) { return known.fingerprint == key; }) == 0)
            continue;
        if (unseen.keys.isEmpty())
            settleUnseen(RequestId(unseen.request.id)); // a copy: it goes with what holds it
        else
            emit unseenChanged();
        return;
    }
}

void KeyCreation::forgetWhenSettled(const RequestId &request)
{
    const bool isUnseen = std::any_of(m_unseen.cbegin(), m_unseen.cend(),
                                      [&](const UnseenKeys &unseen) { return unseen.request.id == request; });
    const bool isToLook = std::any_of(m_toLook.cbegin(), m_toLook.cend(),
                                      [&](const ToLook &pending) { return pending.intent.id == request; });
    if (!isUnseen && !isToLook && !m_unsettledReveals.contains(request))
        m_journal.forget(request, this, [](const StorageResult<Done> &) {});
}

} // namespace ek
