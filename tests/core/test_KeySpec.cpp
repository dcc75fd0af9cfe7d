#include "core/KeySpec.h"

#include <QTest>

using namespace ek;
using namespace std::chrono_literals;

namespace {

const QDateTime now(QDate(2026, 3, 28), QTime(12, 0), Qt::UTC);

} // namespace

class TestKeySpec : public QObject
{
    Q_OBJECT

private slots:
    void checks_data()
    {
        QTest::addColumn<KeySpec>("spec");
        QTest::addColumn<KeySpecProblem>("problem");

        const auto named = [](const QString &name) { return KeySpec{name, std::nullopt}; };
        const auto lasting = [](std::chrono::seconds ttl) { return KeySpec{{}, ttl}; };
        using P = KeySpecProblem;
        QTest::newRow("nothing asked") << KeySpec{} << P::None;
        QTest::newRow("a name") << named(QStringLiteral("Webshop")) << P::None;
        QTest::newRow("longest name") << named(QString(255, QLatin1Char('n'))) << P::None;
        QTest::newRow("name too long") << named(QString(256, QLatin1Char('n'))) << P::NameTooLong;
        QTest::newRow("255 pairs are 255 characters") << named(QStringLiteral("\U0001F511").repeated(255)) << P::None;
        QTest::newRow("256 pairs") << named(QStringLiteral("\U0001F511").repeated(256)) << P::NameTooLong;
        QTest::newRow("right-to-left name") << named(QStringLiteral("\u05e9\u05dc\u05d5\u05dd")) << P::None;
        QTest::newRow("line break") << named(QStringLiteral("a\nb")) << P::NameNotPrintable;
        QTest::newRow("a key") << named(QStringLiteral("x ek_live_abcdef0123456789 y")) << P::NameHoldsKey;
        QTest::newRow("tab") << named(QStringLiteral("a\tb")) << P::NameNotPrintable;
        QTest::newRow("DEL") << named(QStringLiteral("a\u007f")) << P::NameNotPrintable;
        QTest::newRow("zero") << named(QString(QChar(0))) << P::NameNotPrintable;
        QTest::newRow("shortest") << lasting(60s) << P::None;
        QTest::newRow("too short") << lasting(59s) << P::TtlTooShort;
        QTest::newRow("no time at all") << lasting(0s) << P::TtlTooShort;
        QTest::newRow("in the past") << lasting(-1h) << P::TtlTooShort;
        QTest::newRow("longest") << lasting(longestTtl) << P::None;
        QTest::newRow("too long") << lasting(longestTtl + 1s) << P::TtlTooLong;
        QTest::newRow("the name comes first") << KeySpec{QString(256, QLatin1Char('n')), 1s} << P::NameTooLong;
    }

    void checks()
    {
        QFETCH(const KeySpec, spec);
        QFETCH(const KeySpecProblem, problem);
        QCOMPARE(checkKeySpec(spec), problem);
    }

    void expects_data()
    {
        QTest::addColumn<KeySpec>("spec");
        QTest::addColumn<Expiry>("expiry");

        QTest::newRow("never") << KeySpec{} << Expiry::never();
        QTest::newRow("a minute") << KeySpec{{}, 60s} << Expiry::atTime(now.addSecs(60));
        // Summer time begins on 29 March 2026: a day is 24 hours all the same.
        QTest::newRow("over the change of the clocks")
            << KeySpec{{}, 24h} << Expiry::atTime(QDateTime(QDate(2026, 3, 29), QTime(12, 0), Qt::UTC));
    }

    void expects()
    {
        QFETCH(const KeySpec, spec);
        QFETCH(const Expiry, expiry);
        QCOMPARE(expectedExpiry(spec, now), expiry);
        QCOMPARE(expectedExpiry(spec, now.toLocalTime()), expiry);
    }

    void comparesWithWhatWasAsked_data()
    {
        QTest::addColumn<Expiry>("asked");
        QTest::addColumn<Expiry>("given");
        QTest::addColumn<bool>("same");

        const Expiry asked = Expiry::atTime(now);
        QTest::newRow("never, never") << Expiry::never() << Expiry::never() << true;
        QTest::newRow("never, but given") << Expiry::never() << asked << false;
        QTest::newRow("asked, but never") << asked << Expiry::never() << false;
        QTest::newRow("asked, but unreadable") << asked << Expiry{} << false;
        QTest::newRow("never, but unreadable") << Expiry::never() << Expiry{} << false;
        QTest::newRow("exact") << asked << asked << true;
        QTest::newRow("two minutes later") << asked << Expiry::atTime(now.addSecs(120)) << true;
        QTest::newRow("two minutes earlier") << asked << Expiry::atTime(now.addSecs(-120)) << true;
        QTest::newRow("more later") << asked << Expiry::atTime(now.addSecs(121)) << false;
        QTest::newRow("more earlier") << asked << Expiry::atTime(now.addSecs(-121)) << false;
        QTest::newRow("another century") << asked << Expiry::atTime(now.addYears(1000)) << false;
    }

    void comparesWithWhatWasAsked()
    {
        QFETCH(const Expiry, asked);
        QFETCH(const Expiry, given);
        QFETCH(const bool, same);
        QCOMPARE(expiryAsAsked(asked, given), same);
    }
};

QTEST_APPLESS_MAIN(TestKeySpec)
#include "test_KeySpec.moc"
