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

inline QString sandboxEntity()
{
    return QStringLiteral("Gorska Steza d.o.o. (test)");
}
inline QString liveEntity()
{
    return QStringLiteral("Gorska Steza d.o.o.");
}

/// One account with these entities, each with keys of these names.
inline DemoData smallWorkspace(const QStringList &entities, const QStringList &keys)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    DemoData data = bigWorkspace(static_cast<int>(entities.size()), 1, now);
    data.keys.clear();
    for (qsizetype row = 0; row < entities.size(); ++row) {
        data.entities[row].name = entities.at(row);
        for (const QString &name : keys) {
            const QByteArray seed = (entities.at(row) + name).toUtf8();
            DemoKey key;
            key.key =
                QStringLiteral("ek_sandbox_") + QString::fromLatin1(KeyFingerprint::of(seed).digest().toHex().left(32));
            key.entityId = data.entities.at(row).id;
            key.name = name;
            key.environment = Environment::Sandbox;
            key.createdAt = now.addDays(-3);
            key.updatedAt = key.createdAt;
            data.keys += key;
        }
    }
    return data;
}

/// Session and KeyStore as app/Application wires them, against a demo server over real HTTP, with keychains of ours.
class SessionFixture
{
public:
    explicit SessionFixture(const DemoData &served, Connector connector = connectorWith(quickLimits()))
        : data(served)
        , server(data)
        , isRunning(server.start())
        , settings(directory.filePath(QStringLiteral("settings.ini")))
        , profiles(settings.profiles)
        , session(std::move(connector), keychain, memory, profiles, settings.profiles, clock)
        , keys(session)
        , journal(QString())
    {
    }
    SessionFixture()
        : SessionFixture(demoWorkspace(QDateTime::currentDateTimeUtc()))
    {
    }

    /// A connection to the demo server, known to nobody yet.
    [[nodiscard]] Profile profile(Environment environment = Environment::Sandbox,
                                  const QString &name = QStringLiteral("Test")) const
    {
        Profile profile;
        profile.id = newProfileId();
        profile.name = name;
        profile.apiUrl = server.url();
        profile.credential = {CredentialKind::AccountKey, environment};
        return profile;
    }

    /// A profile with its credential in the keychain.
    Profile savedProfile(Environment environment = Environment::Sandbox, const QString &name = QStringLiteral("Test"))
    {
        const Profile saved = profile(environment, name);
        profiles.put(saved);
        keychain.contents.insert(keychainEntry(saved), demoCredential(environment).toUtf8());
        return saved;
    }

    bool waitForEntities()
    {
        return QTest::qWaitFor(
            [this] {
                const LoadState &state = session.entitiesState();
                return session.state() == Session::State::SignedIn && !state.isLoading
                    && (state.hasData || state.error);
            },
            patience);
    }
    bool waitForKeys(const EntityId &entity)
    {
        return QTest::qWaitFor(
            [&] {
                const LoadState state = keys.state(entity);
                return !state.isLoading && (state.hasData || state.error);
            },
            patience);
    }

    /// Opens a new saved profile, and waits until its entities are there.
    bool open(Environment environment = Environment::Sandbox)
    {
        session.open(savedProfile(environment).id);
        return waitForEntities() && session.entitiesState().hasData;
    }

    [[nodiscard]] EntityId idOf(const QString &name) const
    {
        for (const Entity &entity : session.entities()) {
            if (entity.name == name)
                return entity.id;
        }
        return EntityId(QStringLiteral("no entity of that name"));
    }

    /// Opens an entity by its name, and waits until its keys are there.
    bool openEntity(const QString &name)
    {
        const EntityId id = idOf(name);
        session.selectEntity(id);
        return session.entity() && session.entity()->id == id && waitForKeys(id) && keys.state(id).hasData;
    }

    /// The open one, or one that nobody knows.
    [[nodiscard]] Entity entity() const { return session.entity().value_or(Entity{}); }
    [[nodiscard]] EntityId entityId() const { return session.entity()->id; }
    [[nodiscard]] const QList<ApiKey> &listed() const { return keys.keys(entityId()); }
    [[nodiscard]] QStringList listedNames() const
    {
        QStringList names;
        for (const ApiKey &key : listed())
            names += key.name;
        return names;
    }
    [[nodiscard]] ApiKey key(const QString &name) const
    {
        for (const ApiKey &known : listed()) {
            if (known.name == name)
                return known;
        }
        return {};
    }
    /// The whole key as the server has it.
    [[nodiscard]] QString wholeKey(const QString &name) const
    {
        for (const DemoKey &known : data.keys) {
            if (known.name == name && known.entityId == entityId().value())
                return known.key;
        }
        return {};
    }

    [[nodiscard]] QList<DemoServer::Received> received(const QByteArray &verb) const
    {
        QList<DemoServer::Received> requests = server.received();
        requests.removeIf([&](const DemoServer::Received &request) { return request.verb != verb; });
        return requests;
    }
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
