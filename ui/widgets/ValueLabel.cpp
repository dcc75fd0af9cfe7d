#include "ui/widgets/ValueLabel.h"

#include "ui/design/Accessibility.h"
#include "ui/design/Metrics.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

namespace ek {

ValueLabel::ValueLabel(QWidget *parent)
    : ElidedLabel(parent)
{
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus); // the flags leave it to the mouse alone
    constexpr int ring = 2; // and the letters, which it is not to touch
    setContentsMargins(space::tiny, ring, space::tiny, ring);
}

bool ValueLabel::event(QEvent *event)
{
    // Otherwise the window's own shortcut would copy something else.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return ElidedLabel::event(event);
}

void ValueLabel::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Copy))
        return ElidedLabel::keyPressEvent(event);
    copy();
    event->accept();
}

void ValueLabel::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copying = menu->addAction(tr("&Copy"), this, &ValueLabel::copy);
    copying->setEnabled(!text().isEmpty());
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(rect().bottomLeft()) : event->globalPos());
    event->accept();
}

void ValueLabel::copy() const
{
    const QString words = spokenText(hasSelectedText() ? selectedText() : text());
    if (!words.isEmpty())
        QApplication::clipboard()->setText(words);
}

} // namespace ek

#include "moc_ValueLabel.cpp"
