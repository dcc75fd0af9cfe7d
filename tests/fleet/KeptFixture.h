#pragma once

#include "FleetFixture.h"
#include "fleet/InventoryPlace.h"
#include "storage/Connection.h"

#include <QDir>
#include <QDirIterator>

namespace ek::test {

/// One run of the program with an inventory on disk. Several may share the folder, one after the other or at once.
class Run
{
public:
    /// As the one before it in time: settings and keychain are those of @p world.
    Run(SessionFixture &world, const QString &folder, Connector connector = connectorWith(quickLimits()))
        : settings(world.settings.file.path())
        , profiles(settings.profiles)
        , session(std::move(connector), world.keychain, memory, profiles, settings.profiles, world.clock)
        , keys(session)
        , journal(QString())
        , creation(session, keys, journal)
        , deletion(session, keys)
        , inventory(
              session, keys, creation, deletion,
              {.profiles = profiles, .saved = settings.profiles, .preferences = settings.preferences, .folder = folder})
    {
    }

    bool open(const ProfileId &profile)
    {
        session.open(profile);
        return waitForEntities() && waitUntilLoaded();
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
    bool waitUntilLoaded()
    {
        return QTest::qWaitFor([this] { return inventory.isLoaded(); }, patience);
    }

    [[nodiscard]] QString names(const EntityId &entity) const { return namesIn(inventory.table(), entity); }

    FakeSecretStore memory;
    Settings settings;
    Profiles profiles;
    Session session;
    KeyStore keys;
    Journal journal;
    KeyCreation creation;
    KeyDeletion deletion;
    Inventory inventory;
};

/// A server and an account, settings and a folder for inventories that outlive the runs.
class KeptFixture
{
public:
    KeptFixture()
        : world(
            smallWorkspace({QStringLiteral("One"), QStringLiteral("Two")}, {QStringLiteral("a"), QStringLiteral("b")}))
        , folder(world.directory.filePath(QStringLiteral("inventory")))
        , profile(world.savedProfile())
    {
    }

    /// A run that can ask nobody.
    [[nodiscard]] std::unique_ptr<Run> offline()
    {
        return std::make_unique<Run>(world, folder, [](const Profile &, Secret) -> Result<std::shared_ptr<ApiClient>> {
            return tl::unexpected(Error{.kind = ErrorKind::TlsUnavailable});
        });
    }

    [[nodiscard]] std::unique_ptr<Run> run() { return std::make_unique<Run>(world, folder); }

    /// The SQLite files, whole paths.
    [[nodiscard]] QStringList files() const
    {
        QStringList files;
        for (const QFileInfo &file :
             QDir(folder).entryInfoList({QStringLiteral("*.sqlite")}, QDir::AllEntries | QDir::NoDotAndDotDot))
            files += file.filePath();
        return files;
    }

    /// Whether a reading of @p entity is in a file; counts what another instance has.
    [[nodiscard]] bool isWritten(const EntityId &of) const
    {
        for (const QString &path : files()) {
            Connection connection;
            if (!connection.open(path, Connection::Mode::ReadWrite, std::chrono::seconds(5)))
                continue;
            const auto rows =
                connection.run(QStringLiteral("SELECT 1 FROM readings WHERE entity=? AND read_at > 0"), {of.value()});
            if (rows && !rows->isEmpty())
                return true;
        }
        return false;
    }

    SessionFixture world;
    QString folder;
    Profile profile;
    const EntityId entity{QStringLiteral("ent_1")}; ///< of lists that tests make up
};

} // namespace ek::test
