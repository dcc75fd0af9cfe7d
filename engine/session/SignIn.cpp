#include "session/SignIn.h"

#include "core/Logging.h"
#include "session/Profiles.h"
#include "session/Session.h"

#include <utility>

namespace ek {

namespace {

/// Whether a write that ended like this may have left an entry behind.
bool mayHaveWritten(SecretStoreErrorKind kind)
{
    switch (kind) {
    case SecretStoreErrorKind::TimedOut:
    case SecretStoreErrorKind::NotVerified:
    case SecretStoreErrorKind::Failed:
        return true;
    case SecretStoreErrorKind::NotFound:
    case SecretStoreErrorKind::Denied:
    case SecretStoreErrorKind::Unavailable:
    case SecretStoreErrorKind::Busy:
    case SecretStoreErrorKind::TooLarge:
        break;
    }
    return false; // asking again would only prompt again
}

const char *nameOf(SignIn::Step step)
{
    switch (step) {
    case SignIn::Step::Idle:
        return "idle";
    case SignIn::Step::Testing:
        return "testing the credential";
    case SignIn::Step::Saving:
        return "saving it in the keychain";
    case SignIn::Step::NotSaved:
        return "not saved";
    }
    return "";
}

} // namespace

SignIn::SignIn(Session &session, SecretStore &keychain, Profiles &profiles, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_keychain(keychain)
    , m_profiles(profiles)
{
}

void SignIn::setStep(Step step)
{
    qCDebug(lcSession) << "signing in:" << nameOf(step);
    m_step = step;
    emit stepChanged();
}

void SignIn::start(const Profile &profile, Secret credential, Saved saved)
{
    if (m_step == Step::Testing || m_step == Step::Saving)
        return;
    m_profile = boundToOrigin(profile);
    m_credential = std::move(credential);
    m_saved = saved;
    m_mayBeWritten = false;
    m_attempt = std::make_unique<QObject>();
    setStep(Step::Testing);

    auto client = m_session.connector()(m_profile, m_credential.clone());
    if (!client) {
        m_credential = Secret();
        setStep(Step::Idle);
        emit refused(client.error());
        return;
    }
    m_client = std::move(*client);
    connect(m_client.get(), &ApiClient::retryScheduled, m_attempt.get(),
            [this](Operation, std::chrono::milliseconds delay, const Error &why) { emit waiting(delay, why); });
    m_client->testCredential(m_attempt.get(), [this](Result<Done> accepted) {
        m_client.reset();
        if (accepted)
            return save();
        m_credential = Secret();
        setStep(Step::Idle);
        emit refused(accepted.error());
    });
}

void SignIn::save()
{
    if (m_profile.source != CredentialSource::Keychain)
        return open();
    setStep(Step::Saving);
    // Until the keychain says otherwise: the answer may never be heard.
    const bool wasWritten = std::exchange(m_mayBeWritten, true);
    m_keychain.write(keychainEntry(m_profile), m_credential.clone(), m_attempt.get(),
                     [this, wasWritten](StoreResult<Done> saved) {
                         if (saved)
                             return open();
                         m_keychainError = saved.error();
                         m_mayBeWritten = wasWritten || mayHaveWritten(m_keychainError.kind);
                         setStep(Step::NotSaved);
                         emit notSaved();
                     });
}

void SignIn::saveAgain()
{
    if (m_step == Step::NotSaved)
        save();
}

void SignIn::continueForThisSession()
{
    if (m_step != Step::Saving && m_step != Step::NotSaved)
        return;
    m_profile.source = CredentialSource::SessionOnly;
    m_saved = Saved::Leave;
    // What was asked for may still happen, where nobody would find it.
    if (m_mayBeWritten && !isEntryOfKnownProfile())
        forgetEntry(m_profile);
    open();
}

void SignIn::forgetEntry(const Profile &profile)
{
    m_keychain.remove(keychainEntry(profile), this, [](const StoreResult<Done> &) {});
}

bool SignIn::isEntryOfKnownProfile() const
{
    const auto known = m_profiles.find(m_profile.id);
    return known && known->source == CredentialSource::Keychain && keychainEntry(*known) == keychainEntry(m_profile);
}

void SignIn::open()
{
    const auto before = m_profiles.find(m_profile.id);
    const bool hasSaved = before && before->source == CredentialSource::Keychain;
    const bool keeps = m_profile.source == CredentialSource::Keychain;
    if (!hasSaved || keeps || m_saved == Saved::Forget) {
        // What was kept for another address, or is not to be kept any more, nobody would ever remove.
        if (hasSaved && (!keeps || !isEntryOfKnownProfile()))
            forgetEntry(*before);
        m_profiles.put(m_profile);
    }
    m_attempt.reset();
    setStep(Step::Idle);
    m_session.openWith(m_profile, std::move(m_credential));
    emit finished();
}

void SignIn::cancel()
{
    const bool mayBeSaved = (m_step == Step::Saving || m_step == Step::NotSaved) && m_mayBeWritten;
    m_attempt.reset();
    m_client.reset();
    m_credential = Secret();
    // The write may still go through, or have done so unseen; an entry no profile speaks of must not stay behind.
    if (mayBeSaved && !isEntryOfKnownProfile())
        forgetEntry(m_profile);
    if (m_step != Step::Idle)
        setStep(Step::Idle);
}

} // namespace ek

#include "moc_SignIn.cpp"
