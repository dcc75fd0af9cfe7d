#include "Compressed.h"
#include "api/ContentCoding.h"

#include <QTest>

using namespace ek;
using namespace ek::test;

/// What is packed without having been asked for is read, within the same limit as everything.
class TestContentCoding : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("coding");
        const QByteArray plain = text();
        QTest::newRow("none") << plain << QByteArray();
        QTest::newRow("identity") << plain << QByteArray("identity");
        QTest::newRow("gzip") << gzip(plain) << QByteArray("gzip");
        QTest::newRow("GZip, with blanks") << gzip(plain) << QByteArray(" GZip ");
        QTest::newRow("x-gzip") << gzip(plain) << QByteArray("x-gzip");
        QTest::newRow("gzip in two members") << gzip(plain.left(100)) + gzip(plain.mid(100)) << QByteArray("gzip");
        const QByteArray zeros(300, '\0');
        QTest::newRow("gzip, padded") << gzip(plain) + zeros << QByteArray("gzip");
        QTest::newRow("gzip, padded with one zero") << gzip(plain) + zeros.left(1) << QByteArray("gzip");
        QTest::newRow("gzip in two members, padded")
            << gzip(plain.left(100)) + zeros + gzip(plain.mid(100)) + zeros << QByteArray("gzip");
        QTest::newRow("deflate, zlib's, padded") << deflate(plain) + zeros << QByteArray("deflate");
        QTest::newRow("deflate, bare, padded") << bareDeflate(plain) + zeros << QByteArray("deflate");
        QTest::newRow("deflate, zlib's") << deflate(plain) << QByteArray("deflate");
        QTest::newRow("deflate, bare") << bareDeflate(plain) << QByteArray("deflate");
        QTest::newRow("deflate, bare, small") << bareDeflate("x") + QByteArray() << QByteArray("deflate");
        QTest::newRow("both") << gzip(deflate(plain)) << QByteArray("deflate, gzip");
        QTest::newRow("identity and gzip") << gzip(plain) << QByteArray("identity, gzip");
        QTest::newRow("empty") << QByteArray() << QByteArray("gzip");
        QTest::newRow("of nothing") << gzip({}) << QByteArray("gzip");
    }

    void reads()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QByteArray, coding);
        const auto plain = withoutCodings(body, coding, 1'000'000);
        QVERIFY(plain.has_value());
        const bool isEmpty = body.isEmpty() || body == gzip({});
        QCOMPARE(*plain, isEmpty ? QByteArray() : body == bareDeflate("x") ? QByteArray("x") : text());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<int>("problem");
        const auto row = [](const char *name, const QByteArray &body, const char *coding, CodingProblem problem) {
            QTest::newRow(name) << body << QByteArray(coding) << static_cast<int>(problem);
        };
        row("Brotli", text(), "br", CodingProblem::Unknown);
        row("zstd", text(), "zstd", CodingProblem::Unknown);
        row("gzip in Brotli", gzip(text()), "gzip, br", CodingProblem::Unknown);
        row("packed again and again", gzip(gzip(gzip(gzip(text())))), "gzip,gzip,gzip,gzip", CodingProblem::Unknown);
        row("not gzip at all", text(), "gzip", CodingProblem::Damaged);
        row("not deflate at all", "{\"data\":[]}", "deflate", CodingProblem::Damaged);
        QByteArray damaged = gzip(text());
        damaged[damaged.size() - 6] = static_cast<char>(~damaged.at(damaged.size() - 6));
        row("with a wrong sum", damaged, "gzip", CodingProblem::Damaged);
        row("something behind", gzip(text()) + "xyz", "gzip", CodingProblem::Damaged);
        row("something behind zeros", gzip(text()) + QByteArray(9, '\0') + "xyz", "gzip", CodingProblem::Damaged);
        row("half a head behind zeros", gzip(text()) + QByteArray(9, '\0') + "\x1f", "gzip", CodingProblem::Damaged);
        row("something behind, deflate", deflate(text()) + "xyz", "deflate", CodingProblem::Damaged);
        row("cut", gzip(text()).chopped(9), "gzip", CodingProblem::Cut);
        row("cut in the sum", gzip(text()).chopped(1), "gzip", CodingProblem::Cut);
        row("cut in the head", gzip(text()).left(5), "gzip", CodingProblem::Cut);
        row("cut, deflate", deflate(text()).chopped(5), "deflate", CodingProblem::Cut);
        row("a bomb", gzipBomb(), "gzip", CodingProblem::TooLarge);
        row("a bomb, deflate", deflateBomb(), "deflate", CodingProblem::TooLarge);
        row("a bomb in a bomb", gzip(gzipBomb()), "gzip, gzip", CodingProblem::TooLarge);
    }

    void refuses()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QByteArray, coding);
        QFETCH(const int, problem);
        const auto plain = withoutCodings(body, coding, 1'000'000);
        QVERIFY(!plain.has_value());
        QCOMPARE(static_cast<int>(plain.error()), problem);
    }

    void theLimitIsExact()
    {
        const QByteArray plain = text();
        QVERIFY(withoutCodings(gzip(plain), "gzip", plain.size()).has_value());
        const auto tooMuch = withoutCodings(gzip(plain), "gzip", plain.size() - 1);
        QVERIFY(!tooMuch.has_value());
        QCOMPARE(static_cast<int>(tooMuch.error()), static_cast<int>(CodingProblem::TooLarge));
    }

private:
    /// Longer than the pieces it is unpacked in, and not of one letter.
    static QByteArray text()
    {
        QByteArray text;
        for (int i = 0; i < 20'000; ++i)
            text += QByteArray::number(i * i) + ' ';
        return text;
    }
};

QTEST_APPLESS_MAIN(TestContentCoding)
#include "test_ContentCoding.moc"
