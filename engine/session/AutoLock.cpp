#include "session/AutoLock.h"

#include "core/Logging.h"
#include "session/Preferences.h"
#include "session/Session.h"

#include <algorithm>

namespace ek {

namespace {

/// A timer stands still while the computer sleeps, so the clocks are looked at more often than the limit needs.
constexpr std::chrono::milliseconds longestWait = std::chrono::seconds(15);
constexpr std::chrono::milliseconds shortestWait = std::chrono::milliseconds(100);

} // namespace

AutoLock::AutoLock(Session &session, const Preferences &preferences, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AutoLock::check);
    touch();
    check();
}

void AutoLock::touch()
{
    m_lastUse = m_clock.now();
    m_lastUseSteady = m_clock.steady();
}

std::chrono::milliseconds AutoLock::unused() const
{
    const std::chrono::milliseconds byTheWall(m_lastUse.msecsTo(m_clock.now()));
    return std::max(byTheWall, m_clock.steady() - m_lastUseSteady);
}

void AutoLock::check()
{
    m_timer.stop();
    const std::chrono::milliseconds limit = m_preferences.lockTime();
    if (m_isLocked || limit.count() == 0)
        return;
    const std::chrono::milliseconds left = limit - unused();
    if (left.count() > 0) {
        m_timer.start(std::clamp(left, shortestWait, longestWait));
        return;
    }
    request(Reason::Idle);
}

bool AutoLock::activity()
{
    if (m_isLocked)
        return false;
    // After a sleep the first sign of life may come before the timer does.
    const std::chrono::milliseconds limit = m_preferences.lockTime();
    if (limit.count() > 0 && unused() >= limit)
        request(Reason::Idle);
    if (!m_isLocked) {
        touch();
        emit used();
    }
    return m_isLocked;
}

void AutoLock::request(Reason reason)
{
    if (m_isLocked)
        return;
    qCInfo(lcSession) << "locking, reason" << int(reason);
    m_timer.stop();
    m_reason = reason;
    m_isLocked = true;
    emit covering();
    m_session.lock();
    emit locked();
}

void AutoLock::unlock()
{
    if (!m_isLocked)
        return;
    m_isLocked = false;
    touch();
    check();
    m_session.unlock();
    emit unlocked();
}

} // namespace ek

#include "moc_AutoLock.cpp"
