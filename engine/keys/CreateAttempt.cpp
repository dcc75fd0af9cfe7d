#include "keys/CreateAttempt.h"

#include "keys/AnswerCheck.h"
#include "keys/UnseenKeys.h"

#include <utility>

namespace ek {

namespace {

/// Whether the server gave @p error as its answer. It may give the same answer for ever.
bool isAnswer(const Error &error)
{
    return error.httpStatus != 0 || traitsOf(error.kind).isAnswer;
}

} // namespace

CreateAttempt::CreateAttempt(Task task, std::shared_ptr<ApiClient> client, OpenCreates &ledger,
                             Completion<Outcome> ended)
    : m_task(std::move(task))
    , m_client(std::move(client))
    , m_ledger(ledger)
    , m_ended(std::move(ended))
{
    connect(m_client.get(), &ApiClient::retryScheduled, this, &CreateAttempt::onRetryScheduled);
    switch (m_task.aim) {
    case Aim::Create:
        record();
        break;
    case Aim::Recover:
        send();
        break;
    case Aim::Discard:
        look(m_task.error ? Known(*m_task.error) : Known());
        break;
    case Aim::Tell:
        look({});
        break;
    }
}

void CreateAttempt::record()
{
    // A crash must not make us forget a request that was sent.
    m_stage = Recording{.isCancelled = false};
    m_ledger.put(m_task.intent, this, [this](const StorageResult<Done> &recorded) { onRecorded(recorded); });
}

void CreateAttempt::onRecorded(const StorageResult<Done> &recorded)
{
    if (std::get<Recording>(m_stage).isCancelled)
        onRefused({.kind = ErrorKind::Cancelled});
    else if (!recorded)
        onRefused({.kind = ErrorKind::NotJournalled, .detail = recorded.error().detail});
    else
        send();
}

void CreateAttempt::send()
{
    m_stage = Sending{m_client->createKey(m_task.intent.entity.id, m_task.intent.spec, m_task.intent.id, this,
                                          [this](Result<CreatedKey> answered) { onAnswered(std::move(answered)); })};
}

void CreateAttempt::onRetryScheduled(Operation operation, std::chrono::milliseconds delay, const Error &why)
{
    if (operation == Operation::CreateKey)
        emit waiting(delay, why);
}

void CreateAttempt::onAnswered(Result<CreatedKey> answered)
{
    const RequestId &id = m_task.intent.id;
    if (!answered) {
        onRefused(std::move(answered.error()));
        return;
    }
    if (isImpossible(m_ledger.intent(id), *answered)) {
        onRefused({.kind = ErrorKind::NotTheNewKey, .effect = Effect::Done});
        return;
    }
    m_ledger.setShown(id, answered->key); // which also makes it none of those that nobody has seen
    // One try, one key. After more there may be others on a server that does not know request ids.
    if (m_task.aim == Aim::Create && !answered->wasRepeated)
        end(Created{.created = std::move(*answered)});
    else
        look(std::move(*answered));
}

void CreateAttempt::onRefused(Error error)
{
    const bool isRepeat = m_task.aim == Aim::Recover;
    // That a repeat was not carried out says nothing about the try before it whose answer was lost.
    if (error.effect == Effect::NotDone && isRepeat)
        error.effect = Effect::Unknown;
    switch (error.effect) {
    case Effect::NotDone:
        end(NotCreated{std::move(error)});
        break;
    case Effect::Unknown:
        if (isRepeat && isAnswer(error))
            look(std::move(error));
        else
            end(InDoubt{.error = std::move(error)});
        break;
    case Effect::Done:
        m_ledger.setAnswered(m_task.intent.id);
        look(std::move(error)); // which of the listed keys it is that nobody has seen
        break;
    }
}

void CreateAttempt::look(Known known)
{
    const bool wasSent = std::holds_alternative<Sending>(m_stage);
    m_stage = Looking{.call = m_client->listKeys(m_task.intent.entity.id, this,
                                                 [this](Result<KeyList> listed) { onListed(std::move(listed)); }),
                      .known = std::move(known)};
    if (wasSent)
        emit lookBegun();
}

void CreateAttempt::onListed(Result<KeyList> listed)
{
    Known known = std::move(std::get<Looking>(m_stage).known);
    if (auto *key = std::get_if<CreatedKey>(&known)) {
        end(created(std::move(*key), listed));
        return;
    }
    const auto *refused = std::get_if<Error>(&known);
    const std::optional<Error> error = refused ? std::make_optional(*refused) : std::nullopt;
    if (listed) {
        const Finding found = m_ledger.find(m_task.intent.id, std::move(*listed));
        end(found.keys.isEmpty() ? withoutKeys(error, found) : Unseen{found});
    } else if (m_ledger.intent(m_task.intent.id).isAnswered && !error) {
        end(Unseen{}); // a later list tells
    } else {
        listed.error().effect = Effect::Unknown;
        end(InDoubt{.error = std::move(listed.error()), .doubt = Doubt::ListFailed});
    }
}

CreateAttempt::Outcome CreateAttempt::created(CreatedKey created, const Result<KeyList> &listed) const
{
    if (!listed) {
        const bool isGone = listed.error().kind == ErrorKind::NotFound;
        return Created{.created = std::move(created), .others = Finding{}, .isGone = isGone};
    }
    const Finding others = findDuplicates(m_ledger.intent(m_task.intent.id), *listed, created.key.name);
    const std::optional<ApiKey> same = findSame(created.key, *listed, created.listedAs);
    // A listed key of its name that is not known to be another one may well be it.
    const bool isGone = listed->notes.provesAbsence() && !same && others.keys.isEmpty();
    return Created{.created = std::move(created), .others = others, .listed = same, .isGone = isGone};
}

/// Of a list that holds no key that it can have made. @p error says why there was no key in the answer.
CreateAttempt::Outcome CreateAttempt::withoutKeys(const std::optional<Error> &error, const Finding &found) const
{
    const CreateIntent intent = m_ledger.intent(m_task.intent.id);
    const bool wasSettled = intent.isAnswered && !error;
    if (found.verdict == Finding::Verdict::NotProven) {
        if (wasSettled && isKeyKnown(intent))
            return Unseen{found}; // a later list tells
        return InDoubt{.error = error, .doubt = Doubt::ListProvesNothing};
    }
    if (m_task.aim == Aim::Recover || m_task.aim == Aim::Discard)
        return CameToNothing{};
    if (!error)
        return Unseen{found};
    // The server said that it had made the key, and does not list it.
    Error notMade = *error;
    notMade.effect = Effect::NotDone;
    return NotCreated{notMade};
}

void CreateAttempt::cancel()
{
    if (auto *recording = std::get_if<Recording>(&m_stage))
        recording->isCancelled = true;
    else if (const auto *sending = std::get_if<Sending>(&m_stage))
        sending->call.cancel();
    else if (const auto *looking = std::get_if<Looking>(&m_stage))
        looking->call.cancel();
}

void CreateAttempt::end(Outcome outcome)
{
    m_stage = Ended{};
    m_ended.complete(std::move(outcome));
}

} // namespace ek

#include "moc_CreateAttempt.cpp"
