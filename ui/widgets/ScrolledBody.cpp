#include "ui/widgets/ScrolledBody.h"

#include "ui/design/ScreenRoom.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace ek {

ScrolledBody::ScrolledBody(QWidget *contents, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(contents);
    contents->setAutoFillBackground(false); // the window's own shows through
    viewport()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        if (now && isVisible() && widget()->isAncestorOf(now))
            ensureWidgetVisible(now, 0, 8);
    });
}

bool ScrolledBody::hasHeightForWidth() const
{
    return widget()->layout()->hasHeightForWidth();
}

int ScrolledBody::heightForWidth(int width) const
{
    const QLayout *layout = widget()->layout();
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width - m_given)
                                       : layout->totalSizeHint().height();
}

QSize ScrolledBody::sizeHint() const
{
    return widget()->layout()->totalSizeHint() + QSize(m_given, 0);
}

QSize ScrolledBody::minimumSizeHint() const
{
    constexpr int fewLines = 3;
    const QSize whole = widget()->layout()->totalMinimumSize() + QSize(m_given, 0);
    const QSize small(whole.width() + verticalScrollBar()->sizeHint().width(), fontMetrics().lineSpacing() * fewLines);
    return {std::min(small.width(), roomFor(window()).width()), std::min(whole.height(), small.height())};
}

void ScrolledBody::checkBar()
{
    // Of contents whose lines break, Qt asks how tall they are beside the scroll bar, which it therefore never takes
    // away again: the bar itself makes them too tall.
    const QSize room = maximumViewportSize();
    const bool fits = widget()->layout()->totalMinimumSize().width() + m_given <= room.width()
        && heightForWidth(room.width()) <= room.height();
    setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    giveRoom(fits ? 0 : verticalScrollBar()->sizeHint().width());
}

void ScrolledBody::giveRoom(int toBar)
{
    QLayout *layout = widget()->layout();
    QMargins margins = layout->contentsMargins();
    const int margin = (isRightToLeft() ? margins.left() : margins.right()) + m_given;
    const int given = std::min(toBar, margin);
    if (given == m_given)
        return;
    m_given = given;
    if (isRightToLeft())
        margins.setLeft(margin - given);
    else
        margins.setRight(margin - given);
    layout->setContentsMargins(margins);
}

void ScrolledBody::resizeEvent(QResizeEvent *event)
{
    checkBar();
    QScrollArea::resizeEvent(event);
}

void ScrolledBody::tellSize()
{
    const QSize hint = sizeHint();
    const Wanted now{hint, minimumSizeHint(), heightForWidth(hint.width())};
    // Giving room to the bar is another layout, but no other size. A window that grew with it could not be made small.
    if (std::exchange(m_told, now) != now)
        updateGeometry();
}

bool ScrolledBody::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QScrollArea::eventFilter(watched, event);
    // The contents ask for another size: what this one lies in has to hear of it too.
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        checkBar();
        tellSize();
    }
    return handled;
}

bool ScrolledBody::event(QEvent *event)
{
    // The base class arranges what it scrolls, and not the layout around it, when the font or the style changes.
    if (event->type() == QEvent::LayoutRequest)
        tellSize();
    return QScrollArea::event(event);
}

} // namespace ek

#include "moc_ScrolledBody.cpp"
