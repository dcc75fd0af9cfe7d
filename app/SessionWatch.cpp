#include "app/SessionWatch.h"

#include "app/DBusSessionSource.h"

#include <QGuiApplication>
#include <QWidget>

#if defined(Q_OS_WIN)
#include <QAbstractNativeEventFilter>
#include <qt_windows.h>
#include <wtsapi32.h>
#elif defined(Q_OS_MACOS)
#include <CoreFoundation/CoreFoundation.h>
#endif

namespace ek {

namespace {

#if defined(Q_OS_WIN)

class WindowsSource final : public QObject, public QAbstractNativeEventFilter
{
public:
    WindowsSource(SessionWatch &watch, QWidget &window)
        : m_watch(watch)
        , m_window(reinterpret_cast<HWND>(window.winId()))
    {
        WTSRegisterSessionNotification(m_window, NOTIFY_FOR_THIS_SESSION);
        QCoreApplication::instance()->installNativeEventFilter(this);
    }
    ~WindowsSource() override { WTSUnRegisterSessionNotification(m_window); }

    bool nativeEventFilter(const QByteArray &, void *message, qintptr *) override
    {
        const auto *native = static_cast<const MSG *>(message);
        if (native->message == WM_WTSSESSION_CHANGE && native->wParam == WTS_SESSION_LOCK)
            emit m_watch.lockRequested(AutoLock::Reason::ScreenLocked);
        else if (native->message == WM_WTSSESSION_CHANGE
                 && (native->wParam == WTS_CONSOLE_DISCONNECT || native->wParam == WTS_REMOTE_DISCONNECT))
            emit m_watch.lockRequested(AutoLock::Reason::SessionLeft);
        else if (native->message == WM_POWERBROADCAST && native->wParam == PBT_APMSUSPEND)
            emit m_watch.lockRequested(AutoLock::Reason::Suspending);
        return false;
    }

private:
    SessionWatch &m_watch;
    HWND m_window;
};

#elif defined(Q_OS_MACOS)

class MacSource final : public QObject
{
public:
    explicit MacSource(SessionWatch &watch)
        : m_watch(watch)
    {
        CFNotificationCenterAddObserver(CFNotificationCenterGetDistributedCenter(), this, &MacSource::onLocked,
                                        CFSTR("com.apple.screenIsLocked"), nullptr,
                                        CFNotificationSuspensionBehaviorDeliverImmediately);
    }
    ~MacSource() override { CFNotificationCenterRemoveEveryObserver(CFNotificationCenterGetDistributedCenter(), this); }

private:
    static void onLocked(CFNotificationCenterRef, void *self, CFStringRef, const void *, CFDictionaryRef)
    {
        emit static_cast<MacSource *>(self)->m_watch.lockRequested(AutoLock::Reason::ScreenLocked);
    }

    SessionWatch &m_watch;
};

#endif

} // namespace

SessionWatch::SessionWatch(QObject *parent)
    : QObject(parent)
{
}

SessionWatch::~SessionWatch() = default;

void SessionWatch::start([[maybe_unused]] QWidget &window)
{
#if defined(EK_WITH_DBUS)
    auto source = std::make_unique<DBusSessionSource>();
    connect(source.get(), &DBusSessionSource::lockRequested, this, &SessionWatch::lockRequested);
    source->start();
    m_source = std::move(source);
#elif defined(Q_OS_WIN)
    m_source = std::make_unique<WindowsSource>(*this, window);
#elif defined(Q_OS_MACOS)
    m_source = std::make_unique<MacSource>(*this);
#endif
}

} // namespace ek

#include "moc_SessionWatch.cpp"
