#include "platform/ProcessStart.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>
#endif

#ifdef Q_OS_LINUX
#include <sys/syscall.h>
#endif

namespace ek {

#ifdef Q_OS_UNIX

namespace {

constexpr int ignoredSignals[] = {SIGXFSZ, SIGXCPU, SIGPIPE, SIGTTIN, SIGTTOU};

// The system calls themselves: a checking build replaces the functions, and is not ready for them yet.
bool isClosed(int descriptor) noexcept
{
#ifdef Q_OS_LINUX
    return ::syscall(SYS_fcntl, descriptor, F_GETFD) < 0 && errno == EBADF;
#else
    return ::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF;
#endif
}

/// The lowest free descriptor, which for the caller is the one that was found closed.
bool openLowest(const char *path, int flags) noexcept
{
#ifdef Q_OS_LINUX
    return ::syscall(SYS_openat, AT_FDCWD, path, flags, 0) >= 0;
#else
    return ::open(path, flags) >= 0;
#endif
}

void setAction(int signal, void (*handler)(int)) noexcept
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
}

} // namespace

void fillStandardDescriptors() noexcept
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor) {
        if (!isClosed(descriptor))
            continue;
        // Inherited by children, as the standard descriptors are. Without a null device any folder does: reading and
        // writing fail.
        if (!openLowest("/dev/null", descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY))
            openLowest("/", O_RDONLY);
    }
}

void ignoreSignals() noexcept
{
    for (const int signal : ignoredSignals)
        setAction(signal, SIG_IGN);
    struct sigaction child = {};
    if (::sigaction(SIGCHLD, nullptr, &child) == 0 && child.sa_handler == SIG_IGN)
        setAction(SIGCHLD, SIG_DFL);
}

void restoreSignalsInChild() noexcept
{
    for (const int signal : ignoredSignals)
        setAction(signal, SIG_DFL);
}

#else

void fillStandardDescriptors() noexcept { }

void ignoreSignals() noexcept { }

void restoreSignalsInChild() noexcept { }

#endif

} // namespace ek
