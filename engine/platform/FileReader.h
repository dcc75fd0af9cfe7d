#pragma once

#include <QtGlobal>

#include <cstddef>

namespace ek {

/// An open regular file that is read once, from its start to its end. Any thread; one at a time.
class FileReader
{
public:
    /// A descriptor on Unix, a HANDLE on Windows.
#ifdef Q_OS_WIN
    using Handle = void *;
#else
    using Handle = int;
#endif
    /// Takes @p handle over and closes it in the end.
    FileReader(Handle handle, qint64 size);
    ~FileReader();
    FileReader(FileReader &&other) noexcept;
    FileReader &operator=(FileReader &&) = delete;
    FileReader(const FileReader &) = delete;
    FileReader &operator=(const FileReader &) = delete;

    /// When it was opened. It may have grown since.
    [[nodiscard]] qint64 size() const { return m_size; }
    /// Where the next read() begins.
    [[nodiscard]] qint64 position() const { return m_position; }

    /// Reads at most @p size bytes. 0: the end. -1: it cannot be read. Waits for the disk.
    [[nodiscard]] qint64 read(char *to, qint64 size);
    /// Goes on behind what the file system never stored and reads as zeros, if read() would begin there. Returns how
    /// many bytes were passed over.
    qint64 skipHole();

private:
    Handle m_handle;
    qint64 m_size;
    qint64 m_position = 0;
    bool m_isSparse = false;
};

} // namespace ek
