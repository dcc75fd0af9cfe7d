#include "wording/Countries.h"

#include <QTest>

using namespace ek;

/// Countries by their code. No translation is installed here, so their names are English.
class TestCountries : public QObject
{
    Q_OBJECT

private slots:
    void isNamed_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QString>("name");
        QTest::newRow("known") << QStringLiteral("SI") << QStringLiteral("Slovenija") << QStringLiteral("Slovenia");
        QTest::newRow("in small letters") << QStringLiteral("de") << QString() << QStringLiteral("Germany");
        QTest::newRow("of letters beyond ASCII") << QStringLiteral("TR") << QString() << QStringLiteral("Türkiye");
        QTest::newRow("unknown") << QStringLiteral("ZZ") << QStringLiteral("Atlantis") << QStringLiteral("Atlantis");
        QTest::newRow("unknown and not named") << QStringLiteral("ZZ") << QString() << QStringLiteral("ZZ");
        QTest::newRow("without a code") << QString() << QStringLiteral("Atlantis") << QStringLiteral("Atlantis");
        QTest::newRow("nothing") << QString() << QString() << QString();
    }

    void isNamed()
    {
        QFETCH(const QString, code);
        QFETCH(const QString, sent);
        QFETCH(const QString, name);
        QCOMPARE(countryName(code, sent), name);
    }
};

QTEST_GUILESS_MAIN(TestCountries)
#include "test_Countries.moc"
