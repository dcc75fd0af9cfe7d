#include "Heard.h"
#include "UiFixture.h"
#include "WidgetTools.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/SettledAnnouncement.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace ek;
using namespace ek::test;

/// What is said aloud where the focus does not say it.
class TestAnnouncements : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        QSKIP("Announcements are Qt's own there, and off screen Qt does not pass them on");
#endif
        prepareApplication();
    }

    void whatIsSaidIsOnTheBus()
    {
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        Heard heard;
        announce(&window, QStringLiteral("7 keys"));
        announce(&window, QStringLiteral("7 keys")); // said twice is heard twice
        QCOMPARE(heard.announced, QStringList({QStringLiteral("7 keys"), QStringLiteral("7 keys")}));
        // No part of it is seen, or has a place in the layout.
        for (const QWidget *child : window.findChildren<QWidget *>())
            QVERIFY(child->size().isEmpty());
    }

    void whatHelpsTheEyeIsLeftOut()
    {
        QWidget window;
        window.show();
        Heard heard;
        announce(&window, QStringLiteral("\u2068Acme\u2069 is\u200b\nopen"));
        announce(&window, QStringLiteral(" \u2068\u2069 "));
        QCOMPARE(heard.announced, QStringList{QStringLiteral("Acme is open")});
    }

    void nothingSecretIsSaid()
    {
        QWidget window;
        window.show();
        Heard heard;
        const QString credential = demoCredential(Environment::Live);
        announce(&window, QStringLiteral("Copied ") + credential);
        QCOMPARE(heard.announced, QStringList());
        QCOMPARE(placesThatHold(credential), QStringList());
    }

    void aCoverTakesWhatWasSaidWithIt()
    {
        QWidget window;
        auto *page = new QWidget(&window);
        window.show();
        Heard heard;
        announce(page, QStringLiteral("Acme Ltd"));
        QVERIFY(!placesThatHold(QStringLiteral("Acme Ltd")).isEmpty());
        setCovered(page, true);
        QCOMPARE(placesThatHold(QStringLiteral("Acme Ltd")), QStringList());
        announce(page, QStringLiteral("Beta"));
        QCOMPARE(heard.announced, QStringList{QStringLiteral("Acme Ltd")});
    }

    void aCountIsSaidOnceItHasSettled()
    {
        QWidget window;
        window.show();
        Heard heard;
        auto *count = new SettledAnnouncement(&window);
        for (const char *text : {"7 of 7 keys", "4 of 7 keys", "2 of 7 keys"})
            count->say(QString::fromLatin1(text));
        QCOMPARE(heard.announced, QStringList());
        QTRY_COMPARE_WITH_TIMEOUT(heard.announced, QStringList{QStringLiteral("2 of 7 keys")}, patience);
    }

    void aMessageIsSaidOnceWhileItStays()
    {
        QWidget window;
        auto *bar = new MessageBar(QStringLiteral("Message"), &window);
        window.show();
        Heard heard;
        for (int time = 0; time < 3; ++time) { // as a list does at every character of a search
            bar->clear();
            bar->show(Tone::Warning, QStringLiteral("It failed"));
        }
        QCOMPARE(heard.announced, QStringList{QStringLiteral("It failed")});
        bar->clear();
        QCoreApplication::processEvents();
        bar->show(Tone::Warning, QStringLiteral("It failed"));
        QTRY_COMPARE_WITH_TIMEOUT(heard.announced.size(), 2, patience);
    }

    void whatIsOverInAMomentIsNotSaid()
    {
        QWidget window;
        auto *bar = new MessageBar(QStringLiteral("Message"), &window);
        window.show();
        Heard heard;
        bar->show(Tone::Info, QStringLiteral("Asking…"));
        bar->show(Tone::Success, QStringLiteral("It works"));
        QCOMPARE(heard.announced, QStringList{QStringLiteral("It works")});
        bar->show(Tone::Info, QStringLiteral("Asking again…"));
        QTRY_COMPARE_WITH_TIMEOUT(heard.announced.size(), 2, patience);
        QCOMPARE(heard.announced.constLast(), QStringLiteral("Asking again…"));
    }

    void theMainJob()
    {
        UiFixture parts;
        auto window = parts.showWindow();
        QVERIFY(window);
        Heard heard;
        QVERIFY(parts.openSandboxEntity());
        QTRY_VERIFY2_WITH_TIMEOUT(heard.announced.contains(QStringLiteral("Signed in to “Test”: Sandbox.")),
                                  qPrintable(heard.announced.join(u'\n')), patience);
        const auto keys = parts.listed().size();
        QTRY_VERIFY_WITH_TIMEOUT(heard.announced.contains(QStringLiteral("%1 keys").arg(keys)), patience);

        // Typing says the count once, and not at every character.
        heard.announced.clear();
        auto *filter = named<QLineEdit>(window.get(), QStringLiteral("Filter keys"));
        filter->setFocus();
        QTest::keyClicks(filter, parts.listed().constFirst().name);
        QTRY_COMPARE_WITH_TIMEOUT(heard.announced, QStringList{QStringLiteral("1 of %1 keys").arg(keys)}, patience);

        // Refreshing says that it has ended, even where nothing has changed.
        heard.announced.clear();
        window->findChild<QAction *>(QStringLiteral("refresh"))->trigger();
        QTRY_VERIFY2_WITH_TIMEOUT(heard.announced.contains(QStringLiteral("1 of %1 keys").arg(keys)),
                                  qPrintable(heard.announced.join(u'\n')), patience);

        window->findChild<QAction *>(QStringLiteral("signOut"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(heard.announced.contains(QStringLiteral("Signed out.")), patience);
    }

    void theClipboard()
    {
        UiFixture parts;
        auto window = parts.showWindow();
        QVERIFY(window);
        Heard heard;
        parts.clipboard.copy(secretOf("ek_sandbox_0123456789abcdefghijklmnopqrstuv"), std::chrono::seconds(2));
        QTRY_VERIFY2_WITH_TIMEOUT(heard.announced.contains(describe(ClipboardEnd::Gone)),
                                  qPrintable(heard.announced.join(u'\n')), patience);
        QCOMPARE(heard.announced.filter(QStringLiteral("is cleared in")),
                 QStringList{QStringLiteral("Copied. The clipboard is cleared in 2 seconds.")});
    }

    void lockingAndUnlocking()
    {
        UiFixture parts;
        auto window = parts.showWindow();
        QVERIFY(window && parts.openSandboxEntity());
        Heard heard;
        const QString entity = parts.session.entity()->name;
        window->findChild<QAction *>(QStringLiteral("lockNow"))->trigger();
        QTRY_VERIFY2_WITH_TIMEOUT(!heard.announced.filter(QStringLiteral("Locked")).isEmpty(),
                                  qPrintable(heard.announced.join(u'\n')), patience);
        QCOMPARE(placesThatHold(entity), QStringList());
        heard.announced.clear();
        parts.lock.unlock();
        QTRY_VERIFY_WITH_TIMEOUT(heard.announced.contains(QStringLiteral("Unlocked.")), patience);
    }
};

QTEST_MAIN(TestAnnouncements)
#include "test_Announcements.moc"
