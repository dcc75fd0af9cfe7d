#pragma once

#include "api/Lane.h"
#include "core/Environment.h"
#include "core/SlotLedger.h"

#include <chrono>
#include <optional>

namespace ek {

/// A limit on requests: so many within any time of this length.
struct PaceLimits
{
    int allowance = 60; ///< at least 1
    std::chrono::milliseconds window = std::chrono::minutes(1);
};

/// What the API allows from one address. An environment that is not known gets the smaller allowance.
PaceLimits paceLimitsOf(Environment environment);

/// When a request may be sent, so that a server that counts over a sliding window never counts too many.
///
/// A slot is in use from before its request is sent until a whole window after the answer came: whenever the server
/// counted the request in between, it has forgotten it by then. While no more slots are in use than the allowance has,
/// the server cannot count more. Functions of a record and a moment; they keep nothing. Any thread.
class PaceRules
{
public:
    explicit PaceRules(const PaceLimits &limits);

    [[nodiscard]] const PaceLimits &limits() const { return m_limits; }
    /// What a sweep leaves free for a person.
    [[nodiscard]] int reserve() const;

    /// Takes what is free again out of @p record, and what no clock of ours can have written.
    void tidy(SlotRecord &record, std::chrono::milliseconds now) const;

    /// When the next request of @p lane may be sent, as far as is known: at @p now or later. @p ahead so many others of
    /// its lane go before it.
    [[nodiscard]] std::chrono::milliseconds freeFor(const SlotRecord &record, Lane lane, std::chrono::milliseconds now,
                                                    int ahead = 0) const;

    /// A slot begins to be used. Its owner says when the request has ended; for one that is killed it counts as long
    /// as its requests may take without another word, see lease().
    void take(SlotRecord &record, Lane lane, quint64 id, std::chrono::milliseconds now) const;
    /// When a slot is free again whose request ends now.
    [[nodiscard]] std::chrono::milliseconds freeAfter(std::chrono::milliseconds now) const;
    /// When a slot is free again of whose request nothing more is heard.
    [[nodiscard]] std::chrono::milliseconds freeAfterLease(std::chrono::milliseconds now) const;
    /// For how long a request that is under way is known to be; its owner renews that earlier.
    [[nodiscard]] std::chrono::milliseconds lease() const { return m_limits.window / 4; }

    /// The server refused a request now, since the limit is used up: by somebody else too, as it was within ours. It
    /// may have said after how long to come back.
    void refuse(SlotRecord &record, std::optional<std::chrono::milliseconds> retryAfter,
                std::chrono::milliseconds now) const;

private:
    PaceLimits m_limits;
};

} // namespace ek
