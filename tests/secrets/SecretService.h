#pragma once

#include "StoreCalls.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QProcess>
#include <QString>
#include <QTest>

#include <csignal>

namespace ek::test {

/// The daemon behind the session's keychain, seen from outside the program.
class SecretService
{
public:
    /// 0: there is none.
    static pid_t processId()
    {
        const QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return 0;
        const QDBusReply<uint> id = bus.interface()->servicePid(QStringLiteral("org.freedesktop.secrets"));
        return id.isValid() ? static_cast<pid_t>(id.value()) : 0;
    }

    /// A daemon that still holds its name and answers nothing, like one that waits for a prompt left open.
    class Pause
    {
    public:
        Pause()
            : m_processId(processId())
        {
            if (m_processId > 0)
                ::kill(m_processId, SIGSTOP);
        }
        Pause(const Pause &) = delete;
        Pause &operator=(const Pause &) = delete;
        ~Pause() { end(); }

        void end()
        {
            if (m_processId > 0)
                ::kill(m_processId, SIGCONT);
            m_processId = 0;
        }

    private:
        pid_t m_processId;
    };

    /// Without a prompter in the session, every prompt to unlock counts as dismissed.
    static bool lock()
    {
        QDBusMessage call = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
            QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"));
        call << QVariant::fromValue(
            QList<QDBusObjectPath>{QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login"))});
        return QDBusConnection::sessionBus().call(call).type() == QDBusMessage::ReplyMessage;
    }

    /// As after logging out and in again: another daemon, the same keyring, unlocked.
    static bool restart()
    {
        const pid_t before = processId();
        if (before <= 0 || ::kill(before, SIGTERM) != 0)
            return false;
        return QTest::qWaitFor([]() { return processId() == 0; }, patience) && start();
    }

    /// Where there is none. The keyring is the one that was there before.
    static bool start()
    {
        // Goes into the background; with-session ends it.
        QProcess tool;
        tool.start(QStringLiteral("gnome-keyring-daemon"),
                   {QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
        tool.write("\n"); // as with-session gave it when the keyring was made
        tool.closeWriteChannel();
        return tool.waitForFinished() && tool.exitCode() == 0
            && QTest::qWaitFor([]() { return processId() > 0; }, patience);
    }

    /// What another program finds under the entry; null where there is nothing.
    static QByteArray lookUp(const QString &service, const QString &entry)
    {
        QProcess tool;
        tool.start(QStringLiteral("secret-tool"),
                   {QStringLiteral("lookup"), QStringLiteral("server"), service, QStringLiteral("user"), entry});
        if (!tool.waitForFinished() || tool.exitCode() != 0)
            return {};
        const QByteArray output = tool.readAllStandardOutput();
        return output.isNull() ? QByteArray("") : output;
    }

    /// How many items the service holds for the entry, in whatever mode.
    static qsizetype count(const QString &service, const QString &entry)
    {
        QProcess tool;
        tool.start(QStringLiteral("secret-tool"),
                   {QStringLiteral("search"), QStringLiteral("--all"), QStringLiteral("server"), service,
                    QStringLiteral("user"), entry});
        if (!tool.waitForFinished() || tool.exitStatus() != QProcess::NormalExit)
            return -1;
        return tool.readAllStandardOutput().count("label = ");
    }
};

} // namespace ek::test
