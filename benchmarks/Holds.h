#pragma once

#include <QObject>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <iterator>
#include <vector>

/// Of this thread: the time that it works, whatever else the computer does. Where a system does not tell, that which
/// passes.
inline double threadMs()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
#else
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
#endif
}

/// How long the window's thread is held at a time: a beat that should come at every turn of the event loop.
class Holds
{
public:
    Holds()
    {
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] { note(); });
        m_beat.start(0);
    }
    /// Of all of which something was done: an idle turn would make the others look rare.
    [[nodiscard]] double percentile(double share)
    {
        std::vector<double> busy;
        std::copy_if(m_holds.begin(), m_holds.end(), std::back_inserter(busy), [](double ms) { return ms > 0.2; });
        if (busy.empty())
            return 0;
        std::sort(busy.begin(), busy.end());
        return busy[std::min(busy.size() - 1, static_cast<std::size_t>(share * static_cast<double>(busy.size())))];
    }
    [[nodiscard]] double longest() const { return *std::max_element(m_holds.begin(), m_holds.end()); }

private:
    void note()
    {
        const double now = threadMs();
        m_holds.push_back(now - m_since);
        m_since = now;
    }
    QTimer m_beat;
    double m_since = threadMs();
    std::vector<double> m_holds;
};
