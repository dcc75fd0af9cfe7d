#pragma once

#include "core/Entity.h"
#include "core/SecretStore.h"
#include "core/ServerClock.h"
#include "session/Connector.h"
#include "session/LoadState.h"
#include "session/Profiles.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

namespace ek {

class SavedProfiles;

/// What does not go together about the environment of the open profile.
enum class EnvironmentConflict {
    None,
    Credential, ///< the profile was saved for another environment than its credential is for
    Answers, ///< the credential is not known to be for live, and the server's answers are about live
};

/// Who is signed in, with which entities, and which of them is open. GUI thread only.
///
/// Everything that is asked of the API on behalf of a profile is asked under connectionGuard(), which goes when the
/// profile is left: an answer that comes later reaches nobody. Changes are the exception, see KeyCreation and
/// KeyDeletion.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class State {
        SignedOut, ///< no profile is open
        ReadingCredential, ///< waiting for the keychain
        CredentialMissing, ///< a profile is chosen, but the keychain did not give its credential; see keychainError()
        /// The keychain gave a credential that was saved for a host, and only the settings file says for which port and
        /// scheme: a person has to say where it goes; see confirmAddress()
        ConfirmingAddress,
        SignedIn,
        Locked, ///< nothing is left of the profile but which it is; see lock()
    };

    /// @p keychain keeps the credentials of saved profiles, @p memory those of this session. All references must
    /// outlive the session.
    Session(Connector connector, SecretStore &keychain, SecretStore &memory, Profiles &profiles, SavedProfiles &saved,
            const Clock &clock, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Profile> &profile() const { return m_profile; }
    /// What the open profile is to be handled as: what its credential shows, or Live where the profile as it was saved
    /// or an answer of the server speaks of live. Before the credential was read, what the profile was saved with.
    [[nodiscard]] Environment environment() const;
    /// The same for one entity of the profile.
    [[nodiscard]] Environment environmentOf(const Entity &entity) const;
    [[nodiscard]] Environment environmentOf(const EntityId &entity) const;
    /// And for any profile: what it was saved with, unless it is the open one.
    [[nodiscard]] Environment environmentOf(const Profile &profile) const;
    /// Whether something contradicts what the open profile was saved with; Live is believed then, whoever says it.
    [[nodiscard]] EnvironmentConflict environmentConflict() const { return m_conflict; }
    /// An answer to the open profile said that it is about @p said. Live raises the care for everything that the
    /// profile reaches; nothing lowers it but signing in anew.
    void noteEnvironment(Environment said);
    [[nodiscard]] const std::optional<SecretStoreError> &keychainError() const { return m_keychainError; }

    /// Opens a profile with the credential that is kept for it. Leaves the profile that was open.
    void open(const ProfileId &id);
    /// Opens a profile with a credential at hand and keeps it for this session where the profile does not use the
    /// keychain.
    void openWith(const Profile &profile, Secret credential);
    /// In ConfirmingAddress: the profile's address is the one its credential was given for. Opens the profile, and
    /// binds the credential to that address from then on.
    void confirmAddress();
    /// Leaves the profile; its credential stays in the keychain.
    void signOut();

    /// Forgets the credential of the profile and everything that was fetched with it, and with them every credential
    /// that is kept for this session only. What remains is which profile and which entity it was, for unlock(). The
    /// demo workspace's credential, which is no secret, stays.
    void lock();
    /// Opens the profile again, as open() does, and then the entity. A credential that was kept for this session only
    /// is missing then.
    void unlock();
    /// From lock() until the entities are there again or another profile is chosen: whoever shows an entity may keep
    /// what belongs to it.
    [[nodiscard]] bool isReturning() const { return m_returning.has_value(); }

    /// Removes a profile with its credential, whether or not @p guard lives to hear of it. Where the keychain cannot
    /// prove that the credential is gone, both stay and @p done gets the error.
    void removeProfile(const ProfileId &id, QObject *guard, std::function<void(StoreResult<Done>)> done);

    /// Null unless signed in. Shared, so that a create can finish after its profile was left.
    [[nodiscard]] std::shared_ptr<ApiClient> client() const { return m_client; }
    /// Lives as long as the open profile; null unless signed in.
    [[nodiscard]] QObject *connectionGuard() const { return m_connectionGuard.get(); }

    /// Of the credential the profile was opened with; null unless signed in.
    [[nodiscard]] const KeyFingerprint &credential() const { return m_credential; }

    /// What the server lists, or until it has answered, what is known from an earlier session: see entitiesState().
    [[nodiscard]] const QList<Entity> &entities() const { return m_entities; }
    [[nodiscard]] const LoadState &entitiesState() const { return m_entitiesState; }
    /// How many entities the running fetch has so far; total is -1 where unknown.
    [[nodiscard]] std::pair<int, int> entitiesProgress() const { return m_entitiesProgress; }
    void refreshEntities();
    void cancelRefresh();
    /// What an earlier session knew of the open profile's entities, as of @p listedAt (UTC). Shown until the server has
    /// answered, and nothing is changed on its word, see reaches(). Without an effect where an answer came before.
    void showKnown(const QList<Entity> &entities, const QDateTime &listedAt);

    [[nodiscard]] const std::optional<Entity> &entity() const { return m_entity; }
    void selectEntity(const EntityId &id);
    [[nodiscard]] bool isOpen(const EntityId &id) const { return m_entity && m_entity->id == id; }
    /// Whether the entity can be looked at: it is listed, now or in an earlier session, or open.
    [[nodiscard]] bool knows(const EntityId &id) const { return isOpen(id) || listed(id); }
    /// Whether something can be changed about this entity: somebody is signed in, the server has listed the entities in
    /// this session, and this one is listed or open. A refresh can take an entity away while a dialog about it stands.
    [[nodiscard]] bool reaches(const EntityId &id) const;

    [[nodiscard]] Connector connector() const { return m_connector; }
    /// The time as the API's server has it, once it has answered.
    [[nodiscard]] const ServerClock &clock() const { return m_clock; }

signals:
    void stateChanged();
    void profileLeft(); ///< before anything of the next profile is known
    void entitiesChanged(); ///< the list or its state
    void entitiesProgressed();
    void entitySelected();
    /// environment() is Live, and was not, or not known to be: for whoever shows it otherwise already.
    void raisedToLive();
    void clockChanged(); ///< what the server's time is believed to be
    /// A request of the open profile is sent again after @p delay because of @p why.
    void waiting(ek::Operation operation, std::chrono::milliseconds delay, const ek::Error &why);

private:
    void leave();
    void forget();
    void read();
    void readUnder(const Profile &profile, std::function<void(StoreResult<Secret>)> done);
    void onCredentialRead(StoreResult<Secret> credential);
    void openConfirmed();
    void bindEntry(const Profile &profile, Secret credential);
    void setState(State state);
    void setTime(const QDateTime &date, std::chrono::milliseconds roundTrip);
    void forgetTime();
    void onEntities(Result<EntityList> result);
    void restoreSelection();
    /// Null where it is not among entities().
    [[nodiscard]] const Entity *listed(const EntityId &id) const;
    void recognise(const CredentialTraits &read);
    void saveEnvironment();
    [[nodiscard]] SecretStore &storeFor(const Profile &profile);

    Connector m_connector;
    SecretStore &m_keychain;
    SecretStore &m_memory;
    Profiles &m_profiles;
    SavedProfiles &m_saved;
    ServerClock m_clock;

    State m_state = State::SignedOut;
    std::optional<Profile> m_profile;
    EnvironmentConflict m_conflict = EnvironmentConflict::None;
    std::optional<SecretStoreError> m_keychainError;
    std::shared_ptr<ApiClient> m_client;
    KeyFingerprint m_credential;
    Secret m_unconfirmed; ///< in ConfirmingAddress
    std::unique_ptr<QObject> m_connectionGuard;
    QList<Entity> m_entities;
    LoadState m_entitiesState;
    std::pair<int, int> m_entitiesProgress{0, -1};
    CallHandle m_entitiesCall;
    std::optional<Entity> m_entity;
    std::optional<EntityId> m_returning; ///< the entity that was open when it was locked; empty: none was
    QSet<QString> m_keptHere; ///< entries of m_memory that must not outlive a lock
};

} // namespace ek
