#include "core/Completion.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

using namespace ek;

static_assert(!std::is_copy_constructible_v<Completion<int>>);

class TestCompletion : public QObject
{
    Q_OBJECT

private slots:
    void isQueuedAndComesOnce()
    {
        QObject guard;
        int calls = 0;
        int value = 0;
        Completion<int> completion(&guard, [&](int given) {
            ++calls;
            value = given;
        });
        QVERIFY(completion.isPending());
        completion.complete(7);
        QVERIFY(!completion.isPending());
        QCOMPARE(calls, 0);
        QTRY_COMPARE(calls, 1);
        QCOMPARE(value, 7);
        QCoreApplication::processEvents();
        QCOMPARE(calls, 1);
    }

    void keepsItsOrder()
    {
        QObject guard;
        QList<int> order;
        Completion<int> first(&guard, [&](int value) { order += value; });
        Completion<int> second(&guard, [&](int value) { order += value; });
        first.complete(1);
        second.complete(2);
        QTRY_COMPARE(order, (QList<int>{1, 2}));
    }

    void saysNothingToADeadGuard()
    {
        int calls = 0;
        std::optional<QObject> guard(std::in_place);
        Completion<int> completion(&*guard, [&](int) { ++calls; });
        guard.reset();
        completion.complete(1);
        QVERIFY(!completion.isPending());
        QCoreApplication::processEvents();
        QCOMPARE(calls, 0);
    }

    void saysNothingWhenTheGuardDiesOnTheWay()
    {
        int calls = 0;
        std::optional<QObject> guard(std::in_place);
        Completion<int> completion(&*guard, [&](int) { ++calls; });
        completion.complete(1);
        guard.reset();
        QCoreApplication::processEvents();
        QCOMPARE(calls, 0);
    }

    void outlivesItself()
    {
        QObject guard;
        int calls = 0;
        {
            Completion<int> completion(&guard, [&](int) { ++calls; });
            completion.complete(1);
        }
        QTRY_COMPARE(calls, 1);
    }

    void canBeForgotten()
    {
        QObject guard;
        int calls = 0;
        auto captured = std::make_shared<int>(0);
        {
            const Completion<int> completion(&guard, [&calls, captured](int) { ++calls; });
            QCOMPARE(captured.use_count(), 2);
        }
        QCOMPARE(captured.use_count(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(calls, 0);
    }

    void moves()
    {
        QObject guard;
        int calls = 0;
        Completion<int> first(&guard, [&](int) { ++calls; });
        Completion<int> second(std::move(first));
        QVERIFY(second.isPending());
        QVERIFY(!first.isPending()); // NOLINT: what it is left as is part of the contract
        Completion<int> third;
        QVERIFY(!third.isPending());
        third = std::move(second);
        third.complete(1);
        QTRY_COMPARE(calls, 1);
    }

    void carriesWhatCannotBeCopied()
    {
        QObject guard;
        int value = 0;
        Completion<std::unique_ptr<int>> completion(&guard, [&](const std::unique_ptr<int> &given) { value = *given; });
        completion.complete(std::make_unique<int>(9));
        QTRY_COMPARE(value, 9);
    }

    void letsGoOfWhatTheCallbackHeld()
    {
        QObject guard;
        auto captured = std::make_shared<int>(0);
        bool called = false;
        Completion<int> completion(&guard, [captured, &called](int) { called = true; });
        completion.complete(1);
        QTRY_VERIFY(called);
        QCOMPARE(captured.use_count(), 1);
    }

    void arrivesOnTheGuardsThread()
    {
        QObject guard;
        QThread *where = nullptr;
        Completion<int> completion(&guard, [&](int) { where = QThread::currentThread(); });
        const std::unique_ptr<QThread> worker(QThread::create([&] { completion.complete(1); }));
        worker->start();
        QVERIFY(worker->wait(5000));
        QVERIFY(!where);
        QTRY_COMPARE(where, QThread::currentThread());
    }

    void mayBeNestedInItsOwnCallback()
    {
        QObject guard;
        QList<int> order;
        Completion<int> inner(&guard, [&](int value) { order += value; });
        Completion<int> outer(&guard, [&](int value) {
            inner.complete(2);
            order += value;
        });
        outer.complete(1);
        QTRY_COMPARE(order, (QList<int>{1, 2}));
    }
};

QTEST_GUILESS_MAIN(TestCompletion)
#include "test_Completion.moc"
