#include "api/SystemProxy.h"

#include <QHash>
#include <QTest>

using namespace ek;

using Variables = QHash<QByteArray, QByteArray>;

namespace {

QString describe(const std::optional<QNetworkProxy> &proxy)
{
    if (!proxy)
        return QStringLiteral("not said");
    if (isUnusable(*proxy))
        return QStringLiteral("unusable");
    if (proxy->type() == QNetworkProxy::NoProxy)
        return QStringLiteral("direct");
    QString text = proxy->type() == QNetworkProxy::HttpProxy ? QStringLiteral("http ") : QStringLiteral("socks ");
    if (!proxy->user().isEmpty())
        text += proxy->user() + u'/' + proxy->password() + u'@';
    return text + proxy->hostName() + u' ' + QString::number(proxy->port());
}

} // namespace

/// Which proxy the environment names, in every way in which people write it.
class TestEnvironmentProxy : public QObject
{
    Q_OBJECT

private slots:
    void names_data()
    {
        QTest::addColumn<Variables>("variables");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const Variables &variables, const char *expected) {
            QTest::newRow(name) << variables << QString::fromUtf8(expected);
        };
        row("nothing", {}, "not said");
        row("empty", {{"https_proxy", ""}}, "not said");
        row("blank", {{"https_proxy", "  "}}, "not said");
        row("host and port", {{"https_proxy", "proxy.example:3128"}}, "http proxy.example 3128");
        row("address and port", {{"https_proxy", "10.0.0.7:3128"}}, "http 10.0.0.7 3128");
        row("host alone", {{"https_proxy", "proxy.example"}}, "http proxy.example 80");
        row("localhost", {{"https_proxy", "localhost:8080"}}, "http localhost 8080");
        row("IPv6", {{"https_proxy", "[::1]:3128"}}, "http ::1 3128");
        row("slash behind", {{"https_proxy", "proxy.example:3128/"}}, "http proxy.example 3128");
        row("with scheme", {{"https_proxy", "http://proxy.example:3128"}}, "http proxy.example 3128");
        row("scheme in capitals", {{"https_proxy", "HTTP://proxy.example:3128/"}}, "http proxy.example 3128");
        row("user, no scheme", {{"https_proxy", "me:w%40rd@proxy.example:3128"}}, "http me/w@rd@proxy.example 3128");
        row("user", {{"https_proxy", "http://me:word@proxy.example:3128"}}, "http me/word@proxy.example 3128");
        row("capitals", {{"HTTPS_PROXY", "proxy.example:3128"}}, "http proxy.example 3128");
        row("small letters first", {{"https_proxy", "a.example:1"}, {"HTTPS_PROXY", "b.example:2"}},
            "http a.example 1");
        row("all", {{"all_proxy", "socks5://proxy.example"}}, "socks proxy.example 1080");
        row("all, in capitals", {{"ALL_PROXY", "proxy.example:3128"}}, "http proxy.example 3128");
        row("its own before all", {{"all_proxy", "a.example:1"}, {"HTTPS_PROXY", "b.example:2"}}, "http b.example 2");
        row("of http, for want of another", {{"http_proxy", "proxy.example:3128"}}, "http proxy.example 3128");
        row("of HTTP, in capitals", {{"HTTP_PROXY", "proxy.example:3128"}}, "http proxy.example 3128");
        row("all before http", {{"http_proxy", "a.example:1"}, {"all_proxy", "b.example:2"}}, "http b.example 2");
        row("socks5", {{"https_proxy", "socks5://proxy.example:9050"}}, "socks proxy.example 9050");
        row("socks5h", {{"https_proxy", "socks5h://proxy.example:9050"}}, "socks proxy.example 9050");
        row("socks", {{"https_proxy", "socks://proxy.example:9050"}}, "socks proxy.example 9050");
        row("socks4", {{"https_proxy", "socks4://proxy.example:9050"}}, "unusable");
        row("TLS to the proxy", {{"https_proxy", "https://proxy.example:3128"}}, "unusable");
        row("no such scheme", {{"https_proxy", "htp://proxy.example:3128"}}, "unusable");
        row("no host", {{"https_proxy", "http://"}}, "unusable");
        row("a port alone", {{"https_proxy", ":3128"}}, "unusable");
        row("no such port", {{"https_proxy", "proxy.example:99999"}}, "unusable");
        row("nonsense", {{"https_proxy", "no proxy please"}}, "unusable");
    }

    void names()
    {
        QFETCH(const Variables, variables);
        QFETCH(const QString, expected);
        const auto proxy = proxyFromEnvironment(QUrl(QStringLiteral("https://eu.api.example")),
                                                [&](const char *name) { return variables.value(name); });
        QCOMPARE(describe(proxy), expected);
    }

    void plainHttpHasItsOwn()
    {
        const Variables variables{{"https_proxy", "a.example:1"}, {"http_proxy", "b.example:2"}};
        const auto proxy = proxyFromEnvironment(QUrl(QStringLiteral("http://eu.api.example")),
                                                [&](const char *name) { return variables.value(name); });
        QCOMPARE(describe(proxy), QStringLiteral("http b.example 2"));
    }

    void exceptions_data()
    {
        QTest::addColumn<QByteArray>("exceptions");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isDirect");
        const auto row = [](const char *exceptions, const char *address, bool isDirect) {
            QTest::addRow("%s: %s", exceptions, address)
                << QByteArray(exceptions) << QString::fromUtf8(address) << isDirect;
        };
        row("", "https://eu.api.example", false);
        row("*", "https://eu.api.example", true);
        row("eu.api.example", "https://eu.api.example", true);
        row("EU.api.Example", "https://eu.api.example", true);
        row("api.example", "https://eu.api.example", true);
        row(".api.example", "https://eu.api.example", true);
        row("*.api.example", "https://eu.api.example", true);
        row("api.example.", "https://eu.api.example", true);
        row("pi.example", "https://eu.api.example", false);
        row("eu.api.example.org", "https://eu.api.example", false);
        row("other.example, api.example", "https://eu.api.example", true);
        row("other.example api.example", "https://eu.api.example", true);
        row("other.example,,", "https://eu.api.example", false);
        row("api.example:443", "https://eu.api.example", true);
        row("api.example:8443", "https://eu.api.example", false);
        row("api.example:8443", "https://eu.api.example:8443", true);
        row("10.1.2.3", "https://10.1.2.3", true);
        row("10.1.2.3", "https://10.1.2.33", false);
        row("10.0.0.0/8", "https://10.1.2.3", true);
        row("10.0.0.0/8", "https://11.1.2.3", false);
        row("10.0.0.0/8", "https://eu.api.example", false);
        row("fd00::/8", "https://[fd00::1]", true);
        row("[fd00::1]:443", "https://[fd00::1]", true);
        row("fd00::1", "https://[fd00::2]", false);
    }

    void exceptions()
    {
        QFETCH(const QByteArray, exceptions);
        QFETCH(const QString, address);
        QFETCH(const bool, isDirect);
        for (const char *name : {"no_proxy", "NO_PROXY"}) {
            const Variables variables{{"https_proxy", "proxy.example:3128"}, {name, exceptions}};
            const auto proxy =
                proxyFromEnvironment(QUrl(address), [&](const char *asked) { return variables.value(asked); });
            QCOMPARE(describe(proxy), isDirect ? QStringLiteral("direct") : QStringLiteral("http proxy.example 3128"));
        }
    }
};

QTEST_APPLESS_MAIN(TestEnvironmentProxy)
#include "test_EnvironmentProxy.moc"
