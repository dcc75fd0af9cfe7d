#include "api/PaceRules.h"

#include <QRandomGenerator>

#include <algorithm>

namespace ek {

using std::chrono::milliseconds;

namespace {

/// The longest wish of a server that is remembered, as in parseRetryAfter().
constexpr milliseconds longestBlock = std::chrono::hours(24);

/// The moments at which slots that are in use at @p now become free, the first @p count of them in order.
std::vector<milliseconds> firstFree(const SlotRecord &record, milliseconds now, std::size_t count)
{
    std::vector<milliseconds> moments;
    moments.reserve(record.used.size());
    for (const UsedSlot &slot : record.used) {
        if (slot.freeAt > now)
            moments.push_back(slot.freeAt);
    }
    count = std::min(count, moments.size());
    std::partial_sort(moments.begin(), moments.begin() + static_cast<std::ptrdiff_t>(count), moments.end());
    return moments;
}

} // namespace

PaceLimits paceLimitsOf(Environment environment)
{
    switch (environment) {
    case Environment::Live:
        return {.allowance = 600};
    case Environment::Sandbox:
    case Environment::Unknown:
        break;
    }
    return {};
}

PaceRules::PaceRules(const PaceLimits &limits)
    : m_limits(limits)
{
    m_limits.allowance = std::max(m_limits.allowance, 1);
}

int PaceRules::reserve() const
{
    return std::min(std::max(2, m_limits.allowance / 50), m_limits.allowance - 1);
}

milliseconds PaceRules::freeAfter(milliseconds now) const
{
    return now + m_limits.window + m_limits.window / 240; // clocks do not tick alike, nor is every millisecond kept
}

milliseconds PaceRules::freeAfterLease(milliseconds now) const
{
    return freeAfter(now + lease());
}

void PaceRules::tidy(SlotRecord &record, milliseconds now) const
{
    const milliseconds latest = freeAfterLease(now);
    for (UsedSlot &slot : record.used)
        slot.freeAt = std::min(slot.freeAt, latest);
    std::erase_if(record.used, [now](const UsedSlot &slot) { return slot.freeAt <= now; });
    if (record.blockedUntil <= now || record.blockedUntil > now + longestBlock)
        record.blockedUntil = milliseconds(0);
    record.sweptAt = std::min(record.sweptAt, now);
}

milliseconds PaceRules::freeFor(const SlotRecord &record, Lane lane, milliseconds now, int ahead) const
{
    const bool isSweep = lane == Lane::Sweep;
    milliseconds start = now;
    // A person is told of a long block by the server's own answer rather than by waiting for its end.
    if (!isSweep && record.blockedUntil - now > 2 * m_limits.window)
        return now;
    start = std::max(start, record.blockedUntil);

    const auto limit = static_cast<std::size_t>(m_limits.allowance - (isSweep ? reserve() : 0));
    const auto inUse = static_cast<std::size_t>(std::count_if(
        record.used.begin(), record.used.end(), [start](const UsedSlot &slot) { return slot.freeAt > start; }));
    if (inUse == 0)
        return start;
    const std::size_t needed = inUse + static_cast<std::size_t>(ahead) + 1;
    if (needed > limit) {
        const std::size_t place = std::min(needed - limit, inUse); // beyond that nobody can tell yet
        return firstFree(record, start, place).at(place - 1);
    }
    if (!isSweep)
        return start;

    // At first a sweep may be quick, so that a small account is read at once. The rest it spreads over the time until
    // slots become free: a person who comes meanwhile finds room.
    const auto quick = static_cast<std::size_t>(m_limits.allowance) * 4 / 5;
    if (needed <= std::min(quick, limit))
        return start;
    const milliseconds next = firstFree(record, start, 1).at(0);
    const milliseconds pace = m_limits.window / m_limits.allowance;
    if (next - start <= 2 * pace)
        return start;
    const auto shares = static_cast<milliseconds::rep>(limit - needed + 2);
    return std::max(start, record.sweptAt + (next - record.sweptAt) / shares);
}

void PaceRules::take(SlotRecord &record, Lane lane, quint64 id, milliseconds now) const
{
    record.used.push_back({.id = id, .freeAt = freeAfterLease(now)});
    if (lane == Lane::Sweep)
        record.sweptAt = now;
}

void PaceRules::refuse(SlotRecord &record, std::optional<milliseconds> retryAfter, milliseconds now) const
{
    if (retryAfter)
        record.blockedUntil = std::max(record.blockedUntil, now + std::min(*retryAfter, longestBlock));
    // What is not in use by us is in use by somebody else. The server says when the first of that is free again, and
    // the last is a window from now; in between nobody can tell, so it is taken to be even.
    const auto others = m_limits.allowance - static_cast<int>(record.used.size());
    const milliseconds first = std::min(retryAfter.value_or(milliseconds(0)), m_limits.window);
    for (int number = 1; number <= others; ++number) {
        record.used.push_back({.id = QRandomGenerator::global()->generate64(),
                               .freeAt = now + first + (m_limits.window - first) * number / others});
    }
}

} // namespace ek
