#include "fleet/InventoryBooks.h"

#include "fleet/InventorySchema.h"
#include "fleet/KeyHistory.h"
#include "fleet/KeysBlob.h"
#include "storage/Connection.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace ek {

namespace {

/// How long another instance may keep the file to itself; nobody waits for it but the next reading.
constexpr std::chrono::milliseconds busyTimeout{3000};

// The kinds of errors are numbers in files: a kind that is put between others needs a migration.
static_assert(static_cast<int>(ErrorKind::ConfirmAgain) == 35, "write a migration of readings.failure_kind");

const QString seenUntilName = QStringLiteral("seen_until");
const QString listedAtName = QStringLiteral("listed_at");

QVariant momentOf(const QDateTime &moment)
{
    return moment.isValid() ? QVariant(moment.toMSecsSinceEpoch()) : QVariant();
}

QDateTime momentIn(const Connection::Row &row, int column)
{
    const QVariant value = row.value(column);
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

/// Never NULL, which an empty QByteArray or QString may become.
QVariant bytesOf(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

QVariant textOf(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

StorageResult<Done> run(Connection &connection, const QString &sql, const QVariantList &values = {})
{
    return connection.run(sql, values).map([](auto &&) { return Done{}; });
}

// The columns of a reading, in the order of the statements below.
const QString readingColumns = QStringLiteral("entity, read_at, known_since, failed_at, failure_kind, failure_status, "
                                              "unreadable, duplicates, foreign_keys, is_incomplete, counted, sent");
constexpr int readingColumnCount = 12;

QVariantList valuesOf(const EntityId &entity, const EntityReading &reading)
{
    const ListEnd &end = reading.notes.end;
    return {textOf(entity.value()),
            momentOf(reading.readAt),
            momentOf(reading.knownSince),
            momentOf(reading.failedAt),
            reading.failure ? QVariant(static_cast<int>(reading.failure->kind)) : QVariant(),
            reading.failure ? QVariant(reading.failure->httpStatus) : QVariant(),
            reading.notes.unreadable,
            reading.notes.duplicates,
            reading.notes.foreign,
            end.extent == Extent::Incomplete ? 1 : 0,
            end.counted,
            end.sent};
}

/// What @p row has in the columns above, and in the one after them the keys. None where the keys cannot be read: then
/// nothing is known of the entity.
std::optional<EntityRecord> recordIn(const Connection::Row &row)
{
    EntityRecord record;
    record.entity = EntityId(row.text(0));
    EntityReading &reading = record.reading;
    reading.readAt = momentIn(row, 1);
    reading.knownSince = momentIn(row, 2);
    reading.failedAt = momentIn(row, 3);
    const qint64 kind = row.number(4);
    if (!row.isNull(4) && kind >= 0 && kind <= static_cast<int>(ErrorKind::ConfirmAgain)) {
        Error error;
        error.kind = static_cast<ErrorKind>(kind);
        error.httpStatus = static_cast<int>(row.number(5));
        reading.failure = error;
    }
    reading.notes.unreadable = static_cast<int>(row.number(6));
    reading.notes.duplicates = static_cast<int>(row.number(7));
    reading.notes.foreign = static_cast<int>(row.number(8));
    reading.notes.end.extent = row.number(9) == 0 ? Extent::Whole : Extent::Incomplete;
    reading.notes.end.counted = row.number(10);
    reading.notes.end.sent = row.number(11);
    auto keys = keysFromBytes(record.entity, row.bytes(readingColumnCount));
    if (!keys)
        return std::nullopt;
    record.keys = std::move(*keys);
    return record;
}

StorageResult<Done> readSummary(Connection &connection, InventorySummary &summary)
{
    summary = {};
    return connection
        .forEach(QStringLiteral("SELECT name, at FROM moments"), {},
                 [&](const Connection::Row &row) {
                     const QString name = row.text(0);
                     if (name == seenUntilName)
                         summary.seenUntil = momentIn(row, 1);
                     else if (name == listedAtName)
                         summary.listedAt = momentIn(row, 1);
                     return true;
                 })
        .and_then([&](Done) {
            return connection.forEach(
                QStringLiteral(
                    "SELECT id, account, name, sent_name, environment, country, country_code, currency_code, "
                    "tax_number, is_enabled, created_at, updated_at FROM entities ORDER BY position"),
                {}, [&](const Connection::Row &row) {
                    Entity entity;
                    entity.id = EntityId(row.text(0));
                    entity.account = AccountId(row.text(1));
                    entity.name = row.text(2);
                    entity.sentName = row.text(3);
                    entity.environment = environmentFromApi(row.text(4));
                    entity.country = row.text(5);
                    entity.countryCode = row.text(6);
                    entity.currencyCode = row.text(7);
                    entity.taxNumber = row.text(8);
                    entity.isEnabled = row.number(9) != 0;
                    entity.createdAt = momentIn(row, 10);
                    entity.updatedAt = momentIn(row, 11);
                    summary.entities += entity;
                    return true;
                });
        })
        .and_then([&](Done) {
            return connection.forEach(
                QStringLiteral(
                    "SELECT entity, fingerprint, whole_key, listed, listed_as, hint, created_at, made_at FROM "
                    "made ORDER BY number"),
                {}, [&](const Connection::Row &row) {
                    MadeKey made;
                    made.entity = EntityId(row.text(0));
                    made.key.fingerprint = KeyFingerprint::fromDigest(row.bytes(1));
                    made.wholeKey = KeyFingerprint::fromDigest(row.bytes(2));
                    made.listed = KeyFingerprint::fromDigest(row.bytes(3));
                    made.listedAs = digestsFromBytes(row.bytes(4));
                    made.key.hint = row.text(5);
                    made.key.createdAt = momentIn(row, 6);
                    made.madeAt = momentIn(row, 7);
                    summary.made += made;
                    return true;
                });
        });
}

StorageResult<Done> writeEntities(Connection &connection, const QList<Entity> &entities)
{
    auto done = run(connection, QStringLiteral("DELETE FROM entities"));
    int position = 0;
    for (const Entity &entity : entities) {
        if (!done)
            return done;
        done = run(connection, QStringLiteral("INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                   {++position, textOf(entity.id.value()), textOf(entity.account.value()), textOf(entity.name),
                    textOf(entity.sentName), textOf(environmentToApi(entity.environment)), textOf(entity.country),
                    textOf(entity.countryCode), textOf(entity.currencyCode), textOf(entity.taxNumber),
                    entity.isEnabled ? 1 : 0, momentOf(entity.createdAt), momentOf(entity.updatedAt)});
    }
    return done;
}

/// Adds what another instance does not have yet; what it has stays.
StorageResult<Done> writeMade(Connection &connection, const QList<MadeKey> &all)
{
    StorageResult<Done> done;
    for (const MadeKey &made : all) {
        if (!done)
            return done;
        done =
            run(connection,
                QStringLiteral("INSERT INTO made (entity, fingerprint, whole_key, listed, listed_as, hint, "
                               "created_at, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
                               "ON CONFLICT (entity, fingerprint) DO UPDATE SET listed=excluded.listed"),
                {textOf(made.entity.value()), bytesOf(made.key.fingerprint.digest()), bytesOf(made.wholeKey.digest()),
                 bytesOf(made.listed.digest()), bytesOf(digestsToBytes(made.listedAs)), textOf(made.key.hint),
                 momentOf(made.key.createdAt), momentOf(made.madeAt)});
    }
    return done;
}

/// What was seen in one window was seen, and what was listed for one was listed.
StorageResult<Done> writeLatest(Connection &connection, const QString &name, const QDateTime &moment)
{
    if (!moment.isValid())
        return Done{};
    return run(connection,
               QStringLiteral("INSERT INTO moments VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET "
                              "at=max(at, excluded.at)"),
               {name, momentOf(moment)});
}

StorageResult<qint64> lastChange(Connection &connection)
{
    return connection.value(QStringLiteral("SELECT COALESCE(max(change), 0) FROM readings"))
        .map([](const QVariant &change) { return change.toLongLong(); });
}

} // namespace

StorageResult<InventoryBooks::Opened> InventoryBooks::open(const QString &path, const ProfileId &profile)
{
    close();
    m_file = std::make_unique<CacheFile>(path, inventorySchema(), busyTimeout);
    m_profile = profile;
    m_writer = QUuid::createUuid().toString(QUuid::WithoutBraces);

    const auto read = [this](Connection &connection) {
        return run(connection, QStringLiteral("INSERT OR IGNORE INTO profiles VALUES (?)"), {m_profile.value()})
            .and_then([&](Done) { return readSummary(connection, m_summary); })
            .and_then([&](Done) { return lastChange(connection); })
            .map([&](qint64 change) {
                m_seenChange = change;
                return Done{};
            });
    };
    const auto found = m_file->open();
    if (!found)
        return tl::unexpected(found.error());
    bool wasDamaged = *found == CacheFile::Found::Damaged;
    auto done = m_file->write(read);
    if (!done && done.error().kind == StorageErrorKind::Damaged) {
        wasDamaged = true;
        done = m_file->renew().and_then([&](Done) { return m_file->write(read); });
    }
    if (!done)
        return tl::unexpected(done.error());
    m_token = m_file->token();
    return Opened{m_summary, wasDamaged};
}

void InventoryBooks::close()
{
    m_file.reset();
    m_summary = {};
    m_profile = {};
    m_token.clear();
    m_position = 0;
    m_seenChange = 0;
}

StorageResult<std::vector<EntityRecord>> InventoryBooks::next(int keys)
{
    std::vector<EntityRecord> records;
    if (!m_file)
        return records;
    qsizetype count = 0;
    auto done = m_file->read([&](Connection &connection) {
        return connection.forEach(
            QString(QStringLiteral("SELECT ") + readingColumns
                    + QStringLiteral(", keys, number FROM readings WHERE number > ? ORDER BY number")),
            {m_position}, [&](const Connection::Row &row) {
                m_position = row.number(readingColumnCount + 1);
                if (auto record = recordIn(row)) {
                    count += record->keys.size();
                    records.push_back(std::move(*record));
                }
                // An entity without keys takes its time as well.
                return ++count < keys;
            });
    });
    // What follows is lost; what was read is of use.
    if (!done && done.error().kind == StorageErrorKind::Damaged)
        static_cast<void>(m_file->renew());
    if (!done)
        return tl::unexpected(done.error());
    return records;
}

StorageResult<Done> InventoryBooks::restore(Connection &connection) const
{
    return run(connection, QStringLiteral("INSERT OR IGNORE INTO profiles VALUES (?)"), {m_profile.value()})
        .and_then([&](Done) { return writeEntities(connection, m_summary.entities); })
        .and_then([&](Done) { return writeMade(connection, m_summary.made); })
        .and_then([&](Done) { return writeLatest(connection, listedAtName, m_summary.listedAt); })
        .and_then([&](Done) { return writeLatest(connection, seenUntilName, m_summary.seenUntil); });
}

StorageResult<InventoryBooks::Written>
InventoryBooks::write(const std::function<StorageResult<Done>(Connection &, Written &)> &work)
{
    if (!m_file)
        return Written{};
    Written written;
    qint64 change = m_seenChange;
    bool isNew = false;
    const auto transact = [&] {
        return m_file->write([&](Connection &connection) {
            written.others.clear();
            StorageResult<Done> done;
            if (isNew)
                done = restore(connection);
            return done.and_then([&](Done) { return takeOthers(connection, written); })
                .and_then([&](Done) { return work(connection, written); })
                .and_then([&](Done) { return lastChange(connection); })
                .map([&](qint64 last) {
                    change = last;
                    return Done{};
                });
        });
    };
    // Somebody may have deleted the file, or put another one in its place.
    const auto found = m_file->open();
    if (!found)
        return tl::unexpected(found.error());
    isNew = m_file->token() != m_token;
    written.wasDamaged = *found == CacheFile::Found::Damaged;
    if (isNew)
        m_seenChange = 0;
    auto done = transact();
    if (!done && done.error().kind == StorageErrorKind::Damaged) {
        isNew = true;
        m_seenChange = 0;
        written.wasDamaged = true;
        done = m_file->renew().and_then([&](Done) { return transact(); });
    }
    if (!done)
        return tl::unexpected(done.error());
    m_seenChange = change;
    m_token = m_file->token();
    return written;
}

StorageResult<Done> InventoryBooks::takeOthers(Connection &connection, Written &written) const
{
    return connection.forEach(
        QString(QStringLiteral("SELECT ") + readingColumns
                + QStringLiteral(", keys FROM readings WHERE change > ? AND writer <> ? ORDER BY change")),
        {m_seenChange, m_writer}, [&](const Connection::Row &row) {
            if (auto record = recordIn(row))
                written.others.push_back(std::move(*record));
            return true;
        });
}

StorageResult<Done> InventoryBooks::putRecord(Connection &connection, const EntityRecord &record, qint64 change) const
{
    QVariantList values = valuesOf(record.entity, record.reading);
    values += {bytesOf(keysToBytes(record.entity, record.keys)), change, m_writer};
    return run(connection,
               QString(QStringLiteral("INSERT INTO readings (") + readingColumns
                       + QStringLiteral(", keys, change, writer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                                        "ON CONFLICT (entity) DO UPDATE SET read_at=excluded.read_at, "
                                        "known_since=excluded.known_since, failed_at=excluded.failed_at, "
                                        "failure_kind=excluded.failure_kind, failure_status=excluded.failure_status, "
                                        "unreadable=excluded.unreadable, duplicates=excluded.duplicates, "
                                        "foreign_keys=excluded.foreign_keys, is_incomplete=excluded.is_incomplete, "
                                        "counted=excluded.counted, sent=excluded.sent, keys=excluded.keys, "
                                        "change=excluded.change, writer=excluded.writer")),
               values);
}

StorageResult<InventoryBooks::Written> InventoryBooks::putRecords(const std::vector<EntityRecord> &records)
{
    return write([&](Connection &connection, Written &written) -> StorageResult<Done> {
        const auto last = lastChange(connection);
        if (!last)
            return tl::unexpected(last.error());
        qint64 change = *last;
        for (const EntityRecord &record : records) {
            const auto other = std::find_if(written.others.begin(), written.others.end(),
                                            [&](const EntityRecord &each) { return each.entity == record.entity; });
            const bool isShared = other != written.others.end();
            if (isShared)
                *other = merged(record, *other);
            if (auto done = putRecord(connection, isShared ? *other : record, ++change); !done)
                return done;
        }
        return Done{};
    });
}

StorageResult<InventoryBooks::Written> InventoryBooks::putFailure(const EntityId &entity, const EntityReading &reading)
{
    return write([&](Connection &connection, Written &written) -> StorageResult<Done> {
        // Another instance could read it: that is what counts.
        const bool isRead = std::any_of(written.others.cbegin(), written.others.cend(), [&](const EntityRecord &other) {
            return other.entity == entity && other.reading.readAt > reading.failedAt;
        });
        if (isRead)
            return Done{};
        const auto last = lastChange(connection);
        if (!last)
            return tl::unexpected(last.error());
        QVariantList values = valuesOf(entity, reading);
        values += {keysToBytes(entity, {}), *last + 1, m_writer};
        return run(connection,
                   QString(QStringLiteral("INSERT INTO readings (") + readingColumns
                           + QStringLiteral(", keys, change, writer) "
                                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                                            "ON CONFLICT (entity) DO UPDATE SET failed_at=excluded.failed_at, "
                                            "failure_kind=excluded.failure_kind, "
                                            "failure_status=excluded.failure_status, "
                                            "change=excluded.change, writer=excluded.writer")),
                   values);
    });
}

StorageResult<InventoryBooks::Written> InventoryBooks::putEntities(const QList<Entity> &entities,
                                                                   const QDateTime &listedAt)
{
    m_summary.entities = entities;
    m_summary.listedAt = listedAt;
    return write([&](Connection &connection, Written &) {
        return writeEntities(connection, entities).and_then([&](Done) {
            return writeLatest(connection, listedAtName, listedAt);
        });
    });
}

StorageResult<InventoryBooks::Written> InventoryBooks::putListedAt(const QDateTime &listedAt)
{
    m_summary.listedAt = listedAt;
    return write([&](Connection &connection, Written &) { return writeLatest(connection, listedAtName, listedAt); });
}

StorageResult<InventoryBooks::Written> InventoryBooks::putMade(const QList<MadeKey> &made)
{
    m_summary.made = made;
    return write([&](Connection &connection, Written &) { return writeMade(connection, made); });
}

StorageResult<InventoryBooks::Written> InventoryBooks::putSeenUntil(const QDateTime &seenUntil)
{
    m_summary.seenUntil = seenUntil;
    return write([&](Connection &connection, Written &) { return writeLatest(connection, seenUntilName, seenUntil); });
}

StorageResult<InventoryBooks::Written> InventoryBooks::look()
{
    return write([](Connection &, Written &) { return Done{}; });
}

StorageResult<Done> InventoryBooks::removeProfile(const QString &path, const ProfileId &profile)
{
    bool isNobodys = false;
    {
        CacheFile file(path, inventorySchema(), busyTimeout);
        const auto done = file.write([&](Connection &connection) {
            return run(connection, QStringLiteral("DELETE FROM profiles WHERE id=?"), {profile.value()})
                .and_then([&](Done) { return connection.value(QStringLiteral("SELECT count(*) FROM profiles")); })
                .map([&](const QVariant &count) {
                    isNobodys = count.toInt() == 0;
                    return Done{};
                });
        });
        if (!done && done.error().kind != StorageErrorKind::Damaged)
            return done;
        isNobodys = isNobodys || !done;
    }
    return isNobodys ? CacheFile::remove(path) : Done{};
}

} // namespace ek
