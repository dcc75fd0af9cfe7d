#include "platform/PrivateFiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#ifdef Q_OS_UNIX
#include "platform/Descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include "platform/WindowsPath.h"

#include <fcntl.h>
#include <io.h>
#include <share.h>
#include <sys/stat.h>
#endif

namespace ek {

#ifdef Q_OS_UNIX

namespace {

constexpr mode_t everybodyElse = S_IRWXG | S_IRWXO;

QString octal(mode_t mode)
{
    return QString::number(mode & 07777, 8).rightJustified(4, u'0');
}

void tellIfChanged(bool done, const QString &name, const struct stat &status, QStringList &changed)
{
    if (done)
        changed += name + QStringLiteral(": ") + octal(status.st_mode) + QStringLiteral(" -> ")
            + octal(status.st_mode & ~everybodyElse);
}

bool isTooOpen(const struct stat &status)
{
    return status.st_uid == ::geteuid() && (status.st_mode & everybodyElse) != 0;
}

/// By name, in a folder that nobody else can reach by then: opening a file to change it and closing it again would end
/// the locks that SQLite holds on it in this process.
void tightenFile(int folder, const QString &name, QStringList &changed)
{
    const QByteArray encoded = QFile::encodeName(name);
    struct stat status = {};
    if (::fstatat(folder, encoded.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(status.st_mode)
        || status.st_nlink != 1 || !isTooOpen(status))
        return;
    const mode_t tight = status.st_mode & 07777 & ~everybodyElse;
    // Not through a link that came to this name since.
    tellIfChanged(::fchmodat(folder, encoded.constData(), tight, AT_SYMLINK_NOFOLLOW) == 0, name, status, changed);
}

void tightenFolder(const QString &path, QStringList &changed)
{
    const Descriptor folder(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW));
    struct stat status = {};
    if (folder.get() < 0 || ::fstat(folder.get(), &status) != 0)
        return;
    if (isTooOpen(status)) {
        const mode_t tight = status.st_mode & 07777 & ~everybodyElse;
        tellIfChanged(::fchmod(folder.get(), tight) == 0, QFileInfo(path).fileName() + QLatin1Char('/'), status,
                      changed);
    }
    const QFileInfoList entries =
        QDir(path).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo &entry : entries) {
        if (entry.isDir())
            tightenFolder(entry.filePath(), changed);
        else
            tightenFile(folder.get(), entry.fileName(), changed);
    }
}

/// In a folder that is somebody's choice.
void tightenOwn(const QString &path, const QStringList &own, QStringList &changed)
{
    const Descriptor folder(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() < 0)
        return;
    for (const QString &name : QDir(path).entryList(QDir::Files | QDir::Hidden | QDir::NoSymLinks)) {
        if (std::any_of(own.cbegin(), own.cend(), [&](const QString &start) { return name.startsWith(start); }))
            tightenFile(folder.get(), name, changed);
    }
}

QByteArray beginningOf(int file)
{
    QByteArray bytes(64, '\0');
    const ssize_t some = ::pread(file, bytes.data(), static_cast<std::size_t>(bytes.size()), 0);
    bytes.truncate(some > 0 ? static_cast<qsizetype>(some) : 0);
    return bytes;
}

QString lastError()
{
    return QString::fromLocal8Bit(std::strerror(errno)); // NOLINT(concurrency-mt-unsafe): glibc's is per thread
}

} // namespace

QStringList makePrivate(const QString &folder, const QStringList &own)
{
    QStringList changed;
    if (QFileInfo(folder).isSymLink())
        tightenOwn(folder, own, changed);
    else
        tightenFolder(folder, changed);
    return changed;
}

int openPrivateLog(const QString &path, QString *problem, const std::function<bool(const QByteArray &)> &isLog)
{
    constexpr int flags = O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    Descriptor file(::open(QFile::encodeName(path).constData(), flags, S_IRUSR | S_IWUSR));
    if (file.get() < 0) {
        *problem = errno == ELOOP ? QStringLiteral("it is a link") : lastError();
        return -1;
    }
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0)
        *problem = lastError(); // NOLINT(bugprone-branch-clone): the last of the questions may fail as this one does
    else if (!S_ISREG(status.st_mode))
        *problem = QStringLiteral("it is not a plain file");
    else if (status.st_uid != ::geteuid())
        *problem = QStringLiteral("it belongs to somebody else");
    else if (status.st_nlink != 1)
        *problem = QStringLiteral("it has a second name");
    else if (!isLog(beginningOf(file.get())))
        *problem = QStringLiteral("it is not a log of this program");
    else if ((status.st_mode & everybodyElse) != 0 && ::fchmod(file.get(), S_IRUSR | S_IWUSR) != 0)
        *problem = lastError();
    else
        return file.take();
    return -1;
}

#else

QStringList makePrivate(const QString &, const QStringList &)
{
    return {};
}

int openPrivateLog(const QString &path, QString *problem, const std::function<bool(const QByteArray &)> &isLog)
{
    const QFileInfo info(path);
    if (info.isSymLink() || (info.exists() && !info.isFile())) {
        *problem = QStringLiteral("it is not a plain file");
        return -1;
    }
    if (QFile there(path); there.open(QIODevice::ReadOnly) && !isLog(there.read(64))) {
        *problem = QStringLiteral("it is not a log of this program");
        return -1;
    }
    int fd = -1;
    const errno_t error =
        ::_wsopen_s(&fd, wide(extendedPath(path)), _O_WRONLY | _O_APPEND | _O_CREAT | _O_BINARY | _O_NOINHERIT,
                    _SH_DENYNO, _S_IREAD | _S_IWRITE);
    if (error != 0)
        *problem = qt_error_string(error);
    return fd;
}

#endif

} // namespace ek
