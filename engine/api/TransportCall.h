#pragma once

#include "api/AnswerReceiver.h"
#include "api/PaceSlot.h"
#include "api/Transport.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>
#include <memory>

namespace ek {

class HttpTry;

/// The tries of one request, one after the other. A child of the Transport; deletes itself when it has completed.
class TransportCall final : public Call
{
    Q_OBJECT

public:
    TransportCall(Transport &transport, HttpRequest request, std::unique_ptr<AnswerReceiver> receiver);
    ~TransportCall() override;

    void start();
    void cancel() override;
    [[nodiscard]] std::chrono::milliseconds waited() const override;

private:
    [[nodiscard]] bool isChange() const { return ek::isChange(m_request.operation); }
    /// Waits for a slot of the rate limit, unless one is held that nothing was sent with.
    void tryOnce();
    void begin();
    void dropTry();
    void beginAnew();
    void beginWithSocket();
    void onTryEnded();
    /// The end of one try; another one may follow.
    void failTry(Error error);
    /// Adjusts the effect of @p error for earlier tries of this call.
    [[nodiscard]] Error ofAllTries(Error error) const;
    void fail(Error error);
    void end();

    Transport &m_transport;
    HttpRequest m_request;
    std::unique_ptr<AnswerReceiver> m_receiver;
    HttpTry *m_try = nullptr; ///< under way; null between two
    QTimer m_retry;
    PaceSlot m_slot; ///< of the try that is under way
    std::unique_ptr<QObject> m_slotWanted; ///< guards the wait for one
    QElapsedTimer m_sinceWanted; ///< invalid while none is waited for
    std::chrono::milliseconds m_waited{0}; ///< for slots
    int m_tries = 0;
    bool m_hasBegunAnew = false; ///< because of a proxy that did not answer
    bool m_mayBeDone = false; ///< by a try before this one
};

} // namespace ek
