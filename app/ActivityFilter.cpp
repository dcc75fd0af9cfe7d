#include "app/ActivityFilter.h"

#include "session/AutoLock.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <array>

namespace ek {

namespace {

constexpr std::array doings{QEvent::KeyPress, QEvent::MouseButtonPress, QEvent::MouseButtonDblClick, QEvent::MouseMove,
                            QEvent::Wheel,    QEvent::TouchBegin,       QEvent::TabletPress};

} // namespace

ActivityFilter::ActivityFilter(AutoLock &lock, QObject *parent)
    : QObject(parent)
    , m_lock(lock)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool ActivityFilter::eventFilter(QObject *watched, QEvent *event)
{
    // Each event comes to its window first. What Qt makes up itself, when a widget moves under the mouse for instance,
    // is nobody's doing.
    if (!watched->isWindowType() || !event->spontaneous())
        return false;
    if (std::find(doings.cbegin(), doings.cend(), event->type()) == doings.cend())
        return false;
    return m_lock.activity();
}

} // namespace ek

#include "moc_ActivityFilter.cpp"
