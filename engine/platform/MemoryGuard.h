#pragma once

namespace ek {

/// While one of these holds, the process's memory is closed to other processes of the same user as far as the system
/// lets us, and no core dump is written. Every non-empty Secret has one, so that none can be forgotten.
///
/// Linux: PR_SET_DUMPABLE is 0, so ptrace, /proc/PID/mem and core dumps are refused to everybody but root, and
/// RLIMIT_CORE is 0. Other Unix: RLIMIT_CORE alone; on macOS attaching is the hardened runtime's to refuse, since
/// PT_DENY_ATTACH cannot be taken back. Windows: error reports leave the heap out, and no dialog offers to debug.
///
/// What was set before the first came is set again after the last went; not for the whole life of the process, because
/// desktop portals do not talk to a program they cannot look at (see Pause). A child process inherits the limit.
/// Any thread; costs an uncontended lock.
class MemoryGuard
{
public:
    MemoryGuard() = default;
    MemoryGuard(MemoryGuard &&other) noexcept;
    MemoryGuard &operator=(MemoryGuard &&other) noexcept;
    MemoryGuard(const MemoryGuard &) = delete;
    MemoryGuard &operator=(const MemoryGuard &) = delete;
    ~MemoryGuard() { release(); }

    void hold() noexcept;
    void release() noexcept;

    /// While one of these lives, other processes of the user may look, but there are still no core dumps. For a file
    /// dialog that a portal opens, and nothing longer than that.
    class Pause
    {
    public:
        Pause() noexcept;
        ~Pause();
        Pause(const Pause &) = delete;
        Pause &operator=(const Pause &) = delete;
    };

private:
    bool m_holds = false;
};

} // namespace ek
