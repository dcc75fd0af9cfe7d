#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSignalSpy>

#include <memory>
#include <utility>

namespace ek::test {

/// What came back over the wire.
struct HttpAnswer
{
    int status = 0; ///< 0: no answer within the deadline, or none at all
    QByteArray body;
    QByteArray contentType;
    QByteArray requestId;
    QByteArray retryAfter;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonArray data() const { return json().value(QStringLiteral("data")).toArray(); }
    [[nodiscard]] QString text(const QString &field) const { return json().value(field).toString(); }
};

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// Plain requests to a server under test, without any of the client's own rules. GUI or main thread only.
class HttpProbe
{
public:
    explicit HttpProbe(const QUrl &server)
        : m_server(server.toEncoded())
    {
    }

    /// Sends and returns; the caller owns the reply.
    [[nodiscard]] std::unique_ptr<QNetworkReply> start(const QByteArray &verb, const QByteArray &encodedPath,
                                                       const HttpHeaders &headers = {}, const QByteArray &body = {})
    {
        QNetworkRequest request(QUrl::fromEncoded(m_server + encodedPath));
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        if (!body.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        return std::unique_ptr<QNetworkReply>(m_network.sendCustomRequest(request, verb, body));
    }

    /// Sends and waits for the answer, ten seconds at most.
    [[nodiscard]] HttpAnswer send(const QByteArray &verb, const QByteArray &encodedPath,
                                  const HttpHeaders &headers = {}, const QByteArray &body = {})
    {
        const auto reply = start(verb, encodedPath, headers, body);
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(10000))
            return {};
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
                reply->rawHeader("content-type"), reply->rawHeader("x-request-id"), reply->rawHeader("retry-after")};
    }

private:
    QByteArray m_server;
    QNetworkAccessManager m_network;
};

inline std::pair<QByteArray, QByteArray> bearer(const QString &credential)
{
    return {"Authorization", "Bearer " + credential.toUtf8()};
}

inline std::pair<QByteArray, QByteArray> entityHeader(const QString &entityId)
{
    return {"x-entity-id", entityId.toUtf8()};
}

inline std::pair<QByteArray, QByteArray> requestIdHeader(const QByteArray &id)
{
    return {"X-Request-Id", id};
}

} // namespace ek::test
