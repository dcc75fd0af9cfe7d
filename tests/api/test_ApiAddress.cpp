#include "ApiFixture.h"
#include "api/ApiAddress.h"

#include <QTest>

using namespace ek;

class TestApiAddress : public QObject
{
    Q_OBJECT

private slots:
    void accepts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url");

        const auto row = [](const char *typed, const char *url) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(url);
        };
        row("https://eu.spaceinvoices.com", "https://eu.spaceinvoices.com");
        row("  https://eu.spaceinvoices.com/ ", "https://eu.spaceinvoices.com");
        row("https://eu.spaceinvoices.com///", "https://eu.spaceinvoices.com");
        row("eu.spaceinvoices.com", "https://eu.spaceinvoices.com");
        row("eu.spaceinvoices.com:8443", "https://eu.spaceinvoices.com:8443");
        row("HTTPS://EU.SpaceInvoices.com", "https://eu.spaceinvoices.com");
        row("https://proxy.example/space/", "https://proxy.example/space");
        row("https://192.0.2.7", "https://192.0.2.7");
        row("http://localhost:8080", "http://localhost:8080");
        row("http://LOCALHOST", "http://localhost");
        row("http://127.0.0.1:8080", "http://127.0.0.1:8080");
        row("http://127.8.9.10", "http://127.8.9.10");
        row("http://[::1]:8080", "http://[::1]:8080");
        row("localhost:8080", "https://localhost:8080");
        row("[::1]:8443", "https://[::1]:8443");
        row("https://intranet", "https://intranet");
        row("https://eu.spaceinvoices.com.", "https://eu.spaceinvoices.com");
        row("https://eu.spaceinvoices.com./", "https://eu.spaceinvoices.com");
        row("https://proxy.example/a%20b", "https://proxy.example/a%20b");
        // What comes along when one copies
        row("\xe2\x80\x8bhttps://eu.space\xe2\x80\x8binvoices.com\xef\xbb\xbf", "https://eu.spaceinvoices.com");
        row("eu.space\xc2\xadinvoices.com", "https://eu.spaceinvoices.com");
        row("\xe2\x80\xaahttps://eu.spaceinvoices.com\xe2\x80\xac", "https://eu.spaceinvoices.com");
        row("\xc2\xa0https://eu.spaceinvoices.com\xc2\xa0", "https://eu.spaceinvoices.com");
        row("https://eu.spaceinvoices.com\r\n", "https://eu.spaceinvoices.com");
        row("\"https://eu.spaceinvoices.com\",", "https://eu.spaceinvoices.com");
        row("<https://eu.spaceinvoices.com>", "https://eu.spaceinvoices.com");
        row("\xe2\x80\x9chttps://eu.spaceinvoices.com\xe2\x80\x9d", "https://eu.spaceinvoices.com");
        // One form of what is written in several
        row("https://eu\xe3\x80\x82spaceinvoices\xe3\x80\x82"
            "com",
            "https://eu.spaceinvoices.com");
        row("https://m\xc3\xbcnchen.example", "https://xn--mnchen-3ya.example");
    }

    void accepts()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, url);
        const Result<QUrl> parsed = parseApiUrl(typed);
        QVERIFY(parsed);
        QCOMPARE(parsed->toString(QUrl::FullyEncoded), url);
        QCOMPARE(parseApiUrl(parsed->toString(QUrl::FullyEncoded)).value_or(QUrl()), *parsed);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<ErrorKind>("kind");

        const auto row = [](const char *typed, ErrorKind kind) {
            QTest::newRow(*typed == 0 ? "(empty)" : typed) << QString::fromUtf8(typed) << kind;
        };
        for (const char *typed : {"",
                                  "   ",
                                  "https://",
                                  "https:///entities",
                                  "ftp://eu.spaceinvoices.com",
                                  "file:///etc/passwd",
                                  "javascript://eu.spaceinvoices.com",
                                  "https://user@eu.spaceinvoices.com",
                                  "https://user:word@eu.spaceinvoices.com",
                                  "https://eu.spaceinvoices.com?limit=1",
                                  "https://eu.spaceinvoices.com#x",
                                  "https://eu.spaceinvoices.com:0",
                                  "https://eu.spaceinvoices.com:99999",
                                  "https://eu.spaceinvoices.com:port",
                                  "https://eu space",
                                  "https://exa mple.com",
                                  "https://[::1",
                                  "mailto:me@example.com",
                                  "http://",
                                  "sk_live_abcdefghijkl",
                                  "https://ek_sandbox_abcdefghijkl",
                                  "ek_live_\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2", // masked
                                  "https://proxy.example/ek_live_abcdefghijkl",
                                  "https://proxy.example/ek%5flive_abcdefghijkl",
                                  "https://sk_live_abcdefghijkl.example"})
            row(typed, ErrorKind::InvalidAddress);
        for (const char *typed :
             {"http://eu.spaceinvoices.com", "http://192.168.1.2", "http://10.0.0.1:8080", "http://0.0.0.0",
              "http://[::]", "http://[fe80::1]", "http://localhost.example.com", "http://127.0.0.1.example.com",
              "http://localhost@evil.example/", "HTTP://eu.spaceinvoices.com"})
            row(typed, QByteArray(typed).contains('@') ? ErrorKind::InvalidAddress : ErrorKind::InsecureAddress);
    }

    void refuses()
    {
        QFETCH(const QString, typed);
        QFETCH(const ErrorKind, kind);
        const Result<QUrl> parsed = parseApiUrl(typed);
        QVERIFY2(!parsed, qPrintable(parsed ? parsed->toString() : QString()));
        QCOMPARE(parsed.error().kind, kind);
        QCOMPARE(parsed.error().effect, Effect::NotDone);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<AddressProblem>("problem");
        using P = AddressProblem;
        const auto row = [](const char *typed, P problem) {
            QTest::newRow(*typed == 0 ? "(empty)" : typed) << QString::fromUtf8(typed) << problem;
        };
        row("", P::Empty);
        row("\xe2\x80\x8b", P::Empty);
        row("htp:/nonsense", P::Scheme);
        row("htp://nonsense", P::Scheme);
        row("htps://eu.spaceinvoices.com", P::Scheme);
        row("https:/eu.spaceinvoices.com", P::Scheme);
        row("https:eu.spaceinvoices.com", P::Scheme);
        row("https//eu.spaceinvoices.com", P::Scheme);
        row("http:localhost", P::Scheme);
        row("HTTP:/localhost", P::Scheme);
        row("//eu.spaceinvoices.com", P::Scheme);
        row("://eu.spaceinvoices.com", P::Scheme);
        row("ftp://eu.spaceinvoices.com", P::Scheme);
        row("file:///etc/passwd", P::Scheme);
        row("mailto:me", P::Scheme);
        row("javascript:alert(1)", P::Scheme);
        row("https://https://eu.spaceinvoices.com", P::TwoSchemes);
        row("HTTPS://http://eu.spaceinvoices.com", P::TwoSchemes);
        row("https://https://eu.spaceinvoices.com?x", P::TwoSchemes);
        row("https://htps://eu.spaceinvoices.com", P::TwoSchemes);
        row("https://://eu.spaceinvoices.com", P::TwoSchemes);
        row("nonsense", P::BareName);
        row("nonsense/", P::BareName);
        row("server:8443", P::BareName);
        row("https://", P::Host);
        row("https:///entities", P::Host);
        row("/etc/passwd", P::Host);
        row("https://.", P::Host);
        row("https://a..b", P::Host);
        row("https://eu.spaceinvoices.com..", P::Host);
        row("https://.spaceinvoices.com", P::Host);
        row("https://-a.example", P::Host);
        row("https://eu%2Espaceinvoices.com", P::Host);
        row("https://a,b.example", P::Host);
        row("https://::1", P::Host);
        row("https://[::1", P::Host);
        row("https://[::1]x", P::Host);
        row("https://[fe80::1%25eth0]", P::Host);
        row("https://127.1", P::Host);
        row("https://0x7f.0.0.1", P::Host);
        row("https://2130706433", P::Host);
        row("1.5", P::Host);
        row("https://1.2.3.4.5", P::Host);
        row("https://eu.spaceinvoices.com:0", P::Port);
        row("https://eu.spaceinvoices.com:65536", P::Port);
        row("https://eu.spaceinvoices.com:99999999999999999999", P::Port);
        row("https://eu.spaceinvoices.com:-1", P::Port);
        row("https://eu.spaceinvoices.com:+443", P::Port);
        row("https://eu.spaceinvoices.com:0443", P::Port);
        row("https://eu.spaceinvoices.com:", P::Port);
        row("eu.spaceinvoices.com:/x", P::Port);
        row("https://eu.spaceinvoices.com:https", P::Port);
        row("https://eu.spaceinvoices.com :443", P::Space);
        row("https://eu. spaceinvoices.com", P::Space);
        row("https://eu.\xc2\xa0spaceinvoices.com", P::Space);
        row("https://one.example\nhttps://two.example", P::Space);
        row("https://@eu.spaceinvoices.com", P::UserName);
        row("https://eu.spaceinvoices.com@evil.example", P::UserName);
        row("https://user:word@eu.spaceinvoices.com", P::HoldsPassword);
        row("https://user:word@https://eu.spaceinvoices.com", P::HoldsPassword);
        row("https://user:sk_live_0123456789abcdef@eu.spaceinvoices.com", P::HoldsCredential);
        row("https://sk_live_", P::Host);
        row("sk_live_", P::Host);
        row("ek_sandbox_abc...234", P::Host);
        row("https:\\\\eu.spaceinvoices.com", P::Path);
        row("https://eu.spaceinvoices.com\\@evil.example", P::Path);
        row("https://eu.spaceinvoices.com/../x", P::Path);
        row("https://eu.spaceinvoices.com/%2e%2e/x", P::Path);
        row("https://eu.spaceinvoices.com/a//b", P::Path);
        row("https://eu.spaceinvoices.com/a%2Fb", P::Path);
        row("https://eu.spaceinvoices.com/a%0Ab", P::Path);
        row("https://eu.spaceinvoices.com?x", P::Query);
        row("https://eu.spaceinvoices.com/#x", P::Query);
        row("sk_live_0123456789abcdef", P::HoldsCredential);
        row("https://token_live_0123456789.example", P::HoldsCredential);
        row("https://eu.spaceinvoices.com/?key=ek_live_0123456789", P::HoldsCredential);
        row("https://sk_live_a", P::HoldsCredential);
        row("https://xek_live_\xc3\xa9"
            "abcdefg.example",
            P::HoldsCredential); // "xek_live_abcdefg-…" is asked for
    }

    void saysWhatIsWrong()
    {
        QFETCH(const QString, typed);
        QFETCH(const AddressProblem, problem);
        const Result<QUrl> parsed = parseApiUrl(typed);
        QVERIFY2(!parsed, qPrintable(parsed ? parsed->toString() : QString()));
        QCOMPARE(parsed.error().kind, ErrorKind::InvalidAddress);
        QCOMPARE(parsed.error().address, problem);
        QVERIFY(parsed.error().detail.isEmpty());
    }

    void anOriginIsSchemeHostAndPort_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("origin");
        const auto row = [](const char *address, const char *origin) {
            QTest::newRow(address) << QString::fromUtf8(address) << QString::fromUtf8(origin);
        };
        row("https://eu.spaceinvoices.com", "https://eu.spaceinvoices.com:443");
        row("https://eu.spaceinvoices.com:443/x", "https://eu.spaceinvoices.com:443");
        row("https://EU.spaceinvoices.com:8443", "https://eu.spaceinvoices.com:8443");
        row("http://localhost", "http://localhost:80");
        row("https://localhost", "https://localhost:443");
        row("http://[::1]:8080", "http://[::1]:8080");
        row("https://m\xc3\xbcnchen.com", "https://xn--mnchen-3ya.com:443");
    }

    void anOriginIsSchemeHostAndPort()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, origin);
        QCOMPARE(originOf(parseApiUrl(address).value_or(QUrl())), origin);
    }

    void aHostShowsWhatItIs_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<HostLook>("look");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *address, HostLook look, const char *text) {
            QTest::newRow(address) << QString::fromUtf8(address) << look << QString::fromUtf8(text);
        };
        row("https://eu.spaceinvoices.com", HostLook::Plain, "eu.spaceinvoices.com");
        row("https://eu.spaceinvoices.com:443", HostLook::Plain, "eu.spaceinvoices.com");
        row("https://eu.spaceinvoices.com:8443/x", HostLook::Plain, "eu.spaceinvoices.com:8443/x");
        row("http://localhost:8080", HostLook::Plain, "http://localhost:8080");
        row("https://[::1]:8443", HostLook::Plain, "[::1]:8443");
        row("https://m\xc3\xbcnchen.com", HostLook::International,
            "xn--mnchen-3ya.com (\xe2\x81\xa8m\xc3\xbcnchen.com\xe2\x81\xa9)");
        row("https://m\xc3\xbcnchen.example", HostLook::International,
            "xn--mnchen-3ya.example (\xe2\x81\xa8m\xc3\xbcnchen.example\xe2\x81\xa9)");
        row("https://\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e.jp", HostLook::International,
            "xn--wgv71a119e.jp (\xe2\x81\xa8\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e.jp\xe2\x81\xa9)");
        // A Cyrillic letter among Latin ones; typed, and as it is asked for
        row("https://eu.spaceinv\xd0\xbeices.com", HostLook::Deceptive,
            "eu.xn--spaceinvices-cgk.com (\xe2\x81\xa8"
            "eu.spaceinv\xd0\xbeices.com\xe2\x81\xa9)");
        row("https://eu.xn--spaceinvices-cgk.com", HostLook::Deceptive,
            "eu.xn--spaceinvices-cgk.com (\xe2\x81\xa8"
            "eu.spaceinv\xd0\xbeices.com\xe2\x81\xa9)");
        // Cyrillic letters alone, all of which pass for Latin ones
        row("https://\xd0\xb0\xd1\x80\xd1\x80\xd3\x8f\xd0\xb5.com", HostLook::Deceptive,
            "xn--80ak6aa92e.com (\xe2\x81\xa8\xd0\xb0\xd1\x80\xd1\x80\xd3\x8f\xd0\xb5.com\xe2\x81\xa9)");
    }

    void aHostShowsWhatItIs()
    {
        QFETCH(const QString, address);
        QFETCH(const HostLook, look);
        QFETCH(const QString, text);
        const QUrl url = parseApiUrl(address).value_or(QUrl());
        QCOMPARE(lookOfHost(url), look);
        QCOMPARE(addressText(url), text);
    }

    void theDefaultIsTheVendors()
    {
        QCOMPARE(defaultApiUrl().toString(), QStringLiteral("https://eu.spaceinvoices.com"));
        QCOMPARE(parseApiUrl(defaultApiUrl().toString()).value_or(QUrl()), defaultApiUrl());
        QVERIFY(!isLoopback(defaultApiUrl()));
    }
};

QTEST_APPLESS_MAIN(TestApiAddress)
#include "test_ApiAddress.moc"
