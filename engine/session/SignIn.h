#pragma once

#include "core/SecretStore.h"
#include "session/Connector.h"
#include "session/Profile.h"

#include <QObject>

namespace ek {

class Profiles;
class Session;

/// Signing in with a pasted credential: tested against the API, then kept, then opened, in this order. GUI thread only.
class SignIn : public QObject
{
    Q_OBJECT

public:
    enum class Step {
        Idle,
        Testing, ///< asking the API
        Saving, ///< asking the keychain
        NotSaved, ///< the API accepted the credential, the keychain did not; see keychainError()
    };

    /// What becomes of a credential that the keychain holds for the profile, where the new one is not to be kept.
    enum class Saved {
        Forget,
        Leave, ///< it stays, and the profile stays as it is: the next start asks the keychain again
    };

    SignIn(Session &session, SecretStore &keychain, Profiles &profiles, QObject *parent = nullptr);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] const SecretStoreError &keychainError() const { return m_keychainError; }

    /// @p profile.source says where the credential is to be kept: Keychain or SessionOnly. Ends in refused(),
    /// notSaved() or finished(). Ignored while testing or saving.
    void start(const Profile &profile, Secret credential, Saved saved = Saved::Forget);
    /// After notSaved(): tries the keychain again.
    void saveAgain();
    /// After notSaved(), and at any time while saving: does without the keychain, which keeps what it held before.
    void continueForThisSession();
    /// Gives up, at any step, and forgets the credential. An entry already being written is removed again.
    void cancel();

signals:
    void stepChanged();
    /// The API did not accept the credential, or could not be asked.
    void refused(const ek::Error &error);
    void notSaved();
    void finished();
    /// The test is repeated after @p delay because of @p why.
    void waiting(std::chrono::milliseconds delay, const ek::Error &why);

private:
    void setStep(Step step);
    void save();
    void open();
    void forgetEntry(const Profile &profile);
    [[nodiscard]] bool isEntryOfKnownProfile() const;

    Session &m_session;
    SecretStore &m_keychain;
    Profiles &m_profiles;
    Step m_step = Step::Idle;
    Profile m_profile;
    Secret m_credential;
    std::shared_ptr<ApiClient> m_client;
    std::unique_ptr<QObject> m_attempt; ///< guard of what is under way
    SecretStoreError m_keychainError;
    Saved m_saved = Saved::Forget;
    bool m_mayBeWritten = false; ///< the entry, by this attempt
};

} // namespace ek
