#include "wording/KeychainText.h"

#include <QCoreApplication>

namespace ek {

namespace {

struct KeychainText
{
    Q_DECLARE_TR_FUNCTIONS(ek::KeychainText)
};

} // namespace

ErrorWords describe(const SecretStoreError &error)
{
    switch (error.kind) {
    case SecretStoreErrorKind::NotFound:
        return {KeychainText::tr("The keychain did not give the saved credential."),
                KeychainText::tr("Either the keychain is locked and its prompt was closed, or the entry was removed."),
                KeychainText::tr("Try again to be asked for the keychain's password, or sign in with the credential."),
                error.detail};
    case SecretStoreErrorKind::Denied:
        return {KeychainText::tr("The keychain refused access."),
                {},
                KeychainText::tr("Unlock it and try again, or sign in for this session only."),
                error.detail};
    case SecretStoreErrorKind::Unavailable:
        return {KeychainText::tr("No keychain is available on this computer."),
                {},
                KeychainText::tr(
                    "Start a secret service (GNOME Keyring, KWallet, KeePassXC) and try again, or sign in for this "
                    "session only: the credential is then kept in memory and nowhere else."),
                error.detail};
    case SecretStoreErrorKind::TimedOut:
        return {KeychainText::tr("The keychain did not answer."),
                {},
                KeychainText::tr(
                    "Perhaps its prompt is still open behind another window. Answer it and try again, or sign in "
                    "for this session only."),
                error.detail};
    case SecretStoreErrorKind::Busy:
        return {KeychainText::tr("The keychain has not answered yet."),
                {},
                KeychainText::tr(
                    "Perhaps its prompt is open behind another window. Answer it, or sign in for this session only."),
                error.detail};
    case SecretStoreErrorKind::TooLarge:
        return {KeychainText::tr("The credential is longer than a keychain holds."),
                {},
                KeychainText::tr("Check that only the credential was pasted."),
                error.detail};
    case SecretStoreErrorKind::NotVerified:
        return {KeychainText::tr("The keychain said it did as asked, but looking again showed that it did not."),
                {},
                KeychainText::tr("Try again, or sign in for this session only."),
                error.detail};
    case SecretStoreErrorKind::Failed:
        break;
    }
    return {KeychainText::tr("The keychain failed."),
            {},
            KeychainText::tr("Try again, or sign in for this session only."),
            error.detail};
}

ErrorWords waitForKeychain()
{
    return {KeychainText::tr("Waiting for the keychain…"),
            {},
            KeychainText::tr("It may ask for its password in another window."),
            {}};
}

} // namespace ek
