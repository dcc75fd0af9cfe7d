#pragma once

#include "core/ApiKey.h"
#include "keys/CreateAttempt.h"
#include "keys/Reveal.h"
#include "session/Session.h"

#include <QObject>

#include <deque>
#include <memory>
#include <optional>
#include <variant>

namespace ek {

class KeyStore;

/// Creates keys, one at a time, and keeps each result until it has been dealt with. GUI thread only.
///
/// What the window asks for and is told of goes through here. A CreateAttempt does the work, and OpenCreates knows
/// which creates are open. A create whose outcome is unknown stays in doubt until it is repeated, with the same request
/// id, or discarded. What is signed in then has to reach its entity.
class KeyCreation : public QObject
{
    Q_OBJECT

public:
    KeyCreation(Session &session, KeyStore &keys, Journal &journal, QObject *parent = nullptr);
    ~KeyCreation() override;

    enum class Phase {
        Idle,
        UnderWay, ///< being written down, sent, or looked for; see request()
        InDoubt, ///< nobody knows whether the key exists; see inDoubt()
    };
    [[nodiscard]] Phase phase() const;
    /// What is under way or in doubt. Null if nothing is.
    [[nodiscard]] const CreateIntent *request() const;
    /// Whether what is under way is a look at what exists. Nothing is made then.
    [[nodiscard]] bool isLooking() const;
    /// What is in doubt. Null if nothing is.
    [[nodiscard]] const CreateInDoubt *inDoubt() const;
    /// Why the last create is in doubt or was not carried out. None for one that an earlier run left behind.
    [[nodiscard]] const std::optional<Error> &error() const;

    /// Creates a key for an entity. False, and nothing is sent, unless idle, the session reaches the entity, and the
    /// spec is sound. Reveal::request tells what it @p replaces.
    bool create(const Entity &entity, const KeySpec &spec, const QList<ApiKey> &replaces = {});
    /// Sends the create in doubt again, with the same request id. A server may keep the answer that brought no key, and
    /// give it for ever. If the repeat is answered without a key, what exists is looked at. Ends as discard() does, or
    /// with a key.
    void recover();
    /// Gives up on the secret of the create in doubt, and looks whether its key exists. Ends in unseenChanged() or
    /// cameToNothing(). If that could not be found out, it is in doubt as before, see CreateInDoubt::doubt.
    void discard();
    /// Gives up on the create in doubt without a look. For when a look is not to be had, and the admin knows.
    void forget();
    /// Stops waiting. What had left already is then in doubt.
    void cancel();

    /// Takes over a create that an earlier run left behind.
    void adopt(const CreateIntent &intent);
    /// Creates in doubt that what is signed in now does not reach, oldest first.
    [[nodiscard]] QList<CreateIntent> outOfReach() const { return m_open.outOfReach(); }
    /// Gives up on one of them without a look.
    void forgetOutOfReach(const RequestId &request);

    /// The oldest key that has not been shown. The caller must show it, and call settleReveal() when it is put away.
    [[nodiscard]] std::optional<Reveal> takeReveal();
    [[nodiscard]] bool hasReveal() const { return !m_reveals.empty(); }
    /// Whether settleReveal() is still to come for a key: it is on the screen, or waits in takeReveal().
    [[nodiscard]] bool hasUnsettledReveal() const { return m_open.hasUnsettledReveal(); }
    /// The key that this request made is stored, or its loss was confirmed by name.
    void settleReveal(const RequestId &request);

    /// What nobody has seen, oldest first.
    [[nodiscard]] const std::deque<UnseenKeys> &unseen() const { return m_open.unseen(); }
    /// The admin was told of the oldest keys of this request in unseen(), and lets them be.
    void settleUnseen(const RequestId &request);
    /// This key was deleted.
    void settleDeleted(const KeyFingerprint &key);

signals:
    void phaseChanged();
    void failed(); ///< with error(); also for a create that is in doubt now
    void revealReady();
    /// The open profile's entity has this key because of a create of this program. @p wholeKey is the digest of the
    /// whole secret, null where the secret did not come; a list may know the key by one of @p listedAs.
    void created(const ek::EntityId &entity, const ek::ApiKey &key, const ek::KeyFingerprint &wholeKey,
                 const QList<ek::KeyFingerprint> &listedAs);
    /// The key of this request, which takeReveal() gave and nobody settled yet, is listed as @p listed.
    void revealListed(const ek::RequestId &request, const ek::ApiKey &listed);
    void revealSettled();
    /// The request is sent again after @p delay because of @p why.
    void waiting(std::chrono::milliseconds delay, const ek::Error &why);
    void unseenChanged();
    void outOfReachChanged();
    /// There is no such key: the server lists none that was not there before the request.
    void cameToNothing(const ek::CreateIntent &request);

private:
    struct Idle
    {
        std::optional<Error> error; ///< why the last one failed
    };
    struct UnderWay
    {
        ProfileId profile; ///< it was asked for on behalf of
        std::unique_ptr<CreateAttempt> attempt;
    };
    struct InDoubt
    {
        ProfileId profile;
        CreateInDoubt create;
    };
    using State = std::variant<Idle, UnderWay, InDoubt>;

    [[nodiscard]] CreateIntent intentFor(const Entity &entity, const KeySpec &spec) const;
    void start(CreateAttempt::Task task, const ProfileId &profile);
    void resume(CreateAttempt::Aim aim);
    void conclude(CreateAttempt::Created created);
    void conclude(const CreateAttempt::Unseen &unseen);
    void conclude(const CreateAttempt::NotCreated &notCreated);
    void conclude(const CreateAttempt::CameToNothing &);
    void conclude(const CreateAttempt::InDoubt &inDoubt);
    void becomeInDoubt(const ProfileId &profile, const CreateInDoubt &create);
    void finish(const std::optional<Error> &error = std::nullopt);
    void next();
    void onListed(const EntityId &entity);
    void setState(State state);
    /// Whether what is under way was asked for on behalf of the profile that is open.
    [[nodiscard]] bool isProfileOpen() const;
    void tellMade(const EntityId &entity, const std::optional<Finding> &found);
    void tellPhase();
    void tellUnseen(bool hasChanged);

    Session &m_session;
    KeyStore &m_keys;
    OpenCreates m_open;
    State m_state; ///< after m_open, which what is under way writes into
    std::deque<Reveal> m_reveals;
};

} // namespace ek
