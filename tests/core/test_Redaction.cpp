#include "core/Redaction.h"

#include <QTest>

using namespace ek;

namespace {

const QString secretPart = QStringLiteral("0123456789abcdefABCDEF0123456789");
const QString key = QStringLiteral("ek_live_") + secretPart;

} // namespace

class TestRedaction : public QObject
{
    Q_OBJECT

private slots:
    void hides_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        const auto row = [](const char *name, const QString &text, const QString &secret = secretPart) {
            QTest::newRow(name) << text << secret;
        };
        row("a key", key);
        row("a sandbox credential", QStringLiteral("sk_sandbox_") + secretPart);
        row("in a sentence", QStringLiteral("the key ") + key + QStringLiteral(", and more"));
        row("in a word", QStringLiteral("x") + key);
        row("twice", key + QLatin1Char(' ') + key);
        row("in capitals", key.toUpper(), secretPart.toUpper());
        row("without an environment", QStringLiteral("sk_") + secretPart);
        row("an address", QStringLiteral("QUrl(\"https://x.example/entities/api-keys/") + key + QStringLiteral("\")"));
        row("percent-encoded", QStringLiteral("/ek%5Flive%5F") + secretPart);
        row("percent-encoded twice", QStringLiteral("/ek%255Flive%255f") + secretPart);
        row("percent-encoded first letter", QStringLiteral("/%65k_live_") + secretPart);
        row("after a percent-encoded space", QStringLiteral("x%20sk_") + secretPart);
        row("percent-encoded inside", QStringLiteral("ek_live_012%334567%38 9abcdef"), QStringLiteral("4567"));
        row("with JSON's escapes", QStringLiteral("ek\\u005flive\\u005f") + secretPart);
        row("with C's escapes", QStringLiteral("ek\\x5flive\\x5f") + secretPart);
        row("header", QStringLiteral("Authorization: Bearer ") + secretPart);
        row("header in quotes", QStringLiteral("(\"Authorization\", \"Bearer ") + secretPart + QStringLiteral("\")"));
        row("header, small letters", QStringLiteral("authorization=bearer ") + secretPart);
        row("header, another scheme", QStringLiteral("Authorization: Digest a=1, b=") + secretPart);
        row("header, percent-encoded", QStringLiteral("Authorization%3A%20Bearer%20") + secretPart);
        row("proxy's header", QStringLiteral("Proxy-Authorization: Basic ") + secretPart);
        row("scheme alone", QStringLiteral("\"Bearer ") + secretPart + QLatin1Char('"'));
        row("scheme alone, percent-encoded", QStringLiteral("Bearer%20") + secretPart);
        row("scheme alone, as a form", QStringLiteral("bearer+") + secretPart);
        row("user in an address", QStringLiteral("http://user:") + secretPart + QStringLiteral("@proxy.example/"));
        row("broken by an invisible character", QStringLiteral("ek_li\u200bve_0123\u200b") + secretPart.mid(4),
            secretPart.mid(4, 8));
        row("broken by a control character", QStringLiteral("ek_live\x1b_") + secretPart);
        row("long text before it", QString(1990, u'x') + QLatin1Char(' ') + key, secretPart.left(8));
    }

    void hides()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, secret);
        const QString line = redactedLogLine(text);
        QVERIFY2(!line.contains(secret, Qt::CaseInsensitive), qPrintable(line));
        if (secret.size() > 20) // nor the middle of it
            QVERIFY2(!line.contains(secret.mid(8, 8), Qt::CaseInsensitive), qPrintable(line));
        QVERIFY(!line.isEmpty());
        QCOMPARE(redactedLogLine(line), line); // nothing grows when it is done again
    }

    void keeps_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("plain") << QStringLiteral("GET /entities try 1 status 200 error 0 bytes 12 ms 3");
        QTest::newRow("request id") << QStringLiteral("request id 0b9fdca6-6c1b-4f0c-9a52-3a0f5f1f6b11");
        QTest::newRow("masked") << QStringLiteral("ek_live_abc...234");
        QTest::newRow("entity id") << QStringLiteral("ent_0123456789abcdef");
        QTest::newRow("task") << QStringLiteral("task_0123456789abcdef, disk_0123456789abcdef");
        QTest::newRow("address") << QStringLiteral("https://eu.spaceinvoices.com/v1?limit=100&next=%20x");
        QTest::newRow("bearer of news") << QStringLiteral("the bearer, who");
        QTest::newRow("authorization") << QStringLiteral("no authorization");
        QTest::newRow("percent") << QStringLiteral("100 % of 5%, %2 %zz %25 %");
        QTest::newRow("backslash") << QStringLiteral("C:\\users\\x \\u12 \\");
        QTest::newRow("half a character") << QString(QChar(0xd83d));
        QTest::newRow("umlaut") << QStringLiteral("k\u00e4se \U0001F511");
    }

    void keeps()
    {
        QFETCH(const QString, text);
        QCOMPARE(redactedLogLine(text), text);
    }

    void makesOneLine()
    {
        QCOMPARE(redactedLogLine(QStringLiteral("one\r\n2026-01-01 warning forged: two\ttwo\x1b[2J")),
                 QStringLiteral("one 2026-01-01 warning forged: two two[2J"));
        QVERIFY(redactedLogLine(QString(5000, u'x'), 100).size() <= 101);
    }

    void masksAsPeopleMaySeeIt()
    {
        QCOMPARE(redactedLogLine(key), QStringLiteral("ek_live_012...789"));
        QCOMPARE(redactedLogLine(QStringLiteral("Authorization: Bearer ") + key),
                 QStringLiteral("Authorization: \u2026"));
        QCOMPARE(redactedLogLine(QStringLiteral("\"Bearer %1\" ok").arg(key)), QStringLiteral("\"Bearer \u2026\" ok"));
    }
};

QTEST_APPLESS_MAIN(TestRedaction)
#include "test_Redaction.moc"
