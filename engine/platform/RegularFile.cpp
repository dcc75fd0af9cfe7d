#include "platform/RegularFile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

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

#include <fcntl.h>
#include <io.h>
#endif

namespace ek {

namespace {

RegularFile failure(RegularFile::State state, const QString &problem = {})
{
    return {state, {}, problem};
}

/// @p error takes the reason where it fails.
bool replaceAtOnce(const QString &path, const QByteArray &content, QFileDevice::FileError &error)
{
    QSaveFile file(path);
    file.open(QIODevice::WriteOnly);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const bool isDone = file.isOpen() && file.write(content) == content.size() && file.commit();
    error = file.error();
    return isDone;
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

bool replaceFile(const QString &path, const QByteArray &content)
{
    QFileDevice::FileError error{};
    return replaceAtOnce(path, content, error);
}

bool isRegularOrMissing(const QString &path)
{
    struct stat status = {};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0)
        return errno == ENOENT || errno == ENOTDIR;
    return S_ISREG(status.st_mode);
}

namespace {

bool succeeded(int returned, QString *problem)
{
    if (returned != 0 && problem)
        *problem = qt_error_string(errno);
    return returned == 0;
}

} // namespace

bool moveNode(const QString &path, const QString &free, QString *problem)
{
    return succeeded(::rename(QFile::encodeName(path).constData(), QFile::encodeName(free).constData()), problem);
}

bool removeNode(const QString &path, QString *problem)
{
    return succeeded(::unlink(QFile::encodeName(path).constData()), problem);
}

#else

namespace {

// What somebody has open can be moved, replaced and read as far as that one allows it: another instance, or whatever
// looks for viruses in it. Neither has it for long.
constexpr std::chrono::milliseconds shortPatience{500}; // a person may be waiting
constexpr std::chrono::seconds longPatience{2};
constexpr DWORD pause = 10; // milliseconds

/// Lets everybody do everything with the file meanwhile, which QFile does not: nobody could replace it. -1 where it
/// cannot be opened.
int openToRead(const QString &path, QString *problem)
{
    const QString name = extendedPath(path);
    const QDeadlineTimer patience(shortPatience);
    for (;;) {
        const HANDLE file =
            ::CreateFileW(wide(name), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                          OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
        if (file != INVALID_HANDLE_VALUE)
            return ::_open_osfhandle(reinterpret_cast<intptr_t>(file), _O_RDONLY | _O_BINARY | _O_NOINHERIT);
        const DWORD error = ::GetLastError();
        if (error != ERROR_SHARING_VIOLATION || patience.hasExpired()) {
            *problem = qt_error_string(static_cast<int>(error));
            return -1;
        }
        ::Sleep(pause);
    }
}

} // namespace

RegularFile readRegularFile(const QString &path, qint64 longest)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(RegularFile::State::Missing);
    if (!info.isFile())
        return failure(RegularFile::State::NotAFile);
    QString problem;
    QFile file;
    const int fd = openToRead(path, &problem);
    if (fd < 0 || !file.open(fd, QIODevice::ReadOnly, QFile::AutoCloseHandle))
        return failure(RegularFile::State::Unreadable, problem);
    const QByteArray content = file.read(longest + 1);
    if (file.error() != QFile::NoError)
        return failure(RegularFile::State::Unreadable, file.errorString());
    return content.size() > longest ? failure(RegularFile::State::TooLarge)
                                    : RegularFile{RegularFile::State::Read, content, {}};
}

bool replaceFile(const QString &path, const QByteArray &content)
{
    const QDeadlineTimer patience(shortPatience);
    QFileDevice::FileError error{};
    while (!replaceAtOnce(path, content, error)) {
        // Where it has to do with the old file, and not with the disk. Windows says "access denied" to all of that.
        if (error != QFileDevice::RenameError || patience.hasExpired())
            return false;
        ::Sleep(pause);
    }
    return true;
}

bool isRegularOrMissing(const QString &path)
{
    const QFileInfo info(path);
    return !info.isSymLink() && (!info.exists() || info.isFile());
}

namespace {

/// Calls @p change until it succeeds, or fails for another reason than that somebody has the file open.
template <typename Change> bool onceItIsFree(Change change, QString *problem)
{
    const QDeadlineTimer patience(longPatience);
    while (!change()) {
        const DWORD error = ::GetLastError();
        if (error != ERROR_SHARING_VIOLATION || patience.hasExpired()) {
            if (problem)
                *problem = qt_error_string(static_cast<int>(error));
            return false;
        }
        ::Sleep(pause);
    }
    return true;
}

} // namespace

bool moveNode(const QString &path, const QString &free, QString *problem)
{
    // Not QFile, which copies what it cannot move.
    const QString from = extendedPath(path);
    const QString to = extendedPath(free);
    return onceItIsFree([&] { return ::MoveFileExW(wide(from), wide(to), 0) != 0; }, problem);
}

bool removeNode(const QString &path, QString *problem)
{
    const QString name = extendedPath(path);
    return onceItIsFree([&] { return ::DeleteFileW(wide(name)) != 0; }, problem);
}

#endif

} // namespace ek
