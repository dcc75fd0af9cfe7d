#include "platform/Memory.h"

#include <QtGlobal>

#include <array>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <cstring>
#endif

namespace ek {

void overwrite(void *data, std::size_t size) noexcept
{
    if (size == 0)
        return;
#if defined(Q_OS_WIN)
    ::SecureZeroMemory(data, size);
#elif defined(__GLIBC__) || defined(Q_OS_FREEBSD)
    ::explicit_bzero(data, size);
#else
    auto *bytes = static_cast<volatile char *>(data);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = 0;
#endif
}

Q_NEVER_INLINE void overwriteStack() noexcept
{
    std::array<char, 16UL * 1024> below; // NOLINT(cppcoreguidelines-pro-type-member-init): it is overwritten
    overwrite(below.data(), below.size());
}

} // namespace ek
