#include "session/Connector.h"

#include "core/Redaction.h"

#include <QDir>

#include <utility>

namespace ek {

namespace {

Result<std::shared_ptr<ApiClient>> connectThrough(Pacers *pacers, const Profile &profile, Secret credential)
{
    auto address = parseApiUrl(profile.apiUrl.toString(QUrl::FullyEncoded));
    if (!address)
        return tl::unexpected(address.error());

    // It would be sent as a header. Fields and options refuse it earlier, and say so.
    const QString &account = profile.account.value();
    if (!account.isEmpty() && (!isAccountId(account) || containsCredential(account)))
        return tl::unexpected(
            Error{.kind = ErrorKind::InvalidRequest, .detail = QStringLiteral("no account has such an id")});

    ApiConnection connection;
    connection.baseUrl = *address;
    connection.account = profile.account;
    connection.credential = std::move(credential);
    // A path that means something else in every folder means nothing.
    if (!profile.caFile.isEmpty() && QDir::isRelativePath(profile.caFile))
        return tl::unexpected(Error{.kind = ErrorKind::CaFileUnreadable, .detail = profile.caFile});
    connection.caFile = profile.caFile;
    std::shared_ptr<Pacer> pacer =
        pacers ? pacers->pacerFor(connection.baseUrl, recogniseCredential(connection.credential).environment) : nullptr;
    return std::make_shared<ApiClient>(std::make_unique<QNetworkAccessManager>(), std::move(connection),
                                       TransportLimits(), ListLimits(), std::move(pacer));
}

} // namespace

Result<std::shared_ptr<ApiClient>> connectToApi(const Profile &profile, Secret credential)
{
    return connectThrough(nullptr, profile, std::move(credential));
}

Connector pacedConnector(std::shared_ptr<Pacers> pacers)
{
    return [pacers = std::move(pacers)](const Profile &profile, Secret credential) {
        return connectThrough(pacers.get(), profile, std::move(credential));
    };
}

} // namespace ek
