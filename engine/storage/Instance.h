#pragma once

#include "storage/StorageError.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace ek {

/// This instance of the program, known to others by a lock that ends with it, however it ends. Used on one thread.
class Instance
{
public:
    /// @p folder is made where it is missing, once it is needed.
    explicit Instance(const QString &folder);

    [[nodiscard]] const QString &id() const { return m_id; }
    /// Whether @p id can be one; it is a file name.
    static bool isId(const QString &id);

    /// Sees to it that the lock is held, also where somebody cleared the folder since.
    StorageResult<Done> hold();

    /// Whether the instance @p id still lives. Removes its lock if it does not. To find out, it takes that lock
    /// briefly. Other instances see @p id as alive meanwhile, so only one may ask at a time.
    [[nodiscard]] bool isAlive(const QString &id) const;
    /// Removes the locks of all instances that have ended. Only one instance may do so at a time, as above.
    void tidy() const;

private:
    [[nodiscard]] QString lockOf(const QString &id) const;

    const QString m_folder;
    const QString m_id;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace ek
