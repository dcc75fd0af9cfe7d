#include "AllKeysTest.h"
#include "Heard.h"
#include "report/ReportSnapshot.h"
#include "ui/fleet/UnreadDialog.h"
#include "ui/keys/OutcomeBar.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>

using namespace ek;
using namespace ek::test;

namespace {

constexpr int fewEntities = 3;

} // namespace

/// How far the keys of all entities were read, as the views say it, and who ends and begins it.
class TestAllKeysReading : public QObject, protected AllKeysTest
{
    Q_OBJECT

private:
    [[nodiscard]] QString readingState() const
    {
        return named<QLabel>(panel(), QStringLiteral("Reading state"))->text();
    }
    [[nodiscard]] QPushButton *pauseButton(const char *name) const
    {
        return named<QPushButton>(panel(), QString::fromLatin1(name));
    }

private slots:
    void init() { QVERIFY(openWindow()); }

    void cleanup() { closeWindow(); }

    /// The counts at the left, the line that says how far the reading is, and the number under the table.
    void countsAgreeWithTheReading()
    {
        QVERIFY(m_parts->open(Environment::Sandbox));
        choose(0);
        QVERIFY(isAllShown());
        int looks = 0;
        int whole = 0;
        QStringList faults;
        const auto look = [&] {
            const QString count = countAt(0);
            const bool isWhole = !count.isEmpty() && !count.endsWith(u'+');
            const bool isComplete = readingState().startsWith(QLatin1String("Complete"));
            const QString shown = QString::number(table()->model()->rowCount());
            ++looks;
            whole += isComplete ? 1 : 0;
            if (isComplete != isWhole || (!count.isEmpty() && QString(count).remove(u'+') != shown)
                || (isComplete && !said(panel()).contains(shown + QStringLiteral(" keys"))))
                faults += count + QStringLiteral(" beside ") + readingState() + u' ' + shown;
        };
        m_parts->workspace.sweep.readAgain();
        // Each time that events were dealt with, a while longer than anything takes that follows later.
        QElapsedTimer done;
        const auto isOver = [&] {
            look();
            if (m_parts->workspace.sweep.state() != Sweep::State::Done)
                return false;
            if (!done.isValid())
                done.start();
            return done.elapsed() > 600;
        };
        QVERIFY(QTest::qWaitFor(isOver, patience));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY(looks > 10 && whole > 10);
        QCOMPARE(countAt(0), QString::number(keysOf(Environment::Sandbox)));
    }

    void theReadingIsToldPausedAndResumed()
    {
        FaultyApi api;
        QList<QJsonObject> all;
        for (int number = 1; number <= 8; ++number)
            all += entityNumber(number);
        api.onEntities = ScriptedApi::listing(all);
        bool holds = true;
        const auto listing = answer(200, FaultyApi::list({}));
        api.onKeys = [&](auto &connection) {
            if (!holds)
                listing(connection); // and no answer otherwise
        };
        QVERIFY(m_parts->openAt(api.server.url()));
        choose(0);
        QTRY_VERIFY2_WITH_TIMEOUT(readingState().startsWith(QLatin1String("8 of 8 entities not read yet")),
                                  qPrintable(readingState()), patience);
        QVERIFY(said(panel()).contains(QLatin1String("No keys here yet")));
        click(button(panel(), QStringLiteral("Read all entities")));
        QTRY_VERIFY_WITH_TIMEOUT(pauseButton("Pause reading"), patience);
        QVERIFY(pauseButton("Pause reading")->isVisible());
        QTRY_VERIFY2_WITH_TIMEOUT(said(panel()).contains(QString::fromUtf8("Reading the keys of all entities…")),
                                  qPrintable(said(panel())), patience);

        const Heard heard;
        pauseButton("Pause reading")->setFocus();
        QTest::keyClick(pauseButton("Pause reading"), Qt::Key_Space);
        QTRY_VERIFY2_WITH_TIMEOUT(readingState().startsWith(QString::fromUtf8("Paused · 8 of 8")),
                                  qPrintable(readingState()), patience);
        QVERIFY(pauseButton("Resume reading")->hasFocus());
        QTRY_VERIFY_WITH_TIMEOUT(heard.announced.contains(QStringLiteral("The reading is paused.")), patience);

        holds = false;
        QTest::keyClick(pauseButton("Resume reading"), Qt::Key_Space);
        QTRY_VERIFY2_WITH_TIMEOUT(readingState().startsWith(QLatin1String("Complete as of ")),
                                  qPrintable(readingState()), patience);
        QVERIFY(!pauseButton("Resume reading"));
        QVERIFY(!pauseButton("Pause reading")->isVisible());
        QVERIFY(said(panel()).contains(QLatin1String("None of your entities has an API key.")));
        QTRY_VERIFY_WITH_TIMEOUT(
            !heard.announced.filter(QRegularExpression(QStringLiteral("^Complete as of "))).isEmpty(), patience);
        // Where it begins and where it ends, and not every entity on the way.
        QStringList announced = heard.announced;
        QVERIFY2(announced.removeDuplicates() == 0, qPrintable(heard.announced.join(u'\n')));
        QVERIFY(announced.filter(QStringLiteral("not read yet")).size() <= 1);
        QVERIFY(heard.announced.filter(QRegularExpression(QStringLiteral("\\d+ of 8"))).isEmpty());
    }

    void whatCouldNotBeReadIsToldAndTriedAgain()
    {
        FaultyApi api;
        QList<QJsonObject> all;
        for (int number = 1; number <= fewEntities; ++number)
            all += entityNumber(number);
        api.onEntities = ScriptedApi::listing(all);
        const auto listing = answer(200,
                                    FaultyApi::list({ScriptedApi::key(QStringLiteral("ek_sandbox_") + QString(32, u'a'),
                                                                      QStringLiteral("CI"))}));
        bool fails = true;
        api.onKeys = [&](auto &connection) {
            if (fails && connection.request().header("x-entity-id") == "ent_2")
                return answer(403,
                              FaultyApi::refusal(QStringLiteral("forbidden"), QStringLiteral("Not you")))(connection);
            listing(connection);
        };
        QVERIFY(m_parts->openAt(api.server.url()));
        m_parts->workspace.sweep.readAgain();
        choose(0);
        QTRY_VERIFY2_WITH_TIMEOUT(readingState().contains(QLatin1String("1 ent")), qPrintable(readingState()),
                                  patience);
        QTRY_VERIFY2_WITH_TIMEOUT(readingState().contains(QLatin1String("could not be read")),
                                  qPrintable(readingState()), patience);
        auto *which = named<QPushButton>(panel(), QStringLiteral("Show which entities could not be read"));
        QVERIFY(which && which->isVisible());
        click(which);
        const QPointer<UnreadDialog> dialog = m_window->findChild<UnreadDialog *>();
        QVERIFY(dialog);
        auto *list = named<QTableView>(dialog, QStringLiteral("Entities not read"));
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("Entity 2"));
        QVERIFY(!list->model()->index(0, 1).data().toString().isEmpty());

        fails = false;
        click(button(dialog, QStringLiteral("Try again")));
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!which->isVisible(), patience);
        click(button(dialog, QStringLiteral("Close")));

        // A report is incomplete by what could not be read again, and names it.
        QVERIFY(unreadEntities(m_parts->workspace.inventory).empty());
        fails = true;
        m_parts->workspace.sweep.readAgain();
        QTRY_VERIFY_WITH_TIMEOUT(which->isVisible(), patience);
        QVERIFY(!areAllWhole(m_parts->workspace.inventory));
        const std::vector<UnreadEntity> unread = unreadEntities(m_parts->workspace.inventory);
        QCOMPARE(unread.size(), std::size_t(1));
        QCOMPARE(unread.front().name, QStringLiteral("Entity 2"));
    }

    /// A pause is for the admin to end.
    void refreshDoesNotEndAPause()
    {
        openAll();
        m_parts->workspace.sweep.pause();
        const auto lists = [this] {
            QList<DemoServer::Received> gets = m_parts->received("GET");
            gets.removeIf(
                [](const DemoServer::Received &get) { return !get.path.contains(QLatin1String("api-keys")); });
            return gets.size();
        };
        const qsizetype before = lists();
        action("refresh")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!m_parts->session.entitiesState().isLoading, patience);
        QCOMPARE(m_parts->workspace.sweep.state(), Sweep::State::Paused);
        QVERIFY2(said(m_window.get()).contains(QLatin1String("The reading is paused")),
                 qPrintable(said(m_window.get())));
        QCOMPARE(lists(), before);
        click(button(m_window->findChild<OutcomeBar *>(), QStringLiteral("Resume reading")));
        QVERIFY(m_parts->workspace.sweep.state() != Sweep::State::Paused);
        QTRY_VERIFY_WITH_TIMEOUT(lists() >= before + m_parts->session.entities().size(), patience);
        QVERIFY(m_window->findChild<OutcomeBar *>()->isHidden());
    }

    void refreshReadsAllAgain()
    {
        openAll();
        const auto lists = [this] {
            QList<DemoServer::Received> gets = m_parts->received("GET");
            return gets.removeIf(
                [](const DemoServer::Received &get) { return get.path.contains(QLatin1String("api-keys")); });
        };
        const qsizetype before = lists();
        action("refresh")->trigger();
        const qsizetype entities = m_parts->session.entities().size();
        QTRY_COMPARE_WITH_TIMEOUT(lists(), before + entities, patience);
    }
};

QTEST_MAIN(TestAllKeysReading)
#include "test_AllKeysReading.moc"
