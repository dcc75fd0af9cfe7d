#include "app/DBusSessionSource.h"

#ifdef EK_WITH_DBUS

#include "core/Version.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace ek {

namespace {

const QString loginService = QStringLiteral("org.freedesktop.login1");
const QString loginPath = QStringLiteral("/org/freedesktop/login1");
const QString managerInterface = QStringLiteral("org.freedesktop.login1.Manager");
const QString sessionInterface = QStringLiteral("org.freedesktop.login1.Session");

} // namespace

DBusSessionSource::DBusSessionSource(QObject *parent)
    : QObject(parent)
    , m_system(QDBusConnection::systemBus())
{
}

void DBusSessionSource::start()
{
    // Any sender will do: whoever can speak on the session's bus runs as the same user, and can but make us lock.
    QDBusConnection session = QDBusConnection::sessionBus();
    for (const char *interface : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver",
                                  "org.mate.ScreenSaver", "org.xfce.ScreenSaver"})
        session.connect(QString(), QString(), QLatin1String(interface), QStringLiteral("ActiveChanged"), this,
                        SLOT(onScreenSaver(bool)));

    m_system.connect(loginService, loginPath, managerInterface, QStringLiteral("PrepareForSleep"), this,
                     SLOT(onSleep(bool)));
    holdSleep();

    // "auto" is the session this process belongs to, or else the one that its user has on the screen.
    QDBusMessage ask =
        QDBusMessage::createMethodCall(loginService, loginPath, managerInterface, QStringLiteral("GetSession"));
    ask << QStringLiteral("auto");
    ask.setAutoStartService(false);
    auto *answer = new QDBusPendingCallWatcher(m_system.asyncCall(ask), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusObjectPath> path = *answer;
        answer->deleteLater();
        if (!path.isError())
            watchSession(path.value());
    });
}

void DBusSessionSource::watchSession(const QDBusObjectPath &path)
{
    m_system.connect(loginService, path.path(), sessionInterface, QStringLiteral("Lock"), this, SLOT(onSessionLock()));
    m_system.connect(loginService, path.path(), QStringLiteral("org.freedesktop.DBus.Properties"),
                     QStringLiteral("PropertiesChanged"), this, SLOT(onSessionChanged(QString, QVariantMap)));
}

void DBusSessionSource::holdSleep()
{
    QDBusMessage ask =
        QDBusMessage::createMethodCall(loginService, loginPath, managerInterface, QStringLiteral("Inhibit"));
    ask << QStringLiteral("sleep") << productName()
        << QCoreApplication::translate("ek::SessionWatch", "Forgets the credential before the computer sleeps")
        << QStringLiteral("delay");
    ask.setAutoStartService(false);
    auto *answer = new QDBusPendingCallWatcher(m_system.asyncCall(ask), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> descriptor = *answer;
        answer->deleteLater();
        if (!descriptor.isError())
            m_holdsSleep = descriptor.value();
    });
}

void DBusSessionSource::onScreenSaver(bool active)
{
    if (active)
        emit lockRequested(AutoLock::Reason::ScreenLocked);
}

void DBusSessionSource::onSleep(bool begins)
{
    if (begins) {
        emit lockRequested(AutoLock::Reason::Suspending);
        m_holdsSleep = QDBusUnixFileDescriptor();
    } else {
        holdSleep();
    }
}

void DBusSessionSource::onSessionLock()
{
    emit lockRequested(AutoLock::Reason::ScreenLocked);
}

void DBusSessionSource::onSessionChanged(const QString &interface, const QVariantMap &changed)
{
    if (interface != sessionInterface)
        return;
    if (changed.value(QStringLiteral("LockedHint")).toBool())
        emit lockRequested(AutoLock::Reason::ScreenLocked);
    else if (!changed.value(QStringLiteral("Active"), true).toBool())
        emit lockRequested(AutoLock::Reason::SessionLeft);
}

} // namespace ek

#endif

#include "moc_DBusSessionSource.cpp"
