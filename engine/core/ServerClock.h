#pragma once

#include "core/Clock.h"

#include <chrono>

namespace ek {

/// The time as the server has it, which is what keys expire by: this computer's own, corrected by what the answers say.
///
/// A clock that may be right is left alone: as long as the dates in the answers can be told from this computer's time
/// by no more than their own coarseness, nothing is corrected, and nothing jumps.
class ServerClock final : public Clock
{
public:
    /// @p local must outlive this.
    explicit ServerClock(const Clock &local)
        : m_local(local)
    {
    }

    [[nodiscard]] QDateTime now() const override { return m_local.now().addMSecs(m_ahead.count()); }
    [[nodiscard]] std::chrono::milliseconds steady() const override { return m_local.steady(); }

    /// An answer that arrived now says that it was made at @p date, a whole second; its request was sent @p roundTrip
    /// ago. Returns whether that changed ahead() or refused().
    bool observe(const QDateTime &date, std::chrono::milliseconds roundTrip);

    /// How far the server's clock is ahead of this computer's; negative where it is behind.
    [[nodiscard]] std::chrono::milliseconds ahead() const { return m_ahead; }

    /// What the server gave for the time, where that cannot be: it is from before this program was written, or after
    /// this century. It corrects nothing. Invalid where the server's time is believed, or not known.
    [[nodiscard]] QDateTime refused() const { return m_refused; }

    /// What was learnt of one server says nothing of the next. Returns whether anything was.
    bool forget();

private:
    const Clock &m_local;
    std::chrono::milliseconds m_ahead{0};
    QDateTime m_refused;
};

/// From here on a person should know that this computer's clock is wrong.
constexpr std::chrono::minutes clockTolerance{2};

} // namespace ek
