#pragma once

#include <QPointer>

#include <chrono>
#include <optional>

namespace ek {

class Pacer;

/// The leave to send one request, once. Given back when it goes. GUI thread only.
class PaceSlot
{
public:
    PaceSlot() = default; ///< none
    PaceSlot(Pacer &pacer, quint64 id);
    PaceSlot(PaceSlot &&other) noexcept;
    PaceSlot &operator=(PaceSlot &&other) noexcept;
    PaceSlot(const PaceSlot &) = delete;
    PaceSlot &operator=(const PaceSlot &) = delete;
    ~PaceSlot();

    [[nodiscard]] bool isHeld() const { return m_id != 0; }
    /// The request is sent now. Without that, the slot is free again as soon as it is given back.
    void use() { m_isUsed = true; }
    /// The server refused the request because of the rate of all requests from this address.
    void refuse(std::optional<std::chrono::milliseconds> retryAfter);
    /// The request has ended, however it did.
    void giveBack();

private:
    QPointer<Pacer> m_pacer;
    quint64 m_id = 0;
    bool m_isUsed = false;
};

} // namespace ek
