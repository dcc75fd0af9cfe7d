#pragma once

#include <QNetworkRequest>

namespace ek {

struct ApiConnection;
struct HttpRequest;

/// The request as Qt is to send it, but for its body: headers, and everything switched off that Qt would do by itself.
/// Holds the credential.
QNetworkRequest wireRequest(const ApiConnection &connection, const HttpRequest &wanted);

} // namespace ek
