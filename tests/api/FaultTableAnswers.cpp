#include "FaultTable.h"

#include "Compressed.h"

namespace ek::test {

namespace {

using namespace std::chrono_literals;

using MakeBytes = QByteArray (*)(const RawRequest &);

/// Sends what @p make makes of the request that is answered.
Reaction made(MakeBytes make)
{
    return [make](Connection &connection) { connection.send(make(connection.request())); };
}

Reaction madeAndClosed(MakeBytes make)
{
    return inTurn({made(make), closeConnection()});
}

QByteArray chunk(const QByteArray &body)
{
    return QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n";
}

const QByteArray chunkedHead = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

/// The well answer with a length that is off by @p difference.
QByteArray miscounted(const RawRequest &request, qsizetype difference)
{
    const QByteArray body = wellBody(request);
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size() + difference) + "\r\n\r\n" + body;
}

/// @p body in place of the well one.
Strike content(const QByteArray &body, const Headers &headers = {})
{
    return Strike::atRequest(answer(200, body, headers));
}

/// Put into the well answer of whatever kind, as its first member.
Reaction withMember(const QByteArray &member)
{
    return [member](Connection &connection) {
        connection.send(answerBytes(200, '{' + member + ',' + wellBody(connection.request()).mid(1)));
    };
}

ExpectedRow allDone()
{
    return {done(), done(), after(1, done())};
}

// What Qt takes for the answer: asked once more, by other means, by a client that meets such a server for the first
// time.
ExpectedRow beganAnew()
{
    const Expected twice = done(2).of(1);
    return {twice, twice, after(1, twice)};
}

// What is read once: to read it again would say the same or take as long. A change has to know, and asks again.
ExpectedRow unusable(ErrorKind kind)
{
    return {notDone(kind), unknown(kind, 3), after(2, unknown(kind, 3))};
}
ExpectedRow unusableOnce(ErrorKind kind)
{
    return {notDone(kind), recovered(), after(1, recovered())};
}

// A deletion needs no more than a 2xx that can be the API's.
ExpectedRow useless(ErrorKind kind)
{
    return {notDone(kind), unknown(kind, 3), after(1, done())};
}
ExpectedRow uselessOnce(ErrorKind kind)
{
    return {notDone(kind), recovered(), after(1, done())};
}

ExpectedRow tooLarge()
{
    return {notDone(ErrorKind::TooLarge), unknown(ErrorKind::TooLarge, 1), after(2, unknown(ErrorKind::TooLarge, 1))};
}

} // namespace

QList<Fault> timeFaults(std::chrono::milliseconds moment)
{
    const auto idle = [moment](const char *name, const Reaction &reaction) {
        return Fault{.name = name,
                     .strike = Strike::atRequest(reaction),
                     .persists = unusable(ErrorKind::TimedOut),
                     .once = unusableOnce(ErrorKind::TimedOut),
                     .takesTime = true,
                     .idleTimeout = moment};
    };
    const auto onlyPlain = [](Fault fault) {
        fault.onlyPlain = true;
        return fault;
    };
    const auto late = [&](const char *name, const Reaction &reaction) {
        Fault fault = idle(name, reaction);
        fault.idleTimeout = 30s;
        fault.deadline = moment;
        return fault;
    };
    return {
        idle("no answer", stall()),
        onlyPlain(idle("silence within the headers", sendBytes("HTTP/1.1 200 OK\r\nContent-Le"))),
        idle("silence within the body",
             made([](const RawRequest &request) { return answerBytes(200, wellBody(request)).chopped(9); })),
        onlyPlain(idle("length announced too long, connection kept open",
                       made([](const RawRequest &request) { return miscounted(request, 9); }))),
        onlyPlain(
            idle("headers without end",
                 inTurn({sendBytes("HTTP/1.1 200 OK\r\n"), drip(QByteArray("X-A: b\r\n").repeated(5000), 200, 20ms)}))),
        onlyPlain(
            late("one byte at a time, past the deadline", drip(answerBytes(200, QByteArray(10000, ' ')), 1, 20ms))),
        late("answer after the deadline", later(2 * moment, wellAnswer())),
    };
}

QList<Fault> framingFaults()
{
    const auto fault = [](const char *name, const Reaction &reaction, const ExpectedRow &persists,
                          const ExpectedRow &once) {
        return Fault{.name = name, .strike = Strike::atRequest(reaction), .persists = persists, .once = once};
    };
    return {
        fault("headers cut", inTurn({sendBytes("HTTP/1.1 200 OK\r\nContent-Le"), closeConnection()}), lost(),
              lostOnce()),
        fault("body cut",
              madeAndClosed([](const RawRequest &request) { return answerBytes(200, wellBody(request)).chopped(9); }),
              lost(), lostOnce()),
        fault("length announced too long",
              madeAndClosed([](const RawRequest &request) { return miscounted(request, 9); }), lost(), lostOnce()),
        fault("length announced too short", made([](const RawRequest &request) { return miscounted(request, -9); }),
              unusable(ErrorKind::NotJson), unusableOnce(ErrorKind::NotJson)),
        // Qt takes it for the last chunk, and what is left is a 200 without a body.
        fault("chunk size is garbage", madeAndClosed([](const RawRequest &request) {
                  return QByteArray(chunkedHead + "zz\r\n" + wellBody(request) + "\r\n0\r\n\r\n");
              }),
              useless(ErrorKind::NotJson), uselessOnce(ErrorKind::NotJson)),
        fault("last chunk missing, JSON cut", madeAndClosed([](const RawRequest &request) {
                  return QByteArray(chunkedHead + chunk(wellBody(request).chopped(9)));
              }),
              lost(), lostOnce()),
        fault("last chunk missing, JSON whole", madeAndClosed([](const RawRequest &request) {
                  return QByteArray(chunkedHead + chunk(wellBody(request)));
              }),
              lost(), lostOnce()),
        fault("not HTTP at all", inTurn({sendBytes("SSH-2.0-OpenSSH_9.2\r\n\r\n"), closeConnection()}), lost(),
              lostOnce()),
        fault("100 before the answer", inTurn({sendBytes("HTTP/1.1 100 Continue\r\n\r\n"), wellAnswer()}), allDone(),
              allDone()),
        fault(
            "102 long before the answer",
            [](Connection &connection) {
                const QByteArray bytes = answerBytes(200, wellBody(connection.request()));
                inTurn({sendBytes("HTTP/1.1 102 Processing\r\n\r\n"), later(30ms, sendBytes(bytes))})(connection);
            },
            beganAnew(), beganAnew()),
        fault("102 before the answer", inTurn({sendBytes("HTTP/1.1 102 Processing\r\n\r\n"), wellAnswer()}),
              beganAnew(), beganAnew()),
    };
}

QList<Fault> contentFaults()
{
    const auto fault = [](const char *name, const Strike &strike, const ExpectedRow &persists,
                          const ExpectedRow &once) {
        return Fault{.name = name, .strike = strike, .persists = persists, .once = once};
    };
    const auto notJson = [&](const char *name, const Strike &strike) {
        return fault(name, strike, unusable(ErrorKind::NotJson), unusableOnce(ErrorKind::NotJson));
    };
    const auto otherJson = [&](const char *name, const QByteArray &body) {
        return fault(name, content(body), useless(ErrorKind::UnexpectedContent),
                     uselessOnce(ErrorKind::UnexpectedContent));
    };
    // A read has no list, and repeating a change would get the same answer. A delete looks whether the key is still
    // there.
    const auto spokenError = [&](const char *name, const QByteArray &body) {
        const ExpectedRow row{notDone(ErrorKind::RefusedInBody), unknown(ErrorKind::RefusedInBody, 1),
                              after(2, notDone(ErrorKind::RefusedInBody))};
        return fault(name, content(body), row, row);
    };
    const QByteArray html = "<!doctype html><html><body>Log in to continue: {\"data\":[]}</body></html>";
    const QByteArray big = "{\"data\":[],\"filler\":\"" + QByteArray(largestFaultBody, 'x') + "\"}";
    const QByteArray control = R"("message":"\u001b[2J\u0000\u202egpj.exe\u2028\r\nx")";
    return {
        fault("200 without a body", content({}), useless(ErrorKind::NotJson), uselessOnce(ErrorKind::NotJson)),
        fault("204", Strike::atRequest(sendBytes("HTTP/1.1 204 No Content\r\n\r\n")), useless(ErrorKind::NotJson),
              uselessOnce(ErrorKind::NotJson)),
        notJson("200 with HTML", content(html, {{"Content-Type", "text/html"}})),
        notJson("200 with HTML that calls itself JSON", content(html, {{"Content-Type", "application/json"}})),
        spokenError("200 with an error", R"({"error":{"code":"locked","message":"In use"}})"),
        spokenError("200 without success", R"({"success":false,"data":[]})"),
        otherJson("JSON of another shape", R"({"status":"ok"})"),
        otherJson("JSON, but a list", R"([{"id":"ent_7"}])"),
        otherJson("a data that is no list", R"({"data":{"data":[]}})"),
        notJson("invalid UTF-8", content("{\"data\":[{\"id\":\"ent_7\",\"name\":\"caf\xe9\"}],\"id\":\"\xff\"}")),
        otherJson("JSON 1,024 deep", QByteArray(1024, '[') + QByteArray(1024, ']')),
        notJson("JSON 100,000 deep", content("{\"data\":" + QByteArray(100000, '[') + QByteArray(100000, ']') + '}')),
        otherJson("members that come twice",
                  R"({"data":[],"data":[],"id":")" + createdKey + R"(","id":")" + listedKeyId + R"("})"),
        fault("control characters in texts", Strike::atRequest([control](Connection &connection) {
                  QByteArray body = wellBody(connection.request());
                  body.replace("\"name\":\"", R"("name":"\u001b[2J\u0000\u202e\r\n)");
                  connection.send(answerBytes(200, '{' + control + ',' + body.mid(1)));
              }),
              allDone(), allDone()),
        fault("bare control characters in texts", Strike::atRequest([](Connection &connection) {
                  QByteArray body = wellBody(connection.request());
                  body.replace("\"name\":\"", "\"name\":\"\x1b[2J\r\n\x7f");
                  connection.send(answerBytes(200, body));
              }),
              allDone(), allDone()),
        fault("more than is asked for", Strike::atRequest(withMember(R"("meta":{"deep":[[[{"id":"x"}]]],"":null})")),
              allDone(), allDone()),
        fault("too large, announced", content(big), tooLarge(), tooLarge()),
        fault("too large, not announced", Strike::atRequest(answerChunked(200, big)), tooLarge(), tooLarge()),
        fault("compressed bomb, gzip", content(gzipBomb(), {{"Content-Encoding", "gzip"}}), tooLarge(), tooLarge()),
        fault("compressed bomb, deflate", content(deflateBomb(), {{"Content-Encoding", "deflate"}}), tooLarge(),
              tooLarge()),
    };
}

} // namespace ek::test
