#include "app/WindowsSessionSource.h"

#ifdef Q_OS_WIN

#include <QCoreApplication>
#include <QWidget>
#include <wtsapi32.h>

namespace ek {

WindowsSessionSource::WindowsSessionSource(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(reinterpret_cast<HWND>(window.winId())) // NOLINT(performance-no-int-to-ptr): that is what a WId is
{
    ::WTSRegisterSessionNotification(m_window, NOTIFY_FOR_THIS_SESSION);
    QCoreApplication::instance()->installNativeEventFilter(this);
}

WindowsSessionSource::~WindowsSessionSource()
{
    ::WTSUnRegisterSessionNotification(m_window);
}

bool WindowsSessionSource::nativeEventFilter(const QByteArray &, void *message, qintptr *)
{
    const auto *native = static_cast<const MSG *>(message);
    if (native->message == WM_WTSSESSION_CHANGE && native->wParam == WTS_SESSION_LOCK)
        emit lockRequested(AutoLock::Reason::ScreenLocked);
    else if (native->message == WM_WTSSESSION_CHANGE
             && (native->wParam == WTS_CONSOLE_DISCONNECT || native->wParam == WTS_REMOTE_DISCONNECT))
        emit lockRequested(AutoLock::Reason::SessionLeft);
    else if (native->message == WM_POWERBROADCAST && native->wParam == PBT_APMSUSPEND)
        emit lockRequested(AutoLock::Reason::Suspending);
    return false;
}

} // namespace ek

#include "moc_WindowsSessionSource.cpp"

#endif
