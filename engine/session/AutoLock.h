#pragma once

#include "core/Clock.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace ek {

class Session;
class Preferences;

/// When the program locks itself, and unlocks again. What locking shows is the window's business; what it forgets is
/// Session::lock(). GUI thread only.
///
/// Time without use is measured by two clocks, and the one that says more is believed: the wall clock goes on while the
/// computer sleeps, the steady one cannot be set back.
class AutoLock : public QObject
{
    Q_OBJECT

public:
    enum class Reason {
        Asked, ///< by the admin
        Idle, ///< not used for Preferences::lockTime()
        ScreenLocked,
        Suspending, ///< the computer is about to sleep
        SessionLeft, ///< another user's session, or another place, has the screen
    };

    /// All references must outlive the lock.
    AutoLock(Session &session, const Preferences &preferences, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] bool isLocked() const { return m_isLocked; }
    /// Of the last lock.
    [[nodiscard]] Reason reason() const { return m_reason; }

    /// The admin did something in a window of the program. Returns true where that came too late: the time had been up,
    /// the program has just locked, and what was done must have no effect.
    bool activity();
    /// Locks now, whatever is under way: that ends behind what covers it.
    void request(Reason reason);
    void unlock();

    /// Looks whether the time is up. Also to be called where the preferences changed.
    void check();

signals:
    void used(); ///< see activity(); it is not locked
    /// It is about to lock: cover what can be read, and close what stands in the way. Everything is still known.
    void covering();
    void locked(); ///< the session has forgotten
    void unlocked(); ///< the session is being opened again

private:
    [[nodiscard]] std::chrono::milliseconds unused() const;
    void touch();

    Session &m_session;
    const Preferences &m_preferences;
    const Clock &m_clock;
    QTimer m_timer;
    QDateTime m_lastUse;
    std::chrono::milliseconds m_lastUseSteady{0};
    bool m_isLocked = false;
    Reason m_reason = Reason::Asked;
};

} // namespace ek
