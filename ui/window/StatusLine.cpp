#include "ui/window/StatusLine.h"

#include "core/PlainText.h"
#include "ui/design/Accessibility.h"
#include "ui/design/Theme.h"
#include "ui/widgets/ElidedLabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QSizeGrip>
#include <QStyle>
#include <QStyleOption>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace ek {

namespace {

constexpr int saidFor = 8000; // milliseconds
constexpr int margin = 6;

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_source(new ElidedLabel)
{
    makeQuiet(m_source);
    addPermanentWidget(m_source);
}

void StatusLine::say(const QString &text)
{
    showMessage(text, saidFor);
    announce(this, text);
}

void StatusLine::wait(const QString &text)
{
    m_waitedFor = text;
    showMessage(text);
    announce(this, text);
}

void StatusLine::endWait()
{
    const QString waitedFor = std::exchange(m_waitedFor, QString());
    if (!waitedFor.isEmpty() && currentMessage() == waitedFor)
        clearMessage();
}

void StatusLine::setSource(const QString &text)
{
    m_source->setText(text);
}

QRect StatusLine::messageRect() const
{
    QRect room = rect().adjusted(margin, 0, -margin, 0);
    const auto leaveRoomFor = [&](const QWidget *widget) {
        if (!widget || !widget->isVisible())
            return;
        if (isRightToLeft())
            room.setLeft(std::max(room.left(), widget->geometry().right() + margin));
        else
            room.setRight(std::min(room.right(), widget->geometry().left() - margin));
    };
    leaveRoomFor(m_source->text().isEmpty() ? nullptr : m_source);
    leaveRoomFor(findChild<QSizeGrip *>());
    return room;
}

QString StatusLine::shownText() const
{
    return fontMetrics().elidedText(currentMessage(), Qt::ElideRight, messageRect().width());
}

bool StatusLine::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && shownText() != currentMessage()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), toolTipText(currentMessage()), this);
        return true;
    }
    return QStatusBar::event(event);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_PanelStatusBar, &option, &painter, this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(messageRect(),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter)
                         | Qt::TextSingleLine,
                     shownText());
}

} // namespace ek

#include "moc_StatusLine.cpp"
