#include "api/AnswerReader.h"

#include <QTest>

using namespace ek;
using State = AnswerReader::State;

/// One answer, however it is cut into pieces.
class TestAnswerReader : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const QByteArray &bytes, int status, const QByteArray &body) {
            QTest::newRow(name) << bytes << status << body;
        };
        const QByteArray whole = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-A: b\r\n\r\nhello";
        row("announced", whole, 200, "hello");
        row("nothing announced", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 200, "");
        row("announced twice, alike", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello", 200,
            "hello");
        row("without a reason", "HTTP/1.1 200\r\nContent-Length: 5\r\n\r\nhello", 200, "hello");
        row("HTTP/1.0", "HTTP/1.0 404 No\r\ncontent-length:5\r\n\r\nhello", 404, "hello");
        row("bare line ends", "HTTP/1.1 200 OK\nContent-Length: 5\n\nhello", 200, "hello");
        row("chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\n\r\n", 200,
            "hello");
        row("chunks with a trailer",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n5\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n", 200, "hello");
        row("chunks beside a length",
            "HTTP/1.1 200 OK\r\nContent-Length: 99\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", 200,
            "hello");
        row("no content", "HTTP/1.1 204 No\r\n\r\n", 204, "");
        row("not modified", "HTTP/1.1 304 No\r\nContent-Length: 5\r\n\r\n", 304, "");
        row("100", "HTTP/1.1 100 Continue\r\n\r\n" + whole, 200, "hello");
        row("102", "HTTP/1.1 102 Processing\r\n\r\n" + whole, 200, "hello");
        row("103", "HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\nContent-Length: 7\r\n\r\n" + whole, 200,
            "hello");
        row("several", "HTTP/1.1 102 x\r\n\r\nHTTP/1.1 102 x\r\n\r\nHTTP/1.1 103 x\r\nA: b\r\n\r\n" + whole, 200,
            "hello");
        row("one that nobody knows", "HTTP/1.1 199 x\r\n\r\n" + whole, 200, "hello");
        row("another protocol", "HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n", 101, "");
    }

    void reads()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
            AnswerReader reader;
            reader.add(bytes.left(cut));
            QCOMPARE(reader.state() == State::Done, cut == bytes.size());
            QByteArray read = reader.takeBody();
            reader.add(bytes.mid(cut));
            QCOMPARE(reader.state(), State::Done);
            read += reader.takeBody();
            QCOMPARE(reader.status(), status);
            QCOMPARE(read, body);
        }
        AnswerReader reader;
        QByteArray read;
        for (const char byte : bytes) {
            reader.add(QByteArray(1, byte));
            read += reader.takeBody();
        }
        QCOMPARE(reader.state(), State::Done);
        QCOMPARE(read, body);
    }

    void theEndEndsWhatHasNoLength()
    {
        AnswerReader reader;
        reader.add("HTTP/1.1 103 x\r\n\r\nHTTP/1.1 200 OK\r\n\r\nhel");
        reader.add("lo");
        QCOMPARE(reader.state(), State::Body);
        reader.end();
        QCOMPARE(reader.state(), State::Done);
        QCOMPARE(reader.takeBody(), QByteArray("hello"));
    }

    void theEndDoesNotMakeWhole_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("an interim answer alone") << QByteArray("HTTP/1.1 103 x\r\n\r\n");
        QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nA: b\r\n");
        QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel");
        QTest::newRow("half a chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel");
        QTest::newRow("no last chunk") << QByteArray(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
        QTest::newRow("half a last chunk")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n");
    }

    void theEndDoesNotMakeWhole()
    {
        QFETCH(const QByteArray, bytes);
        AnswerReader reader;
        reader.add(bytes);
        reader.end();
        QVERIFY(reader.state() != State::Done);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not HTTP") << QByteArray("nonsense\r\n\r\n");
        QTest::newRow("another version") << QByteArray("HTTP/2 200\r\n\r\n");
        QTest::newRow("no number") << QByteArray("HTTP/1.1 abc OK\r\n\r\n");
        QTest::newRow("too small a number") << QByteArray("HTTP/1.1 099 OK\r\n\r\n");
        QTest::newRow("a negative length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n");
        QTest::newRow("two lengths") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5, 6\r\n\r\nhello");
        QTest::newRow("a huge length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n");
        QTest::newRow("another coding") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n");
        QTest::newRow("a chunk without a size")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n");
        QTest::newRow("a negative chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n");
        QTest::newRow("a chunk longer than it says")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n");
        QTest::newRow("an endless head") << QByteArray("HTTP/1.1 200 OK\r\nA: " + QByteArray(300'000, 'x'));
        QTest::newRow("endless interim answers") << QByteArray("HTTP/1.1 103 x\r\nA: b\r\n\r\n").repeated(20'000);
        QTest::newRow("an endless trailer") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
                                                          + QByteArray("A: b\r\n").repeated(60'000));
        QTest::newRow("an endless chunk line")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + QByteArray(5000, '0'));
    }

    void refuses()
    {
        QFETCH(const QByteArray, bytes);
        AnswerReader reader;
        reader.add(bytes);
        QCOMPARE(reader.state(), State::Broken);
    }
};

QTEST_APPLESS_MAIN(TestAnswerReader)
#include "test_AnswerReader.moc"
