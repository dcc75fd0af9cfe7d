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
        row("a token", QStringLiteral("token_live_") + secretPart);
        row("its first letter the end of an escape", QStringLiteral("x%2ek_live_") + secretPart);
        row("a sandbox token, percent-encoded", QStringLiteral("token%5Fsandbox%5F") + secretPart);
        row("a token in capitals", QStringLiteral("TOKEN_LIVE_") + secretPart);
        for (const char16_t hidden : std::initializer_list<char16_t>{0x200c, 0x200d, 0x00ad, 0x2060, 0xfe0f, 0x3164}) {
            const QString mark{QChar(hidden)};
            const QString broken =
                QStringLiteral("ek_li") + mark + QStringLiteral("ve_0123") + mark + secretPart.mid(4);
            row(QByteArray("broken by U+" + QByteArray::number(hidden, 16)).constData(), broken, secretPart.mid(4, 8));
            row(QByteArray("broken by an encoded U+" + QByteArray::number(hidden, 16)).constData(),
                QStringLiteral("/ek_live_0123") + QString::fromLatin1(mark.toUtf8().toPercentEncoding())
                    + secretPart.mid(4),
                secretPart.mid(4, 8));
            row(QByteArray("broken by an escaped U+" + QByteArray::number(hidden, 16)).constData(),
                QStringLiteral("ek_live_0123\\u%1").arg(uint(hidden), 4, 16, QLatin1Char('0')) + secretPart.mid(4),
                secretPart.mid(4, 8));
        }
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
        QTest::newRow("token of a kind") << QStringLiteral("token_expired_or_revoked, token_type_hint");
        QTest::newRow("joiners") << QStringLiteral(
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 %E2%80%8C \\u200c");
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

    void finds_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
        const QString plain = QStringLiteral("sk_live_0123456789abcdef0123456789abcdef");
        row("account key", plain);
        row("sandbox", QStringLiteral("sk_sandbox_0123456789"));
        row("entity key", key);
        row("token", QStringLiteral("token_live_0123456789"));
        row("sandbox token", QStringLiteral("token_sandbox_0123456789"));
        row("in a name", QStringLiteral("Shop ") + plain + QStringLiteral(" (old)"));
        row("glued", QStringLiteral("x") + plain);
        row("in a path", QStringLiteral("/home/me/") + plain + QStringLiteral(".pem"));
        row("in capitals", plain.toUpper());
        row("seven characters", QStringLiteral("sk_live_abcdefg"));
        row("full width", QStringLiteral("\uff53\uff4b\uff3f\uff4c\uff49\uff56\uff45\uff3f0123456789"));
        row("percent-encoded", QStringLiteral("sk%5Flive%5F0123456789"));
        row("its first letter the end of an escape", QStringLiteral("x%2ek_live_0123456789"));
        row("with escapes", QStringLiteral("sk\\u005flive_0123456789"));
        row("zero-width space", QStringLiteral("sk_li\u200bve_0123456789"));
        row("soft hyphens", QStringLiteral("sk\u00ad_live_01\u00ad234567"));
        row("line break", QStringLiteral("sk_live_0123\n456789abcdef0123456789abcdef"));
        row("blanks", QStringLiteral("sk_live_0123 4567 89ab cdef 0123 4567"));
        row("without an environment", QStringLiteral("sk_0123456789abcdef01"));
        row("bearer", QStringLiteral("Bearer 0123456789abcdef0123"));
        row("header", QStringLiteral("Authorization: Basic dXNlcjpwYXNzd29yZDEyMw=="));
        row("password", QStringLiteral("https://user:word@eu.spaceinvoices.com"));
        row("a password behind a mask", QStringLiteral("https://sk_live_ab...cd:word@eu.spaceinvoices.com"));
    }

    void finds()
    {
        QFETCH(const QString, text);
        QVERIFY(containsCredential(text));
    }

    void findsNone_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
        row("empty", QString());
        row("a name", QStringLiteral("Shopify production 2028"));
        row("a mask", QStringLiteral("sk_live_abc...234"));
        row("a longer mask", QStringLiteral("ek_sandbox_abc...234"));
        row("a mask with an ellipsis", QStringLiteral("ek_sandbox_abc\u2026234"));
        row("a mask with stars", QStringLiteral("ek_sandbox_12****1234"));
        row("a mask of a token", QStringLiteral("token_sandbox_abc...234"));
        row("a mask among words", QStringLiteral("Replaces ek_sandbox_abc...234, of 2027"));
        row("two masks", QStringLiteral("ek_sandbox_abc...234 ek_sandbox_012...789"));
        row("a mask behind Bearer", QStringLiteral("Bearer ek_sandbox_abc...234"));
        row("a prefix alone", QStringLiteral("sk_live_"));
        row("a prefix in words", QStringLiteral("sk_live_ key for the new shop of production"));
        row("six characters", QStringLiteral("sk_live_abcdef"));
        row("account id", QStringLiteral("acc_0123456789abcdef0123456789abcdef"));
        row("entity id", QStringLiteral("ent_0123456789abcdef0123456789abcdef"));
        row("words with underscores", QStringLiteral("ek_lemavrica_ljubljana_center"));
        row("bearer of news", QStringLiteral("Bearer tokens of the accounting"));
        row("basic", QStringLiteral("Basic configuration-of-everything"));
        row("path", QStringLiteral("/home/me/certificates/intermediate_authority_2028.pem"));
        row("address", QStringLiteral("https://eu.spaceinvoices.com:8443/space"));
        row("uuid", QStringLiteral("0b9fdca6-6c1b-4f0c-9a52-3a0f5f1f6b11"));
        row("half a character", QString(QChar(0xd83d)));
    }

    void findsNone()
    {
        QFETCH(const QString, text);
        QVERIFY(!containsCredential(text));
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
