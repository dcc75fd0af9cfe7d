#pragma once

#include "core/Entity.h"
#include "core/KeySpec.h"
#include "session/Session.h"

#include <QObject>

#include <deque>
#include <optional>

namespace ek {

class KeyStore;

/// A create as it was asked for. No secret.
struct CreateRequest
{
    RequestId id;
    QString profileName;
    Entity entity;
    Environment environment = Environment::Unknown; ///< of the profile, where the entity does not say
    KeySpec spec;
    QDateTime askedAt; ///< UTC
};

/// A key that was created and has to be shown, once.
struct Reveal
{
    CreateRequest request;
    CreatedKey created;
    Expiry expiryAsked;
    bool expiryDiffers = false; ///< the server set another expiry than was asked for
};

/// Creates keys, one at a time, and keeps each result until it has been taken for showing. GUI thread only.
///
/// It is its own guard and holds its own client: closing a dialog or leaving the profile loses nothing. A create whose
/// outcome is unknown stays until it is repeated, with the same request id, or discarded.
class KeyCreation : public QObject
{
    Q_OBJECT

public:
    KeyCreation(Session &session, KeyStore &keys, QObject *parent = nullptr);

    enum class Phase {
        Idle,
        UnderWay,
        InDoubt, ///< nobody knows whether the key exists; see request() and error()
    };
    [[nodiscard]] Phase phase() const { return m_phase; }
    /// What is under way or in doubt.
    [[nodiscard]] const std::optional<CreateRequest> &request() const { return m_request; }
    /// Why the last create did not give a key.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    /// Creates a key for the open entity, which must be @p shown where that is given. False, and nothing is sent,
    /// unless idle with that entity open and a sound spec.
    bool start(const KeySpec &spec, const std::optional<EntityId> &shown = std::nullopt);
    /// Sends the create in doubt again, with the same request id.
    void recover();
    /// Gives up on the create in doubt. The entity's keys are fetched, so that a key it may have made is seen.
    void discard();
    /// Stops waiting. What had left already is then in doubt.
    void cancel();

    /// The oldest key that has not been shown. The caller must show it.
    [[nodiscard]] std::optional<Reveal> takeReveal();
    [[nodiscard]] bool hasReveal() const { return !m_reveals.empty(); }

signals:
    void phaseChanged();
    void failed(); ///< with error(); also for a create that is in doubt now
    void revealReady();

private:
    void send();
    void onAnswer(Result<CreatedKey> result);
    void setPhase(Phase phase);
    void refreshKeys();
    [[nodiscard]] bool isExpiryAsAsked(const Expiry &given) const;

    Session &m_session;
    KeyStore &m_keys;
    Phase m_phase = Phase::Idle;
    std::optional<CreateRequest> m_request;
    std::optional<Error> m_error;
    bool m_mayExist = false; ///< the answer to a try of the request was lost
    ProfileId m_profile;
    std::shared_ptr<ApiClient> m_client;
    CallHandle m_call;
    std::deque<Reveal> m_reveals;
};

} // namespace ek
