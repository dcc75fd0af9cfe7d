#pragma once

#include "core/Error.h"
#include "core/Ids.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <optional>

namespace ek {

class Inventory;
class Session;

/// Reads the keys of all entities into the inventory, under the Pacer's budget (Lane::Sweep): the open entity first,
/// then those that were never read, then the stalest. GUI thread only.
class Sweep : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle, ///< nobody is signed in, or the entities are not known yet
        Reading,
        Waiting, ///< for the rate limit; see waitsUntil()
        Paused, ///< by the admin; kept over a restart
        Done, ///< everything was read in this round; begins again after a while
    };
    struct Progress
    {
        int read = 0; ///< entities, in this round
        int failed = 0;
        int total = 0;
        std::optional<std::chrono::seconds> left; ///< none where it cannot be told yet
    };

    [[nodiscard]] State state() const;
    [[nodiscard]] Progress progress() const;
    [[nodiscard]] QDateTime waitsUntil() const; ///< local clock; invalid unless Waiting

    void pause();
    void resume();
    /// Ends this round; resume() begins the next.
    void stop();
    /// Begins a new round: every entity is read again, the stalest first.
    void readAgain();

signals:
    void changed(); ///< state or progress
};

} // namespace ek
