#include "ui/ConcealedClipboard.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace ek;

namespace {

constexpr int patience = 10'000;
const QString text = QStringLiteral("ek_live_00112233445566778899aabbccddeeff");

Secret secret(const QString &what = text)
{
    QByteArray utf8 = what.toUtf8();
    return Secret::takeFrom(utf8);
}

} // namespace

class TestConcealedClipboard : public QObject
{
    Q_OBJECT

private:
    QClipboard &system() { return *QApplication::clipboard(); }

private slots:
    void init() { system().clear(); }

    void copiesExactlyAndMarked()
    {
        ConcealedClipboard clipboard(system());
        QCOMPARE(clipboard.secondsLeft(), 0);
        clipboard.copy(secret());
        QCOMPARE(system().text(), text);
        QCOMPARE(system().mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
        QCOMPARE(clipboard.secondsLeft(), 20);
        QVERIFY(!system().text(QClipboard::Selection).contains(text));
    }

    void countsDownAndClears()
    {
        ConcealedClipboard clipboard(system());
        QSignalSpy seconds(&clipboard, &ConcealedClipboard::secondsLeftChanged);
        QSignalSpy expired(&clipboard, &ConcealedClipboard::expired);
        clipboard.copy(secret(), std::chrono::seconds(2));
        QTRY_COMPARE_WITH_TIMEOUT(expired.count(), 1, patience);
        QVERIFY(expired.constFirst().constFirst().toBool());
        QList<int> counted;
        for (const QVariantList &tick : std::as_const(seconds))
            counted += tick.constFirst().toInt();
        QCOMPARE(counted, (QList<int>{2, 1, 0}));
        QVERIFY(system().text().isEmpty());
        QCOMPARE(clipboard.secondsLeft(), 0);
    }

    void leavesAloneWhatIsNotOurs_data()
    {
        QTest::addColumn<QString>("replacement");
        QTest::newRow("another text") << QStringLiteral("shopping list");
        QTest::newRow("our text and more") << text + QLatin1Char(' ');
        QTest::newRow("nothing") << QString();
    }

    void leavesAloneWhatIsNotOurs()
    {
        QFETCH(const QString, replacement);
        ConcealedClipboard clipboard(system());
        QSignalSpy expired(&clipboard, &ConcealedClipboard::expired);
        clipboard.copy(secret(), std::chrono::seconds(1));
        if (replacement.isEmpty())
            system().clear();
        else
            system().setText(replacement);
        QTRY_COMPARE_WITH_TIMEOUT(expired.count(), 1, patience);
        QVERIFY(expired.constFirst().constFirst().toBool());
        QCOMPARE(system().text(), replacement);
    }

    void clearsWhatAManagerTookOver()
    {
        ConcealedClipboard clipboard(system());
        clipboard.copy(secret());
        system().setText(text); // the same text under another owner
        QVERIFY(clipboard.clear());
        QVERIFY(system().text().isEmpty());
    }

    void clearsWhenItGoes()
    {
        auto clipboard = std::make_unique<ConcealedClipboard>(system());
        clipboard->copy(secret());
        clipboard.reset();
        QVERIFY(system().text().isEmpty());
    }

    void goesWithoutTouchingOthers()
    {
        auto clipboard = std::make_unique<ConcealedClipboard>(system());
        clipboard->copy(secret());
        system().setText(QStringLiteral("shopping list"));
        clipboard.reset();
        QCOMPARE(system().text(), QStringLiteral("shopping list"));
    }

    void copyingAgainStartsAgain()
    {
        ConcealedClipboard clipboard(system());
        QSignalSpy seconds(&clipboard, &ConcealedClipboard::secondsLeftChanged);
        QSignalSpy expired(&clipboard, &ConcealedClipboard::expired);
        clipboard.copy(secret(), std::chrono::seconds(2));
        QTRY_COMPARE_WITH_TIMEOUT(clipboard.secondsLeft(), 1, patience);
        const QString second = QStringLiteral("ek_live_ffeeddccbbaa99887766554433221100");
        clipboard.copy(secret(second), std::chrono::seconds(2));
        QCOMPARE(clipboard.secondsLeft(), 2);
        QCOMPARE(expired.count(), 0);
        QCOMPARE(system().text(), second);
        QTRY_COMPARE_WITH_TIMEOUT(expired.count(), 1, patience);
        QVERIFY(system().text().isEmpty());
        QCOMPARE(seconds.constLast().constFirst().toInt(), 0);
    }

    void lifetimeCanBeSet()
    {
        ConcealedClipboard clipboard(system());
        QSignalSpy seconds(&clipboard, &ConcealedClipboard::secondsLeftChanged);
        clipboard.setLifetime(std::chrono::seconds(90));
        QCOMPARE(seconds.count(), 0); // nothing of ours is there
        clipboard.copy(secret());
        QCOMPARE(clipboard.secondsLeft(), 90);
        clipboard.setLifetime(std::chrono::seconds(120));
        QCOMPARE(clipboard.secondsLeft(), 90); // no promise is drawn out
        clipboard.setLifetime(std::chrono::seconds(5));
        QCOMPARE(clipboard.secondsLeft(), 5);
        QCOMPARE(seconds.constLast().constFirst().toInt(), 5);
    }

    void canExpireAtOnce()
    {
        ConcealedClipboard clipboard(system());
        QSignalSpy expired(&clipboard, &ConcealedClipboard::expired);
        QVERIFY(clipboard.expireNow());
        QCOMPARE(expired.count(), 0); // nothing was counting
        clipboard.copy(secret());
        QVERIFY(clipboard.expireNow());
        QCOMPARE(expired.count(), 1);
        QVERIFY(expired.constFirst().constFirst().toBool());
        QCOMPARE(clipboard.secondsLeft(), 0);
        QVERIFY(system().text().isEmpty());

        clipboard.copy(secret());
        system().setText(QStringLiteral("shopping list"));
        QVERIFY(clipboard.expireNow());
        QCOMPARE(system().text(), QStringLiteral("shopping list"));
    }

    void clearingStopsTheCountdown()
    {
        ConcealedClipboard clipboard(system());
        clipboard.copy(secret(), std::chrono::seconds(1));
        QVERIFY(clipboard.clear());
        QCOMPARE(clipboard.secondsLeft(), 0);
        system().setText(text); // the admin's own doing from here on
        QVERIFY(clipboard.clear());
        QCOMPARE(system().text(), text);
    }
};

QTEST_MAIN(TestConcealedClipboard)
#include "test_ConcealedClipboard.moc"
