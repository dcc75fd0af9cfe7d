#include "platform/RegularFile.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include "platform/Descriptor.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include "platform/WindowsPath.h"

#include <QDeadlineTimer>

#include <qt_windows.h>
#endif

namespace ek {

namespace {

RegularFile failure(RegularFile::State state, const QString &problem = {})
{
    return {state, {}, problem};
}

} // namespace

#ifdef Q_OS_UNIX

namespace {

RegularFile failureOf(int error)
{
    return failure(error == ENOENT || error == ENOTDIR ? RegularFile::State::Missing : RegularFile::State::Unreadable,
                   qt_error_string(error));
}

} // namespace

RegularFile readRegularFile(const QString &path, qint64 longest)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    // Before it is opened, which some devices take for an order; and after, for it may be another one by then.
    if (::stat(name.constData(), &status) != 0)
        return failureOf(errno);
    if (!S_ISREG(status.st_mode))
        return failure(RegularFile::State::NotAFile);
    const Descriptor file(::open(name.constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0)
        return failureOf(errno);
    if (!S_ISREG(status.st_mode))
        return failure(RegularFile::State::NotAFile);
    if (status.st_size > longest)
        return failure(RegularFile::State::TooLarge);

    // It may grow meanwhile, and some files that are not on a disk say that they are empty.
    QByteArray content;
    constexpr qsizetype piece = 64LL * 1024;
    while (content.size() <= longest) {
        const qsizetype before = content.size();
        content.resize(before + piece);
        const ssize_t some = ::read(file.get(), content.data() + before, static_cast<std::size_t>(piece));
        content.resize(before + (some > 0 ? static_cast<qsizetype>(some) : 0));
        if (some == 0)
            return {RegularFile::State::Read, content, {}};
        if (some < 0 && errno != EINTR)
            return failure(RegularFile::State::Unreadable, qt_error_string(errno));
    }
    return failure(RegularFile::State::TooLarge);
}

bool isRegularOrMissing(const QString &path)
{
    struct stat status = {};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0)
        return errno == ENOENT || errno == ENOTDIR;
    return S_ISREG(status.st_mode);
}

bool moveNode(const QString &path, const QString &free, QString *problem)
{
    if (::rename(QFile::encodeName(path).constData(), QFile::encodeName(free).constData()) == 0)
        return true;
    if (problem)
        *problem = qt_error_string(errno);
    return false;
}

#else

RegularFile readRegularFile(const QString &path, qint64 longest)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(RegularFile::State::Missing);
    if (!info.isFile())
        return failure(RegularFile::State::NotAFile);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(RegularFile::State::Unreadable, file.errorString());
    const QByteArray content = file.read(longest + 1);
    return content.size() > longest ? failure(RegularFile::State::TooLarge)
                                    : RegularFile{RegularFile::State::Read, content, {}};
}

bool isRegularOrMissing(const QString &path)
{
    const QFileInfo info(path);
    return !info.isSymLink() && (!info.exists() || info.isFile());
}

bool moveNode(const QString &path, const QString &free, QString *problem)
{
    // Not QFile, which copies what it cannot move. What somebody has open without letting others delete it cannot be
    // moved: another instance that looks at it, or whatever looks for viruses in it. Neither has it for long.
    const QString from = extendedPath(path);
    const QString to = extendedPath(free);
    const QDeadlineTimer patience(std::chrono::seconds(2));
    while (::MoveFileExW(wide(from), wide(to), 0) == 0) {
        const DWORD error = ::GetLastError();
        if (error != ERROR_SHARING_VIOLATION || patience.hasExpired()) {
            if (problem)
                *problem = qt_error_string(static_cast<int>(error));
            return false;
        }
        ::Sleep(10);
    }
    return true;
}

#endif

} // namespace ek
