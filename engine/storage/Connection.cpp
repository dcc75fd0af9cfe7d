#include "storage/Connection.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUrl>
#include <QUuid>

namespace ek {

namespace {

StorageError errorOf(const QSqlError &error, const QString &path)
{
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return {storageErrorKind(error.nativeErrorCode().toInt(), path), text};
}

/// SQLite's URI for @p path: how else to say "open, but do not make".
QString uri(const QString &path, QLatin1String query)
{
    return QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded()) + query;
}

} // namespace

Connection::Connection()
    : m_name(QStringLiteral("ek-storage-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
}

Connection::~Connection()
{
    m_database.close();
    m_database = {}; // removing it while a handle is held is an error
    QSqlDatabase::removeDatabase(m_name);
}

StorageResult<Done> Connection::open(const QString &path, Mode mode, std::chrono::milliseconds busyTimeout)
{
    m_path = path;
    QString options = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeout.count());
    switch (mode) {
    case Mode::ReadWrite:
        m_database.setDatabaseName(uri(path, QLatin1String("?mode=rw")));
        break;
    case Mode::Glance:
        m_database.setDatabaseName(uri(path, QLatin1String("?mode=ro&immutable=1")));
        options += QLatin1String(";QSQLITE_OPEN_READONLY");
        break;
    case Mode::Memory:
        m_database.setDatabaseName(QStringLiteral(":memory:"));
        break;
    }
    m_database.setConnectOptions(options);
    if (!m_database.open())
        return tl::unexpected(errorOf(m_database.lastError(), path));
    return Done{};
}

QVariantList Connection::Row::all() const
{
    QVariantList all;
    const int columns = m_query.record().count();
    for (int column = 0; column < columns; ++column)
        all += m_query.value(column);
    return all;
}

QVariant Connection::Row::value(int column) const
{
    return m_query.value(column);
}

StorageResult<Done> Connection::forEach(const QString &sql, const QVariantList &values,
                                        const std::function<bool(const Row &)> &take)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(errorOf(query.lastError(), m_path));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return tl::unexpected(errorOf(query.lastError(), m_path));

    const Row row(query);
    while (query.next()) {
        if (!take(row))
            return Done{};
    }
    // next() says no both at the end and where reading on failed.
    if (query.lastError().isValid())
        return tl::unexpected(errorOf(query.lastError(), m_path));
    return Done{};
}

StorageResult<Connection::Rows> Connection::run(const QString &sql, const QVariantList &values)
{
    Rows rows;
    const auto done = forEach(sql, values, [&](const Row &row) {
        rows += row.all();
        return true;
    });
    return done.map([&](Done) { return rows; });
}

StorageResult<QVariant> Connection::value(const QString &sql)
{
    return run(sql).and_then([](const Rows &rows) -> StorageResult<QVariant> {
        if (rows.isEmpty() || rows.constFirst().isEmpty())
            return tl::unexpected(StorageError{StorageErrorKind::Failed, QStringLiteral("no answer")});
        return rows.constFirst().constFirst();
    });
}

} // namespace ek
