#pragma once

#include "core/Error.h"
#include "core/Operation.h"

#include <QByteArray>
#include <QNetworkRequest>

#include <optional>

namespace ek {

struct ApiConnection;
struct HttpRequest;

QByteArray verbOf(Operation operation);

/// Why the request may not be sent at all, to that address or in these words; nothing where it may.
std::optional<Error> refusalOf(const ApiConnection &connection, const HttpRequest &wanted);

/// The request as Qt is to send it, but for its body: headers, and everything switched off that Qt would do by itself.
/// Holds the credential.
QNetworkRequest wireRequest(const ApiConnection &connection, const HttpRequest &wanted);

} // namespace ek
