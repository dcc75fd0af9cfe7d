#include "core/ApiKey.h"
#include "core/Clock.h"

#include <QTest>

#include <type_traits>

using namespace ek;

static_assert(!std::is_copy_constructible_v<CreatedKey>);
static_assert(std::is_copy_constructible_v<ApiKey>);

namespace {

const QDateTime now(QDate(2026, 6, 1), QTime(10, 0), Qt::UTC);

} // namespace

class TestKeyStatus : public QObject
{
    Q_OBJECT

private slots:
    void follows_data()
    {
        QTest::addColumn<Expiry>("expiry");
        QTest::addColumn<KeyStatus>("status");

        const QDateTime edge = now.addDays(expiresSoonDays);
        QTest::newRow("unreadable") << Expiry{} << KeyStatus::Unknown;
        QTest::newRow("never") << Expiry::never() << KeyStatus::NeverExpires;
        QTest::newRow("long ago") << Expiry::atTime(now.addYears(-5)) << KeyStatus::Expired;
        QTest::newRow("just over") << Expiry::atTime(now.addMSecs(-1)) << KeyStatus::Expired;
        QTest::newRow("this moment") << Expiry::atTime(now) << KeyStatus::Expired;
        QTest::newRow("in a moment") << Expiry::atTime(now.addMSecs(1)) << KeyStatus::ExpiresSoon;
        QTest::newRow("last of the soon") << Expiry::atTime(edge) << KeyStatus::ExpiresSoon;
        QTest::newRow("first of the rest") << Expiry::atTime(edge.addMSecs(1)) << KeyStatus::Active;
        QTest::newRow("in years") << Expiry::atTime(now.addYears(50)) << KeyStatus::Active;
    }

    void follows()
    {
        QFETCH(const Expiry, expiry);
        QFETCH(const KeyStatus, status);
        QCOMPARE(keyStatus(expiry, now), status);
        QCOMPARE(keyStatus(expiry, now.toLocalTime()), status);
        QCOMPARE(keyStatus(expiry, now.toOffsetFromUtc(-8 * 3600)), status);
    }

    void expiryIsInUtc()
    {
        const Expiry expiry = Expiry::atTime(now.toOffsetFromUtc(7200));
        QCOMPARE(expiry.at.timeSpec(), Qt::UTC);
        QCOMPARE(expiry, Expiry::atTime(now));
    }

    void unsaidExpiryIsNotNever() { QCOMPARE(ApiKey().expiry.kind, Expiry::Kind::Unreadable); }

    void clockIsInUtc()
    {
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const QDateTime told = SystemClock().now();
        QCOMPARE(told.timeSpec(), Qt::UTC);
        QVERIFY(told >= before && told <= QDateTime::currentDateTimeUtc());
    }
};

QTEST_APPLESS_MAIN(TestKeyStatus)
#include "test_KeyStatus.moc"
