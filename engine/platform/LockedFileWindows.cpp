#include "platform/LockedFile.h"

#include <QtGlobal>

#ifdef Q_OS_WIN

#include "platform/UserOnlyAccess.h"
#include "platform/WindowsPath.h"

#include <QDeadlineTimer>
#include <QFileInfo>

#include <algorithm>

#include <qt_windows.h>

namespace ek {

struct LockedFile::Held
{
    explicit Held(HANDLE opened)
        : file(opened)
    {
    }
    ~Held()
    {
        if (file != INVALID_HANDLE_VALUE)
            ::CloseHandle(file); // and with it the lock
    }
    Held(const Held &) = delete;
    Held &operator=(const Held &) = delete;

    HANDLE file;
};

namespace {

/// Far behind what the file holds: a locked part cannot be read by others, and a virus scanner may want to.
OVERLAPPED lockedPart()
{
    OVERLAPPED part = {};
    part.OffsetHigh = 0x7fffffff;
    return part;
}

} // namespace

LockedFile::LockedFile(const QString &path, std::chrono::milliseconds patience)
{
    const QFileInfo info(path);
    if (info.isSymLink() || (info.exists() && !info.isFile()))
        return;
    const QString name = extendedPath(path);
    UserOnlyAccess access;
    const QDeadlineTimer deadline(patience);
    for (DWORD pause = 1;; pause = std::min<DWORD>(pause * 2, 8)) {
        // Deleting it is not shared, so what is locked is what stands there.
        auto held = std::make_unique<Held>(::CreateFileW(wide(name), GENERIC_READ | GENERIC_WRITE,
                                                         FILE_SHARE_READ | FILE_SHARE_WRITE, access.attributes(),
                                                         OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr));
        const bool isOpen = held->file != INVALID_HANDLE_VALUE;
        if (!isOpen && ::GetLastError() != ERROR_SHARING_VIOLATION)
            return;
        OVERLAPPED part = lockedPart();
        if (isOpen
            && ::LockFileEx(held->file, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &part) != 0) {
            m_held = std::move(held);
            return;
        }
        if (deadline.hasExpired())
            return;
        ::Sleep(pause);
    }
}

LockedFile::~LockedFile() = default;

std::optional<QByteArray> LockedFile::read(qint64 longest) const
{
    LARGE_INTEGER size = {};
    if (!m_held || ::GetFileSizeEx(m_held->file, &size) == 0 || size.QuadPart > longest
        || ::SetFilePointerEx(m_held->file, LARGE_INTEGER{}, nullptr, FILE_BEGIN) == 0)
        return std::nullopt;
    QByteArray content(static_cast<qsizetype>(size.QuadPart), Qt::Uninitialized);
    DWORD got = 0;
    if (::ReadFile(m_held->file, content.data(), static_cast<DWORD>(content.size()), &got, nullptr) == 0
        || got != static_cast<DWORD>(content.size()))
        return std::nullopt;
    return content;
}

bool LockedFile::write(const QByteArray &content)
{
    if (!m_held || ::SetFilePointerEx(m_held->file, LARGE_INTEGER{}, nullptr, FILE_BEGIN) == 0)
        return false;
    DWORD done = 0;
    return ::WriteFile(m_held->file, content.constData(), static_cast<DWORD>(content.size()), &done, nullptr) != 0
        && done == static_cast<DWORD>(content.size()) && ::SetEndOfFile(m_held->file) != 0;
}

} // namespace ek

#endif
