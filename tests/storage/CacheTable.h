#pragma once

#include "storage/CacheFile.h"
#include "storage/Connection.h"

namespace ek::test {

inline Schema cacheTable(int version = 1)
{
    Schema schema;
    schema.applicationId = 0x454b7465;
    schema.migrations = {{QStringLiteral("CREATE TABLE pairs (number INTEGER NOT NULL, half INTEGER NOT NULL, filler "
                                         "BLOB NOT NULL)")}};
    if (version > 1)
        schema.migrations += QStringList{QStringLiteral("CREATE TABLE more (number INTEGER)")};
    schema.tables = {{QStringLiteral("pairs"), {QStringLiteral("number"), QStringLiteral("half")}}};
    return schema;
}

/// Two rows in one change, some pages long.
inline StorageResult<Done> putPair(CacheFile &file, int number)
{
    return file.write([number](Connection &connection) {
        StorageResult<Done> done;
        for (const int half : {1, 2}) {
            done = done.and_then([&](Done) {
                return connection
                    .run(QStringLiteral("INSERT INTO pairs VALUES (?, ?, ?)"),
                         {number, half, QByteArray(9000, static_cast<char>(number))})
                    .map([](auto &&) { return Done{}; });
            });
        }
        return done;
    });
}

/// How many whole pairs there are; -1 where one is half, -2 where the file cannot be read.
inline int pairsIn(CacheFile &file)
{
    int pairs = -2;
    const auto done = file.read([&](Connection &connection) {
        return connection
            .run(QStringLiteral("SELECT count(*), count(DISTINCT number) FROM pairs WHERE length(filler)=9000"))
            .map([&](const Connection::Rows &rows) {
                const int all = rows.constFirst().at(0).toInt();
                pairs = all == 2 * rows.constFirst().at(1).toInt() ? all / 2 : -1;
                return Done{};
            });
    });
    return done ? pairs : -2;
}

} // namespace ek::test
