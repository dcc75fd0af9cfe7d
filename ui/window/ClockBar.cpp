#include "ui/window/ClockBar.h"

#include "session/Session.h"
#include "wording/Moments.h"

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
    connect(this, &MessageBar::dismissed, this, [this] {
        m_putAway = m_session.clock().ahead();
        m_isRefusalPutAway = m_session.clock().refused().isValid();
    });
    update();
}

void ClockBar::update()
{
    if (const QDateTime refused = m_session.clock().refused(); refused.isValid()) {
        if (!m_isRefusalPutAway)
            show(Tone::Warning, tr("The server says that it is %1, which cannot be.").arg(localTime(refused)),
                 tr("Statuses and expiry dates go by this computer's clock instead; the server's own may differ. Tell "
                    "the server's operator."));
        setDismissible(true);
        return;
    }
    m_isRefusalPutAway = false;
    const std::chrono::milliseconds ahead = m_session.clock().ahead();
    if (std::chrono::abs(ahead) <= clockTolerance) {
        clear();
        return;
    }
    if (m_putAway && std::chrono::abs(ahead - *m_putAway) <= clockTolerance) {
        clear(); // of a time that was refused meanwhile
        return;
    }
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

#include "moc_ClockBar.cpp"
