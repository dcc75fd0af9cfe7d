#include "support/SessionFixture.h"

#include "support/ByName.h"

#include <utility>

namespace ek::test {

QString sandboxEntity()
{
    return QStringLiteral("Gorska Steza d.o.o. (test)");
}

QString liveEntity()
{
    return QStringLiteral("Gorska Steza d.o.o.");
}

DemoData smallWorkspace(const QStringList &entities, const QStringList &keys)
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

SessionFixture::SessionFixture(const DemoData &served, Connector connector)
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

SessionFixture::SessionFixture()
    : SessionFixture(demoWorkspace(QDateTime::currentDateTimeUtc()))
{
}

SessionFixture::~SessionFixture() = default;

Profile SessionFixture::profile(Environment environment, const QString &name) const
{
    Profile profile;
    profile.id = newProfileId();
    profile.name = name;
    profile.apiUrl = server.url();
    profile.credential = {CredentialKind::AccountKey, environment};
    return profile;
}

Profile SessionFixture::savedProfile(Environment environment, const QString &name)
{
    const Profile saved = profile(environment, name);
    profiles.put(saved);
    keychain.contents.insert(keychainEntry(saved), demoCredential(environment).toUtf8());
    return saved;
}

bool SessionFixture::waitForEntities()
{
    return QTest::qWaitFor(
        [this] {
            const LoadState &state = session.entitiesState();
            return session.state() == Session::State::SignedIn && !state.isLoading && (state.hasData || state.error);
        },
        patience);
}

bool SessionFixture::waitForKeys(const EntityId &entity)
{
    return QTest::qWaitFor(
        [&] {
            const LoadState state = keys.state(entity);
            return !state.isLoading && (state.hasData || state.error);
        },
        patience);
}

bool SessionFixture::open(Environment environment)
{
    session.open(savedProfile(environment).id);
    return waitForEntities() && session.entitiesState().hasData;
}

EntityId SessionFixture::idOf(const QString &name) const
{
    for (const Entity &entity : session.entities()) {
        if (entity.name == name)
            return entity.id;
    }
    return EntityId(QStringLiteral("no entity of that name"));
}

bool SessionFixture::openEntity(const QString &name)
{
    const EntityId id = idOf(name);
    session.selectEntity(id);
    return session.entity() && session.entity()->id == id && waitForKeys(id) && keys.state(id).hasData;
}

QStringList SessionFixture::listedNames() const
{
    QStringList names;
    for (const ApiKey &key : listed())
        names += key.name;
    return names;
}

ApiKey SessionFixture::key(const QString &name) const
{
    return keyNamed(listed(), name);
}

QString SessionFixture::wholeKey(const QString &name) const
{
    return wholeKeyNamed(data, entityId(), name);
}

QList<DemoServer::Received> SessionFixture::received(const QByteArray &verb) const
{
    QList<DemoServer::Received> requests = server.received();
    requests.removeIf([&](const DemoServer::Received &request) { return request.verb != verb; });
    return requests;
}

} // namespace ek::test
