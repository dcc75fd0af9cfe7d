#include "FaultTable.h"

#include "ApiFixture.h"

#include <QDateTime>
#include <QLocale>

namespace ek::test {

namespace {

using namespace std::chrono_literals;

Reaction refusal(int status, const Headers &headers = {})
{
    return answer(status, R"({"code":"refused","message":"Refused"})", headers);
}

/// Certainly not done, and no use in asking again.
ExpectedRow refused(ErrorKind kind)
{
    return {notDone(kind), notDone(kind), after(1, notDone(kind))};
}

/// Not done, and a delete looks whether the key is still listed.
ExpectedRow refusedAndListed(ErrorKind kind)
{
    return {notDone(kind), notDone(kind), after(2, notDone(kind))};
}

/// Not done, and asked again.
ExpectedRow turnedAway(ErrorKind kind)
{
    return {notDone(kind, 3), notDone(kind, 3), after(1, notDone(kind, 3))};
}
ExpectedRow turnedAwayOnce()
{
    return {done(2), done(2), after(1, done(2))};
}

/// Nobody knows what happened behind it; asked again.
ExpectedRow failed(ErrorKind kind)
{
    return {notDone(kind, 3), unknown(kind, 3), after(2, unknown(kind, 3))};
}
ExpectedRow failedOnce()
{
    return {done(2), recovered(), after(1, recovered())};
}

ExpectedRow strange()
{
    constexpr auto kind = ErrorKind::UnexpectedStatus;
    return {notDone(kind), unknown(kind, 3), after(2, unknown(kind, 3))};
}
ExpectedRow strangeOnce()
{
    return {notDone(ErrorKind::UnexpectedStatus), recovered(), after(1, recovered())};
}

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

/// The date is of the moment of the answer.
Reaction comeBackAtDate()
{
    return [](Connection &connection) {
        refusal(429, {{"Retry-After", httpDate(QDateTime::currentDateTimeUtc().addSecs(2))}})(connection);
    };
}

/// What a server that logs too much might say.
Reaction echo(int status)
{
    return [status](Connection &connection) {
        const RawRequest &request = connection.request();
        const QByteArray said = request.header("Authorization") + ' ' + request.target;
        connection.send(answerBytes(status, R"({"code":")" + said + R"(","message":"not for )" + said + R"("})",
                                    {{"X-Request-Id", "of " + said}}));
    };
}

} // namespace

QList<Fault> statusFaults()
{
    const auto fault = [](const char *name, const Reaction &reaction, const ExpectedRow &persists,
                          const ExpectedRow &once) {
        return Fault{.name = name, .strike = Strike::atRequest(reaction), .persists = persists, .once = once};
    };
    const auto waiting = [&](const char *name, const Reaction &reaction, const ExpectedRow &persists,
                             const ExpectedRow &once) {
        Fault waits = fault(name, reaction, persists, once);
        waits.takesTime = true;
        waits.leastWait = 1s;
        return waits;
    };
    const auto refusing = [&](const char *name, const Reaction &reaction, ErrorKind kind) {
        return fault(name, reaction, refused(kind), refused(kind));
    };
    const auto lookedInto = [&](const char *name, int status, ErrorKind kind) {
        return fault(name, refusal(status), refusedAndListed(kind), refusedAndListed(kind));
    };
    const auto limited = [&](const char *name, const Reaction &reaction) {
        return fault(name, reaction, turnedAway(ErrorKind::RateLimited), turnedAwayOnce());
    };
    const auto failing = [&](const char *name, const Reaction &reaction, ErrorKind kind) {
        return fault(name, reaction, failed(kind), failedOnce());
    };
    // A key that is listed and not found: the server's lists do not show the ids it deletes by.
    ExpectedRow notFound = refused(ErrorKind::NotFound);
    notFound.remove = after(2, notDone(ErrorKind::StillListed));
    return {
        lookedInto("400", 400, ErrorKind::BadRequest),
        refusing("401", refusal(401), ErrorKind::Unauthorized),
        refusing("401 with a challenge and a cookie",
                 refusal(401, {{"WWW-Authenticate", "Basic realm=\"x\""}, {"Set-Cookie", "session=1; Path=/"}}),
                 ErrorKind::Unauthorized),
        refusing("401 that repeats the credential", echo(401), ErrorKind::Unauthorized),
        refusing("403", refusal(403), ErrorKind::Forbidden),
        fault("404", refusal(404), notFound, notFound),
        refusing("407 though there is no proxy", refusal(407), ErrorKind::ProxyFailed),
        fault("408", refusal(408), strange(), strangeOnce()),
        lookedInto("409", 409, ErrorKind::Conflict),
        lookedInto("422", 422, ErrorKind::Validation),
        waiting("429, come back in seconds", refusal(429, {{"Retry-After", "1"}}), turnedAway(ErrorKind::RateLimited),
                turnedAwayOnce()),
        waiting("429, come back at a date", comeBackAtDate(), turnedAway(ErrorKind::RateLimited), turnedAwayOnce()),
        limited("429, come back at a date long past", refusal(429, {{"Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"}})),
        limited("429, come back at garbage", refusal(429, {{"Retry-After", "soon, \x01\xff"}})),
        limited("429, nothing said", refusal(429)),
        refusing("429, come back in an hour", refusal(429, {{"Retry-After", "3600"}}), ErrorKind::RateLimited),
        failing("500", refusal(500), ErrorKind::ServerError),
        failing("500 that repeats the credential", echo(500), ErrorKind::ServerError),
        failing("502 with HTML", answer(502, "<html><body>Bad gateway</body></html>"), ErrorKind::ServerError),
        failing("503", refusal(503), ErrorKind::ServiceUnavailable),
        waiting("503, come back in seconds", refusal(503, {{"Retry-After", "1"}}),
                failed(ErrorKind::ServiceUnavailable), failedOnce()),
        failing("504 without a body", answer(504), ErrorKind::ServerError),
        fault("a status nobody knows (999)", answer(999), strange(), strangeOnce()),
    };
}

QList<Fault> redirectFaults()
{
    struct Target
    {
        const char *name;
        QByteArray Elsewhere::*address;
    };
    QList<Fault> faults;
    const auto add = [&faults](const QByteArray &name, int status,
                               const std::function<QByteArray(const Elsewhere &)> &location) {
        // 307 and 308 say that nothing was done here; the others do not.
        const Expected change =
            status == 307 || status == 308 ? notDone(ErrorKind::Redirected) : unknown(ErrorKind::Redirected, 1);
        const int listings = change.end == End::Unknown ? 2 : 1;
        const ExpectedRow row{notDone(ErrorKind::Redirected), change, after(listings, change)};
        Strike strike;
        strike.reaction = [status, location](const Elsewhere &elsewhere) {
            return answer(status, "moved", {{"Location", location(elsewhere)}});
        };
        faults += {.name = name, .strike = strike, .persists = row, .once = row};
    };
    for (const int status : {301, 302, 307, 308}) {
        for (const Target &target :
             {Target{"another host", &Elsewhere::otherHost}, Target{"another scheme", &Elsewhere::otherScheme},
              Target{"another port", &Elsewhere::otherPort}}) {
            add(QByteArray::number(status) + " to " + target.name, status,
                [address = target.address](const Elsewhere &elsewhere) {
                    return QByteArray(elsewhere.*address + "/entities");
                });
        }
    }
    add("302 to the same server's log-in page", 302, [](const Elsewhere &) { return QByteArray("/login"); });
    add("302 without a target", 302, [](const Elsewhere &) { return QByteArray(); });
    return faults;
}

} // namespace ek::test
