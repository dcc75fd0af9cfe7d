#pragma once

#include "support/RawServer.h"

#include <QJsonObject>

namespace ek::test {

/// The API's routes, each with a reaction that can be changed at any time: for what the demo server never does.
class ScriptedApi
{
public:
    ScriptedApi();
    ~ScriptedApi();

    static QJsonObject entity(const QString &id, const QString &name,
                              const QString &environment = QStringLiteral("sandbox"));
    /// A key that never expires, unless @p fields say otherwise.
    static QJsonObject key(const QString &id, const QString &name, const QJsonObject &fields = {});
    static Reaction listing(const QList<QJsonObject> &items);
    static Reaction object(int status, const QJsonObject &body);

    void serveEntities(const QList<QJsonObject> &entities) { onEntities = listing(entities); }
    void serveKeys(const QList<QJsonObject> &keys) { onKeys = listing(keys); }

    [[nodiscard]] QList<RawRequest> requests(const QByteArray &verb) const;
    [[nodiscard]] qsizetype count(const QByteArray &verb) const { return requests(verb).size(); }

    RawServer server;
    // At first: one entity, and none of its keys.
    Reaction onEntities;
    Reaction onKeys;
    Reaction onPost; ///< at first: 500
    Reaction onDelete;
};

} // namespace ek::test
