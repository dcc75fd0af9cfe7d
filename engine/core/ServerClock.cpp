#include "core/ServerClock.h"

#include <utility>

namespace ek {

namespace {

bool canBe(const QDateTime &date)
{
    constexpr int firstYear = 2024; // no server is older than this program
    constexpr int lastYear = 2099;
    const int year = date.toUTC().date().year();
    return year >= firstYear && year <= lastYear;
}

} // namespace

bool ServerClock::observe(const QDateTime &date, std::chrono::milliseconds roundTrip)
{
    using std::chrono::milliseconds;
    // Servers write whole seconds, and many of them make the text once a second and no more often.
    constexpr milliseconds coarseness{2000};
    if (!date.isValid() || roundTrip < milliseconds(0))
        return false;
    if (!canBe(date)) {
        // As time goes by there, it stays the same fault.
        const bool isNew = !m_refused.isValid();
        m_refused = date;
        const bool wasCorrected = std::exchange(m_ahead, milliseconds(0)) != milliseconds(0);
        return isNew || wasCorrected;
    }
    const bool wasRefused = std::exchange(m_refused, QDateTime()).isValid();
    // The answer was made at some moment between its request and now.
    const milliseconds sinceDate(m_local.now().msecsTo(date));
    const milliseconds least = sinceDate - coarseness;
    const milliseconds most = sinceDate + roundTrip + coarseness;
    if (least <= m_ahead && m_ahead <= most)
        return wasRefused;
    const bool mayBeRight = least <= milliseconds(0) && milliseconds(0) <= most;
    m_ahead = mayBeRight ? milliseconds(0) : (least + most) / 2;
    return true;
}

bool ServerClock::forget()
{
    const bool wasRefused = std::exchange(m_refused, QDateTime()).isValid();
    return std::exchange(m_ahead, std::chrono::milliseconds(0)) != std::chrono::milliseconds(0) || wasRefused;
}

} // namespace ek
