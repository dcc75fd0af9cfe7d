#include "storage/Journal.h"

#include "core/Logging.h"
#include "platform/Worker.h"
#include "storage/Instance.h"
#include "storage/Intents.h"
#include "storage/StateFile.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QMap>

#include <utility>

namespace ek {

namespace {

/// What the journal's thread works with.
class Books
{
public:
    Books(const QString &path, const Journal::Options &options)
        : m_file(path, options.busyTimeout)
    {
        if (!path.isEmpty())
            m_instance.emplace(QFileInfo(path).absolutePath() + QLatin1String("/instances"));
        m_file.setRestore([this](Connection &connection) { return restore(connection); });
    }

    StorageResult<Done> open();
    StorageResult<Done> put(const CreateIntent &intent);
    StorageResult<Done> remove(const RequestId &id);
    StorageResult<QList<CreateIntent>> orphans();
    StorageResult<bool> claim(const RequestId &id);

private:
    StorageResult<Done> transact(const StateFile::Work &work);
    StorageResult<Done> restore(Connection &connection) const;
    StorageResult<Done> hold() { return m_instance ? m_instance->hold() : Done{}; }
    [[nodiscard]] QString owner() const { return m_instance ? m_instance->id() : QString(); }
    [[nodiscard]] bool isOrphan(const OwnedIntent &owned) const
    {
        return m_instance && !m_instance->isAlive(owned.owner);
    }

    StateFile m_file;
    std::optional<Instance> m_instance;
    QMap<QString, CreateIntent> m_own; ///< by request id; what is under way here, whatever happens to the file
};

StorageResult<Done> Books::transact(const StateFile::Work &work)
{
    return hold().and_then([&](Done) { return m_file.transact(work); });
}

StorageResult<Done> Books::restore(Connection &connection) const
{
    for (const CreateIntent &intent : m_own) {
        if (auto done = putIntent(connection, intent, owner(), OnConflict::Ignore); !done)
            return done;
    }
    return Done{};
}

StorageResult<Done> Books::open()
{
    int setAside = 0;
    auto done = hold().and_then([&](Done) {
        return m_file.checkAndTransact([&](Connection &connection) {
            if (m_instance)
                m_instance->tidy();
            return setAsideUnreadable(connection).map([&](int count) {
                setAside = count;
                return Done{};
            });
        });
    });
    if (done && setAside > 0)
        return tl::unexpected(
            StorageError{StorageErrorKind::RowsSetAside, QStringLiteral("%1, in the table set_aside").arg(setAside)});
    return done;
}

StorageResult<Done> Books::put(const CreateIntent &intent)
{
    auto done =
        transact([&](Connection &connection) { return putIntent(connection, intent, owner(), OnConflict::Replace); });
    if (done)
        m_own.insert(intent.id.value(), intent);
    return done;
}

StorageResult<Done> Books::remove(const RequestId &id)
{
    m_own.remove(id.value()); // its outcome was told, whether or not that can be written
    return transact([&](Connection &connection) { return removeIntent(connection, id); });
}

StorageResult<QList<CreateIntent>> Books::orphans()
{
    QList<CreateIntent> orphans;
    const auto done = transact([&](Connection &connection) -> StorageResult<Done> {
        orphans.clear();
        const auto all = readIntents(connection);
        if (!all)
            return tl::unexpected(all.error());
        for (const OwnedIntent &owned : *all) {
            if (isOrphan(owned))
                orphans += owned.intent;
        }
        return Done{};
    });
    return done.map([&](Done) { return orphans; });
}

StorageResult<bool> Books::claim(const RequestId &id)
{
    std::optional<CreateIntent> claimed;
    const auto done = transact([&](Connection &connection) -> StorageResult<Done> {
        claimed.reset();
        const auto found = readIntent(connection, id);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found || ((*found)->owner != owner() && !isOrphan(**found)))
            return Done{};
        claimed = (*found)->intent;
        return claimIntent(connection, id, owner());
    });
    if (done && claimed)
        m_own.insert(id.value(), *claimed);
    return done.map([&](Done) { return claimed.has_value(); });
}

} // namespace

class Journal::Private
{
public:
    Private(const QString &path, const Options &options)
        : m_books(std::make_unique<Books>(path, options))
    {
    }

    ~Private()
    {
        m_thread.run([this] { m_books.reset(); }); // SQLite's connection is closed on the thread that opened it
    }

    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    /// Does @p work on the thread and hands its result to @p done, on this one.
    template <typename Work, typename T>
    void run(const char *what, Work work, QObject *guard, std::function<void(StorageResult<T>)> done)
    {
        m_thread.run(
            [this, what, work = std::move(work)]() -> StorageResult<T> {
                QElapsedTimer elapsed;
                elapsed.start();
                StorageResult<T> result = work(*m_books);
                if (result)
                    qCDebug(lcJournal) << what << "done in" << elapsed.elapsed() << "ms";
                else
                    qCWarning(lcJournal) << what << "failed, kind" << int(result.error().kind) << "after"
                                         << elapsed.elapsed() << "ms";
                return result;
            },
            guard, std::move(done));
    }

private:
    std::unique_ptr<Books> m_books;
    Worker m_thread{Worker::AtEnd::Wait}; ///< goes first: until then its jobs use the books
};

Journal::Journal(const QString &path, QObject *parent)
    : Journal(path, Options(), parent)
{
}

Journal::Journal(const QString &path, const Options &options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(path, options))
{
}

Journal::~Journal() = default;

void Journal::open(QObject *guard, std::function<void(StorageResult<Done>)> done)
{
    d->run(
        "open", [](Books &books) { return books.open(); }, guard, std::move(done));
}

void Journal::put(const CreateIntent &intent, QObject *guard, std::function<void(StorageResult<Done>)> done)
{
    d->run(
        "put", [intent](Books &books) { return books.put(intent); }, guard, std::move(done));
}

void Journal::remove(const RequestId &id, QObject *guard, std::function<void(StorageResult<Done>)> done)
{
    d->run(
        "remove", [id](Books &books) { return books.remove(id); }, guard, std::move(done));
}

void Journal::orphans(QObject *guard, std::function<void(StorageResult<QList<CreateIntent>>)> done)
{
    d->run(
        "orphans", [](Books &books) { return books.orphans(); }, guard, std::move(done));
}

void Journal::claim(const RequestId &id, QObject *guard, std::function<void(StorageResult<bool>)> done)
{
    d->run(
        "claim", [id](Books &books) { return books.claim(id); }, guard, std::move(done));
}

} // namespace ek

#include "moc_Journal.cpp"
