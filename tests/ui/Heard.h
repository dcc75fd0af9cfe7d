#pragma once

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QStringList>
#include <QWidget>

namespace ek::test {

/// What is announced while this lives. Off screen nobody listens, and Qt passes no event on: so this looks at what
/// would be told, a notification that comes up, in all windows.
class Heard : public QObject
{
public:
    Heard() { qApp->installEventFilter(this); }

    QStringList announced;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (event->type() != QEvent::Show || !widget)
            return false;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (interface && interface->role() == QAccessible::Notification)
            announced += interface->text(QAccessible::Name);
        return false;
    }
};

} // namespace ek::test
