#include "core/Credential.h"

#include <QTest>

using namespace ek;

class TestCredential : public QObject
{
    Q_OBJECT

private slots:
    void recognises_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<CredentialKind>("kind");
        QTest::addColumn<Environment>("environment");

        QTest::newRow("account live") << QStringLiteral("sk_live_abc") << CredentialKind::AccountKey
                                      << Environment::Live;
        QTest::newRow("account sandbox") << QStringLiteral("sk_sandbox_abc") << CredentialKind::AccountKey
                                         << Environment::Sandbox;
        QTest::newRow("entity live") << QStringLiteral("ek_live_abc") << CredentialKind::EntityKey << Environment::Live;
        QTest::newRow("entity sandbox") << QStringLiteral("ek_sandbox_abc") << CredentialKind::EntityKey
                                        << Environment::Sandbox;
        QTest::newRow("prefix alone") << QStringLiteral("ek_live_") << CredentialKind::EntityKey << Environment::Live;
        QTest::newRow("no environment") << QStringLiteral("sk_abc") << CredentialKind::AccountKey
                                        << Environment::Unknown;
        QTest::newRow("other environment")
            << QStringLiteral("ek_test_abc") << CredentialKind::EntityKey << Environment::Unknown;
        QTest::newRow("cut environment") << QStringLiteral("ek_live") << CredentialKind::EntityKey
                                         << Environment::Unknown;
        QTest::newRow("upper case") << QStringLiteral("SK_LIVE_abc") << CredentialKind::Unknown << Environment::Unknown;
        QTest::newRow("inside") << QStringLiteral("my_sk_live_abc") << CredentialKind::Unknown << Environment::Unknown;
        QTest::newRow("other") << QStringLiteral("eyJhbGciOi") << CredentialKind::Unknown << Environment::Unknown;
        QTest::newRow("token live") << QStringLiteral("token_live_abc") << CredentialKind::AccessToken
                                    << Environment::Live;
        QTest::newRow("token sandbox") << QStringLiteral("token_sandbox_abc") << CredentialKind::AccessToken
                                       << Environment::Sandbox;
        QTest::newRow("a word that begins with token")
            << QStringLiteral("token_expired") << CredentialKind::Unknown << Environment::Unknown;
        QTest::newRow("empty") << QString() << CredentialKind::Unknown << Environment::Unknown;
    }

    void recognises()
    {
        QFETCH(const QString, text);
        QFETCH(const CredentialKind, kind);
        QFETCH(const Environment, environment);
        QCOMPARE(recogniseCredential(text), (CredentialTraits{kind, environment}));
    }

    void cleans_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("text");
        QTest::addColumn<CredentialProblem>("problem");

        const QString key = QStringLiteral("ek_live_0123456789abcdef");
        using P = CredentialProblem;
        const auto row = [](const char *name, const QString &pasted, const QString &text, P problem) {
            QTest::newRow(name) << pasted << text << problem;
        };
        row("as it is", key, key, P::None);
        row("blanks around", QStringLiteral(" \t\r\n") + key + QStringLiteral("\r\n "), key, P::None);
        row("no-break spaces around", QChar(0xa0) + key + QChar(0xa0), key, P::None);
        row("bearer", QStringLiteral("Bearer ") + key, key, P::None);
        row("bearer, small", QStringLiteral("bearer   ") + key, key, P::None);
        row("bearer, tab", QStringLiteral("Bearer\t") + key, key, P::None);
        row("header", QStringLiteral("Authorization: Bearer ") + key, key, P::None);
        row("header, small, tight", QStringLiteral("authorization:bearer ") + key, key, P::None);
        row("double quotes", QLatin1Char('"') + key + QLatin1Char('"'), key, P::None);
        row("single quotes", QLatin1Char('\'') + key + QLatin1Char('\''), key, P::None);
        row("backticks", QLatin1Char('`') + key + QLatin1Char('`'), key, P::None);
        row("quotes with blanks inside", QStringLiteral("\" ") + key + QStringLiteral(" \""), key, P::None);
        row("quotes in quotes", QStringLiteral("'\"") + key + QStringLiteral("\"'"), key, P::None);
        row("quotes after bearer", QStringLiteral("Bearer \"") + key + QLatin1Char('"'), key, P::None);
        row("header in quotes, as curl has it", QStringLiteral("'Authorization: Bearer ") + key + QLatin1Char('\''),
            key, P::None);
        row("one quote only", QLatin1Char('"') + key, key, P::None);
        row("one quote only, behind", key + QLatin1Char('\''), key, P::None);
        row("quotes of a text", QStringLiteral("\u201c") + key + QStringLiteral("\u201d"), key, P::None);
        row("guillemets", QStringLiteral("\u00ab\u00a0") + key + QStringLiteral("\u00a0\u00bb"), key, P::None);
        row("angle brackets", QLatin1Char('<') + key + QLatin1Char('>'), key, P::None);
        row("in a list", QLatin1Char('"') + key + QStringLiteral("\","), key, P::None);
        row("bearer, colon", QStringLiteral("Bearer: ") + key, key, P::None);
        row("assigned", QStringLiteral("SPACE_KEY=") + key, key, P::None);
        row("exported", QStringLiteral("export SPACE_KEY='") + key + QLatin1Char('\''), key, P::None);
        row("assigned, of no known form", QStringLiteral("a=b"), QStringLiteral("a=b"), P::None);
        row("a token", QStringLiteral("Bearer token_live_0123456789"), QStringLiteral("token_live_0123456789"),
            P::None);
        for (const char16_t hidden :
             std::initializer_list<char16_t>{0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x00ad, 0x200e, 0x200f, 0x202a,
                                             0x202e, 0x2066, 0x2069, 0x061c, 0xfe0f, 0x0007, 0x007f, 0x001b}) {
            const QByteArray name = "U+" + QByteArray::number(hidden, 16);
            row(QByteArray(name + " around").constData(), QChar(hidden) + key + QChar(hidden), key, P::None);
            row(QByteArray(name + " within").constData(), key.left(10) + QChar(hidden) + key.mid(10), key, P::None);
            row(QByteArray(name + " around bearer").constData(),
                QChar(hidden) + QStringLiteral("Bearer ") + QChar(hidden) + key, key, P::None);
        }
        row("a tag within", key.left(10) + QStringLiteral("\U000e0041") + key.mid(10), key, P::None);
        row("nothing but what is invisible", QStringLiteral("\u200b\ufeff"), QString(), P::Empty);
        row("unknown prefix", QStringLiteral("token-1"), QStringLiteral("token-1"), P::None);

        row("nothing", QString(), QString(), P::Empty);
        row("blanks", QStringLiteral(" \n\t "), QString(), P::Empty);
        row("quotes alone", QStringLiteral("\"\""), QString(), P::Empty);
        row("one quote", QStringLiteral("\""), QString(), P::Empty);
        row("bearer alone", QStringLiteral("Bearer "), QStringLiteral("Bearer"), P::None);
        row("header alone", QStringLiteral("Authorization:"), QString(), P::Empty);

        row("two keys", key + QLatin1Char(' ') + key, key + QLatin1Char(' ') + key, P::ContainsSpace);
        row("two lines", key + QLatin1Char('\n') + key, key + QLatin1Char('\n') + key, P::ContainsSpace);
        row("no-break space inside", QStringLiteral("ek_live_ab\u00a0cd"), QStringLiteral("ek_live_ab\u00a0cd"),
            P::ContainsSpace);
        for (const char *prefix :
             {"sk_live_", "sk_sandbox_", "ek_live_", "ek_sandbox_", "token_live_", "sk_", "sk_live"})
            row(prefix, QString::fromLatin1(prefix), QString::fromLatin1(prefix), P::PrefixOnly);
        row("a prefix in quotes", QStringLiteral("\"sk_live_\""), QStringLiteral("sk_live_"), P::PrefixOnly);
        row("a character behind a prefix", QStringLiteral("sk_live_a"), QStringLiteral("sk_live_a"), P::None);
        row("masked with dots", QStringLiteral("ek_live_abc...234"), QStringLiteral("ek_live_abc...234"), P::Masked);
        row("masked with an ellipsis", QStringLiteral("ek_live_abc\u2026234"), QStringLiteral("ek_live_abc\u2026234"),
            P::Masked);
        row("masked with stars", QStringLiteral("ek_live_****"), QStringLiteral("ek_live_****"), P::Masked);
        row("masked with bullets", QStringLiteral("ek_live_\u2022\u2022"), QStringLiteral("ek_live_\u2022\u2022"),
            P::Masked);
        row("accent", QStringLiteral("ek_live_\u00e9"), QStringLiteral("ek_live_\u00e9"), P::NotPrintable);
        row("Cyrillic look-alike", QStringLiteral("ek_live_\u0430bc"), QStringLiteral("ek_live_\u0430bc"),
            P::NotPrintable);
        row("full width", QStringLiteral("\uff45k_live_0123456789"), QStringLiteral("\uff45k_live_0123456789"),
            P::NotPrintable);
        row("line separator inside", QStringLiteral("ek_live_ab\u2028cd"), QStringLiteral("ek_live_ab\u2028cd"),
            P::ContainsSpace);
        row("longest", QString(2000, QLatin1Char('a')), QString(2000, QLatin1Char('a')), P::None);
        row("too long", QString(2001, QLatin1Char('a')), QString(2001, QLatin1Char('a')), P::TooLong);
    }

    void cleans()
    {
        QFETCH(const QString, pasted);
        QFETCH(const QString, text);
        QFETCH(const CredentialProblem, problem);
        const CleanedCredential cleaned = cleanCredential(pasted);
        QCOMPARE(cleaned.text, text);
        QCOMPARE(cleaned.problem, problem);
    }

    void masks_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("mask");

        QTest::newRow("sandbox") << QStringLiteral("ek_sandbox_abc123def456789012345678abcd1234")
                                 << QStringLiteral("ek_sandbox_abc...234");
        QTest::newRow("live") << QStringLiteral("ek_live_abc123def456789012345678abcd1234")
                              << QStringLiteral("ek_live_abc...234");
        QTest::newRow("account") << QStringLiteral("sk_live_abc123def456789012345678abcd1234")
                                 << QStringLiteral("sk_live_abc...234");
        QTest::newRow("twelve") << QStringLiteral("ek_live_abcdefghijkl") << QStringLiteral("ek_live_abc...jkl");
        QTest::newRow("eleven") << QStringLiteral("ek_live_abcdefghijk") << QStringLiteral("ek_live_...");
        QTest::newRow("prefix alone") << QStringLiteral("ek_live_") << QStringLiteral("ek_live_...");
        QTest::newRow("unknown prefix") << QStringLiteral("token-0123456789") << QStringLiteral("tok...789");
        QTest::newRow("short and unknown") << QStringLiteral("hunter2") << QStringLiteral("...");
        // No half of a character is shown.
        QTest::newRow("emoji at the edges")
            << QStringLiteral("ek_live_ab\U0001F511cdefghijklm\U0001F511yz") << QStringLiteral("ek_live_ab...yz");
        QTest::newRow("emoji within") << QStringLiteral("ek_live_a\U0001F511cdefghijklm\U0001F511z")
                                      << QStringLiteral("ek_live_a\U0001F511...\U0001F511z");
        QTest::newRow("a token") << QStringLiteral("token_live_0123456789abcdef")
                                 << QStringLiteral("token_live_012...def");
        QTest::newRow("empty") << QString() << QStringLiteral("...");
    }

    void masks()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, mask);
        QCOMPARE(maskKey(key), mask);
        QVERIFY(looksMasked(maskKey(key)));
        QVERIFY(maskKey(key).isValidUtf16());
    }

    void seesMasks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("masked");

        QTest::newRow("dots") << QStringLiteral("a..b") << true;
        QTest::newRow("one dot") << QStringLiteral("a.b") << false;
        QTest::newRow("ellipsis") << QStringLiteral("a\u2026b") << true;
        QTest::newRow("star") << QStringLiteral("a*b") << true;
        QTest::newRow("bullet") << QStringLiteral("\u2022") << true;
        QTest::newRow("middle dot") << QStringLiteral("a\u00b7\u00b7b") << true;
        QTest::newRow("black circle") << QStringLiteral("a\u25cf") << true;
        QTest::newRow("a dot before the mask") << QStringLiteral("a.b*") << true;
        QTest::newRow("half a character before the mask") << QString(QChar(0xd83d) + QStringLiteral("a...b")) << true;
        QTest::newRow("single dots") << QStringLiteral(".a.b.") << false;
        QTest::newRow("a key") << QStringLiteral("ek_live_0123456789abcdef") << false;
        QTest::newRow("empty") << QString() << false;
    }

    void seesMasks()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, masked);
        QCOMPARE(looksMasked(text), masked);
    }

    void matchesHints_data()
    {
        QTest::addColumn<QString>("hint");
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("matches");

        const QString key = QStringLiteral("ek_live_abc123def456789012345678abcd1234");
        QTest::newRow("its own") << QStringLiteral("ek_live_abc...234") << key << true;
        QTest::newRow("with an ellipsis") << QStringLiteral("ek_live_abc\u2026234") << key << true;
        QTest::newRow("with stars") << QStringLiteral("ek_live_abc*****234") << key << true;
        QTest::newRow("end alone") << QStringLiteral("...1234") << key << true;
        QTest::newRow("start alone") << QStringLiteral("ek_live_abc...") << key << true;
        QTest::newRow("other start") << QStringLiteral("ek_live_abd...234") << key << false;
        QTest::newRow("other end") << QStringLiteral("ek_live_abc...235") << key << false;
        QTest::newRow("other environment") << QStringLiteral("ek_sandbox_abc...234") << key << false;
        QTest::newRow("prefix alone says nothing") << QStringLiteral("ek_live_...") << key << false;
        QTest::newRow("dots alone say nothing") << QStringLiteral("...") << key << false;
        QTest::newRow("empty says nothing") << QString() << key << false;
        QTest::newRow("not masked, same") << key << key << true;
        QTest::newRow("not masked, other") << QStringLiteral("ek_live_abc") << key << false;
        QTest::newRow("shorter than the hint shows")
            << QStringLiteral("ek_live_abc...cde") << QStringLiteral("ek_live_abcde") << false;
        QTest::newRow("exactly what the hint shows")
            << QStringLiteral("ek_live_abc...def") << QStringLiteral("ek_live_abcdef") << true;
        QTest::newRow("the mask itself is no key")
            << QStringLiteral("ek_live_abc...234") << QStringLiteral("ek_live_abc...234") << false;
        QTest::newRow("empty key") << QStringLiteral("ek_live_abc...234") << QString() << false;
        QTest::newRow("both empty") << QString() << QString() << false;
        QTest::newRow("dots of its own beside the mask")
            << QStringLiteral("ek_live_ab.....yz") << QStringLiteral("ek_live_ab.000000000.yz") << true;
        QTest::newRow("half a character") << QString(QChar(0xd83d) + QStringLiteral("a...b"))
                                          << QString(QChar(0xd83d) + QStringLiteral("axxb")) << true;
    }

    void matchesHints()
    {
        QFETCH(const QString, hint);
        QFETCH(const QString, key);
        QFETCH(const bool, matches);
        QCOMPARE(hintMatches(hint, key), matches);
    }

    void redacts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("redacted");

        const QString key = QStringLiteral("sk_live_abc123def456789012345678abcd1234");
        const QString mask = QStringLiteral("sk_live_abc...234");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("no key") << QStringLiteral("All is well.") << QStringLiteral("All is well.");
        QTest::newRow("alone") << key << mask;
        QTest::newRow("in a sentence") << QString(QStringLiteral("Invalid key '") + key + QStringLiteral("'."))
                                       << QString(QStringLiteral("Invalid key '") + mask + QStringLiteral("'."));
        QTest::newRow("twice") << QString(key + QLatin1Char(',') + key) << QString(mask + QLatin1Char(',') + mask);
        QTest::newRow("in a URL") << QStringLiteral("DELETE /entities/api-keys/ek_sandbox_0123456789abcdef failed")
                                  << QStringLiteral("DELETE /entities/api-keys/ek_sandbox_012...def failed");
        QTest::newRow("short key") << QStringLiteral("bad ek_live_abcdefg here")
                                   << QStringLiteral("bad ek_live_... here");
        QTest::newRow("already masked") << mask << mask;
        QTest::newRow("prefix in prose") << QStringLiteral("must begin with sk_live_") //
                                         << QStringLiteral("must begin with sk_live_");
        QTest::newRow("after umlauts") << QString(QStringLiteral("Schl\u00fcssel ") + key)
                                       << QString(QStringLiteral("Schl\u00fcssel ") + mask);
        QTest::newRow("glued to a word") << QString(QStringLiteral("token") + key)
                                         << QString(QStringLiteral("token") + mask);
        QTest::newRow("one in the other")
            << QStringLiteral("ek_live_sk_live_0123456789") << QStringLiteral("ek_live_sk_...789");
        QTest::newRow("six characters") << QStringLiteral("ek_live_abcdef") << QStringLiteral("ek_live_abcdef");
        QTest::newRow("a token") << QStringLiteral("bad token_live_0123456789abcdef!")
                                 << QStringLiteral("bad token_live_012...def!");
        QTest::newRow("a sandbox token") << QStringLiteral("token_sandbox_0123456789abcdef")
                                         << QStringLiteral("token_sandbox_012...def");
        QTest::newRow("a word that begins with token")
            << QStringLiteral("token_expired_or_revoked") << QStringLiteral("token_expired_or_revoked");
        for (const char16_t hidden :
             std::initializer_list<char16_t>{0x200b, 0x200c, 0x00ad, 0x2060, 0xfeff, 0xfe0f, 0x0007}) {
            const QString broken = QStringLiteral("ek_l") + QChar(hidden) + QStringLiteral("ive_01") + QChar(hidden)
                + QStringLiteral("23456789abcdef");
            QTest::newRow(QByteArray("broken by U+" + QByteArray::number(hidden, 16)).constData())
                << QString(QStringLiteral("x ") + broken + QStringLiteral(" y"))
                << QStringLiteral("x ek_live_012...def y");
        }
        QTest::newRow("what is invisible elsewhere stays")
            << QStringLiteral("a\u200cb ek_live_0123456789abcdef\u200c c")
            << QStringLiteral("a\u200cb ek_live_012...def\u200c c");
        // JSON can bring half a surrogate pair.
        QTest::newRow("after half a character") << QString(QChar(0xd83d) + key) << QString(QChar(0xd83d) + mask);
        QTest::newRow("before half a character") << QString(key + QChar(0xdc00)) << QString(mask + QChar(0xdc00));
    }

    void redacts()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, redacted);
        QCOMPARE(redactCredentials(text), redacted);
        QCOMPARE(redactCredentials(redacted), redacted);
    }

    void redactsLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");

        QTest::newRow("no key") << QStringLiteral(" a\nb ") << QStringLiteral("a b");
        QTest::newRow("a key") << QStringLiteral("ek_live_0123456789abcdef") << QStringLiteral("ek_live_012...def");
        QTest::newRow("an invisible character in the prefix")
            << QStringLiteral("ek_l\u200bive_0123456789abcdef") << QStringLiteral("ek_live_012...def");
        QTest::newRow("a soft hyphen in the key")
            << QStringLiteral("ek_live_0123\u00ad456789abcdef") << QStringLiteral("ek_live_012...def");
        QTest::newRow("a control character in the key")
            << QStringLiteral("ek_live_0123\u0007456789abcdef") << QStringLiteral("ek_live_012...def");
        QTest::newRow("a key over the cut") << QStringLiteral("xxxxxxxxxxxxxx ek_live_0123456789abcdef")
                                            << QStringLiteral("xxxxxxxxxxxxxx ek_li\u2026");
        QTest::newRow("a mask up to the cut")
            << QStringLiteral("xx ek_live_0123456789abcdef") << QStringLiteral("xx ek_live_012...def");
    }

    void redactsLines()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, line);
        QCOMPARE(redactedLine(text, 20), line);
    }
};

QTEST_APPLESS_MAIN(TestCredential)
#include "test_Credential.moc"
