#pragma once

#include "api/ApiClient.h"
#include "core/Completion.h"
#include "keys/OpenCreates.h"

#include <QObject>

#include <optional>
#include <variant>

namespace ek {

/// One attempt to bring a create to its end. GUI thread only.
///
/// It goes through its stages once and completes with one Outcome. It guards its own calls and holds its own client, so
/// neither closing a dialog nor leaving the profile ends it. It writes into the ledger what must survive a crash before
/// it goes on. Everything else follows from its outcome and is for its owner to do.
///
/// docs/architecture.md shows the stages.
class CreateAttempt : public QObject
{
    Q_OBJECT

public:
    /// What it is to find out, or to bring.
    enum class Aim {
        Create, ///< a new key or, if that is answered without one, what became of it
        Recover, ///< the key of a create in doubt
        Discard, ///< whether a key exists that was given up
        Tell, ///< what exists of a create that an earlier run left behind and that was answered then
    };
    struct Task
    {
        Aim aim = Aim::Create;
        CreateIntent intent;
        std::optional<Error> error = std::nullopt; ///< of Discard: why the create was in doubt
    };

    // How it ends.

    /// The server answered with the key.
    struct Created
    {
        CreatedKey created;
        std::optional<Finding> others = std::nullopt; ///< what else it made; none after a single try, which makes one
        std::optional<ApiKey> listed = std::nullopt; ///< the same key in the list that was looked at
        bool isGone = false; ///< the server does not list it any more
    };
    /// Its secret does not come, or came before. @c found is what nobody has seen: keys, nothing, or no proof of
    /// either.
    struct Unseen
    {
        Finding found = {};
    };
    /// It was certainly not carried out.
    struct NotCreated
    {
        Error error;
    };
    /// It was in doubt, and a list has shown that it was not carried out.
    struct CameToNothing
    {
    };
    /// Nobody knows whether it was carried out.
    struct InDoubt
    {
        std::optional<Error> error;
        Doubt doubt = Doubt::NotLooked;
    };
    using Outcome = std::variant<Created, Unseen, NotCreated, CameToNothing, InDoubt>;

    /// Begins at once. @p ended completes when the attempt is over.
    CreateAttempt(Task task, std::shared_ptr<ApiClient> client, OpenCreates &ledger, Completion<Outcome> ended);

    [[nodiscard]] const CreateIntent &intent() const { return m_task.intent; }
    [[nodiscard]] const std::shared_ptr<ApiClient> &client() const { return m_client; }
    /// Whether it only reads what exists.
    [[nodiscard]] bool isLooking() const { return std::holds_alternative<Looking>(m_stage); }

    /// Stops waiting. What was sent already is in doubt then.
    void cancel();

signals:
    void lookBegun(); ///< after it was sent
    /// The request is sent again after @p delay because of @p why.
    void waiting(std::chrono::milliseconds delay, const ek::Error &why);

private:
    /// The journal writes the intent down.
    struct Recording
    {
        bool isCancelled;
    };
    /// The server has the request, or is about to.
    struct Sending
    {
        CallHandle call;
    };
    /// What is known before a list is looked at: nothing, why there is no key, or the key.
    using Known = std::variant<std::monostate, Error, CreatedKey>;
    /// The keys are listed.
    struct Looking
    {
        CallHandle call;
        Known known;
    };
    struct Ended
    {
    };

    void record();
    void onRecorded(const StorageResult<Done> &recorded);
    void send();
    void onRetryScheduled(ek::Operation operation, std::chrono::milliseconds delay, const ek::Error &why);
    void onAnswered(Result<CreatedKey> answered);
    void onRefused(Error error);
    void look(Known known);
    void onListed(Result<KeyList> listed);
    [[nodiscard]] Outcome created(CreatedKey created, const Result<KeyList> &listed) const;
    [[nodiscard]] Outcome withoutKeys(const std::optional<Error> &error, const Finding &found) const;
    void end(Outcome outcome);

    const Task m_task;
    const std::shared_ptr<ApiClient> m_client;
    OpenCreates &m_ledger;
    Completion<Outcome> m_ended;
    std::variant<Recording, Sending, Looking, Ended> m_stage;
};

} // namespace ek
