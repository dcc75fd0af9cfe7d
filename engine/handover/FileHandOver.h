#pragma once

#include "core/Result.h"
#include "handover/KeyFile.h"
#include "platform/Worker.h"

#include <QString>

#include <functional>

namespace ek {

/// Why a key is not in the file it was meant for.
enum class FileHandOverErrorKind {
    PathMissing, ///< no file was named, or a folder
    NotAbsolute,
    VariableName, ///< not one, see isVariableName()
    Exists, ///< there is something of that name already: a file, a folder, a link, whatever it leads to
    FolderMissing,
    NotAllowed, ///< to write in that folder; also: a file system that can only be read
    Full, ///< the disk, or what the admin may use of it; the file that was begun is gone again
    Failed, ///< anything else; the file that was begun is gone again
    NotRemoved, ///< it failed as well, and a part of the key may be in the file that could not be removed
};

struct FileHandOverError
{
    FileHandOverErrorKind kind = FileHandOverErrorKind::Failed;
    QString detail = {}; ///< the system's own words
};

struct KeyFileRequest
{
    QString path; ///< absolute
    KeyFileFormat format = KeyFileFormat::Bare;
    QString variable = {}; ///< for DotEnv
};

/// Writes a new key into a file of its own.
///
/// The file is made by the write itself, readable by its owner alone from the first moment (Unix; on Windows it has the
/// rights its folder gives), and only where there was nothing of that name, not even a link: nothing is ever written
/// over. It is on disk, its name included, before success is told. What could not be written whole is removed again.
/// There is no other copy, no temporary file either. GUI thread only; the writing is done on another one.
/// The destructor waits until every file is written. The answers that are still due are then queued.
class FileHandOver
{
public:
    /// Completes exactly once, queued, unless @p guard is gone.
    void save(const KeyFileRequest &request, const KeyFacts &facts, const Secret &key, QObject *guard,
              std::function<void(Result<Done, FileHandOverError>)> done);

private:
    Worker m_worker{Worker::AtEnd::Wait};
};

} // namespace ek
