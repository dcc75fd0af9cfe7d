#include "session/KeyCreation.h"

#include "core/Logging.h"
#include "session/KeyStore.h"
#include "session/Reach.h"
#include "session/UnseenKeys.h"

#include <algorithm>

namespace ek {

namespace {

const char *nameOf(KeyCreation::Phase phase)
{
    switch (phase) {
    case KeyCreation::Phase::Idle:
        return "idle";
    case KeyCreation::Phase::UnderWay:
        return "under way";
    case KeyCreation::Phase::InDoubt:
        return "in doubt";
    }
    return "";
}

} // namespace

KeyCreation::KeyCreation(Session &session, KeyStore &keys, Journal &journal, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_keys(keys)
    , m_open(journal)
{
    connect(&keys, &KeyStore::keysChanged, this, &KeyCreation::onListed);
    connect(&session, &Session::entitiesChanged, this, &KeyCreation::next);
    // What is in doubt is asked for with the credential of whoever is signed in, or not at all.
    connect(&session, &Session::profileLeft, this, [this] {
        if (m_phase == Phase::InDoubt)
            becomeInDoubt();
    });
}

void KeyCreation::setPhase(Phase phase)
{
    m_phase = phase;
    qCInfo(lcSession) << "create" << nameOf(phase) << (m_request ? m_request->id.value() : QString());
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
    m_open.note(intent, [this](StorageResult<Done> recorded) {
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
    m_client = m_session.client();
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
    m_open.noteShown(m_request->id, result->key); // which also makes it none of those that nobody has seen
    // One try, one key. After more there may be others on a server that does not know request ids.
    if (!m_mayExist && !result->wasRepeated) {
        reveal(std::move(*result), false);
        return;
    }
    m_toLook.insert(m_request->id);
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
        m_open.strike(m_request->id);
        finish();
        emit failed();
        return;
    case Effect::Unknown:
        becomeInDoubt();
        emit failed();
        return;
    case Effect::Done:
        m_mayExist = true;
        m_open.noteAnswered(m_request->id);
        look(std::nullopt); // which of the listed keys it is that nobody has seen
        return;
    }
}

void KeyCreation::becomeInDoubt()
{
    m_client.reset();
    m_mayExist = true;
    const bool isReached = isWithinReach(*m_request, m_session);
    if (isReached) {
        setPhase(Phase::InDoubt);
    } else {
        m_waiting.push_front({m_open.intent(m_request->id), m_error});
        m_request.reset();
        setPhase(Phase::Idle);
        emit outOfReachChanged();
    }
}

void KeyCreation::discard()
{
    if (m_phase != Phase::InDoubt)
        return;
    m_isGivingUp = true;
    m_client = m_session.client();
    look(std::nullopt);
}

void KeyCreation::forget()
{
    if (m_phase != Phase::InDoubt)
        return;
    m_open.strike(m_request->id);
    finish();
}

void KeyCreation::look(std::optional<CreatedKey> created)
{
    m_isLooking = true;
    setPhase(Phase::UnderWay);
    // Shared, because a callback is copied and a key is not.
    auto box = std::make_shared<std::optional<CreatedKey>>(std::move(created));
    m_call = m_client->listKeys(m_request->entity.id, this,
                                [this, box](Result<KeyList> listed) { onLooked(std::move(*box), std::move(listed)); });
}

void KeyCreation::onLooked(std::optional<CreatedKey> created, Result<KeyList> listed)
{
    m_isLooking = false;
    const bool gaveUp = std::exchange(m_isGivingUp, false);
    const RequestId id = m_request->id;
    const CreateIntent intent = m_open.intent(id);
    const bool isUnseen = listed && addUnseen(intent, listed->keys, created.has_value());
    if (listed)
        m_toLook.remove(id);

    if (created) {
        const bool isGone = listed ? std::none_of(listed->keys.cbegin(), listed->keys.cend(),
                                                  [&](const ApiKey &key) { return isSameKey(key, created->key); })
                // A listed key of its name that is not known to be another may well be it.
                && !isUnseen
                                   : listed.error().kind == ErrorKind::NotFound;
        reveal(std::move(*created), isGone);
    } else if (!listed && intent.isAnswered && !m_error) {
        m_toLook.insert(id); // settled before; what else there may be is found with the next list
        finish();
    } else if (!listed) {
        m_error = std::move(listed.error());
        m_error->effect = Effect::Unknown;
        m_couldNotLook = true;
        becomeInDoubt();
        emit failed();
    } else if (isUnseen) {
        finish();
    } else {
        const bool wasAnswered = intent.isAnswered && !m_error;
        m_open.strike(id);
        finish();
        if (gaveUp)
            emit cameToNothing(intent);
        else if (!wasAnswered)
            emit failed(); // a server that said it had made the key, and does not list it: the error says so
    }
    if (isUnseen)
        emit unseenChanged();
}

bool KeyCreation::addUnseen(const CreateIntent &intent, const QList<ApiKey> &listed, bool besideRevealed)
{
    const QList<ApiKey> keys = unseenKeys(intent, listed);
    if (keys.isEmpty())
        return false;
    const bool isSettled =
        std::any_of(intent.shown.cbegin(), intent.shown.cend(), [](const ShownKey &shown) { return shown.isSettled; });
    // What was on the screen in an earlier run may well be stored: it is told by itself, and not deleted with the rest.
    for (const bool wasShown : {false, true}) {
        QList<ApiKey> alike = keys;
        alike.removeIf([&](const ApiKey &key) { return wasShownEarlier(intent, key) != wasShown; });
        if (!alike.isEmpty())
            m_unseen.push_back({intent, alike, besideRevealed || isSettled, wasShown});
    }
    return true;
}

void KeyCreation::onListed(const EntityId &entity)
{
    const QList<ApiKey> &listed = m_keys.keys(entity);
    bool changed = false;
    const QSet<RequestId> toLook = m_toLook;
    for (const RequestId &id : toLook) {
        const CreateIntent intent = m_open.intent(id);
        if (intent.entity.id != entity || !isWithinReach(intent, m_session) || (m_request && m_request->id == id))
            continue;
        m_toLook.remove(id);
        changed = addUnseen(intent, listed, true) || changed;
        strikeWhenSettled(id);
    }
    if (changed)
        emit unseenChanged();
    // What somebody has deleted meanwhile needs nobody's attention any more.
    const bool isReached = std::any_of(m_unseen.cbegin(), m_unseen.cend(), [&](const UnseenKeys &unseen) {
        return unseen.request.entity.id == entity && isWithinReach(unseen.request, m_session);
    });
    if (isReached) {
        const auto ofEntity = unseenOf(entity);
        dropUnseen([&](const ApiKey &key) {
            const auto same = [&](const ApiKey &other) { return isSameKey(key, other); };
            return std::any_of(ofEntity.cbegin(), ofEntity.cend(), same)
                && std::none_of(listed.cbegin(), listed.cend(), same);
        });
    }
}

QList<ApiKey> KeyCreation::unseenOf(const EntityId &entity) const
{
    QList<ApiKey> keys;
    for (const UnseenKeys &unseen : m_unseen) {
        if (unseen.request.entity.id == entity)
            keys += unseen.keys;
    }
    return keys;
}

void KeyCreation::reveal(CreatedKey created, bool isGone)
{
    m_unsettled.insert(m_request->id, created.key);
    Reveal reveal{*m_request, m_profile, std::move(created), expectedExpiry(m_request->spec, m_request->askedAt),
                  false,      isGone};
    reveal.expiryDiffers = !isExpiryAsAsked(reveal.created.key.expiry);
    m_reveals.push_back(std::move(reveal));
    finish();
    emit revealReady();
}

void KeyCreation::finish()
{
    // The profile may have been left meanwhile; its keys are then fetched when it is opened again.
    if (m_session.client() && m_session.profile()->id == m_profile)
        m_keys.invalidate(m_request->entity.id);
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
    CreateIntent adopted = intent;
    for (ShownKey &shown : adopted.shown)
        shown.wasEarlier = !shown.isSettled;
    m_open.take(adopted);
    m_waiting.push_back({adopted, std::nullopt});
    next();
}

void KeyCreation::next()
{
    if (m_phase != Phase::Idle)
        return;
    const auto reached = std::find_if(m_waiting.begin(), m_waiting.end(), [this](const InDoubt &waiting) {
        return isWithinReach(waiting.intent, m_session);
    });
    if (reached == m_waiting.end())
        return;
    m_request = std::move(reached->intent);
    m_error = std::move(reached->error);
    m_waiting.erase(reached);
    m_profile = m_session.profile()->id;
    m_mayExist = true;
    emit outOfReachChanged();
    if (!m_request->isAnswered) {
        setPhase(Phase::InDoubt);
        return;
    }
    // Its secret was settled or will not come again: only what exists is left to be told, and reading asks nobody.
    m_error.reset();
    m_client = m_session.client();
    look(std::nullopt);
}

QList<CreateIntent> KeyCreation::outOfReach() const
{
    QList<CreateIntent> intents;
    for (const InDoubt &waiting : m_waiting) {
        if (!isWithinReach(waiting.intent, m_session))
            intents += waiting.intent;
    }
    return intents;
}

void KeyCreation::forgetOutOfReach(const RequestId &request)
{
    if (std::erase_if(m_waiting, [&](const InDoubt &waiting) { return waiting.intent.id == request; }) == 0)
        return;
    m_open.strike(request);
    emit outOfReachChanged();
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
    if (!m_unsettled.contains(request))
        return;
    const ApiKey key = m_unsettled.take(request);
    m_open.noteSettled(request, key);
    strikeWhenSettled(request);
    // Another create of its name may have taken it for one that nobody has seen.
    dropUnseen([&](const ApiKey &other) { return isSameKey(other, key); });
}

void KeyCreation::settleUnseen(const RequestId &request)
{
    const auto told = std::find_if(m_unseen.begin(), m_unseen.end(),
                                   [&](const UnseenKeys &unseen) { return unseen.request.id == request; });
    if (told != m_unseen.end())
        m_unseen.erase(told);
    strikeWhenSettled(request);
    emit unseenChanged();
}

void KeyCreation::settleDeleted(const KeyFingerprint &key)
{
    dropUnseen([&](const ApiKey &other) { return other.fingerprint == key; });
}

void KeyCreation::dropUnseen(const std::function<bool(const ApiKey &)> &isMeant)
{
    QSet<RequestId> settled;
    bool changed = false;
    for (UnseenKeys &unseen : m_unseen) {
        changed = unseen.keys.removeIf(isMeant) > 0 || changed;
        if (unseen.keys.isEmpty())
            settled += unseen.request.id;
    }
    std::erase_if(m_unseen, [](const UnseenKeys &unseen) { return unseen.keys.isEmpty(); });
    for (const RequestId &id : std::as_const(settled))
        strikeWhenSettled(id);
    if (changed)
        emit unseenChanged();
}

void KeyCreation::strikeWhenSettled(const RequestId &request)
{
    const bool isUnseen = std::any_of(m_unseen.cbegin(), m_unseen.cend(),
                                      [&](const UnseenKeys &unseen) { return unseen.request.id == request; });
    if (!isUnseen && !m_toLook.contains(request) && !m_unsettled.contains(request))
        m_open.strike(request);
}

} // namespace ek
