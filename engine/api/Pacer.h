#pragma once

#include "api/Lane.h"
#include "api/PaceRules.h"
#include "api/PaceSlot.h"
#include "core/Completion.h"
#include "core/SlotLedger.h"
#include "platform/SharedClock.h"
#include "platform/Worker.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <array>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace ek {

/// The one budget of requests for an API address and environment. Whoever sends a request asks for a slot first.
///
/// A person's request goes before a sweep's, and at once where any slot is free; within a lane the first comes first.
/// What every instance of the program uses is in the ledger, where there is one. It is read and written on a thread of
/// the pacer's own (docs/decisions/0029-pacing.md); where it does not answer, the pacer goes by what it knows
/// itself: for a person soon, for a sweep after a while. GUI thread only.
class Pacer : public QObject
{
    Q_OBJECT

public:
    using Now = std::function<std::chrono::milliseconds()>;

    /// @p ledger may be null: then nothing is shared. @p now is asked on both threads.
    explicit Pacer(const PaceLimits &limits, std::shared_ptr<SlotLedger> ledger = {}, Now now = &SharedClock::now);
    /// Whoever waits for a slot never gets one.
    ~Pacer() override;

    /// Calls @p granted once with a slot (see Completion). To end the wait is to end @p guard. @p delayed, which may be
    /// null, is told how long that will take where a person would notice, and again where it takes noticeably longer.
    void ask(Lane lane, QObject *guard, std::function<void(PaceSlot)> granted,
             std::function<void(std::chrono::milliseconds)> delayed = {});

    // What is known of the limit. It may be a moment old where other instances run.
    [[nodiscard]] const PaceLimits &limits() const { return m_rules.limits(); }
    [[nodiscard]] int allowance() const { return m_rules.limits().allowance; }
    [[nodiscard]] int used() const; ///< slots in use, by all instances
    [[nodiscard]] int free() const; ///< for a person; a sweep leaves some of them
    /// How long the next request of @p lane would wait, those that wait already not counted. Zero: not at all.
    [[nodiscard]] std::chrono::milliseconds delay(Lane lane) const;
    /// How long it takes until so many more requests of @p lane have their slots, if nobody else has any.
    [[nodiscard]] std::chrono::milliseconds timeFor(Lane lane, int requests) const;
    /// The server refuses requests until then, since somebody else uses the limit too; in UTC, invalid where not.
    [[nodiscard]] QDateTime blockedUntil() const;
    [[nodiscard]] int waiting(Lane lane) const; ///< requests without a slot

    /// A wait from here on is told of: shorter ones are not noticed.
    static constexpr std::chrono::milliseconds noticeable = std::chrono::seconds(2);

    /// The clock may have jumped, for instance after sleep: waits are looked at again.
    void look();

signals:
    /// One of the figures above is another.
    void changed();

private:
    friend class PaceSlot;
    struct Ask
    {
        quint64 id = 0; ///< of its slot
        QPointer<QObject> guard;
        Completion<PaceSlot> granted;
        std::function<void(std::chrono::milliseconds)> delayed;
        std::chrono::milliseconds told{0}; ///< until when it was said to wait
    };
    struct Own
    {
        std::chrono::milliseconds freeAt{0};
        bool isOpen = true; ///< its request has not ended
    };
    struct Batch;
    struct Outcome;

    void giveBack(quint64 id, bool isUsed);
    void refuse(std::optional<std::chrono::milliseconds> retryAfter);
    void renew();
    void dropDead();
    void settle();
    [[nodiscard]] std::vector<UsedSlot> ownSlots() const;
    [[nodiscard]] Batch makeBatch();
    static void carryOut(const Batch &batch, SlotRecord &record, Outcome &outcome);
    void settleAlone();
    void onSettled(int number, Outcome outcome);
    void noteFailure();
    [[nodiscard]] bool isSweepHeld() const; ///< until the ledger answers, or has failed for long
    void takeOver(Outcome outcome);
    void grant(quint64 id);
    void tellDelays();
    void planNext();
    [[nodiscard]] std::deque<Ask> &queue(Lane lane) { return m_queues.at(static_cast<std::size_t>(lane)); }
    [[nodiscard]] const std::deque<Ask> &queue(Lane lane) const { return m_queues.at(static_cast<std::size_t>(lane)); }

    PaceRules m_rules;
    Now m_now;
    std::shared_ptr<SlotLedger> m_ledger;
    Worker m_worker{Worker::AtEnd::LeaveBehind}; ///< a disk that does not answer holds nobody up

    std::array<std::deque<Ask>, 2> m_queues; ///< by lane
    std::unordered_map<quint64, Own> m_own; ///< slots in use by this instance, or by others as it found out
    std::chrono::milliseconds m_blockedUntil{0}; ///< by what this instance was told
    SlotRecord m_record; ///< as known last, our own slots included
    std::vector<quint64> m_unused; ///< slots that were given back without use, and the ledger may not know it

    bool m_isSettling = false; ///< the ledger is at work
    bool m_isStuck = false; ///< it has been for too long
    bool m_isTakingOver = false; ///< what came of it is being told
    bool m_isStale = false; ///< something is not in the record yet
    int m_number = 0; ///< of the work that the ledger does, or did last
    std::chrono::milliseconds m_aloneUntil{0}; ///< the ledger failed; until then no person waits for it again
    std::optional<std::chrono::milliseconds> m_failsSince; ///< the ledger, each time
    QTimer m_patience; ///< with the ledger
    QTimer m_next; ///< until a slot may be free
    QTimer m_renewal; ///< of the slots whose requests are under way
};

} // namespace ek
