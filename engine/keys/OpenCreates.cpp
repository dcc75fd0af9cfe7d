#include "keys/OpenCreates.h"

#include "keys/UnseenKeys.h"

#include <algorithm>

namespace ek {

namespace {

void markSettled(CreateIntent &intent, const ApiKey &key)
{
    const auto known = std::find_if(intent.shown.begin(), intent.shown.end(),
                                    [&](const ShownKey &shown) { return isSameKey(shown, key); });
    if (known == intent.shown.end())
        intent.shown += {key.fingerprint, key.hint, key.createdAt, true};
    else
        known->isSettled = true;
}

} // namespace

OpenCreates::OpenCreates(Journal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
}

OpenCreates::~OpenCreates()
{
    for (const CreateIntent &intent : std::as_const(m_intents))
        m_journal.put(intent, &m_journal, [](const StorageResult<Done> &) {});
}

void OpenCreates::put(const CreateIntent &intent, std::function<void(StorageResult<Done>)> done)
{
    m_intents.insert(intent.id, intent);
    if (!done)
        done = [](const StorageResult<Done> &) {};
    m_journal.put(intent, this, std::move(done));
}

void OpenCreates::remove(const RequestId &id)
{
    m_intents.remove(id);
    m_journal.remove(id, this, [](const StorageResult<Done> &) {});
}

void OpenCreates::noteShown(const RequestId &id, const ApiKey &key)
{
    CreateIntent intent = m_intents.value(id);
    const auto known = std::find_if(intent.shown.begin(), intent.shown.end(),
                                    [&](const ShownKey &shown) { return isSameKey(shown, key); });
    if (known == intent.shown.end())
        intent.shown += {key.fingerprint, key.hint, key.createdAt};
    else
        known->wasEarlier = false;
    put(intent);
}

void OpenCreates::noteSettled(const RequestId &id, const ApiKey &key)
{
    const QList<CreateIntent> all = m_intents.values();
    const KeySpec spec = m_intents.value(id).spec;
    const EntityId entity = m_intents.value(id).entity.id;
    for (CreateIntent intent : all) {
        if (intent.id != id && (intent.entity.id != entity || intent.spec.name != spec.name))
            continue;
        markSettled(intent, key);
        intent.isAnswered = intent.isAnswered || intent.id == id;
        put(intent);
    }
}

void OpenCreates::noteAnswered(const RequestId &id)
{
    CreateIntent intent = m_intents.value(id);
    intent.isAnswered = true;
    put(intent);
}

} // namespace ek
