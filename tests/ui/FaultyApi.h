#pragma once

#include "support/ScriptedApi.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ek::test {

/// One entity and its keys behind a server that can be told to fail, for what the demo server never does.
class FaultyApi : public ScriptedApi
{
public:
    FaultyApi()
    {
        onEntities = answer(200, list({entity(QStringLiteral("sandbox"))}));
        onKeys = answer(200, list({}));
        onPost = object(201, key(QLatin1String(createdKey), QStringLiteral("Webshop"), QStringLiteral("sandbox")));
    }

    static QByteArray list(const QList<QJsonObject> &items)
    {
        QJsonArray data;
        for (const QJsonObject &item : items)
            data.append(item);
        const QJsonObject pagination{{QStringLiteral("has_more"), false},
                                     {QStringLiteral("next_cursor"), QJsonValue()}};
        return QJsonDocument(QJsonObject{{QStringLiteral("data"), data}, {QStringLiteral("pagination"), pagination}})
            .toJson();
    }

    static QJsonObject entity(const QString &environment)
    {
        return ScriptedApi::entity(QStringLiteral("ent_1"), QStringLiteral("Faulty Ltd"), environment);
    }

    static QJsonObject key(const QString &id, const QString &name, const QString &environment)
    {
        return ScriptedApi::key(
            id, name,
            {{QStringLiteral("environment"), environment}, {QStringLiteral("entity_id"), QStringLiteral("ent_1")}});
    }

    static QByteArray refusal(const QString &code, const QString &message)
    {
        return QJsonDocument(QJsonObject{{QStringLiteral("code"), code}, {QStringLiteral("message"), message}})
            .toJson();
    }

    static constexpr const char *createdKey = "ek_sandbox_00112233445566778899aabbccddeeff";
};

} // namespace ek::test
