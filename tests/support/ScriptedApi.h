#pragma once

#include "support/RawServer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ek::test {

/// The API's routes, each with a reaction that can be changed at any time: for what the demo server never does.
class ScriptedApi
{
public:
    ScriptedApi()
    {
        server.otherwise([this](Connection &connection) {
            const RawRequest &request = connection.request();
            if (request.verb == "POST")
                onPost(connection);
            else if (request.verb == "DELETE")
                onDelete(connection);
            else if (request.path() == "/entities")
                onEntities(connection);
            else
                onKeys(connection);
        });
    }

    static QJsonObject entity(const QString &id, const QString &name,
                              const QString &environment = QStringLiteral("sandbox"))
    {
        return {
            {QStringLiteral("id"), id}, {QStringLiteral("name"), name}, {QStringLiteral("environment"), environment}};
    }

    /// A key that never expires, unless @p fields say otherwise.
    static QJsonObject key(const QString &id, const QString &name, const QJsonObject &fields = {})
    {
        QJsonObject object{{QStringLiteral("id"), id},
                           {QStringLiteral("name"), name},
                           {QStringLiteral("environment"), QStringLiteral("sandbox")},
                           {QStringLiteral("expires_at"), QJsonValue()}};
        for (auto field = fields.begin(); field != fields.end(); ++field)
            object.insert(field.key(), field.value());
        return object;
    }

    static Reaction listing(const QList<QJsonObject> &items)
    {
        QJsonArray data;
        for (const QJsonObject &item : items)
            data.append(item);
        return answer(200, QJsonDocument(QJsonObject{{QStringLiteral("data"), data}}).toJson());
    }

    static Reaction object(int status, const QJsonObject &body) { return answer(status, QJsonDocument(body).toJson()); }

    void serveEntities(const QList<QJsonObject> &entities) { onEntities = listing(entities); }
    void serveKeys(const QList<QJsonObject> &keys) { onKeys = listing(keys); }

    [[nodiscard]] QList<RawRequest> requests(const QByteArray &verb) const
    {
        QList<RawRequest> found = server.requests();
        found.removeIf([&](const RawRequest &request) { return request.verb != verb; });
        return found;
    }
    [[nodiscard]] qsizetype count(const QByteArray &verb) const { return requests(verb).size(); }

    RawServer server;
    Reaction onEntities = listing({entity(QStringLiteral("ent_1"), QStringLiteral("Only"))});
    Reaction onKeys = listing({});
    Reaction onPost = answer(500);
    Reaction onDelete = answer(200, "{\"message\":\"API key deleted\"}");
};

} // namespace ek::test
