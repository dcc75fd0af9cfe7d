#include "keys/KeyCreation.h"

#include "core/Logging.h"
#include "keys/KeyStore.h"
#include "keys/Reach.h"
#include "keys/UnseenKeys.h"

#include <algorithm>
#include <utility>

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
    , m_open(journal, session)
{
    connect(&keys, &KeyStore::keysChanged, this, &KeyCreation::onListed);
    connect(&session, &Session::entitiesChanged, this, &KeyCreation::next);
    // What is in doubt is asked for with the credential of whoever is signed in, or not at all.
    connect(&session, &Session::profileLeft, this, [this] {
        if (const auto *doubtful = std::get_if<InDoubt>(&m_state))
            becomeInDoubt(doubtful->profile, CreateInDoubt(doubtful->create));
    });
}

KeyCreation::~KeyCreation() = default;

KeyCreation::Phase KeyCreation::phase() const
{
    if (std::holds_alternative<UnderWay>(m_state))
        return Phase::UnderWay;
    return std::holds_alternative<InDoubt>(m_state) ? Phase::InDoubt : Phase::Idle;
}

const CreateIntent *KeyCreation::request() const
{
    if (const auto *underWay = std::get_if<UnderWay>(&m_state))
        return &underWay->attempt->intent();
    return inDoubt() ? &inDoubt()->intent : nullptr;
}

bool KeyCreation::isLooking() const
{
    const auto *underWay = std::get_if<UnderWay>(&m_state);
    return underWay && underWay->attempt->isLooking();
}

const CreateInDoubt *KeyCreation::inDoubt() const
{
    const auto *doubtful = std::get_if<InDoubt>(&m_state);
    return doubtful ? &doubtful->create : nullptr;
}

const std::optional<Error> &KeyCreation::error() const
{
    static const std::optional<Error> none;
    if (const auto *idle = std::get_if<Idle>(&m_state))
        return idle->error;
    return inDoubt() ? inDoubt()->error : none;
}

void KeyCreation::setState(State state)
{
    m_state = std::move(state);
    tellPhase();
}

void KeyCreation::tellPhase()
{
    qCInfo(lcSession) << "create" << nameOf(phase()) << (request() ? request()->id.value() : QString());
    emit phaseChanged();
}

void KeyCreation::tellUnseen(bool hasChanged)
{
    if (hasChanged)
        emit unseenChanged();
}

CreateIntent KeyCreation::intentFor(const Entity &entity, const KeySpec &spec) const
{
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
    intent.askedAt = m_session.clock().now();
    if (const LoadState known = m_keys.state(entity.id); known.hasData) {
        intent.knownBefore = fingerprintsOf(m_keys.keys(entity.id)) + m_open.revealed(entity.id);
        intent.knowsAllBefore = known.notes.provesAbsence();
    }
    return intent;
}

bool KeyCreation::create(const Entity &entity, const KeySpec &spec, const QList<ApiKey> &replaces)
{
    if (phase() != Phase::Idle || !m_session.reaches(entity.id) || checkKeySpec(spec) != KeySpecProblem::None)
        return false;
    CreateIntent intent = intentFor(entity, spec);
    intent.replaces = replaces;
    start({.aim = CreateAttempt::Aim::Create, .intent = intent}, m_session.profile()->id);
    return true;
}

void KeyCreation::recover()
{
    resume(CreateAttempt::Aim::Recover);
}

void KeyCreation::discard()
{
    resume(CreateAttempt::Aim::Discard);
}

void KeyCreation::resume(CreateAttempt::Aim aim)
{
    if (const auto *doubtful = std::get_if<InDoubt>(&m_state))
        start({.aim = aim, .intent = doubtful->create.intent, .error = doubtful->create.error},
              ProfileId(doubtful->profile));
}

void KeyCreation::start(CreateAttempt::Task task, const ProfileId &profile)
{
    using Outcome = CreateAttempt::Outcome;
    Completion<Outcome> ended(this, [this](Outcome outcome) {
        std::visit([this](auto &&end) { conclude(std::forward<decltype(end)>(end)); }, std::move(outcome));
    });
    auto attempt = std::make_unique<CreateAttempt>(std::move(task), m_session.client(), m_open, std::move(ended));
    connect(attempt.get(), &CreateAttempt::lookBegun, this, &KeyCreation::tellPhase);
    connect(attempt.get(), &CreateAttempt::waiting, this, &KeyCreation::waiting);
    setState(UnderWay{profile, std::move(attempt)});
}

void KeyCreation::cancel()
{
    if (const auto *underWay = std::get_if<UnderWay>(&m_state))
        underWay->attempt->cancel();
}

void KeyCreation::forget()
{
    if (!inDoubt())
        return;
    m_open.remove(request()->id);
    finish();
}

void KeyCreation::conclude(CreateAttempt::Created created)
{
    const auto &underWay = std::get<UnderWay>(m_state);
    const CreateIntent intent = *request();
    if (m_session.client() && m_session.client() == underWay.attempt->client())
        m_session.noteEnvironment(created.created.key.environment);
    const bool isOpen = isProfileOpen();
    const ApiKey key = created.created.key;
    const KeyFingerprint wholeKey = created.created.secret.fingerprint();
    const QList<KeyFingerprint> listedAs = created.created.listedAs;
    m_open.reveal(intent.id, created.created);
    const bool isUnseen = created.others && m_open.addFound(intent.id, *created.others, true);
    Reveal reveal = makeReveal(intent, m_open.intent(intent.id), std::move(created.created), m_session.clock().now());
    reveal.profile = underWay.profile;
    reveal.isGone = created.isGone;
    if (created.listed)
        reveal.compareWith(*created.listed);
    m_reveals.push_back(std::move(reveal));
    finish();
    if (isOpen) {
        emit this->created(intent.entity.id, key, wholeKey, listedAs);
        tellMade(intent.entity.id, created.others);
    }
    emit revealReady();
    tellUnseen(isUnseen);
}

bool KeyCreation::isProfileOpen() const
{
    const auto *underWay = std::get_if<UnderWay>(&m_state);
    return underWay && m_session.client() && m_session.profile()->id == underWay->profile;
}

void KeyCreation::tellMade(const EntityId &entity, const std::optional<Finding> &found)
{
    if (!found || found->verdict != Finding::Verdict::Made)
        return;
    for (const ApiKey &key : found->keys)
        emit created(entity, key, {}, {});
}

void KeyCreation::conclude(const CreateAttempt::Unseen &unseen)
{
    const EntityId entity = request()->entity.id;
    const bool isOpen = isProfileOpen();
    const bool isUnseen = m_open.addFound(request()->id, unseen.found, false);
    finish();
    if (isOpen)
        tellMade(entity, unseen.found);
    tellUnseen(isUnseen);
}

void KeyCreation::conclude(const CreateAttempt::NotCreated &notCreated)
{
    m_open.remove(request()->id);
    finish(notCreated.error);
    emit failed();
}

void KeyCreation::conclude(const CreateAttempt::CameToNothing & /*unused*/)
{
    const CreateIntent intent = m_open.intent(request()->id);
    m_open.remove(intent.id);
    finish();
    emit cameToNothing(intent);
}

void KeyCreation::conclude(const CreateAttempt::InDoubt &inDoubt)
{
    const CreateInDoubt create{.intent = *request(), .error = inDoubt.error, .doubt = inDoubt.doubt};
    becomeInDoubt(ProfileId(std::get<UnderWay>(m_state).profile), create);
    emit failed();
}

void KeyCreation::becomeInDoubt(const ProfileId &profile, const CreateInDoubt &create)
{
    if (isWithinReach(create.intent, m_session)) {
        setState(InDoubt{profile, create});
        return;
    }
    m_open.wait(create.intent.id, create.error, create.doubt);
    setState(Idle{create.error});
    emit outOfReachChanged();
}

void KeyCreation::finish(const std::optional<Error> &error)
{
    const EntityId entity = request()->entity.id;
    const auto *underWay = std::get_if<UnderWay>(&m_state);
    const ProfileId profile = underWay ? underWay->profile : std::get<InDoubt>(m_state).profile;
    // The profile may have been left meanwhile; its keys are then fetched when it is opened again.
    if (m_session.client() && m_session.profile()->id == profile)
        m_keys.invalidate(entity);
    setState(Idle{error});
    // Later: the listener who is told of this one's end still reads error().
    QMetaObject::invokeMethod(this, &KeyCreation::next, Qt::QueuedConnection);
}

void KeyCreation::adopt(const CreateIntent &intent)
{
    m_open.adopt(intent);
    next();
}

void KeyCreation::next()
{
    if (phase() != Phase::Idle)
        return;
    std::optional<CreateInDoubt> reached = m_open.takeReached();
    if (!reached)
        return;
    CreateIntent &intent = reached->intent;
    intent.environment = moreCareful(intent.environment, m_session.environmentOf(intent.entity.id));
    const ProfileId profile = m_session.profile()->id;
    // If it was answered, its secret was settled or will not come again. Only what exists is left to be told, and
    // reading asks nobody.
    if (intent.isAnswered)
        start({.aim = CreateAttempt::Aim::Tell, .intent = intent}, profile);
    else
        setState(InDoubt{profile, *reached});
    emit outOfReachChanged(); // not before: in between the create would be nowhere
}

void KeyCreation::onListed(const EntityId &entity)
{
    const KeyList listed{m_keys.keys(entity), m_keys.state(entity).notes};
    tellUnseen(m_open.compare(entity, listed));
    const QHash<RequestId, ApiKey> revealed = m_open.findRevealed(entity, listed);
    for (auto key = revealed.cbegin(); key != revealed.cend(); ++key) {
        const auto waiting = std::find_if(m_reveals.begin(), m_reveals.end(),
                                          [&](const Reveal &reveal) { return reveal.request.id == key.key(); });
        if (waiting == m_reveals.end())
            emit revealListed(key.key(), key.value());
        else
            waiting->compareWith(key.value());
    }
}

void KeyCreation::forgetOutOfReach(const RequestId &request)
{
    if (m_open.removeWaiting(request))
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
    tellUnseen(m_open.settleRevealed(request));
    emit revealSettled();
}

void KeyCreation::settleUnseen(const RequestId &request)
{
    tellUnseen(m_open.settleUnseen(request));
}

void KeyCreation::settleDeleted(const KeyFingerprint &key)
{
    tellUnseen(m_open.settleDeleted(key));
}

} // namespace ek

#include "moc_KeyCreation.cpp"
