#include "storage/StaleLock.h"

#ifdef Q_OS_WIN
#include "platform/WindowsPath.h"

#include <qt_windows.h>
#else
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace ek {

#ifdef Q_OS_WIN

bool removeUnlocked(const QString &path)
{
    // Whoever holds it has it open without letting others delete it. A link goes itself, and not what it leads to.
    return ::DeleteFileW(wide(extendedPath(path))) != 0;
}

#else

bool removeUnlocked(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0)
        return false;
    const bool isFree = ::flock(file, LOCK_EX | LOCK_NB) == 0;
    if (isFree)
        ::unlink(name.constData());
    ::close(file);
    return isFree;
}

#endif

} // namespace ek
