#include "storage/SqlVersion.h"

#include "storage/Connection.h"

namespace ek {

QString sqlVersion()
{
    Connection connection;
    const auto version = connection.open({}, Connection::Mode::Memory, {}).and_then([&](Done) {
        return connection.value(QStringLiteral("SELECT sqlite_version()"));
    });
    return QStringLiteral("QSQLITE, ")
        + (version ? QString(QStringLiteral("SQLite ") + version->toString()) : QStringLiteral("not available"));
}

} // namespace ek
