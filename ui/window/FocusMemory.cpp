#include "ui/window/FocusMemory.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

namespace ek {

FocusMemory::FocusMemory(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
}

void FocusMemory::remember()
{
    if (!m_before)
        m_before = m_window.focusWidget();
}

void FocusMemory::forget()
{
    m_before.clear();
    if (m_isOnItsWay)
        QCoreApplication::instance()->removeEventFilter(this);
    m_isOnItsWay = false;
}

void FocusMemory::comeBack()
{
    if (!m_before)
        return;
    if (m_before->isVisible() && m_before->isEnabled()) {
        m_before->setFocus(Qt::OtherFocusReason);
        forget();
    } else if (!m_isOnItsWay) {
        m_isOnItsWay = true;
        QCoreApplication::instance()->installEventFilter(this);
    }
}

bool FocusMemory::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    const bool isUse = event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress;
    if (isUse && widget && widget->window() == &m_window)
        forget();
    return false;
}

} // namespace ek

#include "moc_FocusMemory.cpp"
