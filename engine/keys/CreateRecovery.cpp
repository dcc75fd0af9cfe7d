#include "keys/CreateRecovery.h"

#include "keys/KeyCreation.h"
#include "keys/Reach.h"
#include "session/Session.h"

#include <algorithm>

namespace ek {

CreateRecovery::CreateRecovery(Session &session, KeyCreation &creation, Journal &journal, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_creation(creation)
    , m_journal(journal)
{
    connect(&session, &Session::entitiesChanged, this, [this] {
        const LoadState &state = m_session.entitiesState();
        if (state.hasData && !state.isLoading)
            search();
    });
    connect(&session, &Session::profileLeft, this, &CreateRecovery::search);
}

void CreateRecovery::start()
{
    m_journal.open(this, [this](StorageResult<Done> opened) {
        if (!opened) {
            m_problem = std::move(opened.error());
            emit problemChanged();
        }
        search();
    });
}

void CreateRecovery::search()
{
    m_journal.orphans(this, [this](StorageResult<QList<CreateIntent>> orphans) {
        if (orphans)
            onOrphans(*orphans);
    });
}

void CreateRecovery::onOrphans(const QList<CreateIntent> &orphans)
{
    QList<CreateIntent> elsewhere;
    for (const CreateIntent &intent : orphans) {
        if (isWithinReach(intent, m_session))
            claim(intent);
        else
            elsewhere += intent;
    }
    setElsewhere(elsewhere);
}

void CreateRecovery::claim(const CreateIntent &intent)
{
    // Two searches can find the same one before either has claimed it.
    if (m_asked.contains(intent.id))
        return;
    m_asked.insert(intent.id);
    m_journal.claim(intent.id, this, [this, intent](const StorageResult<bool> &claimed) {
        if (claimed && *claimed)
            m_creation.adopt(intent);
        else
            m_asked.remove(intent.id);
    });
}

void CreateRecovery::setElsewhere(const QList<CreateIntent> &intents)
{
    const auto sameId = [](const CreateIntent &a, const CreateIntent &b) { return a.id == b.id; };
    if (std::equal(intents.cbegin(), intents.cend(), m_elsewhere.cbegin(), m_elsewhere.cend(), sameId))
        return;
    m_elsewhere = intents;
    emit elsewhereChanged();
}

void CreateRecovery::forgetElsewhere(const RequestId &request)
{
    // Claimed first: another instance may have been signed in to where it belongs.
    m_journal.claim(request, this, [this, request](const StorageResult<bool> &claimed) {
        if (claimed && *claimed)
            m_journal.remove(request, this, [](const StorageResult<Done> &) {});
        search();
    });
}

} // namespace ek

#include "moc_CreateRecovery.cpp"
