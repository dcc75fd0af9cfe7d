#include "platform/MemoryGuard.h"

#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <csignal>
#include <cstdlib>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

#include <thread>
#include <vector>

using namespace ek;

#ifdef Q_OS_LINUX

namespace {

bool isDumpable()
{
    return ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 1;
}

rlim_t coreLimit()
{
    rlimit limit = {};
    ::getrlimit(RLIMIT_CORE, &limit);
    return limit.rlim_cur;
}

int statusOf(pid_t child)
{
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    return status;
}

/// Root may do everything, so that what it may tells nothing.
void becomeNobody()
{
    constexpr uid_t nobody = 65534;
    if (::geteuid() == 0 && ::setresuid(nobody, nobody, nobody) != 0)
        std::_Exit(3);
    ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
}

enum class Guarded { No, Yes, Paused };

void guard(Guarded how)
{
    static MemoryGuard held; // until the process ends
    if (how != Guarded::No)
        held.hold();
    if (how == Guarded::Paused)
        new MemoryGuard::Pause;
}

/// Whether a process of the same user, and even the parent, may attach as a debugger does.
bool mayAttach(Guarded how)
{
    const pid_t debugger = ::fork();
    if (debugger == 0) {
        becomeNobody();
        int ready[2];
        if (::pipe(ready) != 0)
            std::_Exit(3);
        const pid_t watched = ::fork();
        if (watched == 0) {
            guard(how);
            static_cast<void>(::write(ready[1], "x", 1));
            for (;;)
                ::pause();
        }
        char byte = 0;
        static_cast<void>(::read(ready[0], &byte, 1));
        const bool attached = ::ptrace(PTRACE_ATTACH, watched, nullptr, nullptr) == 0;
        ::kill(watched, SIGKILL);
        statusOf(watched);
        std::_Exit(attached ? 0 : 1);
    }
    return statusOf(debugger) == 0;
}

/// Whether a process that crashes leaves its memory behind.
bool dumpsCore(Guarded how)
{
    const QTemporaryDir folder;
    const pid_t child = ::fork();
    if (child == 0) {
        rlimit limit = {};
        ::getrlimit(RLIMIT_CORE, &limit);
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_CORE, &limit);
        if (::chdir(folder.path().toLocal8Bit().constData()) != 0)
            std::_Exit(3);
        guard(how);
        ::signal(SIGABRT, SIG_DFL);
        std::abort();
    }
    const int status = statusOf(child);
    return WIFSIGNALED(status) && WCOREDUMP(status);
}

} // namespace

class TestMemoryGuard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!isDumpable())
            QSKIP("a process that is closed from the start has nothing to restore");
        rlimit limit = {};
        ::getrlimit(RLIMIT_CORE, &limit);
        limit.rlim_cur = limit.rlim_max < 4096 ? limit.rlim_max : 4096;
        ::setrlimit(RLIMIT_CORE, &limit);
        m_limit = limit.rlim_cur;
    }

    void cleanup()
    {
        QVERIFY(isDumpable());
        QCOMPARE(coreLimit(), m_limit);
    }

    void holdsFromTheFirstToTheLast()
    {
        MemoryGuard first;
        QVERIFY(isDumpable());
        first.hold();
        first.hold(); // once is enough
        QVERIFY(!isDumpable());
        QCOMPARE(coreLimit(), rlim_t(0));
        {
            MemoryGuard second;
            second.hold();
            first.release();
            QVERIFY(!isDumpable());
        }
        QVERIFY(isDumpable());
        QCOMPARE(coreLimit(), m_limit);
        first.release();
    }

    void movesWithWhatItGuards()
    {
        MemoryGuard from;
        from.hold();
        MemoryGuard to(std::move(from));
        from.release(); // NOLINT: what it is left as is part of the contract
        QVERIFY(!isDumpable());
        MemoryGuard other;
        other.hold();
        other = std::move(to);
        QVERIFY(!isDumpable());
        other = MemoryGuard();
        QVERIFY(isDumpable());
    }

    void aPauseOpensTheMemoryButWritesNoCore()
    {
        MemoryGuard guard;
        guard.hold();
        {
            const MemoryGuard::Pause pause;
            QVERIFY(isDumpable());
            QVERIFY(coreLimit() <= 1);
            const MemoryGuard::Pause another;
            MemoryGuard more;
            more.hold();
            QVERIFY(isDumpable());
        }
        QVERIFY(!isDumpable());
        QCOMPARE(coreLimit(), rlim_t(0));
    }

    void whatComesDuringAPauseIsGuardedAfterIt()
    {
        MemoryGuard guard;
        {
            const MemoryGuard::Pause pause;
            guard.hold();
            QVERIFY(isDumpable());
            QVERIFY(coreLimit() <= 1);
        }
        QVERIFY(!isDumpable());
    }

    void canBeHeldByManyThreads()
    {
        MemoryGuard last;
        last.hold();
        std::vector<std::thread> threads;
        threads.reserve(8);
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([] {
                for (int round = 0; round < 2000; ++round) {
                    MemoryGuard guard;
                    guard.hold();
                    const MemoryGuard moved(std::move(guard));
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(!isDumpable());
    }

    void aDebuggerIsRefused()
    {
        if (!mayAttach(Guarded::No))
            QSKIP("this system lets nobody attach to anything");
        QVERIFY(!mayAttach(Guarded::Yes));
        QVERIFY(mayAttach(Guarded::Paused));
    }

    void aCrashLeavesNoMemoryBehind()
    {
        if (!dumpsCore(Guarded::No))
            QSKIP("this system writes no core dumps");
        QVERIFY(!dumpsCore(Guarded::Yes));
        QVERIFY(!dumpsCore(Guarded::Paused));
    }

private:
    rlim_t m_limit = 0;
};

#else

class TestMemoryGuard : public QObject
{
    Q_OBJECT

private slots:
    void canBeHeld()
    {
        MemoryGuard guard;
        guard.hold();
        const MemoryGuard::Pause pause;
        guard.release();
    }
};

#endif

QTEST_APPLESS_MAIN(TestMemoryGuard)
#include "test_MemoryGuard.moc"
