#pragma once

#ifdef EK_WITH_DBUS

#include "session/AutoLock.h"

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QVariantMap>

namespace ek {

/// What Linux desktops and logind say about the screen and the computer's sleep. A bus that is not there, or has nobody
/// who speaks, is silence. GUI thread only.
class DBusSessionSource : public QObject
{
    Q_OBJECT

public:
    explicit DBusSessionSource(QObject *parent = nullptr);

    void start();

signals:
    void lockRequested(ek::AutoLock::Reason reason);

private slots:
    void onScreenSaver(bool active);
    void onSleep(bool begins);
    void onSessionLock();
    void onSessionChanged(const QString &interface, const QVariantMap &changed);

private:
    void watchSession(const QDBusObjectPath &path);
    void holdSleep();

    QDBusConnection m_system;
    QDBusUnixFileDescriptor m_holdsSleep; ///< logind waits with the sleep, for seconds at most, while this is open
};

} // namespace ek

#endif
