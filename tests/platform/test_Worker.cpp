#include "platform/Worker.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>

#ifdef __GLIBC__
#include <pthread.h>
#endif

using namespace ek;
using AtEnd = Worker::AtEnd;
Q_DECLARE_METATYPE(Worker::AtEnd)

namespace {

constexpr int patience = 10'000;

/// What a left-behind job may use: it lives as long as the job.
struct Gate
{
    QSemaphore begun;
    QSemaphore open;
    QSemaphore passed;
};

/// A job that begins, waits for the gate, and says that it has passed.
auto through(const std::shared_ptr<Gate> &gate)
{
    return [gate] {
        gate->begun.release();
        const bool isOpen = gate->open.tryAcquire(1, patience);
        gate->passed.release();
        return isOpen;
    };
}

std::atomic<bool> hasThreadEnded = false;

/// Tells that its thread has run the destructors of what belongs to it. It has no members: GCC's run-time for Windows
/// destroys it after its memory was given back.
struct AtThreadEnd
{
    ~AtThreadEnd()
    {
        QThread::msleep(20); // so that a caller who does not join is likely to be seen
        hasThreadEnded = true;
    }
};

#ifdef __GLIBC__
/// While it lives, no thread can be started: each would take more memory for its stack than there is.
class NoThreads
{
public:
    NoThreads()
    {
        pthread_getattr_default_np(&m_before);
        pthread_attr_t huge;
        pthread_attr_init(&huge);
        pthread_attr_setstacksize(&huge, std::size_t(1) << 46);
        pthread_setattr_default_np(&huge);
        pthread_attr_destroy(&huge);
    }
    ~NoThreads()
    {
        pthread_setattr_default_np(&m_before);
        pthread_attr_destroy(&m_before);
    }
    NoThreads(const NoThreads &) = delete;
    NoThreads &operator=(const NoThreads &) = delete;

private:
    pthread_attr_t m_before;
};
#endif

} // namespace

class TestWorker : public QObject
{
    Q_OBJECT

private slots:
    void bothPolicies()
    {
        QTest::addColumn<Worker::AtEnd>("atEnd");
        QTest::newRow("wait") << AtEnd::Wait;
        QTest::newRow("leave behind") << AtEnd::LeaveBehind;
    }

    void runsOnItsThreadAndTellsOnOurs_data() { bothPolicies(); }
    void runsOnItsThreadAndTellsOnOurs()
    {
        QFETCH(const Worker::AtEnd, atEnd);
        Worker worker(atEnd);
        QThread *const here = QThread::currentThread();
        QThread *toldOn = nullptr;
        int told = 0;
        bool wasElsewhere = false;
        worker.run([here] { return QThread::currentThread() != here; }, this,
                   [&](bool isElsewhere) {
                       ++told;
                       wasElsewhere = isElsewhere;
                       toldOn = QThread::currentThread();
                   });
        QCOMPARE(told, 0); // never from within the call
        QTRY_COMPARE_WITH_TIMEOUT(told, 1, patience);
        QVERIFY(wasElsewhere);
        QCOMPARE(toldOn, here);
        QCoreApplication::processEvents();
        QCOMPARE(told, 1);
    }

    void keepsTheOrderOfTheCalls()
    {
        Worker worker(AtEnd::Wait);
        QList<int> ran; // by the thread alone, until all are told
        QList<int> told;
        QList<int> all;
        for (int job = 0; job < 100; ++job) {
            all += job;
            worker.run(
                [&ran, job] {
                    ran += job;
                    return job;
                },
                this, [&](int value) { told += value; });
        }
        QTRY_COMPARE_WITH_TIMEOUT(told, all, patience);
        QCOMPARE(ran, all);
    }

    void allJobsHaveOneThread()
    {
        Worker worker(AtEnd::Wait);
        QList<Qt::HANDLE> threads;
        for (int job = 1; job <= 3; ++job) {
            worker.run([] { return QThread::currentThreadId(); }, this, [&](Qt::HANDLE thread) { threads += thread; });
            QTRY_COMPARE_WITH_TIMEOUT(threads.size(), job, patience);
        }
        QCOMPARE(threads, QList<Qt::HANDLE>(3, threads.constFirst()));
    }

    void aJobMayTellNobody()
    {
        Worker worker(AtEnd::Wait);
        int told = 0;
        int ran = 0;
        worker.run([&] { ++ran; });
        worker.run([&] { return ran; }, this, [&](int seen) { told = seen; });
        QTRY_COMPARE_WITH_TIMEOUT(told, 1, patience);
    }

    void nobodyIsToldWhenTheGuardIsGone()
    {
        Worker worker(AtEnd::Wait);
        int ran = 0;
        int told = 0;
        for (int round = 0; round < 100; ++round) {
            const auto guard = std::make_unique<QObject>();
            worker.run([&] { return ++ran; }, guard.get(), [&](int) { ++told; });
        }
        int last = 0;
        worker.run([&] { return ran; }, this, [&](int seen) { last = seen; });
        QTRY_COMPARE_WITH_TIMEOUT(last, 100, patience); // the jobs ran all the same
        QCOMPARE(told, 0);
    }

    void nobodyIsToldWhenTheGuardGoesBeforeTheEventComes()
    {
        Worker worker(AtEnd::Wait);
        const auto gate = std::make_shared<Gate>();
        gate->open.release();
        auto guard = std::make_unique<QObject>();
        int told = 0;
        worker.run(through(gate), guard.get(), [&](bool) { ++told; });
        QVERIFY(gate->passed.tryAcquire(1, patience));
        guard.reset();
        bool isOver = false;
        worker.run([] { return true; }, this, [&](bool) { isOver = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isOver, patience);
        QCOMPARE(told, 0);
    }

    void carriesWhatCanOnlyBeMoved()
    {
        Worker worker(AtEnd::Wait);
        std::unique_ptr<int> result;
        worker.run([given = std::make_unique<int>(6)] { return std::make_unique<int>(*given + 1); }, this,
                   [&, kept = std::make_unique<int>(0)](std::unique_ptr<int> value) { result = std::move(value); });
        QTRY_VERIFY_WITH_TIMEOUT(result, patience);
        QCOMPARE(*result, 7);
    }

    /// A job may hold a secret, and a completion may hold what belongs to its caller's thread.
    void eachPartIsDestroyedOnItsOwnThread()
    {
        struct Trace
        {
            std::atomic<QThread *> *where;
            explicit Trace(std::atomic<QThread *> &place)
                : where(&place)
            {
            }
            Trace(Trace &&other) noexcept
                : where(std::exchange(other.where, nullptr))
            {
            }
            Trace(const Trace &) = delete;
            ~Trace()
            {
                if (where)
                    *where = QThread::currentThread();
            }
        };
        QThread *const here = QThread::currentThread();
        std::atomic<QThread *> jobWentOn = nullptr;
        std::atomic<QThread *> thenWentOn = nullptr;
        for (const bool isGuardGone : {false, true}) {
            jobWentOn = thenWentOn = nullptr;
            Worker worker(AtEnd::Wait);
            auto guard = std::make_unique<QObject>();
            bool wasJobGone = false;
            worker.run([trace = Trace(jobWentOn)] { return 0; }, guard.get(),
                       [&, trace = Trace(thenWentOn)](int) { wasJobGone = jobWentOn != nullptr; });
            if (isGuardGone)
                guard.reset();
            QTRY_VERIFY_WITH_TIMEOUT(thenWentOn, patience);
            QVERIFY(jobWentOn && jobWentOn != here);
            QCOMPARE(thenWentOn.load(), here);
            QCOMPARE(wasJobGone, !isGuardGone);
        }
    }

    void waitingFinishesEveryJobAndTellsThenQueued()
    {
        const auto gate = std::make_shared<Gate>();
        QList<int> told;
        int ran = 0;
        auto guard = std::make_unique<QObject>();
        {
            Worker worker(AtEnd::Wait);
            worker.run(through(gate), this, [&](bool) { told += 1; });
            worker.run([&] { return ++ran; }, guard.get(), [&](int) { told += 2; });
            worker.run([&] { return ++ran; }, this, [&](int) { told += 3; });
            guard.reset();
            QVERIFY(gate->begun.tryAcquire(1, patience));
            gate->open.release();
        }
        QCOMPARE(ran, 2);
        QVERIFY(told.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(told, (QList<int>{1, 3}), patience);
    }

    void whatWasDoneButNotToldIsToldOnce()
    {
        int told = 0;
        const auto gate = std::make_shared<Gate>();
        gate->open.release();
        {
            Worker worker(AtEnd::Wait);
            worker.run(through(gate), this, [&](bool) { ++told; });
            QVERIFY(gate->passed.tryAcquire(1, patience));
        }
        QCoreApplication::processEvents();
        QCOMPARE(told, 1);
    }

    void leavingDoesNotWait()
    {
        const auto gate = std::make_shared<Gate>();
        std::atomic<int> ran = 0;
        int told = 0;
        {
            Worker worker(AtEnd::LeaveBehind);
            worker.run(through(gate), this, [&](bool) { ++told; });
            worker.run([&ran] { return ++ran; }, this, [&](int) { ++told; });
            QVERIFY(gate->begun.tryAcquire(1, patience));
        }
        QVERIFY(!gate->passed.tryAcquire()); // it still waits for the gate
        gate->open.release();
        QVERIFY(gate->passed.tryAcquire(1, patience)); // and goes on without the worker
        QCoreApplication::processEvents();
        QCOMPARE(told, 0);
        QCOMPARE(ran.load(), 0); // what had not begun was dropped
    }

    /// OpenSSL frees its memory of a thread in such a destructor.
    void waitsForTheThreadsOwnDestructors_data() { bothPolicies(); }
    void waitsForTheThreadsOwnDestructors()
    {
        QFETCH(const Worker::AtEnd, atEnd);
        hasThreadEnded = false;
        bool isDone = false;
        {
            Worker worker(atEnd);
            worker.run(
                [] {
                    thread_local const AtThreadEnd end;
                    static_cast<void>(&end); // made where it is named
                    return true;
                },
                this, [&](bool) { isDone = true; });
            QTRY_VERIFY_WITH_TIMEOUT(isDone, patience);
        }
        QVERIFY(hasThreadEnded);
    }

    void mayBeDestroyedByItsOwnCompletion_data() { bothPolicies(); }
    void mayBeDestroyedByItsOwnCompletion()
    {
        QFETCH(const Worker::AtEnd, atEnd);
        auto worker = std::make_unique<Worker>(atEnd);
        bool isGone = false;
        worker->run([] { return 1; }, this,
                    [&](int) {
                        worker.reset();
                        isGone = true;
                    });
        QTRY_VERIFY_WITH_TIMEOUT(isGone, patience);
    }

    /// As where the system's limit of threads is reached: the only copy of a new key may be what a job is to save.
    void runsTheJobItselfWhereThereIsNoThread_data() { bothPolicies(); }
    void runsTheJobItselfWhereThereIsNoThread()
    {
#ifdef __GLIBC__
        QFETCH(const Worker::AtEnd, atEnd);
        const NoThreads noThreads;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("no thread for a job")));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("no thread for a job")));
        QThread *const here = QThread::currentThread();
        QList<int> told;
        {
            Worker worker(atEnd);
            worker.run([&] { return QThread::currentThread() == here ? 1 : 0; }, this, [&](int one) { told += one; });
            QVERIFY(told.isEmpty()); // never from within the call
            QTRY_COMPARE_WITH_TIMEOUT(told, QList{1}, patience);
            worker.run([] { return 2; }, this, [&](int two) { told += two; });
        }
        QVERIFY(told.size() == 1);
        const QList<int> all = atEnd == AtEnd::Wait ? QList{1, 2} : QList{1};
        QTRY_COMPARE_WITH_TIMEOUT(told, all, patience);
#else
        QSKIP("how a thread's start can be made to fail is known of glibc alone");
#endif
    }

    void mayGoWithoutAJob_data() { bothPolicies(); }
    void mayGoWithoutAJob()
    {
        QFETCH(const Worker::AtEnd, atEnd);
        const Worker worker(atEnd);
    }
};

QTEST_GUILESS_MAIN(TestWorker)
#include "test_Worker.moc"
