#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace ek {

/// Reads a Retry-After header: whole seconds or an HTTP date (RFC 9110). Nothing for anything else; zero for a date
/// that has passed. Capped at one day.
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, const QDateTime &now);

} // namespace ek
