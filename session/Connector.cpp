#include "session/Connector.h"

#include "core/Redaction.h"

#include <QFile>

namespace ek {

Result<std::shared_ptr<ApiClient>> connectToApi(const Profile &profile, Secret credential)
{
    auto address = parseApiUrl(profile.apiUrl.toString(QUrl::FullyEncoded));
    if (!address)
        return tl::unexpected(address.error());

    // It would be sent as a header. Fields and options refuse it earlier, and say so.
    if (containsCredential(profile.account.value()))
        return tl::unexpected(Error{.kind = ErrorKind::InvalidRequest});

    ApiConnection connection;
    connection.baseUrl = *address;
    connection.account = profile.account;
    connection.credential = std::move(credential);
    if (!profile.caFile.isEmpty()) {
        QFile file(profile.caFile);
        if (file.open(QIODevice::ReadOnly))
            connection.extraAuthorities = QSslCertificate::fromDevice(&file, QSsl::Pem);
        if (connection.extraAuthorities.isEmpty())
            return tl::unexpected(Error{.kind = ErrorKind::CaFileUnreadable, .detail = profile.caFile});
    }
    return std::make_shared<ApiClient>(std::make_unique<QNetworkAccessManager>(), std::move(connection));
}

} // namespace ek
