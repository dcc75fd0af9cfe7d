#pragma once

#include "demo/DemoServer.h"
#include "keys/KeyStore.h"
#include "session/Profiles.h"
#include "session/Session.h"
#include "session/Settings.h"
#include "storage/Journal.h"
#include "support/FakeClock.h"
#include "support/FakeSecretStore.h"
#include "support/QuickClient.h"

#include <QTemporaryDir>
#include <QTest>

namespace ek::test {

QString sandboxEntity();
QString liveEntity();

/// One account with these entities, each with keys of these names.
DemoData smallWorkspace(const QStringList &entities, const QStringList &keys);

/// Session and KeyStore as app/Application wires them, against a demo server over real HTTP, with keychains of ours.
class SessionFixture
{
public:
    explicit SessionFixture(const DemoData &served, Connector connector = connectorWith(quickLimits()));
    SessionFixture();
    ~SessionFixture();

    /// A connection to the demo server, known to nobody yet.
    [[nodiscard]] Profile profile(Environment environment = Environment::Sandbox,
                                  const QString &name = QStringLiteral("Test")) const;

    /// A profile with its credential in the keychain.
    Profile savedProfile(Environment environment = Environment::Sandbox, const QString &name = QStringLiteral("Test"));

    bool waitForEntities();
    bool waitForKeys(const EntityId &entity);

    /// Opens a new saved profile, and waits until its entities are there.
    bool open(Environment environment = Environment::Sandbox);

    [[nodiscard]] EntityId idOf(const QString &name) const;

    /// Opens an entity by its name, and waits until its keys are there.
    bool openEntity(const QString &name);

    /// The open one, or one that nobody knows.
    [[nodiscard]] Entity entity() const { return session.entity().value_or(Entity{}); }
    [[nodiscard]] EntityId entityId() const { return session.entity()->id; }
    [[nodiscard]] const QList<ApiKey> &listed() const { return keys.keys(entityId()); }
    [[nodiscard]] QStringList listedNames() const;
    [[nodiscard]] ApiKey key(const QString &name) const;
    /// The whole key as the server has it.
    [[nodiscard]] QString wholeKey(const QString &name) const;

    [[nodiscard]] QList<DemoServer::Received> received(const QByteArray &verb) const;
    [[nodiscard]] qsizetype count(const QByteArray &verb) const { return received(verb).size(); }

    QTemporaryDir directory;
    FakeClock clock;
    DemoData data;
    DemoServer server;
    bool isRunning; ///< to be verified before anything else
    Settings settings;
    FakeSecretStore keychain;
    FakeSecretStore memory;
    Profiles profiles;
    Session session;
    KeyStore keys;
    Journal journal; ///< in memory
};

} // namespace ek::test
