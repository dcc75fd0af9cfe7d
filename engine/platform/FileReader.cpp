#include "platform/FileReader.h"

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <algorithm>
#else
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

#include <utility>

namespace ek {

#ifdef Q_OS_WIN

namespace {

const FileReader::Handle none = INVALID_HANDLE_VALUE;

} // namespace

FileReader::FileReader(Handle handle, qint64 size)
    : m_handle(handle)
    , m_size(size)
{
}

FileReader::~FileReader()
{
    if (m_handle != none)
        ::CloseHandle(m_handle);
}

qint64 FileReader::read(char *to, qint64 size)
{
    DWORD some = 0;
    constexpr qint64 most = 1 << 30;
    if (!::ReadFile(m_handle, to, static_cast<DWORD>(std::min(size, most)), &some, nullptr))
        return -1;
    m_position += some;
    return some;
}

qint64 FileReader::skipHole()
{
    return 0;
}

#else

namespace {

constexpr FileReader::Handle none = -1;

} // namespace

FileReader::FileReader(Handle handle, qint64 size)
    : m_handle(handle)
    , m_size(size)
{
#ifdef SEEK_DATA
    constexpr qint64 worthIt = 1 << 20;
    constexpr qint64 blockSize = 512;
    struct stat status = {};
    m_isSparse = size > worthIt && ::fstat(handle, &status) == 0 && status.st_blocks * blockSize < size;
#endif
}

FileReader::~FileReader()
{
    if (m_handle != none)
        ::close(m_handle);
}

qint64 FileReader::read(char *to, qint64 size)
{
    for (;;) {
        const ssize_t some = ::read(m_handle, to, static_cast<std::size_t>(size));
        if (some < 0 && errno == EINTR)
            continue;
        m_position += some > 0 ? some : 0;
        return some;
    }
}

qint64 FileReader::skipHole()
{
#ifdef SEEK_DATA
    if (!m_isSparse)
        return 0;
    // ENXIO: no more data before the end.
    off_t next = ::lseek(m_handle, m_position, SEEK_DATA);
    if (next < 0 && errno == ENXIO)
        next = ::lseek(m_handle, 0, SEEK_END);
    if (next <= m_position) {
        m_isSparse = next >= 0 && m_isSparse;
        ::lseek(m_handle, m_position, SEEK_SET);
        return 0;
    }
    return next - std::exchange(m_position, static_cast<qint64>(next));
#else
    return 0;
#endif
}

#endif

FileReader::FileReader(FileReader &&other) noexcept
    : m_handle(std::exchange(other.m_handle, none))
    , m_size(other.m_size)
    , m_position(other.m_position)
    , m_isSparse(other.m_isSparse)
{
}

} // namespace ek
