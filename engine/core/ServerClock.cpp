#include "core/ServerClock.h"

namespace ek {

bool ServerClock::observe(const QDateTime &date, std::chrono::milliseconds roundTrip)
{
    using std::chrono::milliseconds;
    // Servers write whole seconds, and many of them make the text once a second and no more often.
    constexpr milliseconds coarseness{2000};
    if (!date.isValid() || roundTrip < milliseconds(0))
        return false;
    // The answer was made at some moment between its request and now.
    const milliseconds sinceDate(m_local.now().msecsTo(date));
    const milliseconds least = sinceDate - coarseness;
    const milliseconds most = sinceDate + roundTrip + coarseness;
    if (least <= m_ahead && m_ahead <= most)
        return false;
    const bool mayBeRight = least <= milliseconds(0) && milliseconds(0) <= most;
    m_ahead = mayBeRight ? milliseconds(0) : (least + most) / 2;
    return true;
}

} // namespace ek
