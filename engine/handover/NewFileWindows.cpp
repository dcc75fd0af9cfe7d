#include "handover/NewFile.h"

#include <QtGlobal>

#ifdef Q_OS_WIN

#include "platform/UserOnlyAccess.h"
#include "platform/WindowsPath.h"

#include <algorithm>
#include <limits>

#include <qt_windows.h>

namespace ek {

namespace {

tl::unexpected<FileHandOverError> failure(FileHandOverErrorKind kind, DWORD error)
{
    return tl::unexpected(FileHandOverError{kind, qt_error_string(static_cast<int>(error))});
}

FileHandOverErrorKind kindOf(DWORD error)
{
    switch (error) {
    case ERROR_FILE_EXISTS:
    case ERROR_ALREADY_EXISTS:
        return FileHandOverErrorKind::Exists;
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_BAD_NETPATH:
    case ERROR_INVALID_DRIVE:
        return FileHandOverErrorKind::FolderMissing;
    case ERROR_ACCESS_DENIED:
    case ERROR_WRITE_PROTECT:
    case ERROR_SHARING_VIOLATION:
        return FileHandOverErrorKind::NotAllowed;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        return FileHandOverErrorKind::Full;
    default:
        return FileHandOverErrorKind::Failed;
    }
}

/// 0, or what Windows says.
DWORD writeAll(HANDLE file, const QByteArray &content)
{
    for (qsizetype written = 0; written < content.size();) {
        const auto piece = std::min<qsizetype>(content.size() - written, std::numeric_limits<int>::max());
        DWORD some = 0;
        if (!::WriteFile(file, content.constData() + written, static_cast<DWORD>(piece), &some, nullptr))
            return ::GetLastError();
        if (some == 0)
            return ERROR_WRITE_FAULT;
        written += some;
    }
    return ::FlushFileBuffers(file) ? 0 : ::GetLastError();
}

/// By its handle: the name may be another file's by now.
bool removeBegun(HANDLE file)
{
    FILE_DISPOSITION_INFO disposition = {};
    disposition.DeleteFile = TRUE;
    return ::SetFileInformationByHandle(file, FileDispositionInfo, &disposition, sizeof disposition) != 0;
}

} // namespace

Result<Done, FileHandOverError> writeNewFile(const QString &path, const QByteArray &content)
{
    // A colon after the drive's names a second content of another file.
    if (path.indexOf(u':', 2) >= 0)
        return failure(FileHandOverErrorKind::Failed, ERROR_INVALID_NAME);
    UserOnlyAccess access;
    if (!access.attributes())
        return failure(FileHandOverErrorKind::Failed, ERROR_NONE_MAPPED);
    // CREATE_NEW is the refusal to write over anything, decided and carried out in one step, and not through a link
    // either; nobody else may open the file until it is whole.
    HANDLE file = ::CreateFileW(wide(extendedPath(path)), GENERIC_WRITE | DELETE, 0, access.attributes(), CREATE_NEW,
                                FILE_ATTRIBUTE_NORMAL | FILE_FLAG_OPEN_REPARSE_POINT, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        const DWORD error = ::GetLastError();
        return failure(kindOf(error), error);
    }
    const DWORD error = writeAll(file, content);
    const bool isGone = error == 0 || removeBegun(file);
    ::CloseHandle(file);
    if (error == 0)
        return Done{};
    const bool isFull = kindOf(error) == FileHandOverErrorKind::Full;
    return failure(!isGone      ? FileHandOverErrorKind::NotRemoved
                       : isFull ? FileHandOverErrorKind::Full
                                : FileHandOverErrorKind::Failed,
                   error);
}

} // namespace ek

#endif
