#include "support/ScriptedApi.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ek::test {

ScriptedApi::ScriptedApi()
    : onEntities(listing({entity(QStringLiteral("ent_1"), QStringLiteral("Only"))}))
    , onKeys(listing({}))
    , onPost(answer(500))
    , onDelete(answer(200, "{\"message\":\"API key deleted\"}"))
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

ScriptedApi::~ScriptedApi() = default;

QJsonObject ScriptedApi::entity(const QString &id, const QString &name, const QString &environment)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("name"), name}, {QStringLiteral("environment"), environment}};
}

QJsonObject ScriptedApi::key(const QString &id, const QString &name, const QJsonObject &fields)
{
    QJsonObject object{{QStringLiteral("id"), id},
                       {QStringLiteral("name"), name},
                       {QStringLiteral("environment"), QStringLiteral("sandbox")},
                       {QStringLiteral("expires_at"), QJsonValue()}};
    for (auto field = fields.begin(); field != fields.end(); ++field)
        object.insert(field.key(), field.value());
    return object;
}

Reaction ScriptedApi::listing(const QList<QJsonObject> &items)
{
    QJsonArray data;
    for (const QJsonObject &item : items)
        data.append(item);
    return object(200, QJsonObject{{QStringLiteral("data"), data}});
}

Reaction ScriptedApi::object(int status, const QJsonObject &body)
{
    return answer(status, QJsonDocument(body).toJson());
}

QList<RawRequest> ScriptedApi::requests(const QByteArray &verb) const
{
    QList<RawRequest> found = server.requests();
    found.removeIf([&](const RawRequest &request) { return request.verb != verb; });
    return found;
}

} // namespace ek::test
