#pragma once

#include "session/AutoLock.h"

#include <memory>

class QWidget;

namespace ek {

/// Hears from the desktop when nobody is in front of the program any more: the screen is locked, the computer goes to
/// sleep, another session has the screen. Where the desktop does not say, nothing happens. GUI thread only.
///
/// Linux: the screen saver's D-Bus signals and those of logind. Windows: session and power messages. macOS: the screen
/// lock alone, as a sleeping computer locks the screen by default. The latter two were not seen at work yet.
class SessionWatch : public QObject
{
    Q_OBJECT

public:
    explicit SessionWatch(QObject *parent = nullptr);
    ~SessionWatch() override;

    /// @p window is the one that Windows sends its messages to.
    void start(QWidget &window);

signals:
    void lockRequested(ek::AutoLock::Reason reason);

private:
    std::unique_ptr<QObject> m_source;
};

} // namespace ek
