#pragma once

#include "storage/StorageError.h"

#include <QList>
#include <QSqlDatabase>
#include <QString>
#include <QVariant>

#include <chrono>

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

    StorageResult<Rows> run(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row, for statements that always have one.
    StorageResult<QVariant> value(const QString &sql);

private:
    QString m_name;
    QString m_path;
    QSqlDatabase m_database;
};

} // namespace ek
