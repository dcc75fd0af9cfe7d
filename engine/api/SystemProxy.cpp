#include "api/SystemProxy.h"

#include "api/ApiAddress.h"

#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QRegularExpression>
#include <QStringList>

namespace ek {

namespace {

constexpr quint16 httpProxyPort = 80;
constexpr quint16 socksPort = 1080;

QString firstOf(std::initializer_list<const char *> names, const EnvironmentReader &variable)
{
    for (const char *name : names) {
        for (const QByteArray &spelling : {QByteArray(name), QByteArray(name).toUpper()}) {
            const QString value = QString::fromLocal8Bit(variable(spelling.constData())).trimmed();
            if (!value.isEmpty())
                return value;
        }
    }
    return {};
}

QString withoutBrackets(const QString &host)
{
    return host.startsWith(u'[') && host.endsWith(u']') ? host.mid(1, host.size() - 2) : host;
}

/// An entry of no_proxy, which may end in a port.
struct Exception
{
    QString host;
    int port = -1;
};

Exception exceptionFrom(const QString &entry)
{
    static const QRegularExpression withPort(QStringLiteral("\\A(\\[[^]]*\\]|[^:\\[\\]]*):([0-9]{1,5})\\z"));
    const QRegularExpressionMatch match = withPort.match(entry);
    Exception exception{match.hasMatch() ? match.captured(1) : entry,
                        match.hasMatch() ? match.captured(2).toInt() : -1};
    exception.host = withoutBrackets(exception.host).toLower();
    if (exception.host.startsWith(QLatin1String("*.")))
        exception.host.remove(0, 1);
    while (exception.host.endsWith(u'.'))
        exception.host.chop(1);
    return exception;
}

bool covers(const Exception &exception, const QUrl &target)
{
    if (exception.port >= 0 && exception.port != portOf(target))
        return false;
    QString host = target.host(QUrl::FullyDecoded).toLower();
    while (host.endsWith(u'.'))
        host.chop(1);
    const QHostAddress address(withoutBrackets(host));
    if (!address.isNull()) {
        if (exception.host.contains(u'/')) {
            const auto range = QHostAddress::parseSubnet(exception.host);
            return range.second >= 0 && address.isInSubnet(range);
        }
        return QHostAddress(exception.host).isEqual(address, QHostAddress::StrictConversion);
    }
    const QString domain = exception.host.startsWith(u'.') ? exception.host.mid(1) : exception.host;
    const QString wire = QString::fromLatin1(QUrl::toAce(domain));
    const QString wanted = QString::fromLatin1(QUrl::toAce(host));
    return !wire.isEmpty() && (wanted == wire || wanted.endsWith(u'.' + wire));
}

bool isExcepted(const QUrl &target, const EnvironmentReader &variable)
{
    static const QRegularExpression separators(QStringLiteral("[,\\s]+"));
    const QStringList entries = firstOf({"no_proxy"}, variable).split(separators, Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        if (entry == QLatin1String("*") || covers(exceptionFrom(entry), target))
            return true;
    }
    return false;
}

/// Of a kind that Qt cannot take a request of ours through.
QNetworkProxy unusable()
{
    return QNetworkProxy(QNetworkProxy::FtpCachingProxy, QStringLiteral("proxy.invalid"), 1);
}

QNetworkProxy proxyFrom(const QString &value)
{
    const bool hasScheme = value.contains(QLatin1String("://"));
    const QUrl url(hasScheme ? value : QString(QLatin1String("http://") + value), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return unusable();
    const QString scheme = url.scheme();
    const bool isHttp = scheme == QLatin1String("http");
    const bool isSocks =
        scheme == QLatin1String("socks") || scheme == QLatin1String("socks5") || scheme == QLatin1String("socks5h");
    if (!isHttp && !isSocks)
        return unusable();
    return QNetworkProxy(isHttp ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy, url.host(QUrl::EncodeUnicode),
                         static_cast<quint16>(url.port(isHttp ? httpProxyPort : socksPort)),
                         url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded));
}

class SystemProxy final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (query.queryType() != QNetworkProxyQuery::UrlRequest)
            return systemProxyForQuery(query);
        if (const auto proxy = proxyFromEnvironment(query.url(), [](const char *name) { return qgetenv(name); }))
            return {*proxy};
        return systemProxyForQuery(query);
    }
};

} // namespace

std::optional<QNetworkProxy> proxyFromEnvironment(const QUrl &target, const EnvironmentReader &variable)
{
    const QString value = target.scheme() == QLatin1String("https")
        ? firstOf({"https_proxy", "all_proxy", "http_proxy"}, variable)
        : firstOf({"http_proxy", "all_proxy"}, variable);
    if (value.isEmpty())
        return std::nullopt;
    if (isExcepted(target, variable))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    return proxyFrom(value);
}

bool isUnusable(const QNetworkProxy &proxy)
{
    return proxy.type() == QNetworkProxy::FtpCachingProxy;
}

void useSystemProxy()
{
    QNetworkProxyFactory::setApplicationProxyFactory(new SystemProxy); // which Qt owns
}

} // namespace ek
