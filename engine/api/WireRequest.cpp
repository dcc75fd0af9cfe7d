#include "api/WireRequest.h"

#include "api/ApiAddress.h"
#include "api/Transport.h"
#include "core/Version.h"

#include <QSslConfiguration>
#include <QSslSocket>

#include <algorithm>

namespace ek {

namespace {

/// Whether @p value would end its header and begin something else. Qt does not look.
bool breaksHeader(const QByteArray &value)
{
    return std::any_of(value.begin(), value.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

} // namespace

QByteArray verbOf(Operation operation)
{
    switch (operation) {
    case Operation::ListEntities:
    case Operation::ListKeys:
    case Operation::SignIn:
    case Operation::TestKey:
        return QByteArrayLiteral("GET");
    case Operation::CreateKey:
        return QByteArrayLiteral("POST");
    case Operation::DeleteKey:
        return QByteArrayLiteral("DELETE");
    }
    return {};
}

QByteArray patternOf(const QByteArray &path)
{
    if (path.startsWith("/entities/api-keys/"))
        return QByteArrayLiteral("/entities/api-keys/{id}");
    return path == "/entities/api-keys" ? QByteArrayLiteral("/entities/api-keys") : QByteArrayLiteral("/entities");
}

std::optional<Error> refusalOf(const ApiConnection &connection, const HttpRequest &wanted)
{
    const QUrl &base = connection.baseUrl;
    if (auto checked = parseApiUrl(base.toString(QUrl::FullyEncoded)); !checked)
        return checked.error();
    for (const QString &value : {connection.account.value(), wanted.entity.value(), wanted.requestId.value()}) {
        if (breaksHeader(value.toUtf8()))
            return Error{.kind = ErrorKind::InvalidRequest};
    }
    QByteArray credential = connection.credential.exposeSecretUtf8();
    const bool isUnfit = breaksHeader(credential);
    wipe(credential);
    if (isUnfit)
        return Error{.kind = ErrorKind::InvalidRequest};
    if (base.scheme() == QLatin1String("https") && !QSslSocket::supportsSsl())
        return Error{.kind = ErrorKind::TlsUnavailable};
    return std::nullopt;
}

QNetworkRequest wireRequest(const ApiConnection &connection, const HttpRequest &wanted)
{
    QUrl url = connection.baseUrl;
    url.setPath(url.path(QUrl::FullyEncoded) + QString::fromLatin1(wanted.path), QUrl::StrictMode);
    url.setQuery(wanted.query);

    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // One request at a time to a connection, so that the certificate is looked at before each that is the first on one.
    // Before 6.7 Qt also lacks the mends for CVE-2023-51714 and CVE-2024-39936.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);

    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Encoding", "identity"); // a compressed body could grow past the cap unseen
    request.setRawHeader("User-Agent", "EntityKeys/" + version().toLatin1());
    QByteArray authorization = "Bearer " + connection.credential.exposeSecretUtf8();
    request.setRawHeader("Authorization", authorization);
    wipe(authorization);
    if (!wanted.entity.isEmpty())
        request.setRawHeader("x-entity-id", wanted.entity.value().toUtf8());
    if (!connection.account.isEmpty())
        request.setRawHeader("x-account-id", connection.account.value().toUtf8());
    if (!wanted.requestId.isEmpty()) {
        // The reference and the guide name different headers for the same thing.
        request.setRawHeader("X-Request-Id", wanted.requestId.value().toLatin1());
        request.setRawHeader("Idempotency-Key", wanted.requestId.value().toLatin1());
    }

    request.setHeader(QNetworkRequest::ContentLengthHeader, wanted.body.size());
    if (!wanted.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));

    if (!connection.extraAuthorities.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(connection.extraAuthorities);
        request.setSslConfiguration(tls);
    }
    return request;
}

} // namespace ek
