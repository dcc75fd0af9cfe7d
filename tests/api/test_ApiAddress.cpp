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
    }

    void accepts()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, url);
        const Result<QUrl> parsed = parseApiUrl(typed);
        QVERIFY(parsed);
        QCOMPARE(parsed->toString(), url);
        QCOMPARE(parseApiUrl(parsed->toString()).value_or(QUrl()), *parsed);
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

    void theDefaultIsTheVendors()
    {
        QCOMPARE(defaultApiUrl().toString(), QStringLiteral("https://eu.spaceinvoices.com"));
        QCOMPARE(parseApiUrl(defaultApiUrl().toString()).value_or(QUrl()), defaultApiUrl());
        QVERIFY(!isLoopback(defaultApiUrl()));
    }
};

QTEST_APPLESS_MAIN(TestApiAddress)
#include "test_ApiAddress.moc"
