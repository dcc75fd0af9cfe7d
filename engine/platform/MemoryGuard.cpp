#include "platform/MemoryGuard.h"

#include <QtGlobal>

#include <mutex>
#include <utility>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#ifdef Q_OS_WIN
#include <qt_windows.h>

#ifdef __MINGW32__
// Its werapi.h uses types that it does not have.
extern "C" HRESULT WINAPI WerGetFlags(HANDLE process, PDWORD flags);
extern "C" HRESULT WINAPI WerSetFlags(DWORD flags);
#define WER_FAULT_REPORTING_FLAG_NOHEAP 1
#else
#include <werapi.h>
#endif
#endif

namespace ek {

namespace {

#ifdef Q_OS_UNIX

/// The soft limit alone: a hard one that was lowered cannot be raised again.
class CoreLimit
{
public:
    void lower(rlim_t to)
    {
        rlimit limit = {};
        if (::getrlimit(RLIMIT_CORE, &limit) != 0)
            return;
        if (!m_isLowered)
            m_before = limit.rlim_cur;
        m_isLowered = true;
        limit.rlim_cur = to < limit.rlim_max ? to : limit.rlim_max;
        ::setrlimit(RLIMIT_CORE, &limit);
    }

    void restore()
    {
        rlimit limit = {};
        if (!m_isLowered || ::getrlimit(RLIMIT_CORE, &limit) != 0)
            return;
        m_isLowered = false;
        limit.rlim_cur = m_before < limit.rlim_max ? m_before : limit.rlim_max;
        ::setrlimit(RLIMIT_CORE, &limit);
    }

private:
    rlim_t m_before = 0;
    bool m_isLowered = false;
};

/// What the system is told. Used under the lock of Guards.
class System
{
public:
    void close()
    {
        m_core.lower(0);
#ifdef Q_OS_LINUX
        m_wasDumpable = m_wasDumpable || ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 1;
        ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
    }

    void pause()
    {
#ifdef Q_OS_LINUX
        // A dump that is piped to a program knows no limit but this one, which Linux reads as "none at all".
        m_core.lower(1);
#endif
        letLook();
    }

    void open()
    {
        letLook();
        m_core.restore();
    }

private:
    void letLook()
    {
#ifdef Q_OS_LINUX
        if (std::exchange(m_wasDumpable, false))
            ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
#endif
    }

    CoreLimit m_core;
#ifdef Q_OS_LINUX
    bool m_wasDumpable = false;
#endif
};

#elif defined(Q_OS_WIN)

class System
{
public:
    void close()
    {
        m_errorMode = ::SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
        ::WerGetFlags(::GetCurrentProcess(), &m_reports);
        ::WerSetFlags(m_reports | WER_FAULT_REPORTING_FLAG_NOHEAP);
    }

    void pause() { } // nobody who is to look is kept from it

    void open()
    {
        ::WerSetFlags(m_reports);
        ::SetErrorMode(m_errorMode);
    }

private:
    UINT m_errorMode = 0;
    DWORD m_reports = 0;
};

#else

class System
{
public:
    void close() { }
    void pause() { }
    void open() { }
};

#endif

struct Guards
{
    std::mutex lock;
    int held = 0;
    int pauses = 0;
    System system;
};

/// Never destroyed: static objects may hold secrets, too.
Guards &guards()
{
    static auto *guards = new Guards;
    return *guards;
}

} // namespace

MemoryGuard::MemoryGuard(MemoryGuard &&other) noexcept
    : m_holds(std::exchange(other.m_holds, false))
{
}

MemoryGuard &MemoryGuard::operator=(MemoryGuard &&other) noexcept
{
    if (this != &other) {
        release();
        m_holds = std::exchange(other.m_holds, false);
    }
    return *this;
}

void MemoryGuard::hold() noexcept
{
    if (std::exchange(m_holds, true))
        return;
    Guards &all = guards();
    const std::scoped_lock locked(all.lock);
    if (all.held++ > 0)
        return;
    all.system.close();
    if (all.pauses > 0)
        all.system.pause();
}

void MemoryGuard::release() noexcept
{
    if (!std::exchange(m_holds, false))
        return;
    Guards &all = guards();
    const std::scoped_lock locked(all.lock);
    if (--all.held == 0)
        all.system.open();
}

MemoryGuard::Pause::Pause() noexcept
{
    Guards &all = guards();
    const std::scoped_lock locked(all.lock);
    if (all.pauses++ == 0 && all.held > 0)
        all.system.pause();
}

MemoryGuard::Pause::~Pause()
{
    Guards &all = guards();
    const std::scoped_lock locked(all.lock);
    if (--all.pauses == 0 && all.held > 0)
        all.system.close();
}

} // namespace ek
