#include "ui/window/ClockBar.h"

#include "session/Session.h"

namespace ek {

namespace {

QString lengthOf(std::chrono::milliseconds time)
{
    using namespace std::chrono;
    const auto minutes = static_cast<int>(round<std::chrono::minutes>(time).count());
    constexpr int hour = 60;
    constexpr int day = 24 * hour;
    if (minutes < 2 * hour)
        return ClockBar::tr("%Ln minute(s)", "how far a clock is off", minutes);
    if (minutes < 2 * day)
        return ClockBar::tr("%Ln hour(s)", "how far a clock is off", (minutes + hour / 2) / hour);
    return ClockBar::tr("%Ln day(s)", "how far a clock is off", (minutes + day / 2) / day);
}

} // namespace

ClockBar::ClockBar(const Session &session, QWidget *parent)
    : MessageBar(tr("Message about the clock"), parent)
    , m_session(session)
{
    connect(&session, &Session::clockChanged, this, &ClockBar::update);
    connect(this, &MessageBar::dismissed, this, [this] { m_putAway = m_session.clock().ahead(); });
    update();
}

void ClockBar::update()
{
    const std::chrono::milliseconds ahead = m_session.clock().ahead();
    if (std::chrono::abs(ahead) <= clockTolerance) {
        clear();
        return;
    }
    if (m_putAway && std::chrono::abs(ahead - *m_putAway) <= clockTolerance)
        return;
    const QString length = lengthOf(std::chrono::abs(ahead));
    const QString said = ahead > ahead.zero()
        ? tr("This computer's clock is %1 behind the server's clock.").arg(length)
        : tr("This computer's clock is %1 ahead of the server's clock.").arg(length);
    if (said == text())
        return; // screen readers would say it again
    show(Tone::Warning, said,
         tr("Statuses and expiry dates go by the server's clock. Set the date and time of this computer."));
    setDismissible(true);
}

} // namespace ek
