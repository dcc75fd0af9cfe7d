#include "core/Environment.h"

#include <QTest>

using namespace ek;

/// Which environment is believed where several sources speak of it.
class TestEnvironment : public QObject
{
    Q_OBJECT

private slots:
    void readsTheWord_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<Environment>("environment");
        QTest::newRow("live") << QStringLiteral("live") << Environment::Live;
        QTest::newRow("sandbox") << QStringLiteral("sandbox") << Environment::Sandbox;
        QTest::newRow("capitals") << QStringLiteral("LIVE") << Environment::Live;
        QTest::newRow("one capital") << QStringLiteral("Sandbox") << Environment::Sandbox;
        QTest::newRow("blanks") << QStringLiteral(" live ") << Environment::Live;
        QTest::newRow("nothing") << QString() << Environment::Unknown;
        QTest::newRow("blanks alone") << QStringLiteral("  ") << Environment::Unknown;
        QTest::newRow("another word for live") << QStringLiteral("Production") << Environment::Live;
        QTest::newRow("another word") << QStringLiteral("staging") << Environment::Live;
        QTest::newRow("more than the word") << QStringLiteral("not sandbox") << Environment::Live;
        QTest::newRow("what is not seen") << QStringLiteral("sandbox\u200b") << Environment::Live;
    }
    void readsTheWord()
    {
        QFETCH(const QString, word);
        QTEST(environmentFromApi(word), "environment");
    }

    void theMoreCarefulHolds_data()
    {
        QTest::addColumn<Environment>("a");
        QTest::addColumn<Environment>("b");
        QTest::addColumn<Environment>("holds");
        const auto row = [](const char *name, Environment a, Environment b, Environment holds) {
            QTest::newRow(name) << a << b << holds;
        };
        row("nobody says anything", Environment::Unknown, Environment::Unknown, Environment::Unknown);
        row("one says sandbox", Environment::Unknown, Environment::Sandbox, Environment::Sandbox);
        row("one says live", Environment::Unknown, Environment::Live, Environment::Live);
        row("sandbox both", Environment::Sandbox, Environment::Sandbox, Environment::Sandbox);
        row("live both", Environment::Live, Environment::Live, Environment::Live);
        row("they contradict each other", Environment::Sandbox, Environment::Live, Environment::Live);
    }
    void theMoreCarefulHolds()
    {
        QFETCH(const Environment, a);
        QFETCH(const Environment, b);
        QTEST(moreCareful(a, b), "holds");
        QTEST(moreCareful(b, a), "holds");
    }
};

QTEST_GUILESS_MAIN(TestEnvironment)
#include "test_Environment.moc"
