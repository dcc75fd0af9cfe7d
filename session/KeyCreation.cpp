#include "session/KeyCreation.h"

#include "session/KeyStore.h"

namespace ek {

KeyCreation::KeyCreation(Session &session, KeyStore &keys, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_keys(keys)
{
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
    m_request = CreateRequest{
        newRequestId(), m_session.profile()->name,
        entity,         entity.environment == Environment::Unknown ? m_session.environment() : entity.environment,
        spec,           m_session.clock().now()};
    m_profile = m_session.profile()->id;
    m_client = m_session.client();
    m_mayExist = false;
    send();
    return true;
}

void KeyCreation::recover()
{
    if (m_phase == Phase::InDoubt)
        send();
}

void KeyCreation::send()
{
    m_error.reset();
    setPhase(Phase::UnderWay);
    m_call = m_client->createKey(m_request->entity.id, m_request->spec, m_request->id, this,
                                 [this](Result<CreatedKey> result) { onAnswer(std::move(result)); });
}

void KeyCreation::cancel()
{
    m_call.cancel();
}

void KeyCreation::onAnswer(Result<CreatedKey> result)
{
    if (result) {
        Reveal reveal{*m_request, std::move(*result), expectedExpiry(m_request->spec, m_request->askedAt), false};
        reveal.expiryDiffers = !isExpiryAsAsked(reveal.created.key.expiry);
        m_reveals.push_back(std::move(reveal));
        refreshKeys();
        m_request.reset();
        m_client.reset();
        setPhase(Phase::Idle);
        emit revealReady();
        return;
    }

    m_error = std::move(result.error());
    if (m_error->effect == Effect::Done)
        refreshKeys();
    // That a repeat was not carried out says nothing about the try before it whose answer was lost.
    if (m_error->effect == Effect::NotDone && m_mayExist)
        m_error->effect = Effect::Unknown;
    // Every error but "unknown" ends the matter: either there is no key, or there is one whose secret nobody has.
    if (m_error->effect == Effect::Unknown) {
        m_mayExist = true;
        setPhase(Phase::InDoubt);
    } else {
        m_request.reset();
        m_client.reset();
        setPhase(Phase::Idle);
    }
    emit failed();
}

void KeyCreation::discard()
{
    if (m_phase != Phase::InDoubt)
        return;
    refreshKeys();
    m_request.reset();
    m_client.reset();
    setPhase(Phase::Idle);
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

void KeyCreation::refreshKeys()
{
    // The profile may have been left meanwhile; its keys are then fetched when it is opened again.
    if (m_session.client() && m_session.profile()->id == m_profile)
        m_keys.invalidate(m_request->entity.id);
}

std::optional<Reveal> KeyCreation::takeReveal()
{
    if (m_reveals.empty())
        return std::nullopt;
    std::optional<Reveal> reveal(std::move(m_reveals.front()));
    m_reveals.pop_front();
    return reveal;
}

} // namespace ek
