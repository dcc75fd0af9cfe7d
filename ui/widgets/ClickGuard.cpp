#include "ui/widgets/ClickGuard.h"

#include <QApplication>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWidget>

#include <utility>

namespace ek {

ClickGuard::ClickGuard(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool ClickGuard::isMeantForAnother(const QWidget *widget, const QMouseEvent &press) const
{
    if (m_time == 0 || m_hit == widget)
        return false;
    const QStyleHints *hints = QGuiApplication::styleHints();
    return press.timestamp() - m_time < static_cast<quint64>(hints->mouseDoubleClickInterval())
        && (press.globalPosition() - m_place).manhattanLength() <= 2.0 * hints->mouseDoubleClickDistance();
}

bool ClickGuard::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool isPress = type == QEvent::MouseButtonPress || type == QEvent::MouseButtonDblClick;
    auto *widget = isPress || type == QEvent::MouseButtonRelease ? qobject_cast<QWidget *>(watched) : nullptr;
    if (!widget)
        return false;
    if (!isPress)
        return std::exchange(m_isTaken, false);
    const auto &press = *static_cast<QMouseEvent *>(event);
    // A parent gets the press that its child has no use for. What has no time is no person's.
    if (press.timestamp() == m_time || press.timestamp() == 0)
        return false;
    m_isTaken = isMeantForAnother(widget, press);
    if (m_isTaken)
        return true;
    m_hit = widget;
    m_time = press.timestamp();
    m_place = press.globalPosition();
    return false;
}

} // namespace ek

#include "moc_ClickGuard.cpp"
