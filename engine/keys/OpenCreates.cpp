#include "keys/OpenCreates.h"

#include "keys/Reach.h"
#include "keys/UnseenKeys.h"

#include <algorithm>

namespace ek {

namespace {

/// The key among those that the create has shown. It is added where it is not there.
ShownKey &shownIn(CreateIntent &intent, const ApiKey &key)
{
    const auto known = std::find_if(intent.shown.begin(), intent.shown.end(),
                                    [&](const ShownKey &shown) { return isSameKey(shown, key); });
    if (known != intent.shown.end())
        return *known;
    intent.shown += {.fingerprint = key.fingerprint, .hint = key.hint, .createdAt = key.createdAt};
    return intent.shown.last();
}

} // namespace

OpenCreates::OpenCreates(Journal &journal, const Session &session, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_session(session)
{
}

OpenCreates::~OpenCreates()
{
    for (const Open &open : std::as_const(m_creates))
        m_journal.put(open.intent, &m_journal, [](const StorageResult<Done> &) {});
}

void OpenCreates::put(const CreateIntent &intent, QObject *guard, std::function<void(StorageResult<Done>)> done)
{
    m_creates.insert(intent.id, {.intent = intent});
    m_journal.put(intent, guard, std::move(done));
}

void OpenCreates::adopt(const CreateIntent &intent)
{
    CreateIntent adopted = intent;
    for (ShownKey &shown : adopted.shown)
        shown.wasEarlier = !shown.isSettled;
    m_creates.insert(adopted.id, {.intent = adopted});
    m_waiting.push_back({.intent = adopted, .error = std::nullopt});
}

void OpenCreates::remove(const RequestId &id)
{
    m_creates.remove(id);
    m_journal.remove(id, this, [](const StorageResult<Done> &) {});
}

void OpenCreates::update(const CreateIntent &intent)
{
    m_creates[intent.id].intent = intent;
    m_journal.put(intent, this, [](const StorageResult<Done> &) {});
}

void OpenCreates::removeWhenSettled(const RequestId &id)
{
    const auto open = m_creates.constFind(id);
    if (open != m_creates.cend() && !open->isToLook && !open->revealed && !m_unseen.contains(id))
        remove(id);
}

void OpenCreates::setAnswered(const RequestId &id)
{
    CreateIntent answered = intent(id);
    answered.isAnswered = true;
    update(answered);
}

void OpenCreates::setShown(const RequestId &id, const ApiKey &key)
{
    CreateIntent showing = intent(id);
    shownIn(showing, key).wasEarlier = false;
    update(showing);
}

void OpenCreates::wait(const RequestId &id, const std::optional<Error> &error, Doubt doubt)
{
    m_waiting.push_front({.intent = intent(id), .error = error, .doubt = doubt});
}

std::optional<CreateInDoubt> OpenCreates::takeReached()
{
    const auto reached = std::find_if(m_waiting.begin(), m_waiting.end(), [this](const CreateInDoubt &waiting) {
        return isWithinReach(waiting.intent, m_session);
    });
    if (reached == m_waiting.end())
        return std::nullopt;
    CreateInDoubt taken = std::move(*reached);
    m_waiting.erase(reached);
    return taken;
}

QList<CreateIntent> OpenCreates::outOfReach() const
{
    QList<CreateIntent> intents;
    for (const CreateInDoubt &waiting : m_waiting) {
        if (!isWithinReach(waiting.intent, m_session))
            intents += waiting.intent;
    }
    return intents;
}

bool OpenCreates::removeWaiting(const RequestId &id)
{
    if (std::erase_if(m_waiting, [&](const CreateInDoubt &waiting) { return waiting.intent.id == id; }) == 0)
        return false;
    remove(id);
    return true;
}

Finding OpenCreates::find(const RequestId &id, KeyList listed) const
{
    const CreateIntent sought = intent(id);
    // What was revealed in this run belongs to the create that it was revealed for.
    const QList<KeyFingerprint> known = revealed(sought.entity.id);
    listed.keys.removeIf([&](const ApiKey &key) { return known.contains(key.fingerprint); });
    return isKeyKnown(sought) ? findDuplicates(sought, listed) : findMade(sought, listed);
}

bool OpenCreates::addFound(const RequestId &id, const Finding &found, bool besideRevealed)
{
    m_creates[id].isToLook = found.verdict == Finding::Verdict::NotProven;
    const bool hasGrown = m_unseen.add(intent(id), found, besideRevealed);
    removeWhenSettled(id);
    return hasGrown;
}

void OpenCreates::reveal(const RequestId &id, const CreatedKey &created)
{
    Open &open = m_creates[id];
    open.revealed = created.key;
    open.listedAs = created.listedAs;
    m_revealed[open.intent.entity.id] += created.listedAs + QList{created.key.fingerprint};
}

QHash<RequestId, ApiKey> OpenCreates::findRevealed(const EntityId &entity, const KeyList &listed) const
{
    QHash<RequestId, ApiKey> found;
    for (const Open &open : m_creates) {
        if (!open.revealed || open.intent.entity.id != entity || !isWithinReach(open.intent, m_session))
            continue;
        if (const auto key = findSame(*open.revealed, listed, open.listedAs))
            found.insert(open.intent.id, *key);
    }
    return found;
}

bool OpenCreates::hasUnsettledReveal() const
{
    return std::any_of(m_creates.cbegin(), m_creates.cend(),
                       [](const Open &open) { return open.revealed.has_value(); });
}

bool OpenCreates::settleRevealed(const RequestId &id)
{
    const auto open = m_creates.find(id);
    if (open == m_creates.end() || !open->revealed)
        return false;
    const ApiKey key = *std::exchange(open->revealed, std::nullopt);
    const CreateIntent settled = open->intent;
    const QHash<RequestId, Open> all = m_creates;
    for (const Open &each : all) {
        CreateIntent other = each.intent;
        if (other.id != id && (other.entity.id != settled.entity.id || other.spec.name != settled.spec.name))
            continue;
        shownIn(other, key).isSettled = true;
        other.isAnswered = other.isAnswered || other.id == id;
        update(other);
    }
    removeWhenSettled(id);
    // Another create of its name may have taken it for one that nobody has seen.
    return dropUnseen([&](const UnseenKeys &, const ApiKey &other) { return isSameKey(other, key); });
}

bool OpenCreates::settleUnseen(const RequestId &id)
{
    const bool hasChanged = m_unseen.settle(id);
    removeWhenSettled(id);
    return hasChanged;
}

bool OpenCreates::settleDeleted(const KeyFingerprint &key)
{
    return dropUnseen([&](const UnseenKeys &, const ApiKey &other) { return other.fingerprint == key; });
}

bool OpenCreates::compare(const EntityId &entity, const KeyList &listed)
{
    bool hasChanged = false;
    const QHash<RequestId, Open> all = m_creates;
    for (const Open &open : all) {
        const bool isToLook = open.isToLook && open.intent.entity.id == entity;
        if (isToLook && isWithinReach(open.intent, m_session))
            hasChanged = addFound(open.intent.id, find(open.intent.id, listed), true) || hasChanged;
    }
    // What somebody has deleted meanwhile needs nobody's attention any more.
    if (!listed.notes.provesAbsence())
        return hasChanged;
    const bool hasDropped = dropUnseen([&](const UnseenKeys &unseen, const ApiKey &key) {
        return unseen.request.entity.id == entity && isWithinReach(unseen.request, m_session) && !findSame(key, listed);
    });
    return hasDropped || hasChanged;
}

bool OpenCreates::dropUnseen(const std::function<bool(const UnseenKeys &, const ApiKey &)> &isMeant)
{
    const UnseenList::Dropped dropped = m_unseen.drop(isMeant);
    for (const RequestId &id : dropped.finished)
        removeWhenSettled(id);
    return dropped.any;
}

} // namespace ek

#include "moc_OpenCreates.cpp"
