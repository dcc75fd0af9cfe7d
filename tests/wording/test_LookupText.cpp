#include "wording/LookupText.h"

#include <QTest>

using namespace ek;

/// What is said of a key that nobody knows must leave room for what is not known yet.
class TestLookupText : public QObject
{
    Q_OBJECT

private slots:
    void anUnknownPlace_data();
    void anUnknownPlace();
    void anUnknownKey_data();
    void anUnknownKey();
    void whatASearchPassedOver();

private:
    static LookupScope scope(int unread, bool isLoaded = true, bool isOpen = true)
    {
        LookupScope scope;
        scope.isOpen = isOpen;
        scope.isLoaded = isLoaded;
        scope.extent.entities = 300;
        scope.extent.neverRead = unread;
        scope.environment = Environment::Sandbox;
        return scope;
    }
};

void TestLookupText::anUnknownPlace_data()
{
    QTest::addColumn<int>("unread");
    QTest::addColumn<bool>("isLoaded");
    QTest::addColumn<bool>("isOpen");
    QTest::addColumn<int>("environment");
    QTest::addColumn<QString>("wanted");
    const int sandbox = int(Environment::Sandbox);
    QTest::newRow("all read") << 0 << true << true << sandbox << QStringLiteral("Unknown");
    QTest::newRow("some unread") << 12 << true << true << sandbox
                                 << QStringLiteral("Unknown so far: 12 entities not read");
    QTest::newRow("being loaded") << 0 << false << true << sandbox << QStringLiteral("Unknown so far");
    QTest::newRow("no profile") << 12 << true << false << sandbox << QStringLiteral("Unknown");
    QTest::newRow("of the other environment")
        << 12 << true << true << int(Environment::Live) << QStringLiteral("Unknown");
}

void TestLookupText::anUnknownPlace()
{
    QFETCH(const int, unread);
    QFETCH(const bool, isLoaded);
    QFETCH(const bool, isOpen);
    QFETCH(const int, environment);
    QFETCH(const QString, wanted);
    PlaceVerdict verdict;
    verdict.kind = PlaceVerdict::Kind::Unknown;
    verdict.environment = static_cast<Environment>(environment);
    QCOMPARE(placeText(verdict, scope(unread, isLoaded, isOpen)), wanted);
    // What is certain does not depend on it.
    verdict.kind = PlaceVerdict::Kind::AccountKey;
    QCOMPARE(placeText(verdict, scope(unread, isLoaded, isOpen)), QStringLiteral("Account key"));
}

void TestLookupText::anUnknownKey_data()
{
    QTest::addColumn<int>("unread");
    QTest::addColumn<int>("environment");
    QTest::addColumn<QString>("start");
    QTest::addColumn<bool>("mayBeUnread");
    const int sandbox = int(Environment::Sandbox);
    QTest::newRow("all read") << 0 << sandbox << QStringLiteral("Not found among the keys of the 300 entities read.")
                              << false;
    QTest::newRow("some unread") << 12 << sandbox
                                 << QStringLiteral("Not found so far among the keys of the 288 entities read.") << true;
    QTest::newRow("of the other environment")
        << 12 << int(Environment::Live) << QStringLiteral("Not found so far") << false;
}

void TestLookupText::anUnknownKey()
{
    QFETCH(const int, unread);
    QFETCH(const int, environment);
    QFETCH(const QString, start);
    QFETCH(const bool, mayBeUnread);
    KeyAnswer answer;
    answer.kind = SoughtKey::Kind::WholeKey;
    answer.environment = static_cast<Environment>(environment);
    const QString text = describe(answer, scope(unread));
    QVERIFY2(text.startsWith(start), qPrintable(text));
    QCOMPARE(text.contains(QStringLiteral("not read yet: it may belong to one of them.")), mayBeUnread);
}

void TestLookupText::whatASearchPassedOver()
{
    FolderSearch::Outcome outcome;
    QVERIFY(!describe(outcome, 1, scope(0)).contains(QStringLiteral("special")));
    outcome.special = 3;
    QVERIFY(describe(outcome, 1, scope(0)).contains(QStringLiteral("3 special file")));
    QVERIFY(!describe(outcome, 1, scope(0)).contains(QStringLiteral("not read yet")));
    QVERIFY(describe(outcome, 1, scope(12)).contains(QStringLiteral("12 entities are not read yet")));
    QVERIFY(!describe(outcome, 0, scope(12)).contains(QStringLiteral("not read yet"))); // there is nothing unknown
    QVERIFY(describe(outcome, 1, scope(12, true, false)).contains(QStringLiteral("No profile is open")));
}

QTEST_GUILESS_MAIN(TestLookupText)
#include "test_LookupText.moc"
