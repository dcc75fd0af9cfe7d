#include "platform/FileIdentity.h"

#ifdef Q_OS_WIN
#include "platform/WindowsPath.h"

#include <qt_windows.h>
#else
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#endif

namespace ek {

#ifdef Q_OS_WIN

FileIdentity fileIdentity(const QString &path)
{
    FileIdentity identity;
    // Asks for no access to the content and keeps nobody from anything. With BACKUP_SEMANTICS a folder opens as well.
    const HANDLE file = ::CreateFileW(wide(extendedPath(path)), FILE_READ_ATTRIBUTES,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING,
                                      FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return identity;
    BY_HANDLE_FILE_INFORMATION information = {};
    if (::GetFileInformationByHandle(file, &information) != 0) {
        identity.device = information.dwVolumeSerialNumber;
        identity.inode = (static_cast<quint64>(information.nFileIndexHigh) << 32) | information.nFileIndexLow;
    }
    ::CloseHandle(file);
    return identity;
}

#else

FileIdentity fileIdentity(const QString &path)
{
    FileIdentity identity;
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) == 0) {
        identity.device = static_cast<quint64>(status.st_dev);
        identity.inode = static_cast<quint64>(status.st_ino);
        identity.born = QFileInfo(path).birthTime().toMSecsSinceEpoch();
    }
    return identity;
}

#endif

} // namespace ek
