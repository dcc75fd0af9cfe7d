#include "keys/KeyCreation.h"

#include "core/Logging.h"
#include "keys/KeyStore.h"
#include "keys/Reach.h"

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

/// Whether the key that @p intent made was on the screen in this run, or was settled. A settled key of its name that
/// another create made may be in the same place.
bool isKeyKnown(const CreateIntent &intent)
{
    return std::any_of(intent.shown.cbegin(), intent.shown.cend(),
                       [&](const ShownKey &shown) { return shown.isSettled ? intent.isAnswered : !shown.wasEarlier; });
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

bool KeyCreation::create(const Entity &entity, const KeySpec &spec, const QList<ApiKey> &replaces)
{
    if (m_phase != Phase::Idle || !m_session.reaches(entity.id) || checkKeySpec(spec) != KeySpecProblem::None)
        return false;
    const Profile &profile = *m_session.profile();
    CreateIntent intent;
    intent.id = newRequestId();
    intent.apiUrl = profile.apiUrl;
    intent.account = profile.account;
    if (entity.isCredentialsOwn())
        intent.credential = m_session.credential();
    intent.profileName = profile.name;
    intent.entity = entity;
    intent.environment = m_session.environmentOf(entity);
    intent.spec = spec;
    intent.replaces = replaces;
    intent.askedAt = m_session.clock().now();
    if (const LoadState known = m_keys.state(entity.id); known.hasData) {
        intent.knownBefore = fingerprintsOf(m_keys.keys(entity.id)) + m_revealed.value(entity.id);
        intent.knowsAllBefore = known.notes.provesAbsence();
    }

    m_request = intent;
    m_profile = profile.id;
    m_client = m_session.client();
    m_mayExist = false;
    m_isCancelled = false;
    m_aim = Aim::Create;
    m_error.reset();
    setPhase(Phase::UnderWay);
    // Nothing leaves that a crash from here on would make us forget.
    m_open.put(intent, [this](StorageResult<Done> recorded) {
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
    m_aim = Aim::Recover;
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
    m_doubt = Doubt::NotLooked;
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
    if (isImpossible(m_open.intent(m_request->id), *result)) {
        onFailure(Error{.kind = ErrorKind::NotTheNewKey, .effect = Effect::Done});
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
        m_open.remove(m_request->id);
        finish();
        emit failed();
        return;
    case Effect::Unknown:
        if (m_aim == Aim::Recover && (m_error->httpStatus != 0 || traitsOf(m_error->kind).isAnswer)) {
            look(std::nullopt); // the same may come for ever
            return;
        }
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
        m_waiting.push_front({m_open.intent(m_request->id), m_error, m_doubt});
        m_request.reset();
        setPhase(Phase::Idle);
        emit outOfReachChanged();
    }
}

void KeyCreation::discard()
{
    if (m_phase != Phase::InDoubt)
        return;
    m_aim = Aim::Discard;
    m_client = m_session.client();
    look(std::nullopt);
}

void KeyCreation::forget()
{
    if (m_phase != Phase::InDoubt)
        return;
    m_open.remove(m_request->id);
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

Finding KeyCreation::find(const CreateIntent &intent, KeyList listed) const
{
    // What was revealed in this run belongs to the create that it was revealed for.
    const QList<KeyFingerprint> revealed = m_revealed.value(intent.entity.id);
    listed.keys.removeIf([&](const ApiKey &key) { return revealed.contains(key.fingerprint); });
    return isKeyKnown(intent) ? findDuplicates(intent, listed) : findMade(intent, listed);
}

void KeyCreation::onLooked(std::optional<CreatedKey> created, Result<KeyList> listed)
{
    m_isLooking = false;
    const RequestId id = m_request->id;
    const CreateIntent intent = m_open.intent(id);
    Finding found;
    if (listed)
        found = created ? findDuplicates(intent, *listed, created->key.name) : find(intent, *listed);
    const bool isUnseen = m_unseen.add(intent, found, created.has_value());
    if (found.verdict != Finding::Verdict::NotProven)
        m_toLook.remove(id);

    if (created) {
        const bool isGone = listed ? listed->notes.provesAbsence()
                && std::none_of(listed->keys.cbegin(), listed->keys.cend(),
                                [&](const ApiKey &key) { return isSameKey(key, created->key); })
                // A listed key of its name that is not known to be another may well be it.
                && !isUnseen
                                   : listed.error().kind == ErrorKind::NotFound;
        reveal(std::move(*created), isGone);
    } else if (!listed) {
        onNotListed(intent, std::move(listed.error()));
    } else if (isUnseen) {
        finish();
    } else {
        onNotSeen(intent, found.verdict);
    }
    if (isUnseen)
        emit unseenChanged();
}

void KeyCreation::onNotListed(const CreateIntent &intent, Error error)
{
    if (intent.isAnswered && !m_error) {
        m_toLook.insert(intent.id); // settled before; what else there may be is found with the next list
        finish();
        return;
    }
    m_error = std::move(error);
    m_error->effect = Effect::Unknown;
    m_doubt = Doubt::ListFailed;
    becomeInDoubt();
    emit failed();
}

void KeyCreation::onNotSeen(const CreateIntent &intent, Finding::Verdict verdict)
{
    const bool wasSettledBefore = intent.isAnswered && !m_error;
    if (verdict == Finding::Verdict::NotProven) {
        if (wasSettledBefore && isKeyKnown(intent)) {
            m_toLook.insert(intent.id);
            finish();
            return;
        }
        m_doubt = Doubt::ListProvesNothing;
        becomeInDoubt();
        emit failed();
        return;
    }
    m_open.remove(intent.id);
    const Aim aim = m_aim;
    // A server that said it had made the key, and does not list it.
    if (m_error && m_error->effect == Effect::Done)
        m_error->effect = Effect::NotDone;
    finish();
    if (aim != Aim::Create)
        emit cameToNothing(intent);
    else if (!wasSettledBefore)
        emit failed();
}

void KeyCreation::onListed(const EntityId &entity)
{
    const KeyList listed{m_keys.keys(entity), m_keys.state(entity).notes};
    bool changed = false;
    const QSet<RequestId> toLook = m_toLook;
    for (const RequestId &id : toLook) {
        const CreateIntent intent = m_open.intent(id);
        if (intent.entity.id != entity || !isWithinReach(intent, m_session) || (m_request && m_request->id == id))
            continue;
        const Finding found = find(intent, listed);
        if (found.verdict == Finding::Verdict::NotProven)
            continue;
        m_toLook.remove(id);
        changed = m_unseen.add(intent, found, true) || changed;
        removeWhenSettled(id);
    }
    if (changed)
        emit unseenChanged();
    // What somebody has deleted meanwhile needs nobody's attention any more.
    if (!listed.notes.provesAbsence())
        return;
    dropUnseen([&](const UnseenKeys &unseen, const ApiKey &key) {
        return unseen.request.entity.id == entity && isWithinReach(unseen.request, m_session)
            && std::none_of(listed.keys.cbegin(), listed.keys.cend(),
                            [&](const ApiKey &other) { return isSameKey(key, other); });
    });
}

void KeyCreation::reveal(CreatedKey created, bool isGone)
{
    const QDateTime now = m_session.clock().now();
    const ApiKey key = created.key;
    if (m_session.client() && m_session.client() == m_client)
        m_session.noteEnvironment(key.environment);
    m_unsettled.insert(m_request->id, key);
    m_revealed[m_request->entity.id] += created.listedAs + QList{key.fingerprint};
    m_reveals.push_back(Reveal{
        .request = *m_request,
        .profile = m_profile,
        .created = std::move(created),
        .expiryAsked = expectedExpiry(m_request->spec, m_request->askedAt),
        .expiryDiffers = !isExpiryAsAsked(*m_request, key.expiry, now),
        .contradictions = {},
        .isGone = isGone,
    });
    Reveal &reveal = m_reveals.back();
    reveal.contradictions = contradictions(m_open.intent(m_request->id), reveal.created, now);
    reveal.request.environment = moreCareful(reveal.request.environment, key.environment);
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
    m_doubt = Doubt::NotLooked;
    setPhase(Phase::Idle);
    // Later: whoever is told of this one's end still reads error().
    QMetaObject::invokeMethod(this, &KeyCreation::next, Qt::QueuedConnection);
}

void KeyCreation::adopt(const CreateIntent &intent)
{
    CreateIntent adopted = intent;
    for (ShownKey &shown : adopted.shown)
        shown.wasEarlier = !shown.isSettled;
    m_open.adopt(adopted);
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
    m_request->environment = moreCareful(m_request->environment, m_session.environmentOf(m_request->entity.id));
    m_error = std::move(reached->error);
    m_doubt = reached->doubt;
    m_waiting.erase(reached);
    m_profile = m_session.profile()->id;
    m_mayExist = true;
    m_aim = Aim::Create;
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
    m_open.remove(request);
    emit outOfReachChanged();
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
    removeWhenSettled(request);
    // Another create of its name may have taken it for one that nobody has seen.
    dropUnseen([&](const UnseenKeys &, const ApiKey &other) { return isSameKey(other, key); });
}

void KeyCreation::settleUnseen(const RequestId &request)
{
    m_unseen.settle(request);
    removeWhenSettled(request);
    emit unseenChanged();
}

void KeyCreation::settleDeleted(const KeyFingerprint &key)
{
    dropUnseen([&](const UnseenKeys &, const ApiKey &other) { return other.fingerprint == key; });
}

void KeyCreation::dropUnseen(const std::function<bool(const UnseenKeys &, const ApiKey &)> &isMeant)
{
    const UnseenList::Dropped dropped = m_unseen.drop(isMeant);
    for (const RequestId &id : dropped.finished)
        removeWhenSettled(id);
    if (dropped.any)
        emit unseenChanged();
}

void KeyCreation::removeWhenSettled(const RequestId &request)
{
    if (!m_unseen.contains(request) && !m_toLook.contains(request) && !m_unsettled.contains(request))
        m_open.remove(request);
}

} // namespace ek
