#include "app/ActivityFilter.h"

#include "secrets/MemorySecretStore.h"
#include "session/AutoLock.h"
#include "session/Profiles.h"
#include "session/Session.h"
#include "session/Settings.h"
#include "support/FakeClock.h"

#include <QApplication>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>
#include <QWindow>

using namespace ek;
using namespace ek::test;
using std::chrono::minutes;

/// What counts as use of the program, as it comes from the window system.
class TestActivityFilter : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_directory;

private slots:
    void usePutsTheLockOff_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("counts");
        QTest::newRow("key") << QStringLiteral("key") << true;
        QTest::newRow("click") << QStringLiteral("click") << true;
        QTest::newRow("mouse") << QStringLiteral("mouse") << true;
        QTest::newRow("wheel") << QStringLiteral("wheel") << true;
        QTest::newRow("made up") << QStringLiteral("made up") << false;
        QTest::newRow("paint") << QStringLiteral("paint") << false;
    }

    void usePutsTheLockOff()
    {
        QFETCH(const QString, what);
        QFETCH(const bool, counts);
        FakeClock clock;
        Settings settings(m_directory.filePath(QStringLiteral("settings.ini")));
        MemorySecretStore store;
        Profiles profiles(settings.profiles);
        Session session(&connectToApi, store, store, profiles, settings.profiles, clock);
        AutoLock lock(session, settings.preferences, clock);
        const ActivityFilter filter(lock);
        QPushButton button(QStringLiteral("Press"));
        int pressed = 0;
        connect(&button, &QPushButton::clicked, this, [&] { ++pressed; });
        button.show();
        QVERIFY(QTest::qWaitForWindowActive(&button));
        QWindow *window = button.windowHandle();
        QTest::mouseMove(window, {3, 3});
        QCoreApplication::processEvents();
        const auto act = [&] {
            if (what == QLatin1String("key")) {
                QTest::keyClick(window, Qt::Key_Space);
            } else if (what == QLatin1String("click")) {
                QTest::mouseClick(window, Qt::LeftButton, {}, {5, 5});
            } else if (what == QLatin1String("mouse")) {
                QTest::mouseMove(window, {7 + pressed, 7});
                QTest::mouseMove(window, {3, 3});
            } else if (what == QLatin1String("wheel")) {
                QWheelEvent wheel({5, 5}, window->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton,
                                  Qt::NoModifier, Qt::NoScrollPhase, false);
                QSpontaneKeyEvent::setSpontaneous(&wheel); // as one from the window system is
                qApp->notify(window, &wheel);
            } else if (what == QLatin1String("made up")) {
                QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
                QCoreApplication::sendEvent(window, &key);
            } else {
                button.repaint();
            }
            QCoreApplication::processEvents();
        };

        clock.pass(minutes(9));
        act();
        clock.pass(minutes(9));
        lock.check();
        QCOMPARE(lock.isLocked(), !counts);
        if (!counts)
            return;

        // After the time was up it locks, and does nothing else.
        pressed = 0;
        clock.ahead += minutes(10);
        act();
        QVERIFY(lock.isLocked());
        QCOMPARE(pressed, 0);
    }
};

QTEST_MAIN(TestActivityFilter)
#include "test_ActivityFilter.moc"
