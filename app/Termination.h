#pragma once

#include <QObject>

#include <functional>
#include <memory>

class QSocketNotifier;

namespace ek {

/// Turns SIGINT, SIGTERM and SIGHUP into a call on the GUI thread, so that a shutdown asks like any other way of
/// closing. A signal that the program was started to ignore stays ignored. Does nothing on Windows, where the session's
/// end arrives as an event. One at a time.
class Termination : public QObject
{
    Q_OBJECT

public:
    explicit Termination(std::function<void()> onSignal);
    ~Termination() override;

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace ek
