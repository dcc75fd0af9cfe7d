#include "fleet/InventorySchema.h"

namespace ek {

namespace {

constexpr int inventoryFileId = 0x454b696e; // "EKin"

QStringList names(const char *list)
{
    return QString::fromLatin1(list).split(u' ');
}

} // namespace

Schema inventorySchema()
{
    // Moments are milliseconds since 1970 in UTC; NULL where there is none.
    Schema schema;
    schema.applicationId = inventoryFileId;
    schema.migrations = {{
        // Those that use the file: it goes with the last of them.
        QStringLiteral("CREATE TABLE profiles (id TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE moments (name TEXT NOT NULL PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE entities ("
                       "position INTEGER NOT NULL PRIMARY KEY, "
                       "id TEXT NOT NULL, "
                       "account TEXT NOT NULL, "
                       "name TEXT NOT NULL, "
                       "sent_name TEXT NOT NULL, "
                       "environment TEXT NOT NULL, " // the API's word, or ''
                       "country TEXT NOT NULL, "
                       "country_code TEXT NOT NULL, "
                       "currency_code TEXT NOT NULL, "
                       "tax_number TEXT NOT NULL, "
                       "is_enabled INTEGER NOT NULL, "
                       "created_at INTEGER, "
                       "updated_at INTEGER)"),
        QStringLiteral("CREATE TABLE readings ("
                       "number INTEGER NOT NULL PRIMARY KEY, "
                       "entity TEXT NOT NULL UNIQUE, "
                       "read_at INTEGER, "
                       "known_since INTEGER, "
                       "failed_at INTEGER, "
                       "failure_kind INTEGER, "
                       "failure_status INTEGER, "
                       "unreadable INTEGER NOT NULL, "
                       "duplicates INTEGER NOT NULL, "
                       "foreign_keys INTEGER NOT NULL, "
                       "is_incomplete INTEGER NOT NULL, "
                       "counted INTEGER NOT NULL, "
                       "sent INTEGER NOT NULL, "
                       "keys BLOB NOT NULL, " // see KeysBlob
                       "change INTEGER NOT NULL, " // counts the changes of the file
                       "writer TEXT NOT NULL)"), // the instance that made the change
        QStringLiteral("CREATE INDEX readings_by_change ON readings (change)"),
        QStringLiteral("CREATE TABLE made ("
                       "number INTEGER NOT NULL PRIMARY KEY, "
                       "entity TEXT NOT NULL, "
                       "fingerprint BLOB NOT NULL, " // as the answer had it; 32 bytes, as all digests
                       "whole_key BLOB NOT NULL, " // '' where the secret did not come
                       "listed BLOB NOT NULL, " // '' until a list had it
                       "listed_as BLOB NOT NULL, "
                       "hint TEXT NOT NULL, "
                       "created_at INTEGER, "
                       "made_at INTEGER NOT NULL, "
                       "UNIQUE (entity, fingerprint))"),
    }};
    schema.tables = {
        {QStringLiteral("profiles"), names("id")},
        {QStringLiteral("moments"), names("name at")},
        {QStringLiteral("entities"),
         names(
             "position id account name sent_name environment country country_code currency_code tax_number is_enabled "
             "created_at updated_at")},
        {QStringLiteral("readings"),
         names("number entity read_at known_since failed_at failure_kind failure_status unreadable duplicates "
               "foreign_keys is_incomplete counted sent keys change writer")},
        {QStringLiteral("made"), names("number entity fingerprint whole_key listed listed_as hint created_at made_at")},
    };
    return schema;
}

} // namespace ek
