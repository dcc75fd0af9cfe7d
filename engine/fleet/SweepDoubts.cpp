#include "fleet/SweepDoubts.h"

#include <algorithm>
#include <iterator>

namespace ek {

namespace {

/// What has nothing to do with the entity strikes the next one as well.
constexpr int enoughOfAll = 2;
/// Three servers' errors one after the other are not about three entities.
constexpr int enoughOfEither = 3;
/// How often an entity may fail with what has nothing to do with it before that is about the entity.
constexpr int oftenEnough = 3;

} // namespace

SweepDoubts::Reach SweepDoubts::reachOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::InvalidAddress:
    case ErrorKind::InsecureAddress:
    case ErrorKind::TlsUnavailable:
    case ErrorKind::CaFileUnreadable:
    case ErrorKind::HostNotFound:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::TlsFailed:
    case ErrorKind::ProxyFailed:
    case ErrorKind::Cancelled:
    case ErrorKind::Unauthorized:
        return Reach::All;
    case ErrorKind::ConnectionLost:
    case ErrorKind::TimedOut:
    case ErrorKind::Redirected:
    case ErrorKind::NotJson: // a proxy's page, for instance
    case ErrorKind::ServerError:
    case ErrorKind::ServiceUnavailable:
    case ErrorKind::UnexpectedStatus:
        return Reach::Either;
    case ErrorKind::RateLimited:
        return Reach::Later;
    case ErrorKind::InvalidRequest:
    case ErrorKind::NotJournalled:
    case ErrorKind::TooLarge:
    case ErrorKind::UnexpectedContent:
    case ErrorKind::RefusedInBody:
    case ErrorKind::ListIncomplete:
    case ErrorKind::BadRequest:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Validation:
    case ErrorKind::NotTheNewKey:
    case ErrorKind::SecretNotReturned:
    case ErrorKind::KeyIdMasked:
    case ErrorKind::StillListed:
    case ErrorKind::KeyMismatch:
    case ErrorKind::OtherEntitysKey:
    case ErrorKind::ConfirmAgain:
        return Reach::Entity;
    }
    return Reach::Entity;
}

void SweepDoubts::add(const EntityId &entity, const Error &error)
{
    m_doubtful += {entity, error};
    ++m_failures[entity];
}

bool SweepDoubts::contains(const EntityId &entity) const
{
    return std::any_of(m_doubtful.cbegin(), m_doubtful.cend(),
                       [&](const Failure &failure) { return failure.first == entity; });
}

std::optional<Error> SweepDoubts::ofAll() const
{
    const auto of = [this](Reach reach) {
        return std::count_if(m_doubtful.cbegin(), m_doubtful.cend(),
                             [reach](const Failure &failure) { return reachOf(failure.second.kind) == reach; });
    };
    if (of(Reach::All) < enoughOfAll && m_doubtful.size() < enoughOfEither)
        return std::nullopt;
    return m_doubtful.constLast().second;
}

template <typename Predicate> QList<SweepDoubts::Failure> SweepDoubts::take(Predicate isTaken)
{
    QList<Failure> taken;
    std::copy_if(m_doubtful.cbegin(), m_doubtful.cend(), std::back_inserter(taken), isTaken);
    m_doubtful.removeIf(isTaken);
    for (const Failure &failure : std::as_const(taken))
        m_failures.remove(failure.first);
    return taken;
}

QList<SweepDoubts::Failure> SweepDoubts::takeOwn()
{
    return take([](const Failure &) { return true; });
}

QList<SweepDoubts::Failure> SweepDoubts::takeOften()
{
    return take([this](const Failure &failure) { return failures(failure.first) >= oftenEnough; });
}

QList<SweepDoubts::Failure> SweepDoubts::takeOwnAtTheEnd()
{
    return take([](const Failure &failure) { return reachOf(failure.second.kind) == Reach::Either; });
}

QList<EntityId> SweepDoubts::takeBack()
{
    QList<EntityId> entities;
    for (const Failure &failure : std::as_const(m_doubtful))
        entities += failure.first;
    m_doubtful.clear();
    return entities;
}

void SweepDoubts::clear()
{
    m_doubtful.clear();
    m_failures.clear();
}

} // namespace ek
