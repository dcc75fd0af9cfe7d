#include "wording/ErrorText.h"

#include "session/SettingsFile.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <limits>

namespace ek {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ek::ErrorText)
};

/// Nothing was sent in any of these cases: the meeting ended before the credential was told.
QString identityProblem(TlsProblem problem)
{
    switch (problem) {
    case TlsProblem::Handshake:
        return ErrorText::tr("The server does not speak TLS here, or only a version that is no longer safe.");
    case TlsProblem::Untrusted:
        return ErrorText::tr("The server's certificate was issued by an authority that this computer does not trust.");
    case TlsProblem::SelfSigned:
        return ErrorText::tr("The server's certificate is signed by itself, so anybody could have made it.");
    case TlsProblem::Expired:
        return ErrorText::tr("The server's certificate has expired.");
    case TlsProblem::NotYetValid:
        return ErrorText::tr("The server's certificate is not valid yet.");
    case TlsProblem::WrongHost:
        return ErrorText::tr("The server's certificate belongs to another server.");
    case TlsProblem::Revoked:
        return ErrorText::tr("The server's certificate has been revoked, or is known to be fraudulent.");
    case TlsProblem::Other:
        break;
    }
    return ErrorText::tr("The server's identity could not be verified.");
}

QString identityAdvice(TlsProblem problem)
{
    switch (problem) {
    case TlsProblem::Expired:
    case TlsProblem::NotYetValid:
        return ErrorText::tr(
            "Check this computer's date and time. If they are right, the server's operator has to act.");
    case TlsProblem::Untrusted:
    case TlsProblem::SelfSigned:
        return ErrorText::tr(
            "If it is a server of your own, name its CA certificate in the profile. If it is not, somebody "
            "may be in between: do not sign in from this network.");
    case TlsProblem::Revoked:
        return ErrorText::tr("Somebody may be in between: do not sign in from this network, and tell the vendor.");
    case TlsProblem::Handshake:
    case TlsProblem::WrongHost:
    case TlsProblem::Other:
        break;
    }
    return ErrorText::tr("Check the API address, and whether a proxy or network log-in is in the way.");
}

QString addressProblem(AddressProblem problem)
{
    switch (problem) {
    case AddressProblem::Empty:
        return ErrorText::tr("The API address is missing.");
    case AddressProblem::HoldsCredential:
        return ErrorText::tr("The API address contains a credential, which would be kept and shown in clear.");
    case AddressProblem::HoldsPassword:
        return ErrorText::tr("The API address contains a user name and a password, which do not belong there.");
    case AddressProblem::Space:
        return ErrorText::tr("The API address has a space or a line break in it.");
    case AddressProblem::Scheme:
        return ErrorText::tr("The API address is not a web address: it does not begin with https://.");
    case AddressProblem::UserName:
        return ErrorText::tr("The API address has an “@” in it. A user name does not belong there.");
    case AddressProblem::TwoSchemes:
        return ErrorText::tr("The API address has “://” in it twice.");
    case AddressProblem::Host:
        return ErrorText::tr("The API address does not name a server.");
    case AddressProblem::BareName:
        return ErrorText::tr("The API address is one word only.");
    case AddressProblem::Port:
        return ErrorText::tr("The API address has a port that is not a number from 1 to 65535.");
    case AddressProblem::Path:
        return ErrorText::tr("The API address has a path that no server has.");
    case AddressProblem::Query:
        return ErrorText::tr("The API address has a “?” or “#” in it.");
    case AddressProblem::Other:
        break;
    }
    return ErrorText::tr("The API address is not a web address.");
}

QString happened(const Error &error, Operation operation)
{
    switch (error.kind) {
    case ErrorKind::InvalidAddress:
        return addressProblem(error.address);
    case ErrorKind::InsecureAddress:
        return ErrorText::tr("The API address begins with http://, which would send your credential unencrypted.");
    case ErrorKind::TlsUnavailable:
        return ErrorText::tr("This installation of Qt cannot make encrypted connections.");
    case ErrorKind::CaFileUnreadable:
        return ErrorText::tr("No certificate could be read from the CA certificate file.");
    case ErrorKind::InvalidRequest:
        return ErrorText::tr("The request breaks a rule of the API.");
    case ErrorKind::NotJournalled:
        return ErrorText::tr("The new key's request could not be noted on this computer's disk, so it was not sent.");
    case ErrorKind::HostNotFound:
        return ErrorText::tr("The server's name could not be found.");
    case ErrorKind::ConnectionRefused:
        return ErrorText::tr("The server did not accept the connection.");
    case ErrorKind::ConnectionLost:
        return ErrorText::tr("The connection broke before the answer was complete.");
    case ErrorKind::TlsFailed:
        return ErrorText::tr("%1 Nothing was sent.", "what is wrong with the server's certificate")
            .arg(identityProblem(error.tls));
    case ErrorKind::ProxyFailed:
        return ErrorText::tr("The proxy between this computer and the API failed.");
    case ErrorKind::TimedOut:
        return ErrorText::tr("The server did not answer in time.");
    case ErrorKind::Cancelled:
        return ErrorText::tr("Waiting for the answer was stopped.");
    case ErrorKind::Redirected:
        return ErrorText::tr("The server pointed to another address, which is never followed with a credential.");
    case ErrorKind::TooLarge:
        return ErrorText::tr("The answer was larger than any real one.");
    case ErrorKind::NotJson:
        return ErrorText::tr(
            "The answer did not come from the API; perhaps a proxy or a log-in page answered instead.");
    case ErrorKind::UnexpectedContent:
        return ErrorText::tr("The answer is not what the API is documented to send.");
    case ErrorKind::RefusedInBody:
        return operation == Operation::DeleteKey && error.effect == Effect::NotDone
            ? ErrorText::tr("The API answered with an error, and it still lists the key.")
            : ErrorText::tr("The API's answer has the status of a success, but it speaks of an error.");
    case ErrorKind::ListIncomplete:
        return operation == Operation::DeleteKey
            ? ErrorText::tr("The API did not send all keys, and this one is not among those that it sent.")
            : ErrorText::tr("The API did not send all keys, so a key that is missing from the list may exist.");
    case ErrorKind::BadRequest:
        return ErrorText::tr("The API could not make sense of the request.");
    case ErrorKind::Unauthorized:
        return operation == Operation::SignIn ? ErrorText::tr("The API does not accept this credential.")
                                              : ErrorText::tr("The API does not accept your credential.");
    case ErrorKind::Forbidden:
        return ErrorText::tr("Your credential is not allowed to do this.");
    case ErrorKind::NotFound:
        return operation == Operation::DeleteKey ? ErrorText::tr("The API does not know this key.")
                                                 : ErrorText::tr("The API did not find what was asked for.");
    case ErrorKind::Conflict:
        return ErrorText::tr("The request conflicts with something that exists already.");
    case ErrorKind::Validation:
        return ErrorText::tr("The API found the values not valid.");
    case ErrorKind::RateLimited:
        return ErrorText::tr("Too many requests in a short time; the API asked for a pause.");
    case ErrorKind::ServerError:
        return ErrorText::tr("Something failed inside the API (status %1).").arg(error.httpStatus);
    case ErrorKind::ServiceUnavailable:
        return ErrorText::tr("The API is not available at the moment.");
    case ErrorKind::UnexpectedStatus:
        return ErrorText::tr("The API answered with the unexpected status %1.").arg(error.httpStatus);
    case ErrorKind::NotTheNewKey:
        return ErrorText::tr(
            "The API says that it created the key, but what it sent as the new key cannot be it: it is "
            "your credential, another kind of credential, or a key that was listed before.");
    case ErrorKind::SecretNotReturned:
        return ErrorText::tr("The key was created, but the API did not send the key itself.");
    case ErrorKind::KeyIdMasked:
        return ErrorText::tr("This server lists keys by their masked form only and cannot delete by it.");
    case ErrorKind::StillListed:
        return ErrorText::tr("The API says that it does not know this key, but it still lists it.");
    case ErrorKind::KeyMismatch:
        return ErrorText::tr("The key you entered is not this key.");
    case ErrorKind::OtherEntitysKey:
        return ErrorText::tr("The server lists this key as a key of another entity, so it was not deleted.");
    case ErrorKind::ConfirmAgain:
        return ErrorText::tr("The server now lists this key as a live key, so it was not deleted.");
    }
    return {};
}

QString meaning(const Error &error, Operation operation)
{
    switch (operation) {
    case Operation::ListEntities:
    case Operation::ListKeys:
    case Operation::TestKey:
        return {};
    case Operation::SignIn:
        return ErrorText::tr("Nothing was saved.");
    case Operation::CreateKey:
        switch (error.effect) {
        case Effect::NotDone:
            return ErrorText::tr("No key was created.");
        case Effect::Unknown:
            return ErrorText::tr("It is not known whether the key was created.");
        case Effect::Done:
            return ErrorText::tr("Nobody has seen the new key, so nobody can use it.");
        }
        break;
    case Operation::DeleteKey:
        return error.effect == Effect::Unknown ? ErrorText::tr("It is not known whether the key was deleted.")
                                               : ErrorText::tr("The key was not deleted.");
    }
    return {};
}

QString afterWait(std::chrono::seconds wait)
{
    const int seconds = static_cast<int>(wait.count());
    if (seconds <= 0)
        return ErrorText::tr("Try again.");
    return seconds < 120 ? ErrorText::tr("Try again in %Ln second(s).", nullptr, seconds)
                         : ErrorText::tr("Try again in %Ln minute(s).", nullptr, (seconds + 59) / 60);
}

QString advice(const Error &error, Operation operation)
{
    if (operation == Operation::CreateKey && error.effect == Effect::Unknown)
        return ErrorText::tr("“Recover key” asks for the same key again, not for another one.");
    switch (error.kind) {
    case ErrorKind::InvalidAddress:
        return error.address == AddressProblem::BareName
            ? ErrorText::tr("If it is a server of yours, write https:// before it.")
            : ErrorText::tr("Use an address such as https://eu.spaceinvoices.com.");
    case ErrorKind::InsecureAddress:
        return ErrorText::tr("Use https://. Plain http:// is allowed for this computer only.");
    case ErrorKind::TlsUnavailable:
        return ErrorText::tr("Install Qt's TLS plugin and OpenSSL, then start again.");
    case ErrorKind::CaFileUnreadable:
        return ErrorText::tr("Choose a PEM file, or leave the field empty.");
    case ErrorKind::InvalidRequest:
    case ErrorKind::BadRequest:
    case ErrorKind::Validation:
    case ErrorKind::Conflict:
        return operation == Operation::CreateKey || operation == Operation::SignIn
            ? ErrorText::tr("Change the values and try again.")
            : ErrorText::tr("Try again. If it keeps happening, look for a newer version of this program.");
    case ErrorKind::HostNotFound:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::ConnectionLost:
    case ErrorKind::TimedOut:
        return operation == Operation::SignIn
            ? ErrorText::tr("Check the API address and your network connection, then try again.")
            : ErrorText::tr("Check your network connection and try again.");
    case ErrorKind::ProxyFailed:
        return ErrorText::tr("Check your system's proxy settings.");
    case ErrorKind::TlsFailed:
        return identityAdvice(error.tls);
    case ErrorKind::Redirected:
    case ErrorKind::NotJson:
    case ErrorKind::TooLarge:
    case ErrorKind::UnexpectedContent:
        return ErrorText::tr("Check the API address, and whether a proxy or network log-in is in the way.");
    case ErrorKind::RefusedInBody:
        return ErrorText::tr("Try again. If it keeps happening, tell the vendor's support what the server says.");
    case ErrorKind::ListIncomplete:
        return operation == Operation::DeleteKey ? ErrorText::tr("Try again, or enter the full key to delete it.")
                                                 : ErrorText::tr("Try again later.");
    case ErrorKind::StillListed:
        return ErrorText::tr("Try again, or enter the full key to delete it.");
    case ErrorKind::Unauthorized:
        return operation == Operation::SignIn
            ? ErrorText::tr("Check that it was copied whole, has not been revoked, and belongs to this API address.")
            : ErrorText::tr("It may have been revoked, or belong to another API address. Sign in with another one.");
    case ErrorKind::Forbidden:
        return operation == Operation::SignIn || operation == Operation::ListEntities
            ? ErrorText::tr("Use a credential with the right to list entities.")
            : ErrorText::tr("Use a credential with the right to manage this entity's keys.");
    case ErrorKind::NotFound:
        return operation == Operation::DeleteKey ? ErrorText::tr("Refresh to see the keys as they are now.")
                                                 : ErrorText::tr("Check the API address and refresh the entities.");
    case ErrorKind::RateLimited:
    case ErrorKind::ServiceUnavailable:
        return error.retryAfter ? afterWait(*error.retryAfter) : ErrorText::tr("Wait a minute and try again.");
    case ErrorKind::ServerError:
    case ErrorKind::UnexpectedStatus:
        return error.requestId.isEmpty()
            ? ErrorText::tr("Try again. If it keeps happening, tell the vendor's support when it happened.")
            : ErrorText::tr("Try again. If it keeps happening, tell the vendor's support the request id.");
    case ErrorKind::NotJournalled:
        return ErrorText::tr(
            "The note is what a key is recovered by when its answer gets lost. Make room, or see to it that "
            "the folder can be written, and try again.");
    case ErrorKind::NotTheNewKey:
        return error.effect == Effect::NotDone
            ? ErrorText::tr("The server lists no new key. Tell the vendor's support what happened.")
            : ErrorText::tr("Look at the newest keys of this entity.");
    case ErrorKind::SecretNotReturned:
        return ErrorText::tr("Delete it and create another.");
    case ErrorKind::KeyIdMasked:
        return ErrorText::tr("Enter the full key to delete it.");
    case ErrorKind::KeyMismatch:
        return ErrorText::tr("Enter the full key whose masked form is shown.");
    case ErrorKind::OtherEntitysKey:
        return ErrorText::tr("Check the API address, and whether a proxy changes requests. Then refresh the keys.");
    case ErrorKind::ConfirmAgain:
        return ErrorText::tr("Close this dialog, select the key again, and confirm it as a live key.");
    case ErrorKind::Cancelled:
        break;
    }
    return {};
}

QString smallPrint(const Error &error)
{
    QStringList parts;
    if (!error.serverMessage.isEmpty())
        parts += ErrorText::tr("The server says: %1").arg(error.serverMessage);
    if (!error.code.isEmpty())
        parts += ErrorText::tr("Code: %1").arg(error.code);
    if (error.httpStatus != 0)
        parts += ErrorText::tr("Status: %1").arg(error.httpStatus);
    if (!error.requestId.isEmpty())
        parts += ErrorText::tr("Request id: %1").arg(error.requestId);
    if (!error.detail.isEmpty())
        parts += error.detail;
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString ErrorWords::text() const
{
    QStringList parts{happened, meaning, advice};
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

ErrorWords describe(const Error &error, Operation operation)
{
    return {happened(error, operation), meaning(error, operation), advice(error, operation), smallPrint(error)};
}

ErrorWords describe(const SecretStoreError &error)
{
    switch (error.kind) {
    case SecretStoreErrorKind::NotFound:
        return {ErrorText::tr("The keychain did not give the saved credential."),
                ErrorText::tr("Either the keychain is locked and its prompt was closed, or the entry was removed."),
                ErrorText::tr("Try again to be asked for the keychain's password, or sign in with the credential."),
                error.detail};
    case SecretStoreErrorKind::Denied:
        return {ErrorText::tr("The keychain refused access."),
                {},
                ErrorText::tr("Unlock it and try again, or sign in for this session only."),
                error.detail};
    case SecretStoreErrorKind::Unavailable:
        return {ErrorText::tr("No keychain is available on this computer."),
                {},
                ErrorText::tr(
                    "Start a secret service (GNOME Keyring, KWallet, KeePassXC) and try again, or sign in for this "
                    "session only: the credential is then kept in memory and nowhere else."),
                error.detail};
    case SecretStoreErrorKind::TimedOut:
        return {
            ErrorText::tr("The keychain did not answer."),
            {},
            ErrorText::tr("Perhaps its prompt is still open behind another window. Answer it and try again, or sign in "
                          "for this session only."),
            error.detail};
    case SecretStoreErrorKind::Busy:
        return {ErrorText::tr("The keychain has not answered yet."),
                {},
                ErrorText::tr(
                    "Perhaps its prompt is open behind another window. Answer it, or sign in for this session only."),
                error.detail};
    case SecretStoreErrorKind::TooLarge:
        return {ErrorText::tr("The credential is longer than a keychain holds."),
                {},
                ErrorText::tr("Check that only the credential was pasted."),
                error.detail};
    case SecretStoreErrorKind::NotVerified:
        return {ErrorText::tr("The keychain said it did as asked, but looking again showed that it did not."),
                {},
                ErrorText::tr("Try again, or sign in for this session only."),
                error.detail};
    case SecretStoreErrorKind::Failed:
        break;
    }
    return {ErrorText::tr("The keychain failed."),
            {},
            ErrorText::tr("Try again, or sign in for this session only."),
            error.detail};
}

ErrorWords describe(const StorageError &error)
{
    const QString consequence = ErrorText::tr(
        "If a key was being made when the program last ended, it may exist without anybody having seen it: "
        "look through the newest keys of your entities.");
    const QString small =
        error.putAside.isEmpty() ? error.detail : ErrorText::tr("The old file was kept as %1.").arg(error.putAside);
    switch (error.kind) {
    case StorageErrorKind::Damaged:
        return {ErrorText::tr("The file that remembers keys being created could not be read; a new one was begun."),
                consequence,
                {},
                small};
    case StorageErrorKind::Newer:
        return {
            ErrorText::tr("The file that remembers keys being created was written by a newer version of this program; "
                          "a new one was begun."),
            consequence, ErrorText::tr("Use the newer version to recover what is in it."), small};
    case StorageErrorKind::NotWritable:
        return {ErrorText::tr("The file that remembers keys being created cannot be written."),
                ErrorText::tr("Until it can be, no key is created: a lost answer could not be recovered."),
                ErrorText::tr("See to it that its folder can be written."), small};
    case StorageErrorKind::Full:
        return {ErrorText::tr("There is no room left on the disk for the file that remembers keys being created."),
                ErrorText::tr("Until there is, no key is created: a lost answer could not be recovered."),
                {},
                small};
    case StorageErrorKind::Busy:
        return {ErrorText::tr("Another instance of this program holds the file that remembers keys being created."),
                {},
                ErrorText::tr("Try again, or close the other one."),
                small};
    case StorageErrorKind::RowsSetAside:
        return {ErrorText::tr("Some of what the program remembers of keys being created could not be read. It was set "
                              "aside in the same file; the rest is used."),
                consequence,
                {},
                small};
    case StorageErrorKind::Failed:
        break;
    }
    return {ErrorText::tr("The file that remembers keys being created failed."),
            ErrorText::tr("Until it works, no key is created: a lost answer could not be recovered."),
            {},
            small};
}

QString describe(const ListNotes &notes, Operation operation)
{
    QStringList parts;
    const bool isOfKeys = operation != Operation::ListEntities;
    if (notes.end.counted >= 0) {
        const int counted = static_cast<int>(qMin<qint64>(notes.end.counted, std::numeric_limits<int>::max()));
        const QString sentence = isOfKeys
            ? ErrorText::tr("This list is incomplete: the server counts %Ln key(s), but sent %L1. What it did not send "
                            "may exist.",
                            nullptr, counted)
            : ErrorText::tr("This list is incomplete: the server counts %Ln entities, but sent %L1. What it did not "
                            "send may exist.",
                            nullptr, counted);
        parts += sentence.arg(notes.end.sent);
    } else if (notes.end.extent != Extent::Whole) {
        parts += isOfKeys
            ? ErrorText::tr(
                "This list may be incomplete: the server's answer does not say clearly whether there are more keys.")
            : ErrorText::tr("This list may be incomplete: the server's answer does not say clearly whether there are "
                            "more entities.");
    }
    if (notes.foreign > 0) {
        parts += ErrorText::tr("%Ln key(s) of another entity came in the answer to a question about this entity and "
                               "were left out, so keys of this entity may be missing.",
                               nullptr, notes.foreign);
    }
    if (notes.unreadable > 0) {
        parts += ErrorText::tr("%Ln entries of the server's answer could not be read and are not shown.", nullptr,
                               notes.unreadable);
    }
    if (notes.duplicates > 0) {
        parts += ErrorText::tr("%Ln entries of the server's answer came more than once and are shown once.", nullptr,
                               notes.duplicates);
    }
    return parts.join(QLatin1Char(' '));
}

ErrorWords describe(SettingsTrouble trouble)
{
    const QString consequence = ErrorText::tr("Profiles may be missing; sign in again to add them.");
    switch (trouble) {
    case SettingsTrouble::None:
        break;
    case SettingsTrouble::Damaged:
        return {ErrorText::tr("The settings file is damaged, or was cut short. A copy of it was kept."),
                consequence,
                {},
                {}};
    case SettingsTrouble::Newer:
        return {
            ErrorText::tr("The settings file was written by a newer version of this program. A copy of it was kept."),
            consequence,
            {},
            {}};
    case SettingsTrouble::NotSettings:
        return {ErrorText::tr("Something that is no settings file was in its place. It was moved away."),
                consequence,
                {},
                {}};
    }
    return {};
}

QString describeWait(const Error &why, Operation operation, const QDateTime &until)
{
    return ErrorText::tr("%1 Trying again at %2.", "an error, a time of the day")
        .arg(describe(why, operation).happened,
             QLocale().toString(until.toLocalTime().time(), QStringLiteral("HH:mm:ss")));
}

QString describe(CredentialProblem problem)
{
    switch (problem) {
    case CredentialProblem::None:
        return {};
    case CredentialProblem::Empty:
        return ErrorText::tr(
            "Paste the credential: an account key (sk_…), an entity key (ek_…) or a user access token (token_…).");
    case CredentialProblem::ContainsSpace:
        return ErrorText::tr(
            "There is a space or a line break inside. Was more than one key pasted, or one in pieces?");
    case CredentialProblem::NotPrintable:
        return ErrorText::tr("There are characters in it that no credential has, such as accents or letters of another "
                             "script. Copy it once more.");
    case CredentialProblem::PrefixOnly:
        return ErrorText::tr("This is only the beginning of a credential. Paste all of it.");
    case CredentialProblem::Masked:
        return ErrorText::tr("This is the masked form of a key, which cannot sign in. Paste the full key.");
    case CredentialProblem::TooLong:
        return ErrorText::tr("This is too long to be a credential.");
    }
    return {};
}

QString describe(KeySpecProblem problem)
{
    switch (problem) {
    case KeySpecProblem::None:
        return {};
    case KeySpecProblem::NameTooLong:
        return ErrorText::tr("The name is longer than %Ln character(s).", nullptr, longestKeyName);
    case KeySpecProblem::NameHoldsKey:
        return ErrorText::tr("The name contains an API key. Names are not secret; give it another.");
    case KeySpecProblem::NameNotPrintable:
        return ErrorText::tr("The name contains control characters.");
    case KeySpecProblem::TtlTooShort:
        return ErrorText::tr("The key must be valid for at least a minute. Choose a later time.");
    case KeySpecProblem::TtlTooLong:
        return ErrorText::tr("That is more than a hundred years away. Choose an earlier time, or “Never”.");
    }
    return {};
}

} // namespace ek
