#pragma once

#include "SecretService.h"

#include <QDBusMessage>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

namespace ek::test {

/// A session's keychain seen from outside the program: what is in it, and what goes wrong with it.
class FaultyKeychain
{
public:
    explicit FaultyKeychain(QString service)
        : m_service(std::move(service))
    {
    }
    FaultyKeychain(const FaultyKeychain &) = delete;
    FaultyKeychain &operator=(const FaultyKeychain &) = delete;
    virtual ~FaultyKeychain() = default;

    /// As any other program would.
    virtual bool put(const QString &entry, const QByteArray &secret) = 0;
    /// Null where there is nothing. Only while nothing is wrong.
    virtual QByteArray get(const QString &entry) = 0;
    /// Has it go wrong, in the way that the name of the fault says.
    virtual bool fail(const QByteArray &fault, const QString &entry) = 0;
    /// What goes wrong only once the program waits for an answer.
    virtual bool failMeanwhile() { return true; }
    /// All is well again. What waited goes on.
    virtual bool mend() = 0;

protected:
    const QString m_service;
};

/// No bus, or no service on it.
class NoKeychain final : public FaultyKeychain
{
public:
    using FaultyKeychain::FaultyKeychain;
    bool put(const QString &, const QByteArray &) override { return true; }
    QByteArray get(const QString &) override { return {}; }
    bool fail(const QByteArray &, const QString &) override { return SecretService::processId() == 0; }
    bool mend() override { return true; }
};

/// The real one.
class GnomeKeyring final : public FaultyKeychain
{
public:
    using FaultyKeychain::FaultyKeychain;

    bool put(const QString &entry, const QByteArray &secret) override
    {
        QProcess tool;
        tool.start(QStringLiteral("secret-tool"),
                   {QStringLiteral("store"), QStringLiteral("--label"), m_service, QStringLiteral("server"), m_service,
                    QStringLiteral("user"), entry, QStringLiteral("type"), QStringLiteral("plaintext"),
                    QStringLiteral("xdg:schema"), QStringLiteral("org.qt.keychain")});
        tool.write(secret);
        tool.closeWriteChannel();
        return tool.waitForFinished() && tool.exitCode() == 0;
    }

    QByteArray get(const QString &entry) override { return SecretService::lookUp(m_service, entry); }

    bool fail(const QByteArray &fault, const QString &entry) override
    {
        if (fault == "locked") {
            m_isLocked = true;
            return SecretService::lock();
        }
        if (fault == "removed behind our back")
            return QProcess::execute(
                       QStringLiteral("secret-tool"),
                       {QStringLiteral("clear"), QStringLiteral("server"), m_service, QStringLiteral("user"), entry})
                == 0;
        if (fault == "stopped" || fault == "killed") {
            m_pause = std::make_unique<SecretService::Pause>();
            m_toKill = fault == "killed" ? SecretService::processId() : 0;
            return true;
        }
        return fault == "two profiles" || fault == "oversized";
    }

    bool failMeanwhile() override
    {
        if (m_toKill == 0)
            return true;
        // It was stopped when it was asked; now whoever asked learns that it is gone.
        const bool killed = ::kill(m_toKill, SIGKILL) == 0;
        m_pause.reset();
        return killed;
    }

    bool mend() override
    {
        m_pause.reset();
        if (std::exchange(m_toKill, 0) != 0)
            return QTest::qWaitFor([] { return SecretService::processId() == 0; }, patience) && SecretService::start();
        return !std::exchange(m_isLocked, false) || SecretService::restart();
    }

private:
    bool m_isLocked = false;
    pid_t m_toKill = 0;
    std::unique_ptr<SecretService::Pause> m_pause;
};

/// Those of tests/support/mock_*.py.
class MockKeychain final : public FaultyKeychain
{
public:
    using FaultyKeychain::FaultyKeychain;

    bool put(const QString &entry, const QByteArray &secret) override
    {
        return call(QStringLiteral("Put"), {m_service, entry, QString::fromUtf8(secret)});
    }

    QByteArray get(const QString &entry) override
    {
        QString contents;
        call(QStringLiteral("Contents"), {}, &contents);
        for (const QJsonValue item : QJsonDocument::fromJson(contents.toUtf8()).array()) {
            if (item[QStringLiteral("server")].toString() == m_service
                && item[QStringLiteral("user")].toString() == entry)
                return item[QStringLiteral("secret")].toString().toUtf8();
        }
        return {};
    }

    bool fail(const QByteArray &fault, const QString &) override
    {
        static const QHash<QByteArray, QString> modes{
            {"prompt dismissed", QStringLiteral("dismissed")}, {"prompt never answered", QStringLiteral("unanswered")},
            {"write refused", QStringLiteral("refuses")},      {"vanishes mid-call", QStringLiteral("vanishes")},
            {"removed mid-call", QStringLiteral("removed")},   {"false success", QStringLiteral("lies")},
        };
        return modes.contains(fault) && call(QStringLiteral("SetMode"), {modes.value(fault)});
    }

    bool mend() override
    {
        return call(QStringLiteral("Return"), {}) && call(QStringLiteral("SetMode"), {QStringLiteral("works")})
            && call(QStringLiteral("Answer"), {});
    }

private:
    static bool call(const QString &method, const QVariantList &arguments, QString *answer = nullptr)
    {
        const QString name = QStringLiteral("io.github.entitykeys.MockKeychain");
        QDBusMessage message = QDBusMessage::createMethodCall(name, QStringLiteral("/control"), name, method);
        message.setArguments(arguments);
        const QDBusMessage reply = QDBusConnection::sessionBus().call(message);
        if (answer && !reply.arguments().isEmpty())
            *answer = reply.arguments().constFirst().toString();
        return reply.type() == QDBusMessage::ReplyMessage;
    }
};

} // namespace ek::test
