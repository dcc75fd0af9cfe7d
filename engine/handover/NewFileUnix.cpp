#include "handover/NewFile.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ek {

namespace {

tl::unexpected<FileHandOverError> failure(FileHandOverErrorKind kind, const QString &detail = {})
{
    return tl::unexpected(FileHandOverError{kind, detail});
}

FileHandOverErrorKind kindOf(int error)
{
    switch (error) {
    case EEXIST:
    case ELOOP:
        return FileHandOverErrorKind::Exists;
    case ENOENT:
    case ENOTDIR:
        return FileHandOverErrorKind::FolderMissing;
    case EACCES:
    case EPERM:
    case EROFS:
        return FileHandOverErrorKind::NotAllowed;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return FileHandOverErrorKind::Full;
    default:
        return FileHandOverErrorKind::Failed;
    }
}

/// A limit on the size of files (RLIMIT_FSIZE) is told by a signal, which would end the program. Blocked in this thread
/// alone, and taken away where it came, it leaves write() to say EFBIG.
class NoFileSizeSignal
{
public:
    NoFileSizeSignal()
    {
        sigemptyset(&m_signal);
        sigaddset(&m_signal, SIGXFSZ);
        pthread_sigmask(SIG_BLOCK, &m_signal, &m_before);
    }
    NoFileSizeSignal(const NoFileSizeSignal &) = delete;
    NoFileSizeSignal &operator=(const NoFileSizeSignal &) = delete;
    ~NoFileSizeSignal()
    {
        sigset_t pending;
        sigpending(&pending);
        if (sigismember(&pending, SIGXFSZ) == 1) {
            int taken = 0;
            sigwait(&m_signal, &taken);
        }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }

private:
    sigset_t m_signal{};
    sigset_t m_before{};
};

/// 0, or errno.
int writeAll(int file, const QByteArray &content)
{
    const NoFileSizeSignal blocked;
    for (qsizetype written = 0; written < content.size();) {
        const ssize_t some =
            ::write(file, content.constData() + written, static_cast<std::size_t>(content.size() - written));
        if (some < 0 && errno != EINTR)
            return errno;
        if (some == 0)
            return EIO;
        written += some > 0 ? some : 0;
    }
    while (::fsync(file) != 0) {
        if (errno != EINTR)
            return errno;
    }
    return 0;
}

/// So that the name survives a power cut, too. Some file systems cannot, and have nothing to say to the admin.
void syncFolderOf(const QString &path)
{
    const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

/// Empties what was begun, then removes it, unless somebody has put another file in its place meanwhile.
bool removeBegun(int file, const QByteArray &name)
{
    const bool isEmpty = ::ftruncate(file, 0) == 0;
    struct stat ours = {};
    struct stat there = {};
    if (::fstat(file, &ours) != 0)
        return isEmpty;
    if (::lstat(name.constData(), &there) != 0 || there.st_ino != ours.st_ino || there.st_dev != ours.st_dev)
        return isEmpty || ours.st_nlink == 0;
    return ::unlink(name.constData()) == 0;
}

} // namespace

Result<Done, FileHandOverError> writeNewFile(const QString &path, const QByteArray &content)
{
    const QByteArray name = QFile::encodeName(path);
    int file = -1;
    do {
        // O_EXCL is the refusal to write over anything, a link included, decided and carried out in one step.
        file = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    } while (file < 0 && errno == EINTR);
    if (file < 0) {
        const int error = errno;
        return failure(kindOf(error), qt_error_string(error));
    }
    int error = writeAll(file, content);
    bool isGone = true;
    if (error != 0)
        isGone = removeBegun(file, name);
    // Network file systems may tell only now that there was no room.
    if (::close(file) != 0 && errno != EINTR && error == 0) {
        error = errno;
        isGone = ::unlink(name.constData()) == 0;
    }
    if (error != 0) {
        const FileHandOverErrorKind kind =
            kindOf(error) == FileHandOverErrorKind::Full ? FileHandOverErrorKind::Full : FileHandOverErrorKind::Failed;
        return failure(isGone ? kind : FileHandOverErrorKind::NotRemoved, qt_error_string(error));
    }
    syncFolderOf(path);
    return Done{};
}

} // namespace ek

#endif
