#pragma once

#include <QString>
#include <QtGlobal>

namespace ek {

/// Which file stands at a path: another one put there later is another one.
struct FileIdentity
{
    quint64 device = 0; ///< the volume's serial number on Windows
    quint64 inode = 0; ///< the file index on Windows, which NTFS gives to no later file
    qint64 born = 0; ///< inodes are used again; 0 on Windows, where a new file of an old name takes over its birth

    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

/// Follows links. All zero where there is no file, or the system does not say.
FileIdentity fileIdentity(const QString &path);

} // namespace ek
