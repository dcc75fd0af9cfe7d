#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QString>

#ifdef Q_OS_WIN
#include <winsock2.h> // first, or it complains

#include <qt_windows.h>
#endif

namespace ek::test {

/// A symbolic link at @p path to what is, or is not, at @p target. False where nobody may make one: on Windows it takes
/// a right, and Wine 8 has none. What Qt makes there is a shortcut, a file like any other.
inline bool makeLink(const QString &target, const QString &path)
{
#ifdef Q_OS_WIN
    constexpr DWORD unprivileged = 0x2;
    const auto wide = [](const QString &text) { return reinterpret_cast<const wchar_t *>(text.utf16()); };
    const DWORD folder = QFileInfo(target).isDir() ? SYMBOLIC_LINK_FLAG_DIRECTORY : 0;
    return ::CreateSymbolicLinkW(wide(QDir::toNativeSeparators(path)), wide(QDir::toNativeSeparators(target)),
                                 folder | unprivileged)
        != 0
        && QFileInfo(path).isSymLink(); // Wine says that it has made one
#else
    return QFile::link(target, path);
#endif
}

constexpr auto noLinks = "Links take a right here that this process does not have.";

} // namespace ek::test
