#pragma once

#include "../support/HttpProbe.h"
#include "demo/DemoServer.h"

#include <memory>

namespace ek::test {

inline const QByteArray keysPath = "/entities/api-keys";

/// The first entity of that name; an empty one where there is none.
inline DemoEntity entityNamed(const DemoData &data, const QString &name)
{
    for (const DemoEntity &entity : data.entities) {
        if (entity.name == name)
            return entity;
    }
    return {};
}

inline QList<DemoKey> keysOf(const DemoData &data, const QString &entityId)
{
    QList<DemoKey> keys;
    for (const DemoKey &key : data.keys) {
        if (key.entityId == entityId)
            keys.append(key);
    }
    return keys;
}

/// The headers of the demo's sandbox account key, about @p entityId if there is one.
inline HttpHeaders asSandbox(const QString &entityId = QString())
{
    HttpHeaders headers{bearer(demoCredential(Environment::Sandbox))};
    if (!entityId.isEmpty())
        headers.append(entityHeader(entityId));
    return headers;
}

/// A running server with the demo workspace, and a way to talk to it.
struct RunningDemo
{
    explicit RunningDemo(DemoServer::Behaviour behaviour = {})
        : RunningDemo(demoWorkspace(QDateTime::currentDateTimeUtc()), behaviour)
    {
    }
    explicit RunningDemo(const DemoData &served, DemoServer::Behaviour behaviour = {})
        : data(served)
        , server(data, behaviour)
        , isRunning(server.start())
        , probe(server.url())
        , first(entityNamed(data, QStringLiteral("Gorska Steza d.o.o. (test)")))
    {
    }

    DemoData data;
    DemoServer server;
    bool isRunning; ///< to be verified before anything else
    HttpProbe probe;
    DemoEntity first; ///< the sandbox's first entity, which has several keys
};

} // namespace ek::test
