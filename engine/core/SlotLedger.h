#pragma once

#include <QtGlobal>

#include <chrono>
#include <functional>
#include <vector>

namespace ek {

/// One request's share of a rate limit. Moments are those of platform/SharedClock.
struct UsedSlot
{
    quint64 id = 0; ///< random, so that instances need not agree on numbers
    std::chrono::milliseconds freeAt{0}; ///< until then it is in use

    friend bool operator==(const UsedSlot &, const UsedSlot &) = default;
};

/// What is known of a rate limit: what every instance of the program on this computer has used of it.
struct SlotRecord
{
    std::vector<UsedSlot> used; ///< in no order
    std::chrono::milliseconds blockedUntil{0}; ///< the server refuses everything until then
    std::chrono::milliseconds sweptAt{0}; ///< when Lane::Sweep took its last slot
    bool isNew = false; ///< there was no record, or none that could be read

    friend bool operator==(const SlotRecord &, const SlotRecord &) = default;
};

/// Where the record of a rate limit outlives the program and is shared by its instances. Used on one thread at a time.
class SlotLedger
{
public:
    SlotLedger() = default;
    SlotLedger(const SlotLedger &) = delete;
    SlotLedger &operator=(const SlotLedger &) = delete;
    virtual ~SlotLedger() = default;

    /// Hands the record to @p change, while no other instance has it, and keeps what becomes of it. False where that
    /// cannot be; @p change may have been called. May wait for a disk, and a moment for other instances.
    [[nodiscard]] virtual bool update(const std::function<void(SlotRecord &)> &change) = 0;
};

} // namespace ek
