#pragma once

#include "core/Environment.h"
#include "demo/DemoData.h"

#include <QString>
#include <QUrl>

#include <memory>

namespace ek {

/// A stand-in for the API: real HTTP on a loopback port, with its own thread, for the demo workspace and for tests.
///
/// It follows docs/api.md: bearer credentials, x-entity-id, cursor pagination, X-Request-Id idempotency, the error
/// shapes. What the API's documentation leaves open is chosen with Behaviour, and so is the rate limit.
///
/// To be made, started and destroyed on one thread.
class DemoServer
{
public:
    /// The points the API's documentation leaves open, and faults that tests need. The default is the friendly reading.
    struct Behaviour
    {
        bool maskIdsInLists = false; ///< lists give masked ids; DELETE with one answers 404
        bool entityKeyMayListEntities = true; ///< false: GET /entities answers 403 to ek_ credentials
        bool keyInKeyField = false; ///< create answers with the full key in `key` and a masked `id`
        bool maskRepeatedCreate = false; ///< a repeated create answers with the masked key
        bool honourRequestId = true; ///< false: a repeated create creates again
        bool createStatus201 = true; ///< false: 200
        bool listPagination = true; ///< false: key lists have no `pagination` object and are complete
        bool ignoreTtl = false; ///< created keys never expire, whatever was asked
        int latencyMs = 0; ///< before each answer; a change is made at once, and others are served meanwhile
        int sandboxRequests = 0; ///< answered within any windowMs, the others with 429; 0: all
        int liveRequests = 0; ///< the same of live credentials
        int windowMs = 60'000;
    };

    /// What reached the server, for tests; bodies and headers as sent.
    struct Received
    {
        QByteArray verb;
        QString path; ///< decoded, with the query
        QByteArray body;
        QByteArray authorization;
        QByteArray entityId;
        QByteArray accountId;
        QByteArray requestId;
        QByteArray idempotencyKey;
        QByteArray userAgent;
    };

    explicit DemoServer(DemoData data);
    DemoServer(DemoData data, Behaviour behaviour);
    ~DemoServer(); ///< stops and joins the thread; connections are cut, answers still waiting are never sent
    DemoServer(const DemoServer &) = delete;
    DemoServer &operator=(const DemoServer &) = delete;

    /// Listens on a free port of 127.0.0.1. False where none could be had; errorString() says why. Once it has
    /// succeeded, starting again changes nothing.
    bool start();
    [[nodiscard]] QString errorString() const;
    /// `http://127.0.0.1:PORT`, once started.
    [[nodiscard]] QUrl url() const;

    /// Everything received so far, oldest first. Thread-safe.
    [[nodiscard]] QList<Received> received() const;
    /// Replaces the behaviour from the next request on. Thread-safe.
    void setBehaviour(const Behaviour &behaviour);
    /// How many requests were answered with 429. Thread-safe.
    [[nodiscard]] int refusedCount() const;
    /// The number of keys the server now holds for the entity. Thread-safe.
    [[nodiscard]] int keyCount(const QString &entityId) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ek
