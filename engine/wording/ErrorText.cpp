#include "wording/ErrorText.h"

#include "wording/NetworkText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace ek {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ek::ErrorText)
};

QString happened(const Error &error, Operation operation)
{
    switch (error.kind) {
    case ErrorKind::InvalidAddress:
        return describe(error.address);
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
            .arg(describe(error.tls));
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
        return adviceFor(error.address);
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
        return adviceFor(error.tls);
    case ErrorKind::Redirected:
    case ErrorKind::NotJson:
    case ErrorKind::TooLarge:
    case ErrorKind::UnexpectedContent:
        return ErrorText::tr("Check the API address, and whether a proxy or network log-in is in the way.");
    case ErrorKind::RefusedInBody:
        return ErrorText::tr(
            "Try again. If it keeps happening, tell the support of Space Invoices what the server says.");
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
            ? ErrorText::tr("Try again. If it keeps happening, tell the support of Space Invoices when it happened.")
            : ErrorText::tr("Try again. If it keeps happening, tell the support of Space Invoices the request id.");
    case ErrorKind::NotJournalled:
        return ErrorText::tr(
            "The note is what a key is recovered by when its answer gets lost. Make room, or see to it that "
            "the folder can be written, and try again.");
    case ErrorKind::NotTheNewKey:
        return error.effect == Effect::NotDone
            ? ErrorText::tr("The server lists no new key. Tell the support of Space Invoices what happened.")
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

ErrorWords describe(const Error &error, Operation operation)
{
    return {happened(error, operation), meaning(error, operation), advice(error, operation), smallPrint(error)};
}

QString describeWait(const Error &why, Operation operation, const QDateTime &until)
{
    const QString time = QLocale().toString(until.toLocalTime().time(), QStringLiteral("HH:mm:ss"));
    if (why.kind == ErrorKind::RateLimited && why.httpStatus == 0)
        return ErrorText::tr("Waiting for the rate limit until %1.", "a time of the day").arg(time);
    return ErrorText::tr("%1 Trying again at %2.", "an error, a time of the day")
        .arg(describe(why, operation).happened, time);
}

} // namespace ek
