#pragma once

#include "ApiFixture.h"
#include "api/ApiClient.h"

#include <QUrlQuery>

namespace ek::test {

inline std::unique_ptr<ApiClient> clientOf(const RawServer &server, const char *credential = accountCredential,
                                           TransportLimits limits = quickLimits())
{
    return std::make_unique<ApiClient>(std::make_unique<QNetworkAccessManager>(),
                                       connectionTo(server.url(), credential), limits);
}

inline QByteArray quoted(const QByteArray &text)
{
    return '"' + text + '"';
}

/// A list answer. An empty @p nextCursor makes it the last page.
inline QByteArray listBody(const QByteArray &entries, const QByteArray &nextCursor = {}, int total = -1)
{
    return "{\"data\":[" + entries + "],\"pagination\":{\"total\":" + QByteArray::number(total)
        + ",\"next_cursor\":" + (nextCursor.isEmpty() ? QByteArray("null") : quoted(nextCursor))
        + ",\"has_more\":" + (nextCursor.isEmpty() ? "false" : "true") + "}}";
}

/// Entries with nothing but ids.
inline QByteArray entriesWithIds(const QList<QByteArray> &ids)
{
    QByteArray entries;
    for (const QByteArray &id : ids)
        entries += (entries.isEmpty() ? "" : ",") + QByteArray("{\"id\":" + quoted(id) + "}");
    return entries;
}

/// Answers with a list of entries with these ids, without pagination.
inline Reaction listed(const QList<QByteArray> &ids)
{
    return answer(200, "{\"data\":[" + entriesWithIds(ids) + "]}");
}

inline Reaction refused(int status)
{
    return answer(status, "{\"code\":\"refused\",\"message\":\"Refused\"}");
}

inline const Reaction deleted = answer(200, "{\"message\":\"API key deleted\"}");

/// "GET /entities?limit=100" for each request, to compare a whole conversation at once.
inline QList<QByteArray> conversation(const RawServer &server)
{
    QList<QByteArray> lines;
    for (const RawRequest &request : server.requests())
        lines += request.verb + ' ' + request.target;
    return lines;
}

inline const EntityId someEntity(QStringLiteral("ent_7"));

} // namespace ek::test
