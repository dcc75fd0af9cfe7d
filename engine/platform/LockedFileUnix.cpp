#include "platform/LockedFile.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX

#include "platform/Descriptor.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ek {

struct LockedFile::Held
{
    explicit Held(int fd)
        : file(fd)
    {
    }

    Descriptor file;
};

namespace {

/// The mode bits of everybody but the user.
constexpr mode_t ofOthers = S_IRWXG | S_IRWXO;

/// -1 where it is not to be used.
int openLockable(const QByteArray &path)
{
    constexpr int flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    Descriptor file(::open(path.constData(), flags, S_IRUSR | S_IWUSR));
    struct stat status = {};
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode) || status.st_uid != ::geteuid()
        || status.st_nlink > 1)
        return -1;
    if ((status.st_mode & ofOthers) != 0 && ::fchmod(file.get(), S_IRUSR | S_IWUSR) != 0)
        return -1;
    return file.take();
}

/// Whether @p file is still what stands at @p path: somebody may have removed it before it was locked.
bool isStillAt(int file, const QByteArray &path)
{
    struct stat opened = {};
    struct stat there = {};
    return ::fstat(file, &opened) == 0 && ::lstat(path.constData(), &there) == 0 && opened.st_dev == there.st_dev
        && opened.st_ino == there.st_ino;
}

} // namespace

LockedFile::LockedFile(const QString &path, std::chrono::milliseconds patience)
{
    const QByteArray name = QFile::encodeName(path);
    const QDeadlineTimer deadline(patience);
    unsigned long pause = 1;
    do {
        auto held = std::make_unique<Held>(openLockable(name));
        if (held->file.get() < 0)
            return;
        while (::flock(held->file.get(), LOCK_EX | LOCK_NB) != 0) {
            if ((errno != EWOULDBLOCK && errno != EINTR) || deadline.hasExpired())
                return;
            QThread::msleep(pause);
            pause = std::min(pause * 2, 8UL);
        }
        if (isStillAt(held->file.get(), name)) {
            m_held = std::move(held);
            return;
        }
    } while (!deadline.hasExpired());
}

LockedFile::~LockedFile() = default;

std::optional<QByteArray> LockedFile::read(qint64 longest) const
{
    struct stat status = {};
    if (!m_held || ::fstat(m_held->file.get(), &status) != 0 || status.st_size > longest)
        return std::nullopt;
    QByteArray content(static_cast<qsizetype>(status.st_size), Qt::Uninitialized);
    for (qsizetype got = 0; got < content.size();) {
        const ssize_t some = ::pread(m_held->file.get(), content.data() + got,
                                     static_cast<std::size_t>(content.size() - got), static_cast<off_t>(got));
        if (some < 0 && errno == EINTR)
            continue;
        if (some <= 0)
            return std::nullopt;
        got += some;
    }
    return content;
}

bool LockedFile::write(const QByteArray &content)
{
    if (!m_held)
        return false;
    for (qsizetype done = 0; done < content.size();) {
        const ssize_t some = ::pwrite(m_held->file.get(), content.constData() + done,
                                      static_cast<std::size_t>(content.size() - done), static_cast<off_t>(done));
        if (some < 0 && errno == EINTR)
            continue;
        if (some <= 0)
            return false;
        done += some;
    }
    return ::ftruncate(m_held->file.get(), static_cast<off_t>(content.size())) == 0;
}

} // namespace ek

#endif
