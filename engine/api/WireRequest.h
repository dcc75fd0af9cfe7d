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

/// @p path for a log: without what tells one key from another, which may be a key.
QByteArray patternOf(const QByteArray &path);

/// Why the request may not be sent at all, to that address or in these words; nothing where it may.
std::optional<Error> refusalOf(const ApiConnection &connection, const HttpRequest &wanted);

/// The request as Qt is to send it: every header, and everything switched off that Qt would do by itself. Its body goes
/// separately. Holds the credential.
QNetworkRequest wireRequest(const ApiConnection &connection, const HttpRequest &wanted);

} // namespace ek
