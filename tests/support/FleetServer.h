#pragma once

#include "support/RawServer.h"

#include <QElapsedTimer>
#include <QHash>
#include <QJsonObject>
#include <QList>

#include <chrono>
#include <deque>
#include <optional>

namespace ek::test {

/// An account with many entities, behind a rate limit over a sliding window that is held to the letter: what is let
/// through counts from the moment it came until a whole window later. Shares the caller's thread and event loop.
class FleetServer
{
public:
    struct Limit
    {
        int requests = 0; ///< none: no limit
        std::chrono::milliseconds window{0};
    };
    /// A request that came.
    struct Asked
    {
        std::chrono::milliseconds at{0}; ///< since the server was made
        QByteArray verb;
        QByteArray path;
        QString entity; ///< empty: about the account
        bool isRefused = false; ///< 429
    };

    FleetServer(int entities, int keysEach, const Limit &limit);

    static QString entityId(int number);
    /// The key of that number as it is listed. A number nobody has used yet makes a new one.
    static QJsonObject key(int entity, int number);
    [[nodiscard]] QList<QJsonObject> &keys(int entity) { return m_keys[entityId(entity)]; }

    /// What happens to the lists of one entity, instead of what should.
    void setFault(int entity, const Reaction &reaction) { m_faults.insert(entityId(entity), reaction); }
    /// What the entity's list is without a fault; for a reaction that is one only sometimes.
    void answerWell(Connection &connection) const;
    [[nodiscard]] QByteArray listBody(int entity) const { return bodyOf(entityId(entity)); }
    void mend() { m_faults.clear(); }
    /// Another answer to everything; none: as usual.
    void setFaultOfAll(const Reaction &reaction) { m_faultOfAll = reaction; }
    void removeEntity(int entity);
    void addEntity(int entity, int keys);
    void setLatency(std::chrono::milliseconds latency) { m_latency = latency; }

    [[nodiscard]] const QList<Asked> &asked() const { return m_asked; }
    [[nodiscard]] int refusals() const;
    /// So many requests were without their answers at the same time, at most.
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }
    /// The lists of keys that were asked for and let through, oldest first.
    [[nodiscard]] QStringList lists() const;
    [[nodiscard]] std::chrono::milliseconds now() const { return std::chrono::milliseconds(m_clock.elapsed()); }
    [[nodiscard]] QUrl url() const { return m_server.url(); }
    [[nodiscard]] RawServer &raw() { return m_server; }

private:
    void react(Connection &connection);
    [[nodiscard]] bool isLetThrough();
    [[nodiscard]] Reaction answerTo(const RawRequest &request);
    [[nodiscard]] QByteArray bodyOf(const QString &entity) const;
    [[nodiscard]] Reaction entitiesPage(const RawRequest &request) const;

    RawServer m_server;
    Limit m_limit;
    QElapsedTimer m_clock;
    std::deque<std::chrono::milliseconds> m_let; ///< within the window
    QList<Asked> m_asked;
    QStringList m_entities;
    QHash<QString, QList<QJsonObject>> m_keys;
    QHash<QString, Reaction> m_faults;
    Reaction m_faultOfAll;
    std::chrono::milliseconds m_latency{0};
    int m_made = 0;
    int m_atOnce = 0;
    int m_mostAtOnce = 0;
};

} // namespace ek::test
