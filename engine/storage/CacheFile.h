#pragma once

#include "platform/FileIdentity.h"
#include "storage/Schema.h"
#include "storage/StorageError.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace ek {

class Connection;

/// An SQLite file whose loss costs no more than time: anybody may delete or damage it at any moment. For its user
/// alone, in a folder for its user alone. Several instances of the program may share it. Used on one thread.
///
/// Unlike the StateFile it writes ahead (WAL) and waits for no disk: a power cut may lose the last changes, but leaves
/// a file that can be read, as does the end of the process at any moment. It stays open; but on Windows, where nobody
/// can delete what SQLite has open, it is closed after each use. What was damaged is deleted, not kept. What another
/// program, or a newer version of this one, put there is never touched.
class CacheFile
{
public:
    /// Done in one transaction. An error rolls back.
    using Work = std::function<StorageResult<Done>(Connection &)>;

    enum class Found {
        Kept, ///< the file that was there
        New, ///< there was none
        Damaged, ///< the one that was there could not be used; it was deleted, and a new one made
    };

    CacheFile(const QString &path, Schema schema, std::chrono::milliseconds busyTimeout);
    ~CacheFile();
    CacheFile(const CacheFile &) = delete;
    CacheFile &operator=(const CacheFile &) = delete;

    /// By which the file that was opened last is known, for it is in it: one that was made later has another one, and
    /// nothing of what was written before. Empty where none was.
    [[nodiscard]] const QByteArray &token() const { return m_token; }

    /// Opens the file, or makes it where there is none. Where another one came to its place since the last time, that.
    StorageResult<Found> open();
    /// Closes it. The next call opens it again.
    void close();

    /// Damaged: renew() is what helps. Opens the file where that is to be done.
    StorageResult<Done> read(const Work &work);
    StorageResult<Done> write(const Work &work);

    /// Deletes the file, which was found damaged, and makes a new one; unless another instance was faster.
    StorageResult<Done> renew();

    /// Deletes the file at @p path, if it is one that a CacheFile may have made; NotOurs where it is not.
    static StorageResult<Done> remove(const QString &path);

private:
    using Opened = std::unique_ptr<Connection>;
    [[nodiscard]] bool isStillOpen();
    StorageResult<Done> openThere();
    [[nodiscard]] StorageResult<Opened> connect() const;
    [[nodiscard]] StorageResult<Done> inspect();
    [[nodiscard]] StorageResult<Done> makeNew() const;
    [[nodiscard]] StorageResult<Done> fill(const QString &file) const;
    StorageResult<Done> transact(const char *begin, const Work &work);

    const QString m_path;
    const Schema m_schema;
    const std::chrono::milliseconds m_busyTimeout;
    std::unique_ptr<Connection> m_connection;
    bool m_isGood = false; ///< whether the file below was opened, and nothing bad was found in it since
    FileIdentity m_identity; ///< of the file that was opened or found damaged last
    QByteArray m_token; ///< of the same
};

} // namespace ek
