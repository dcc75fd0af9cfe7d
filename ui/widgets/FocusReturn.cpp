#include "ui/widgets/FocusReturn.h"

#include <QFocusEvent>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace ek {

FocusReturn::FocusReturn(QList<QWidget *> lists, QWidget *parent)
    : QObject(parent)
    , m_lists(std::move(lists))
{
    for (QWidget *list : std::as_const(m_lists))
        list->installEventFilter(this);
}

void FocusReturn::watch(QWidget *button)
{
    button->installEventFilter(this);
}

void FocusReturn::prepend(QWidget *list)
{
    m_lists.prepend(list);
    list->installEventFilter(this);
}

bool FocusReturn::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = static_cast<QWidget *>(watched);
    if (!m_lists.contains(widget))
        onButton(widget, event);
    else if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride
             || event->type() == QEvent::MouseButtonPress)
        m_disabled.clear();
    return false;
}

void FocusReturn::leave(QWidget *button)
{
    m_focused.clear();
    m_disabled = button;
    const auto list =
        std::find_if(m_lists.cbegin(), m_lists.cend(), [](const QWidget *candidate) { return candidate->isVisible(); });
    m_meanwhile = list == m_lists.cend() ? m_lists.constLast() : *list;
}

void FocusReturn::onButton(QWidget *button, const QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::FocusIn) {
        m_focused = button;
    } else if (type == QEvent::FocusOut && !button->isEnabled()) {
        leave(button); // Qt is about to give it to the next one
    } else if (type == QEvent::FocusOut) {
        // A dialog or a menu gives it back by itself.
        const Qt::FocusReason reason = static_cast<const QFocusEvent *>(event)->reason();
        const bool isForAWhile =
            reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason;
        if (!isForAWhile)
            m_focused.clear();
    } else if (type == QEvent::EnabledChange && !button->isEnabled() && m_disabled == button) {
        m_meanwhile->setFocus(Qt::OtherFocusReason);
    } else if (type == QEvent::EnabledChange && !button->isEnabled() && m_focused == button) {
        leave(button); // while another window has the keyboard
        m_meanwhile->setFocus(Qt::OtherFocusReason);
    } else if (type == QEvent::EnabledChange && button->isEnabled() && m_disabled == button) {
        m_disabled.clear();
        if (button->window()->focusWidget() == m_meanwhile)
            button->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace ek

#include "moc_FocusReturn.cpp"
