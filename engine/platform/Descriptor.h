#pragma once

#include <utility>

#include <unistd.h>

namespace ek {

/// A file descriptor that closes itself. Unix only.
class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] int take() { return std::exchange(m_fd, -1); }

private:
    int m_fd;
};

} // namespace ek
