#include "app/Diagnostics.h"

#include "core/LogSink.h"
#include "core/Redaction.h"
#include "core/Version.h"
#include "keys/KeyCreation.h"
#include "keys/KeyStore.h"
#include "secrets/KeychainSecretStore.h"
#include "session/Session.h"
#include "storage/SqlVersion.h"

#include <QApplication>
#include <QLocale>
#include <QScreen>
#include <QSslSocket>
#include <QStyle>
#include <QSysInfo>

namespace ek {

namespace {

QString variable(const char *name)
{
    const QString value = qEnvironmentVariable(name);
    return value.isEmpty() ? QStringLiteral("-") : value;
}

QStringList systemLines()
{
    QStringList lines{
        productName() + QLatin1Char(' ') + version(),
        QStringLiteral("Qt: %1, built with %2").arg(QLatin1String(qVersion()), QLatin1String(QT_VERSION_STR)),
        QStringLiteral("System: %1, %2 %3, %4")
            .arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
                 QSysInfo::currentCpuArchitecture()),
        QStringLiteral("Platform: %1, style %2, language %3")
            .arg(QGuiApplication::platformName(), QApplication::style()->name(), QLocale().bcp47Name()),
        QStringLiteral("Desktop: %1, session type %2")
            .arg(variable("XDG_CURRENT_DESKTOP"), variable("XDG_SESSION_TYPE")),
        QStringLiteral("TLS: %1, built with %2")
            .arg(QSslSocket::supportsSsl() ? QSslSocket::sslLibraryVersionString() : QStringLiteral("none"),
                 QSslSocket::sslLibraryBuildVersionString()),
        QStringLiteral("SQL: ") + sqlVersion(),
    };
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (const QScreen *screen : screens) {
        lines += QStringLiteral("Screen: %1 x %2, scale %3, %4 dpi")
                     .arg(screen->size().width())
                     .arg(screen->size().height())
                     .arg(screen->devicePixelRatio())
                     .arg(screen->logicalDotsPerInch());
    }
    return lines;
}

QString nameOf(Session::State state)
{
    switch (state) {
    case Session::State::SignedOut:
        return QStringLiteral("signed out");
    case Session::State::ReadingCredential:
        return QStringLiteral("asking for the credential");
    case Session::State::CredentialMissing:
        return QStringLiteral("credential missing");
    case Session::State::ConfirmingAddress:
        return QStringLiteral("confirming the address");
    case Session::State::SignedIn:
        return QStringLiteral("signed in");
    case Session::State::Locked:
        return QStringLiteral("locked");
    }
    return {};
}

QString nameOf(CredentialSource source)
{
    switch (source) {
    case CredentialSource::Keychain:
        return QStringLiteral("keychain");
    case CredentialSource::SessionOnly:
        return QStringLiteral("this session only");
    case CredentialSource::Environment:
        return QStringLiteral("environment");
    case CredentialSource::Demo:
        return QStringLiteral("demo");
    }
    return {};
}

QString nameOf(KeyCreation::Phase phase)
{
    switch (phase) {
    case KeyCreation::Phase::Idle:
        return QStringLiteral("none");
    case KeyCreation::Phase::UnderWay:
        return QStringLiteral("under way");
    case KeyCreation::Phase::InDoubt:
        return QStringLiteral("in doubt");
    }
    return {};
}

/// How many entries a list has, and what it lacks.
QString sizeOf(qsizetype entries, const ListNotes &notes)
{
    QString size = QString::number(entries);
    if (notes.end.counted >= 0)
        size += QStringLiteral(", incomplete: the server counts %1").arg(notes.end.counted);
    else if (notes.foreign > 0)
        size += QStringLiteral(", without %1 of another entity").arg(notes.foreign);
    else if (!notes.isWhole())
        size += QStringLiteral(", perhaps incomplete");
    if (notes.unreadable > 0)
        size += QStringLiteral(", %1 could not be read").arg(notes.unreadable);
    return size;
}

QStringList sessionLines(const Session &session, const KeyStore &keys, const KeyCreation &creation)
{
    QString state = QStringLiteral("Session: ") + nameOf(session.state());
    if (session.profile()) {
        const QString environment = environmentToApi(session.environment());
        state += QStringLiteral(", environment %1, credential from: %2")
                     .arg(environment.isEmpty() ? QStringLiteral("unknown") : environment,
                          nameOf(session.profile()->source));
    }
    const auto &entity = session.entity();
    return {state, QStringLiteral("Entities: ") + sizeOf(session.entities().size(), session.entitiesState().notes),
            entity ? QStringLiteral("Keys of the open entity: ")
                    + sizeOf(keys.keys(entity->id).size(), keys.state(entity->id).notes)
                   : QStringLiteral("No entity is open"),
            QStringLiteral("Create: ") + nameOf(creation.phase())};
}

} // namespace

QString diagnostics(const Session &session, const KeyStore &keys, const KeyCreation &creation,
                    const KeychainSecretStore &keychain)
{
    const QStringList log = recentLogLines();
    const QStringList lines = systemLines() + QStringList{QStringLiteral("Keychain: ") + keychain.description()}
        + sessionLines(session, keys, creation)
        + QStringList{QStringLiteral("The end of the log, lines: %1").arg(log.size())} + log;
    QString text;
    for (const QString &line : lines)
        text += redactedLogLine(line) + QLatin1Char('\n');
    return text;
}

} // namespace ek
