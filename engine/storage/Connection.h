#pragma once

#include "storage/StorageError.h"

#include <QList>
#include <QSqlDatabase>
#include <QString>
#include <QVariant>

#include <chrono>
#include <functional>

class QSqlQuery;

namespace ek {

/// One connection to one SQLite file; belongs to the thread that makes it.
class Connection
{
public:
    using Rows = QList<QVariantList>;

    enum class Mode {
        ReadWrite, ///< fails where there is no file: one that SQLite made by itself would be empty
        /// Takes no locks, heals nothing and writes nothing, so that another program's file stays as it is. What it
        /// reads may be in the middle of a change.
        Glance,
        Memory,
    };

    Connection();
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    StorageResult<Done> open(const QString &path, Mode mode, std::chrono::milliseconds busyTimeout);
    [[nodiscard]] bool isOpen() const { return m_database.isOpen(); }

    /// One row while it is being read: nothing is copied but what is asked for.
    class Row
    {
    public:
        explicit Row(const QSqlQuery &query)
            : m_query(query)
        {
        }
        [[nodiscard]] QVariantList all() const;
        [[nodiscard]] QVariant value(int column) const;
        [[nodiscard]] bool isNull(int column) const { return value(column).isNull(); }
        [[nodiscard]] qint64 number(int column) const { return value(column).toLongLong(); }
        [[nodiscard]] QString text(int column) const { return value(column).toString(); }
        [[nodiscard]] QByteArray bytes(int column) const { return value(column).toByteArray(); }

    private:
        const QSqlQuery &m_query;
    };

    /// Hands each row to @p take until there are no more or it says false.
    StorageResult<Done> forEach(const QString &sql, const QVariantList &values,
                                const std::function<bool(const Row &)> &take);
    StorageResult<Rows> run(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row, for statements that always have one.
    StorageResult<QVariant> value(const QString &sql);

private:
    QString m_name;
    QString m_path;
    QSqlDatabase m_database;
};

} // namespace ek
