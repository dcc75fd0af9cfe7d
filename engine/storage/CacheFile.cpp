#include "storage/CacheFile.h"

#include "platform/PrivateFiles.h"
#include "platform/RegularFile.h"
#include "storage/Connection.h"
#include "storage/Placement.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

namespace ek {

namespace {

constexpr qint64 smallestCache = 512; // SQLite's smallest page; its header names whose it is
constexpr qint64 largestCache = 4LL * 1024 * 1024 * 1024; // a hundred times what 100,000 keys take

StorageError cacheError(StorageErrorKind kind, const QString &detail)
{
    return {kind, detail};
}

#ifdef Q_OS_WIN
constexpr bool staysOpen = false;
#else
constexpr bool staysOpen = true;
#endif

/// A file system may give the number of a file that is gone to the next one.
StorageResult<QByteArray> tokenIn(Connection &connection)
{
    return connection.value(QStringLiteral("SELECT token FROM cache_file")).map([](const QVariant &token) {
        return token.toByteArray();
    });
}

/// Without a lock. Empty where it cannot be read.
QByteArray tokenAt(const QString &path)
{
    Connection connection;
    if (!connection.open(path, Connection::Mode::Glance, std::chrono::milliseconds(0)))
        return {};
    return tokenIn(connection).value_or(QByteArray());
}

bool isDamage(const StorageError &error)
{
    return error.kind == StorageErrorKind::Damaged;
}

StorageResult<Done> execute(Connection &connection, const char *sql)
{
    return connection.run(QString::fromLatin1(sql)).map([](auto &&) { return Done{}; });
}

bool isNothing(const QString &path)
{
    const QFileInfo info(path);
    return !info.exists() && !info.isSymLink();
}

/// The folder is made, or closed to others.
StorageResult<Done> ownFolder(const QString &path)
{
    const QFileInfo file(path);
    return makeFolder(file.absolutePath()).map([&](Done) {
        makePrivate(file.absolutePath(), {file.fileName()});
        return Done{};
    });
}

} // namespace

CacheFile::CacheFile(const QString &path, Schema schema, std::chrono::milliseconds busyTimeout)
    : m_path(QFileInfo(path).absoluteFilePath())
    , m_schema(std::move(schema))
    , m_busyTimeout(busyTimeout)
{
}

CacheFile::~CacheFile() = default;

void CacheFile::close()
{
    m_connection.reset();
    m_isGood = false;
    m_identity = {};
    m_token.clear();
}

/// Whether the file that was open last is open, or could be opened again.
bool CacheFile::isStillOpen()
{
    if (!m_isGood || fileIdentity(m_path) != m_identity)
        return false;
    if (m_connection)
        return true;
    auto connection = connect();
    if (!connection)
        return false;
    const auto token = tokenIn(**connection);
    if (!token || *token != m_token)
        return false;
    m_connection = std::move(*connection);
    return true;
}

StorageResult<CacheFile::Found> CacheFile::open()
{
    if (isStillOpen())
        return Found::Kept;
    close();
    // Looked at before anything is made or moved beside it.
    if (!isNothing(m_path) && !isRegularOrMissing(m_path))
        return tl::unexpected(cacheError(StorageErrorKind::NotOurs, QStringLiteral("not a file")));
    if (const auto ready = ownFolder(m_path).and_then([this](Done) { return clearAround(m_path); }); !ready)
        return tl::unexpected(ready.error());

    Found found = Found::Kept;
    constexpr int tries = 3; // each is one more file that another instance put there or took away meanwhile
    StorageResult<Done> opened;
    for (int i = 0; i < tries; ++i) {
        if (isNothing(m_path)) {
            const auto lock = lockPlace(m_path, m_busyTimeout);
            if (!lock)
                return tl::unexpected(lock.error());
            if (isNothing(m_path)) {
                if (const auto made = makeNew(); !made)
                    return tl::unexpected(made.error());
                found = found == Found::Kept ? Found::New : found;
            }
        }
        opened = openThere();
        if (opened)
            return found;
        if (isDamage(opened.error())) {
            found = Found::Damaged;
            if (const auto renewed = renew(); !renewed)
                return tl::unexpected(renewed.error());
        } else if (!isNothing(m_path)) {
            break;
        }
    }
    return tl::unexpected(opened.error());
}

/// What can be said of the file before SQLite opens it: SQLite would heal another program's file, or tidy away what is
/// beside it.
StorageResult<Done> CacheFile::inspect()
{
    if (!isRegularOrMissing(m_path))
        return tl::unexpected(cacheError(StorageErrorKind::NotOurs, QStringLiteral("not a file")));
    const qint64 size = QFileInfo(m_path).size();
    if (size < smallestCache)
        return tl::unexpected(cacheError(StorageErrorKind::Damaged, QStringLiteral("cut short")));
    if (size > largestCache)
        return tl::unexpected(cacheError(StorageErrorKind::Damaged, QStringLiteral("too large")));
    Connection connection;
    if (!connection.open(m_path, Connection::Mode::Glance, m_busyTimeout))
        return Done{}; // no verdict yet
    const auto application = connection.value(QStringLiteral("PRAGMA application_id"));
    const auto version = connection.value(QStringLiteral("PRAGMA user_version"));
    if (application && application->toInt() != m_schema.applicationId)
        return tl::unexpected(cacheError(StorageErrorKind::NotOurs, QStringLiteral("another program's file")));
    // Before it is opened to be written: the newer version may not be content with what this one does to it.
    if (version && version->toInt() > m_schema.version())
        return tl::unexpected(cacheError(StorageErrorKind::Newer, QStringLiteral("version %1").arg(version->toInt())));
    m_token = tokenIn(connection).value_or(QByteArray());
    return Done{};
}

StorageResult<CacheFile::Opened> CacheFile::connect() const
{
    auto connection = std::make_unique<Connection>();
    return connection->open(m_path, Connection::Mode::ReadWrite, m_busyTimeout)
        .and_then([&](Done) { return execute(*connection, "PRAGMA synchronous=NORMAL"); })
        .and_then([&](Done) { return execute(*connection, "PRAGMA journal_mode=WAL"); })
        .and_then([&](Done) { return execute(*connection, "PRAGMA cache_size=-8192"); })
        .map([&](Done) { return std::move(connection); });
}

StorageResult<Done> CacheFile::openThere()
{
    m_identity = fileIdentity(m_path);
    m_token.clear();
    if (auto fit = inspect(); !fit)
        return fit;
    auto connection = connect();
    auto done = connection
                    .map([](auto &&) { return Done{}; })
                    // IMMEDIATE: a lock that is only asked for in the middle could not be waited for.
                    .and_then([&](Done) { return execute(**connection, "BEGIN IMMEDIATE"); })
                    .and_then([&](Done) { return bringUpTo(m_schema, **connection); })
                    .and_then([&](Done) { return tokenIn(**connection); })
                    .map([&](const QByteArray &token) {
                        m_token = token;
                        return Done{};
                    })
                    // BEGIN IMMEDIATE is content to read where a file is read-only.
                    .and_then([&](Done) { return stamp(m_schema, **connection); })
                    .and_then([&](Done) { return execute(**connection, "COMMIT"); });
    if (!done) {
        // A valid file accepts all of these statements.
        if (done.error().kind == StorageErrorKind::Failed)
            done.error().kind = StorageErrorKind::Damaged;
        return done;
    }
    // Replaced while it was being opened: what is open has no name any more.
    if (fileIdentity(m_path) != m_identity)
        return tl::unexpected(
            cacheError(StorageErrorKind::Busy, QStringLiteral("the file does not stay in its place")));
    m_connection = std::move(*connection);
    m_isGood = true;
    return Done{};
}

StorageResult<Done> CacheFile::read(const Work &work)
{
    return transact("BEGIN", work);
}

StorageResult<Done> CacheFile::write(const Work &work)
{
    return transact("BEGIN IMMEDIATE", work);
}

StorageResult<Done> CacheFile::transact(const char *begin, const Work &work)
{
    if (const auto opened = open(); !opened)
        return tl::unexpected(opened.error());
    auto done = execute(*m_connection, begin).and_then([&](Done) { return work(*m_connection); }).and_then([&](Done) {
        return execute(*m_connection, "COMMIT");
    });
    if (!done) {
        // SQLite has rolled back by itself after some errors, and then refuses.
        static_cast<void>(execute(*m_connection, "ROLLBACK"));
        // A connection whose file another one took away or cannot be read is of no use any more.
        m_isGood = false;
    }
    if (!m_isGood || !staysOpen)
        m_connection.reset();
    return done;
}

StorageResult<Done> CacheFile::renew()
{
    const FileIdentity damaged = m_identity;
    const QByteArray damagedToken = m_token;
    close();
    if (const auto folder = ownFolder(m_path); !folder)
        return folder;
    const auto lock = lockPlace(m_path, m_busyTimeout);
    if (!lock)
        return tl::unexpected(lock.error());
    if (!isNothing(m_path)) {
        const QByteArray there = tokenAt(m_path);
        if (fileIdentity(m_path) != damaged || (!there.isEmpty() && there != damagedToken))
            return Done{}; // another instance was faster
        if (auto removed = CacheFile::remove(m_path); !removed)
            return removed;
    }
    return makeNew();
}

StorageResult<Done> CacheFile::remove(const QString &path)
{
    if (!isRegularOrMissing(path))
        return tl::unexpected(cacheError(StorageErrorKind::NotOurs, QStringLiteral("not a file")));
    return clearAround(path).and_then([&](Done) { return removeFrom(path); });
}

/// A file gets its name when it is whole, so a process that ends in the middle leaves nothing that could be taken for
/// one. The caller holds the place.
StorageResult<Done> CacheFile::makeNew() const
{
    const auto made = makeBeside(m_path);
    if (!made)
        return tl::unexpected(made.error());
    auto done = fill(*made)
                    // What SQLite left beside a file that is gone is of no use to anybody.
                    .and_then([this](Done) { return removeFrom(m_path); })
                    .and_then([&](Done) { return moveIn(*made, m_path); });
    if (!done)
        static_cast<void>(removeFrom(*made));
    return done;
}

StorageResult<Done> CacheFile::fill(const QString &file) const
{
    Connection connection;
    return connection.open(file, Connection::Mode::ReadWrite, m_busyTimeout)
        .and_then([&](Done) { return execute(connection, "BEGIN IMMEDIATE"); })
        .and_then([&](Done) { return makeTables(m_schema, connection); })
        .and_then([&](Done) { return execute(connection, "CREATE TABLE cache_file (token BLOB NOT NULL)"); })
        .and_then([&](Done) { return execute(connection, "INSERT INTO cache_file VALUES (randomblob(16))"); })
        .and_then([&](Done) { return execute(connection, "COMMIT"); });
}

} // namespace ek
