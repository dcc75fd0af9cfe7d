#include "storage/Schema.h"

#include "storage/Connection.h"

namespace ek {

namespace {

constexpr int stateFileId = 0x454b6579; // "EKey"

StorageResult<Done> migrate(const Schema &schema, int from, Connection &connection)
{
    for (int step = from; step < schema.version(); ++step) {
        QStringList statements = schema.migrations.at(step);
        statements += QStringLiteral("PRAGMA user_version=%1").arg(step + 1);
        for (const QString &statement : statements) {
            if (const auto done = connection.run(statement); !done)
                return tl::unexpected(done.error());
        }
    }
    return Done{};
}

StorageResult<Done> checkTables(const Schema &schema, Connection &connection)
{
    for (auto table = schema.tables.begin(); table != schema.tables.end(); ++table) {
        const auto rows = connection.run(QStringLiteral("SELECT name FROM pragma_table_info(?)"), {table.key()});
        if (!rows)
            return tl::unexpected(rows.error());
        QStringList columns;
        for (const QVariantList &row : *rows)
            columns += row.constFirst().toString();
        for (const QString &column : table.value()) {
            if (!columns.contains(column)) {
                return tl::unexpected(StorageError{StorageErrorKind::Damaged,
                                                   QStringLiteral("no column %1.%2").arg(table.key(), column)});
            }
        }
    }
    return Done{};
}

} // namespace

Schema Schema::current()
{
    // No column for a secret: an intent holds none.
    return {stateFileId,
            {
                {QStringLiteral("CREATE TABLE intents ("
                                "request_id TEXT NOT NULL PRIMARY KEY, "
                                "api_url TEXT NOT NULL, "
                                "account TEXT NOT NULL, "
                                "credential BLOB, " // 32 bytes, or NULL
                                "profile_name TEXT NOT NULL, "
                                "entity_id TEXT NOT NULL, "
                                "entity_name TEXT NOT NULL, "
                                "environment TEXT NOT NULL, " // the API's word, or ''
                                "name TEXT NOT NULL, "
                                "ttl INTEGER, " // seconds; NULL: never expires
                                "asked_at TEXT NOT NULL, " // 2026-11-24T16:00:00.000Z, so that it sorts
                                "known_before BLOB, " // 32 bytes each; NULL: not known, unlike none
                                "progress TEXT NOT NULL, " // JSON: what was shown and settled of it
                                "owner TEXT NOT NULL)")}, // see Instance; '' in memory
            },
            {{QStringLiteral("intents"),
              {QStringLiteral("request_id"), QStringLiteral("api_url"), QStringLiteral("account"),
               QStringLiteral("credential"), QStringLiteral("profile_name"), QStringLiteral("entity_id"),
               QStringLiteral("entity_name"), QStringLiteral("environment"), QStringLiteral("name"),
               QStringLiteral("ttl"), QStringLiteral("asked_at"), QStringLiteral("known_before"),
               QStringLiteral("progress"), QStringLiteral("owner")}}}};
}

StorageResult<Done> stamp(const Schema &schema, Connection &connection)
{
    return connection.run(QStringLiteral("PRAGMA application_id=%1").arg(schema.applicationId)).map([](auto &&) {
        return Done{};
    });
}

StorageResult<Done> makeTables(const Schema &schema, Connection &connection)
{
    return stamp(schema, connection).and_then([&](Done) { return migrate(schema, 0, connection); });
}

StorageResult<Done> bringUpTo(const Schema &schema, Connection &connection)
{
    const auto application = connection.value(QStringLiteral("PRAGMA application_id"));
    const auto version = connection.value(QStringLiteral("PRAGMA user_version"));
    if (!application || !version)
        return tl::unexpected(application ? version.error() : application.error());
    // Nor is a file of version 0: ours get their tables before they get their name.
    if (application->toInt() != schema.applicationId || version->toInt() < 1)
        return tl::unexpected(StorageError{StorageErrorKind::Damaged, QStringLiteral("not this program's file")});
    if (version->toInt() > schema.version())
        return tl::unexpected(
            StorageError{StorageErrorKind::Newer, QStringLiteral("version %1").arg(version->toInt())});

    return migrate(schema, version->toInt(), connection).and_then([&](Done) {
        return checkTables(schema, connection);
    });
}

} // namespace ek
