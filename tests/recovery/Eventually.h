#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QTimer>

#include <functional>

namespace ek::test {

/// Waits until @p holds; false where it does not within so many milliseconds. Wakes with every event: QTest::qWaitFor
/// sleeps for up to 10 ms between two looks, which thousands of rounds have no time for.
inline bool eventually(const std::function<bool()> &holds, int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    QTimer alarm; // so that there is an event at the end
    alarm.start(milliseconds);
    while (!holds()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace ek::test
