#include "api/ApiAddress.h"

#include "core/Credential.h"

#include <QHostAddress>
#include <QStringList>

#include <algorithm>

namespace ek {

namespace {

/// A credential in the wrong field must not be asked of a name server, nor stored with the profile, in clear.
bool holdsCredential(const QUrl &url)
{
    if (recogniseCredential(url.host()).kind != CredentialKind::Unknown)
        return true;
    // A host may be encoded as a whole, so may characters of a path.
    const QStringList forms{url.toString(), url.toString(QUrl::FullyEncoded), url.path(QUrl::FullyDecoded)};
    return std::any_of(forms.begin(), forms.end(), [](const QString &form) { return redactCredentials(form) != form; });
}

} // namespace

QUrl defaultApiUrl()
{
    return QUrl(QStringLiteral("https://eu.spaceinvoices.com"));
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

Result<QUrl> parseApiUrl(const QString &text)
{
    QString trimmed = text.trimmed();
    if (!trimmed.contains(QLatin1String("://")))
        trimmed.prepend(QLatin1String("https://"));
    while (trimmed.endsWith(QLatin1Char('/')))
        trimmed.chop(1);

    QUrl url(trimmed, QUrl::StrictMode);
    const bool isHttps = url.scheme() == QLatin1String("https");
    const bool isHttp = url.scheme() == QLatin1String("http");
    if (!url.isValid() || url.host().isEmpty() || !(isHttps || isHttp) || !url.userInfo().isEmpty() || url.hasQuery()
        || url.hasFragment() || url.port() == 0 || holdsCredential(url))
        return tl::unexpected(Error{.kind = ErrorKind::InvalidAddress});
    if (isHttp && !isLoopback(url))
        return tl::unexpected(Error{.kind = ErrorKind::InsecureAddress});
    return url;
}

} // namespace ek
