#pragma once

#include "storage/Connection.h"

#include <QDir>
#include <QFile>
#include <QString>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

namespace ek::test {

/// Keeps the file to itself while it lives.
class Holder
{
public:
    explicit Holder(const QString &path)
    {
        m_holds = m_connection.open(path, Connection::Mode::ReadWrite, std::chrono::seconds(5))
            && m_connection.run(QStringLiteral("BEGIN EXCLUSIVE"));
    }
    [[nodiscard]] bool holds() const { return m_holds; }

private:
    Connection m_connection;
    bool m_holds = false;
};

#ifdef Q_OS_UNIX
/// While it lives, no file of this process grows beyond @p size, as on a disk that fails.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t size)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{size, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before = {};
};
#endif

/// A small disk of its own, where this process may have one.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &folder)
        : m_folder(folder)
    {
#ifdef Q_OS_LINUX
        m_mounted = QDir().mkpath(folder)
            && ::mount("none", QFile::encodeName(folder).constData(), "tmpfs", 0, "size=256k,mode=700") == 0;
#endif
    }
    ~SmallDisk()
    {
#ifdef Q_OS_LINUX
        if (m_mounted)
            ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
#endif
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    [[nodiscard]] bool isMounted() const { return m_mounted; }

    [[nodiscard]] bool setReadOnly(bool readOnly) const
    {
#ifdef Q_OS_LINUX
        return ::mount("none", QFile::encodeName(m_folder).constData(), "tmpfs",
                       readOnly ? MS_REMOUNT | MS_RDONLY : MS_REMOUNT, "size=256k")
            == 0;
#else
        Q_UNUSED(readOnly)
        return false;
#endif
    }

    /// Leaves no room at all.
    void fill() const
    {
        QFile file(filler());
        if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            while (file.write(QByteArray(4096, 'x')) > 0) { }
        }
    }
    [[nodiscard]] bool clear() const { return QFile::remove(filler()); }

private:
    [[nodiscard]] QString filler() const { return m_folder + QStringLiteral("/filler"); }

    const QString m_folder;
    bool m_mounted = false;
};

} // namespace ek::test
