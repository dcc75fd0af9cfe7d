#pragma once

#include "session/Connector.h"

#include <QObject>

#include <functional>
#include <memory>

namespace ek {

/// Whether the API accepts a new key: one harmless read with it. One test at a time; GUI thread only.
class KeyTest : public QObject
{
    Q_OBJECT

public:
    explicit KeyTest(Connector connector, QObject *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Asks at the address and with the CA file of @p where, with nothing but the key. Ends in accepted() or failed(),
    /// never from within this call. Ignored while running.
    void start(const Profile &where, const Secret &key);
    /// Ends in failed() with Cancelled.
    void cancel();

signals:
    void accepted();
    /// Unauthorized where the API does not accept the key; anything else leaves that open.
    void failed(const ek::Error &error);
    /// The request is sent again after @p delay because of @p why.
    void waiting(std::chrono::milliseconds delay, const ek::Error &why);

private:
    void end(const Result<Done> &result);

    Connector m_connector;
    std::shared_ptr<ApiClient> m_client;
    CallHandle m_call;
    bool m_running = false;
};

} // namespace ek
