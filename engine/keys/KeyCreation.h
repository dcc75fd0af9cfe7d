#pragma once

#include "core/ApiKey.h"
#include "keys/AnswerCheck.h"
#include "keys/OpenCreates.h"
#include "keys/UnseenList.h"
#include "session/Session.h"

#include <QObject>
#include <QSet>

#include <deque>
#include <functional>
#include <optional>

namespace ek {

class KeyStore;

/// A key that was created and has to be shown, once.
struct Reveal
{
    CreateIntent request;
    ProfileId profile; ///< it was asked for on behalf of
    CreatedKey created;
    Expiry expiryAsked;
    bool expiryDiffers = false; ///< the server set another expiry than was asked for
    QList<Contradiction> contradictions; ///< what else is not as it was asked for, the gravest first
    bool isGone = false; ///< the server does not list it any more: it was deleted before anybody had seen it
};

/// Creates keys, one at a time, and keeps each result until it has been dealt with. GUI thread only.
///
/// It is its own guard and holds its own client while it sends: closing a dialog or leaving the profile loses nothing.
/// A create is written into the journal before it is sent, and taken out when its end was told: its key stored or given
/// up by name, or known not to exist. A create whose outcome is unknown stays until it is repeated, with the same
/// request id, or discarded; what is signed in then has to reach its entity. One that an earlier run of the program
/// left behind comes back through adopt().
class KeyCreation : public QObject
{
    Q_OBJECT

public:
    KeyCreation(Session &session, KeyStore &keys, Journal &journal, QObject *parent = nullptr);

    enum class Phase {
        Idle,
        UnderWay, ///< being written down, sent, or looked for; see request()
        InDoubt, ///< nobody knows whether the key exists; see request() and error()
    };
    [[nodiscard]] Phase phase() const { return m_phase; }
    /// What is under way or in doubt.
    [[nodiscard]] const std::optional<CreateIntent> &request() const { return m_request; }
    /// Why the last create did not give a key. None for a create in doubt that an earlier run left behind.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// What is known of a create in doubt.
    enum class Doubt {
        NotLooked, ///< nobody has looked at a list since
        ListFailed, ///< what exists could not be listed, see error()
        ListProvesNothing, ///< no listed key can be it, but the list, or what is known of before, is not whole
    };
    [[nodiscard]] Doubt doubt() const { return m_doubt; }
    /// Whether what is under way is a look at what exists; nothing is made then.
    [[nodiscard]] bool isLooking() const { return m_isLooking; }

    /// Creates a key for an entity. False, and nothing is sent, unless idle, the session reaches the entity, and the
    /// spec is sound. Reveal::request tells what it @p replaces.
    bool create(const Entity &entity, const KeySpec &spec, const QList<ApiKey> &replaces = {});
    /// Sends the create in doubt again, with the same request id. A server may keep the answer that brought no key, and
    /// give it for ever: where the repeat is answered without one, what exists is looked at. Ends as discard() does, or
    /// with a key.
    void recover();
    /// Gives up on the secret of the create in doubt, and looks whether its key exists. Ends in unseenChanged(),
    /// cameToNothing(), or, where that could not be found out, in doubt as before, see doubt().
    void discard();
    /// Gives up on the create in doubt without a look. For when a look is not to be had, and the admin knows.
    void forget();
    /// Stops waiting. What had left already is then in doubt.
    void cancel();

    /// Takes over a create that an earlier run left behind.
    void adopt(const CreateIntent &intent);
    /// Creates in doubt that what is signed in now does not reach, oldest first.
    [[nodiscard]] QList<CreateIntent> outOfReach() const;
    /// Gives up on one of them without a look.
    void forgetOutOfReach(const RequestId &request);

    /// The oldest key that has not been shown. The caller must show it, and call settleReveal() when it is put away.
    [[nodiscard]] std::optional<Reveal> takeReveal();
    [[nodiscard]] bool hasReveal() const { return !m_reveals.empty(); }
    /// The key that this request made is stored, or its loss was confirmed by name.
    void settleReveal(const RequestId &request);

    /// What nobody has seen, oldest first.
    [[nodiscard]] const std::deque<UnseenKeys> &unseen() const { return m_unseen.all(); }
    /// The admin was told of the oldest keys of this request in unseen(), and lets them be.
    void settleUnseen(const RequestId &request);
    /// This key was deleted.
    void settleDeleted(const KeyFingerprint &key);

signals:
    void phaseChanged();
    void failed(); ///< with error(); also for a create that is in doubt now
    void revealReady();
    /// The request is sent again after @p delay because of @p why.
    void waiting(std::chrono::milliseconds delay, const ek::Error &why);
    void unseenChanged();
    void outOfReachChanged();
    /// There is no such key: the server lists none that was not there before the request.
    void cameToNothing(const ek::CreateIntent &request);

private:
    struct InDoubt
    {
        CreateIntent intent;
        std::optional<Error> error;
        Doubt doubt = Doubt::NotLooked;
    };
    /// What is under way is to find out, or to bring.
    enum class Aim {
        Create, ///< a new key, or, where that is answered, what became of it
        Recover, ///< the key of a create in doubt
        Discard, ///< whether a key that was given up exists
    };
    void send();
    void onRetryScheduled(ek::Purpose purpose, std::chrono::milliseconds delay, const ek::Error &why);
    void onAnswer(Result<CreatedKey> result);
    void onFailure(Error error);
    void becomeInDoubt();
    void look(std::optional<CreatedKey> created);
    void onLooked(std::optional<CreatedKey> created, Result<KeyList> listed);
    void onNotSeen(const CreateIntent &intent, Finding::Verdict verdict);
    void onNotListed(const CreateIntent &intent, Error error);
    void onListed(const EntityId &entity);
    [[nodiscard]] Finding find(const CreateIntent &intent, KeyList listed) const;
    void dropUnseen(const std::function<bool(const UnseenKeys &, const ApiKey &)> &isMeant);
    void reveal(CreatedKey created, bool isGone);
    void finish();
    void next();
    void setPhase(Phase phase);
    void removeWhenSettled(const RequestId &request);

    Session &m_session;
    KeyStore &m_keys;
    OpenCreates m_open;
    Phase m_phase = Phase::Idle;
    std::optional<CreateIntent> m_request;
    std::optional<Error> m_error;
    bool m_mayExist = false; ///< a try of the request may have been carried out
    Aim m_aim = Aim::Create;
    bool m_isLooking = false;
    Doubt m_doubt = Doubt::NotLooked;
    bool m_isCancelled = false; ///< while it was being written down
    ProfileId m_profile;
    std::shared_ptr<ApiClient> m_client; ///< while under way
    CallHandle m_call;
    std::deque<InDoubt> m_waiting; ///< out of reach, or not looked at yet
    QSet<RequestId> m_toLook; ///< lists did not tell yet what else they made
    std::deque<Reveal> m_reveals;
    QHash<RequestId, ApiKey> m_unsettled; ///< revealed, or about to be
    QHash<EntityId, QList<KeyFingerprint>> m_revealed; ///< in this run: as new to no later create
    UnseenList m_unseen;
};

} // namespace ek
