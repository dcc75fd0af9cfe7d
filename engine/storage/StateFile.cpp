#include "storage/StateFile.h"

#include "storage/Connection.h"
#include "storage/Placement.h"

#include <QFileInfo>

#include <utility>

namespace ek {

namespace {

constexpr qint64 largestFile = 64LL * 1024 * 1024; // thousands of times what is ever under way

StorageError damaged(const QString &detail)
{
    return {StorageErrorKind::Damaged, detail};
}

bool mustGoAside(const StorageError &error)
{
    return error.kind == StorageErrorKind::Damaged || error.kind == StorageErrorKind::Newer;
}

StorageResult<Done> statement(Connection &connection, const QString &sql)
{
    return connection.run(sql).map([](auto &&) { return Done{}; });
}

StorageResult<Done> begin(Connection &connection)
{
    // IMMEDIATE: a lock that is only asked for in the middle could not be waited for.
    return statement(connection, QStringLiteral("BEGIN IMMEDIATE"));
}

void rollBack(Connection &connection)
{
    // SQLite has done so by itself after some errors, and then refuses; the connection's end does it in any case.
    static_cast<void>(connection.run(QStringLiteral("ROLLBACK")));
}

} // namespace

StateFile::StateFile(const QString &path, std::chrono::milliseconds busyTimeout, Schema schema)
    : m_path(path.isEmpty() ? path : QFileInfo(path).absoluteFilePath())
    , m_busyTimeout(busyTimeout)
    , m_schema(std::move(schema))
{
}

StateFile::~StateFile() = default;

StorageResult<Done> StateFile::checkAndTransact(const Work &work)
{
    m_checked.reset();
    return transact(work);
}

StorageResult<Done> StateFile::transact(const Work &work)
{
    if (m_path.isEmpty())
        return transactInMemory(work);

    if (auto clear = clearAround(m_path); !clear)
        return clear;
    constexpr int tries = 4; // each is one more file that came to this path meanwhile
    for (int i = 0; i < tries; ++i) {
        const FileIdentity before = fileIdentity(m_path);
        auto outcome = attempt(work);
        // Put aside by another instance just while it was being opened.
        if (!outcome && !mustGoAside(outcome.error()) && fileIdentity(m_path) != before)
            continue;
        if (outcome ? *outcome == Outcome::Missing : mustGoAside(outcome.error()))
            outcome = renew(work);
        if (!outcome)
            return tl::unexpected(outcome.error());
        if (*outcome == Outcome::Done)
            return Done{};
    }
    return tl::unexpected(StorageError{StorageErrorKind::Busy, QStringLiteral("the file does not stay in its place")});
}

StorageResult<StateFile::Outcome> StateFile::attempt(const Work &work)
{
    const QFileInfo info(m_path);
    if (!info.exists()) {
        if (!info.isSymLink())
            return Outcome::Missing;
        // It may lead to a disk that will be back.
        return tl::unexpected(StorageError{StorageErrorKind::NotWritable, QStringLiteral("a link that leads nowhere")});
    }
    if (!info.isFile())
        return tl::unexpected(damaged(QStringLiteral("not a file")));
    if (info.size() > largestFile)
        return tl::unexpected(damaged(QStringLiteral("too large")));
    if (info.size() == 0) // SQLite would take it for a new one, see makeNew()
        return tl::unexpected(damaged(QStringLiteral("empty")));

    const FileIdentity identity = fileIdentity(m_path);
    const bool isNewHere = m_checked != identity;
    if (isNewHere) {
        if (const auto ours = glance(); !ours)
            return tl::unexpected(ours.error());
    }

    Connection connection;
    auto done = connection.open(m_path, Connection::Mode::ReadWrite, m_busyTimeout);
    if (!done)
        return tl::unexpected(done.error());
    done = prepare(connection).and_then([&](Done) { return begin(connection); }).and_then([&](Done) {
        return check(connection, isNewHere);
    });
    // A valid file accepts all statements up to here. A failure means that the file is damaged: SQLite does not know
    // its format, or a migration misses what it builds on.
    if (!done && done.error().kind == StorageErrorKind::Failed)
        done.error().kind = StorageErrorKind::Damaged;
    if (done && m_restore)
        done = m_restore(connection);
    if (done)
        done = work(connection);
    if (!done) {
        rollBack(connection);
        return tl::unexpected(done.error());
    }
    auto outcome = commit(connection, identity);
    if (outcome && *outcome == Outcome::Done)
        m_checked = identity;
    return outcome;
}

/// Another program's file must be found to be one before SQLite may heal it, or tidy away what is beside it.
StorageResult<Done> StateFile::glance() const
{
    Connection connection;
    if (!connection.open(m_path, Connection::Mode::Glance, m_busyTimeout))
        return Done{}; // no verdict yet
    const auto application = connection.value(QStringLiteral("PRAGMA application_id"));
    if (application && application->toInt() != m_schema.applicationId)
        return tl::unexpected(damaged(QStringLiteral("another program's file")));
    return Done{};
}

StorageResult<Done> StateFile::prepare(Connection &connection) const
{
    // A commit ends with the journal cut to nothing. At FULL, SQLite flushes that cut, but not the folder after it
    // deleted a journal: one that is back after a power cut would undo a change that was reported done.
    for (const char *pragma : {"PRAGMA synchronous=FULL", "PRAGMA fullfsync=ON", "PRAGMA journal_mode=TRUNCATE"}) {
        if (const auto done = statement(connection, QLatin1String(pragma)); !done)
            return done;
    }
    return Done{};
}

StorageResult<Done> StateFile::check(Connection &connection, bool thoroughly) const
{
    const auto pageSize = connection.value(QStringLiteral("PRAGMA page_size"));
    const auto pageCount = connection.value(QStringLiteral("PRAGMA page_count"));
    if (!pageSize || !pageCount)
        return tl::unexpected(pageSize ? pageCount.error() : pageSize.error());
    // SQLite reads what is missing of a last page as zeros.
    if (QFileInfo(m_path).size() < pageSize->toLongLong() * pageCount->toLongLong())
        return tl::unexpected(damaged(QStringLiteral("cut short")));

    if (thoroughly) {
        const auto verdict = connection.value(QStringLiteral("PRAGMA quick_check(1)"));
        if (!verdict)
            return tl::unexpected(verdict.error());
        if (verdict->toString() != QLatin1String("ok"))
            return tl::unexpected(damaged(verdict->toString()));
    }
    auto done = bringUpTo(m_schema, connection);
    // BEGIN IMMEDIATE is content to read where a file is read-only.
    return done && thoroughly ? stamp(m_schema, connection) : done;
}

StorageResult<StateFile::Outcome> StateFile::commit(Connection &connection, const FileIdentity &identity) const
{
    if (fileIdentity(m_path) != identity) {
        rollBack(connection);
        return Outcome::Moved;
    }
    if (const auto done = statement(connection, QStringLiteral("COMMIT")); !done) {
        rollBack(connection);
        return tl::unexpected(done.error());
    }
    // Once more: what went into a file that was being put aside has yet to be done.
    return fileIdentity(m_path) == identity ? Outcome::Done : Outcome::Moved;
}

/// Puts a new file in the place of a missing one, or of one that cannot be used.
StorageResult<StateFile::Outcome> StateFile::renew(const Work &work)
{
    if (const auto folder = makeFolder(QFileInfo(m_path).absolutePath()); !folder)
        return tl::unexpected(folder.error());
    const auto lock = lockPlace(m_path, m_busyTimeout);
    if (!lock)
        return tl::unexpected(lock.error());

    // Another instance may have been faster, and then its file is not the one that was found missing or damaged.
    m_checked.reset();
    auto again = attempt(work);
    if (again && *again != Outcome::Missing)
        return again;
    if (again) {
        if (const auto made = makeNew(); !made)
            return tl::unexpected(made.error());
        return attempt(work);
    }
    StorageError error = again.error();
    if (!mustGoAside(error))
        return tl::unexpected(error);

    const auto aside =
        putAside(m_path, error.kind == StorageErrorKind::Newer ? QStringLiteral("newer") : QStringLiteral("damaged"));
    if (!aside)
        return tl::unexpected(aside.error());
    error.putAside = *aside;
    auto restored = makeNew().and_then([this](Done) { return attempt([](Connection &) { return Done{}; }); });
    if (!restored) { // the person has to know both
        error.kind = restored.error().kind;
        error.detail = restored.error().detail;
    }
    return tl::unexpected(error);
}

/// A file gets its name when it is whole, so one that is empty or without tables was not made by this program, and a
/// process that ends in the middle leaves nothing that could be taken for one.
StorageResult<Done> StateFile::makeNew() const
{
    const auto made = makeBeside(m_path);
    if (!made)
        return tl::unexpected(made.error());
    auto done = fill(*made).and_then([&](Done) { return moveIn(*made, m_path); });
    if (!done) {
        QFile::remove(*made);
        QFile::remove(*made + QLatin1String("-journal"));
    }
    return done;
}

StorageResult<Done> StateFile::fill(const QString &file) const
{
    Connection connection;
    return connection.open(file, Connection::Mode::ReadWrite, m_busyTimeout)
        .and_then([&](Done) { return statement(connection, QStringLiteral("PRAGMA synchronous=FULL")); })
        .and_then([&](Done) { return begin(connection); })
        .and_then([&](Done) { return makeTables(m_schema, connection); })
        .and_then([&](Done) { return statement(connection, QStringLiteral("COMMIT")); });
}

StorageResult<Done> StateFile::transactInMemory(const Work &work)
{
    if (!m_memory) {
        auto memory = std::make_unique<Connection>();
        auto made = memory->open({}, Connection::Mode::Memory, m_busyTimeout).and_then([&](Done) {
            return makeTables(m_schema, *memory);
        });
        if (!made)
            return made;
        m_memory = std::move(memory);
    }
    auto done = begin(*m_memory).and_then([&](Done) { return work(*m_memory); });
    if (done)
        done = statement(*m_memory, QStringLiteral("COMMIT"));
    if (!done)
        rollBack(*m_memory);
    return done;
}

} // namespace ek
