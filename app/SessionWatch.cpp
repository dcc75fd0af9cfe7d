#include "app/SessionWatch.h"

#include "app/DBusSessionSource.h"
#include "app/MacSessionSource.h"
#include "app/WindowsSessionSource.h"

#include <QWidget>

namespace ek {

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
    auto source = std::make_unique<WindowsSessionSource>(window);
    connect(source.get(), &WindowsSessionSource::lockRequested, this, &SessionWatch::lockRequested);
    m_source = std::move(source);
#elif defined(Q_OS_MACOS)
    auto source = std::make_unique<MacSessionSource>();
    connect(source.get(), &MacSessionSource::lockRequested, this, &SessionWatch::lockRequested);
    m_source = std::move(source);
#endif
}

} // namespace ek

#include "moc_SessionWatch.cpp"
