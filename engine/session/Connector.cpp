#include "session/Connector.h"

#include "core/Redaction.h"
#include "platform/RegularFile.h"

#include <QDir>

namespace ek {

namespace {

constexpr qint64 largestCaFile = 1024LL * 1024; // all the authorities that an operating system knows, four times over

} // namespace

Result<std::shared_ptr<ApiClient>> connectToApi(const Profile &profile, Secret credential)
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
    if (!profile.caFile.isEmpty()) {
        // A path that means something else in every folder means nothing.
        if (const auto file = readRegularFile(profile.caFile, largestCaFile);
            file.state == RegularFile::State::Read && QDir::isAbsolutePath(profile.caFile))
            connection.extraAuthorities = QSslCertificate::fromData(file.content, QSsl::Pem);
        if (connection.extraAuthorities.isEmpty())
            return tl::unexpected(Error{.kind = ErrorKind::CaFileUnreadable, .detail = profile.caFile});
    }
    return std::make_shared<ApiClient>(std::make_unique<QNetworkAccessManager>(), std::move(connection));
}

} // namespace ek
