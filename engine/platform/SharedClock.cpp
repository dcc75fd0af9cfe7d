#include "platform/SharedClock.h"

#if defined(Q_OS_LINUX)
#include <QFile>

#include <ctime>
#elif defined(Q_OS_MACOS)
#include <array>
#include <ctime>

#include <sys/sysctl.h>
#endif

namespace ek {

namespace {

QByteArray startOfComputer()
{
#if defined(Q_OS_LINUX)
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return file.open(QIODevice::ReadOnly) ? file.read(64).trimmed() : QByteArray();
#elif defined(Q_OS_MACOS)
    std::array<char, 64> text{};
    std::size_t length = text.size() - 1;
    return ::sysctlbyname("kern.bootsessionuuid", text.data(), &length, nullptr, 0) == 0 ? QByteArray(text.data())
                                                                                         : QByteArray();
#else
    return {};
#endif
}

/// Read once: a start lasts longer than the program.
const QByteArray &start()
{
    static const QByteArray id = startOfComputer();
    return id;
}

} // namespace

std::chrono::milliseconds SharedClock::now()
{
#if defined(Q_OS_LINUX) || defined(Q_OS_MACOS)
#ifdef Q_OS_LINUX
    constexpr clockid_t clock = CLOCK_BOOTTIME;
#else
    constexpr clockid_t clock = CLOCK_MONOTONIC; // which goes on in sleep here
#endif
    timespec time = {};
    if (!start().isEmpty() && ::clock_gettime(clock, &time) == 0)
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds(time.tv_sec)
                                                                     + std::chrono::nanoseconds(time.tv_nsec));
#endif
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch());
}

QByteArray SharedClock::identity()
{
    return start().isEmpty() ? QByteArrayLiteral("time of day") : start();
}

} // namespace ek
