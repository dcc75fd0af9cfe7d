#pragma once

#include "support/HttpProbe.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <chrono>

// To show that something does not happen, a test waits for what would come later than it, and never for a fixed time.

namespace ek::test {

/// Waits for a timer that begins now. What began before, with a timer of that length or a shorter one, has happened by
/// then, however slow the machine is.
inline void runOut(std::chrono::milliseconds length)
{
    QEventLoop loop;
    // Qt's timers are coarse by five in a hundred.
    QTimer::singleShot(length + length / 10 + std::chrono::milliseconds(1), Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
    QCoreApplication::processEvents(); // what the other timers put off
}

inline constexpr char markerPath[] = "/marker";

/// Sends a request of its own, on a new connection, and waits for its answer. What was sent before has reached the
/// server by then. False where no answer comes.
[[nodiscard]] inline bool roundTrip(const QUrl &server)
{
    return HttpProbe(server).send("GET", markerPath).status != 0;
}

} // namespace ek::test
