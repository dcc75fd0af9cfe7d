#include "ApiFixture.h"
#include "api/HttpDate.h"
#include "api/Transport.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// The answers' Date tells the server's clock, and dates in Retry-After are judged by it.
class TestTransportClock : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheTime_data();
    void tellsTheTime();
    void onlyTheApiTellsIt_data();
    void onlyTheApiTellsIt();
    void judgesRetryAfter_data();
    void judgesRetryAfter();

private:
    [[nodiscard]] static std::unique_ptr<Transport> transportTo(const RawServer &server)
    {
        return std::make_unique<Transport>(std::make_unique<QNetworkAccessManager>(), connectionTo(server.url()),
                                           quickLimits());
    }
};

namespace {

const Headers json{{"Content-Type", "application/json"}};

} // namespace

void TestTransportClock::tellsTheTime_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QDateTime>("told");
    const QByteArray date = "Fri, 05 Mar 2027 09:07:03 GMT";
    const QDateTime moment(QDate(2027, 3, 5), QTime(9, 7, 3), Qt::UTC);
    QTest::newRow("a date") << Headers{{"Date", date}} << moment;
    QTest::newRow("the form of RFC 850") << Headers{{"Date", "Friday, 05-Mar-27 09:07:03 GMT"}} << moment;
    QTest::newRow("the form of asctime()") << Headers{{"Date", "Fri Mar  5 09:07:03 2027"}} << moment;
    QTest::newRow("just made") << Headers{{"Date", date}, {"Age", "0"}} << moment;
    QTest::newRow("none") << Headers{} << QDateTime();
    QTest::newRow("empty") << Headers{{"Date", ""}} << QDateTime();
    QTest::newRow("kept by a cache") << Headers{{"Date", date}, {"Age", "86400"}} << QDateTime();
    QTest::newRow("an age that is none") << Headers{{"Date", date}, {"Age", "old"}} << QDateTime();
    QTest::newRow("twice") << Headers{{"Date", date}, {"Date", "Sat, 06 Mar 2027 09:07:03 GMT"}} << QDateTime();
    QTest::newRow("nonsense") << Headers{{"Date", "yesterday"}} << QDateTime();
    QTest::newRow("a number") << Headers{{"Date", "1804237623"}} << QDateTime();
    QTest::newRow("a wrong day") << Headers{{"Date", "Mon, 05 Mar 2027 09:07:03 GMT"}} << QDateTime();
    QTest::newRow("no such day") << Headers{{"Date", "Fri, 30 Feb 2027 09:07:03 GMT"}} << QDateTime();
    QTest::newRow("another zone") << Headers{{"Date", "Fri, 05 Mar 2027 09:07:03 CET"}} << QDateTime();
    QTest::newRow("a clock that was never set")
        << Headers{{"Date", "Thu, 01 Jan 1970 00:00:07 GMT"}} << QDateTime(QDate(1970, 1, 1), QTime(0, 0, 7), Qt::UTC);
    QTest::newRow("the end of time") << Headers{{"Date", "Fri, 31 Dec 9999 23:59:59 GMT"}}
                                     << QDateTime(QDate(9999, 12, 31), QTime(23, 59, 59), Qt::UTC);
    QTest::newRow("very long") << Headers{{"Date", QByteArray(5000, '1')}} << QDateTime();
}

void TestTransportClock::tellsTheTime()
{
    QFETCH(const Headers, headers);
    QFETCH(const QDateTime, told);
    RawServer server;
    server.otherwise(answer(200, "{}", headers + json));
    const auto transport = transportTo(server);
    const QSignalSpy spy(transport.get(), &Transport::timeTold);
    Outcome<HttpResponse> outcome;
    transport->send(read(), outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(spy.size(), told.isValid() ? 1 : 0);
    if (told.isValid())
        QCOMPARE(spy.constFirst().constFirst().toDateTime(), told);
}

void TestTransportClock::onlyTheApiTellsIt_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<bool>("told");
    const auto type = [](const QByteArray &value) { return Headers{{"Content-Type", value}}; };
    for (const int status : {200, 201, 400, 401, 403, 404, 409, 422, 429, 500, 503})
        QTest::addRow("%d", status) << status << json << true;
    QTest::newRow("with a charset") << 200 << type("application/json; charset=utf-8") << true;
    QTest::newRow("in other letters") << 200 << type(" Application/JSON ;charset=utf-8") << true;
    QTest::newRow("a problem") << 404 << type("application/problem+json") << true;
    QTest::newRow("a proxy's page") << 502 << type("text/html") << false;
    QTest::newRow("a proxy's page with a charset") << 403 << type("text/html; charset=utf-8") << false;
    QTest::newRow("a page in place of an answer") << 200 << type("text/html") << false;
    QTest::newRow("a text") << 503 << type("text/plain") << false;
    QTest::newRow("nothing said, 502") << 502 << Headers{} << false;
    QTest::newRow("nothing said, 200") << 200 << Headers{} << false;
    QTest::newRow("no type") << 200 << type("json") << false;
    QTest::newRow("a script") << 200 << type("application/javascript") << false;
    QTest::newRow("another place") << 302 << (json + Headers{{"Location", "/login"}}) << false;
}

void TestTransportClock::onlyTheApiTellsIt()
{
    QFETCH(const int, status);
    QFETCH(const Headers, headers);
    QFETCH(const bool, told);
    RawServer server;
    server.otherwise(answer(status, "{}", headers + Headers{{"Date", "Fri, 05 Mar 2027 09:07:03 GMT"}}));
    const auto transport = transportTo(server);
    const QSignalSpy spy(transport.get(), &Transport::timeTold);
    Outcome<HttpResponse> outcome;
    transport->send(read(), outcome.guard(), outcome.receiver());
    QVERIFY(outcome.wait());
    QCOMPARE(!spy.isEmpty(), told);
}

void TestTransportClock::judgesRetryAfter_data()
{
    QTest::addColumn<int>("serverAhead");
    QTest::addColumn<int>("wish");
    QTest::addColumn<bool>("saysDate");
    QTest::addColumn<bool>("isAwaited");
    for (const int days : {0, -2, 2}) {
        const int ahead = days * 24 * 3600;
        QTest::addRow("%d days ahead, soon", days) << ahead << 60 << true << true;
        QTest::addRow("%d days ahead, soon, by an earlier answer's date", days) << ahead << 60 << false << true;
        QTest::addRow("%d days ahead, too long", days) << ahead << 3600 << true << false;
    }
}

void TestTransportClock::judgesRetryAfter()
{
    QFETCH(const int, serverAhead);
    QFETCH(const int, wish);
    QFETCH(const bool, saysDate);
    QFETCH(const bool, isAwaited);
    const QDateTime serverTime = QDateTime::currentDateTimeUtc().addSecs(serverAhead);
    RawServer server;
    server.then(answer(200, "{}", json + Headers{{"Date", httpDate(serverTime)}}));
    Headers headers{{"Content-Type", "application/json"}, {"Retry-After", httpDate(serverTime.addSecs(wish))}};
    if (saysDate)
        headers.emplaceBack("Date", httpDate(serverTime));
    server.otherwise(answer(503, "{}", headers));
    const auto transport = transportTo(server);
    Outcome<HttpResponse> first;
    transport->send(read(), first.guard(), first.receiver());
    EK_EXPECT_VALUE(first);

    QSignalSpy spy(transport.get(), &Transport::retryScheduled);
    Outcome<HttpResponse> outcome;
    const CallHandle call = transport->send(read(), outcome.guard(), outcome.receiver());
    if (!isAwaited) {
        EK_EXPECT_ERROR(outcome, ErrorKind::ServiceUnavailable);
        QVERIFY(outcome.error().retryAfter.has_value());
        QVERIFY(std::chrono::abs(*outcome.error().retryAfter - std::chrono::seconds(wish)) <= 10s);
        return;
    }
    QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 1, patience);
    const auto delay = spy.constFirst().at(1).value<std::chrono::milliseconds>();
    QVERIFY2(std::chrono::abs(delay - std::chrono::seconds(wish)) <= 10s,
             QByteArray::number(qint64(delay.count())).constData());
    call.cancel();
    EK_EXPECT_ERROR(outcome, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestTransportClock)
#include "test_TransportClock.moc"
