#pragma once

#include "api/Pacer.h"
#include "fleet/Inventory.h"
#include "fleet/Sweep.h"
#include "keys/KeyCreation.h"
#include "keys/KeyDeletion.h"
#include "keys/KeyStore.h"
#include "session/Profiles.h"
#include "session/Session.h"
#include "session/Settings.h"
#include "storage/Journal.h"
#include "support/FakeClock.h"
#include "support/FakeSecretStore.h"
#include "support/FleetServer.h"
#include "support/QuickClient.h"
#include "support/Quiet.h"

#include <QEventLoop>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace ek::test {

/// No time to lose.
inline SweepTimes quickTimes()
{
    SweepTimes times;
    times.settle = std::chrono::milliseconds(1);
    times.firstBackoff = std::chrono::milliseconds(50);
    times.longestBackoff = std::chrono::milliseconds(200);
    times.lookEvery = std::chrono::milliseconds(20);
    return times;
}

/// A sweep and what it needs, against a server with many entities.
class SweepFixture
{
public:
    /// @p pace: the pacer's limits; none: there is no pacer.
    explicit SweepFixture(FleetServer &server, const std::optional<PaceLimits> &pace = std::nullopt,
                          const SweepTimes &times = quickTimes(), bool beginsByItself = true)
        : fleet(server)
        , pacer(pace ? std::make_shared<Pacer>(*pace) : nullptr)
        , settings(directory.filePath(QStringLiteral("settings.ini")))
        , profiles(settings.profiles)
        , session([this](const Profile &opened, Secret credential) { return connect(opened, std::move(credential)); },
                  keychain, memory, profiles, settings.profiles, clock)
        , keys(session)
        , journal(QString())
        , creation(session, keys, journal)
        , deletion(session, keys)
        , inventory(session, keys, creation, deletion)
        , sweep(std::make_unique<Sweep>(session, keys, inventory, settings.profiles, beginsByItself, times))
    {
    }

    /// Opens a saved profile, the same one each time, and waits until its entities are there.
    bool open()
    {
        if (profile.id.isEmpty()) {
            profile.id = newProfileId();
            profile.name = QStringLiteral("Fleet");
            profile.credential = {CredentialKind::AccountKey, Environment::Sandbox};
            profile.apiUrl = fleet.url();
            profiles.put(profile);
            keychain.contents.insert(keychainEntry(profile), "sk_sandbox_0123456789abcdef0123456789abcdef");
        }
        session.open(profile.id);
        return QTest::qWaitFor([this] { return session.entitiesState().hasData; }, patience);
    }

    /// In an event loop of its own: QTest's waiting sleeps between two events, and the server is on this thread.
    bool waitFor(Sweep::State state, int time = patience)
    {
        QEventLoop loop;
        QObject::connect(sweep.get(), &Sweep::changed, &loop, [&] {
            if (sweep->state() == state)
                loop.quit();
        });
        QTimer::singleShot(time, &loop, &QEventLoop::quit);
        if (sweep->state() != state)
            loop.exec();
        return sweep->state() == state;
    }

    /// As long as the sweep would take to begin, or to go on: its timers run out (quickTimes()), and what it sent by
    /// then has reached the server. False where the server does not answer.
    [[nodiscard]] bool letPass()
    {
        runOut(quickTimes().lookEvery);
        return roundTrip(fleet.url());
    }

    [[nodiscard]] static EntityId idOf(int entity) { return EntityId(FleetServer::entityId(entity)); }
    [[nodiscard]] EntityReading reading(int entity) const { return inventory.reading(idOf(entity)); }
    [[nodiscard]] bool isRead(int entity) const { return reading(entity).readAt.isValid(); }
    /// The keys that are known of it, gone or not.
    [[nodiscard]] QStringList namesOf(int entity, bool areGone = false) const
    {
        QStringList names;
        for (const KeyTable::Row row : inventory.table().rowsOf(idOf(entity))) {
            if (inventory.table().isGone(row) == areGone)
                names += inventory.table().name(row);
        }
        names.sort();
        return names;
    }

    QTemporaryDir directory;
    FleetServer &fleet;
    TransportLimits limits = quickLimits();
    FakeClock clock;
    std::shared_ptr<Pacer> pacer;
    Settings settings;
    FakeSecretStore keychain;
    FakeSecretStore memory;
    Profile profile;
    Profiles profiles;
    Session session;
    KeyStore keys;
    Journal journal;
    KeyCreation creation;
    KeyDeletion deletion;
    Inventory inventory;
    std::unique_ptr<Sweep> sweep;

private:
    [[nodiscard]] Result<std::shared_ptr<ApiClient>> connect(const Profile &opened, Secret credential) const
    {
        ApiConnection connection;
        connection.baseUrl = opened.apiUrl;
        connection.credential = std::move(credential);
        return std::make_shared<ApiClient>(std::make_unique<QNetworkAccessManager>(), std::move(connection), limits,
                                           ListLimits{}, pacer);
    }
};

} // namespace ek::test
