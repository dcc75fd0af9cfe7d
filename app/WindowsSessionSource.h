#pragma once

#include "session/AutoLock.h"

#ifdef Q_OS_WIN

#include <QAbstractNativeEventFilter>
#include <qt_windows.h>

class QWidget;

namespace ek {

/// What Windows says about the session and the computer's sleep. GUI thread only.
class WindowsSessionSource final : public QObject, public QAbstractNativeEventFilter
{
    Q_OBJECT

public:
    /// @p window is sent the messages of the session, and outlives this.
    explicit WindowsSessionSource(QWidget &window, QObject *parent = nullptr);
    ~WindowsSessionSource() override;

    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *result) override;

signals:
    void lockRequested(ek::AutoLock::Reason reason);

private:
    HWND m_window;
};

} // namespace ek

#endif
