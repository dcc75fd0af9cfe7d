#pragma once

#include "platform/FileIdentity.h"
#include "storage/Schema.h"
#include "storage/StorageError.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace ek {

class Connection;

/// The program's SQLite file: always there, whole and of this version when something is done with it, or an error says
/// why not. Used on one thread.
///
/// Every call opens the file that is at the path at that moment, so that one that was deleted, replaced or put aside by
/// another instance is never written to.
class StateFile
{
public:
    /// Done in one transaction, and done again from the start where the file turned out not to be the one. An error
    /// rolls back; Damaged says that what is in the file makes no sense.
    using Work = std::function<StorageResult<Done>(Connection &)>;

    /// @p path empty: in memory.
    StateFile(const QString &path, std::chrono::milliseconds busyTimeout, Schema schema = Schema::current());
    ~StateFile();
    StateFile(const StateFile &) = delete;
    StateFile &operator=(const StateFile &) = delete;

    /// Done at the start of every transaction: writes again what a file must hold that is new at the path.
    void setRestore(Work restore) { m_restore = std::move(restore); }

    /// Makes the file where there is none, and does @p work. Where the file cannot be used it is put aside and a new
    /// one made, and the answer is an error that says so: @p work was not done.
    StorageResult<Done> transact(const Work &work);
    /// The same, and first reads the whole file and sees whether it can be written.
    StorageResult<Done> checkAndTransact(const Work &work);

private:
    enum class Outcome { Done, Missing, Moved };

    StorageResult<Outcome> attempt(const Work &work);
    [[nodiscard]] StorageResult<Done> glance() const;
    StorageResult<Done> prepare(Connection &connection) const;
    StorageResult<Done> check(Connection &connection, bool thoroughly) const;
    StorageResult<Outcome> commit(Connection &connection, const FileIdentity &identity) const;
    StorageResult<Outcome> renew(const Work &work);
    [[nodiscard]] StorageResult<Done> makeNew() const;
    [[nodiscard]] StorageResult<Done> fill(const QString &file) const;
    StorageResult<Done> transactInMemory(const Work &work);

    const QString m_path;
    const std::chrono::milliseconds m_busyTimeout;
    const Schema m_schema;
    Work m_restore;
    std::optional<FileIdentity> m_checked; ///< the file that was last found whole
    std::unique_ptr<Connection> m_memory;
};

} // namespace ek
