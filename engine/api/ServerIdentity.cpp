#include "api/ServerIdentity.h"

#include <QHostAddress>
#include <QUrl>

namespace ek {

namespace {

/// @p name as it goes over the wire, without the root's dot; empty where it is no host's name.
QString wireName(QString name)
{
    if (name.endsWith(u'.'))
        name.chop(1);
    return QString::fromLatin1(QUrl::toAce(name)).toLower();
}

bool nameMatches(const QString &pattern, const QString &host)
{
    if (!pattern.startsWith(QLatin1String("*.")))
        return !pattern.contains(u'*') && !host.isEmpty() && wireName(pattern) == host;
    const QString domain = wireName(pattern.mid(2));
    const qsizetype firstDot = host.indexOf(u'.');
    return firstDot > 0 && domain.contains(u'.') && !domain.contains(u'*') && host.mid(firstDot + 1) == domain;
}

} // namespace

bool certificateNames(const QSslCertificate &certificate, const QString &host)
{
    const auto names = certificate.subjectAlternativeNames();
    QString bare = host;
    if (bare.startsWith(u'[') && bare.endsWith(u']'))
        bare = bare.mid(1, bare.size() - 2);
    const QHostAddress address(bare);
    if (!address.isNull()) {
        for (const QString &name : names.values(QSsl::IpAddressEntry)) {
            if (QHostAddress(name).isEqual(address, QHostAddress::StrictConversion))
                return true;
        }
        return false;
    }
    const QString wanted = wireName(host);
    for (const QString &name : names.values(QSsl::DnsEntry)) {
        if (nameMatches(name, wanted))
            return true;
    }
    return false;
}

} // namespace ek
