#include "ui/widgets/ElidedLabel.h"

#include "core/PlainText.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QToolTip>

namespace ek {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

QString ElidedLabel::shownText() const
{
    return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
}

QSize ElidedLabel::minimumSizeHint() const
{
    constexpr int fewCharacters = 4;
    const QSize whole = QLabel::minimumSizeHint();
    return {std::min(whole.width(), fontMetrics().averageCharWidth() * fewCharacters), whole.height()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isCut()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), toolTipText(text()), this);
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    // What is selected is painted by the base class alone, which knows no ellipsis.
    if (!isCut() || hasSelectedText())
        QLabel::paintEvent(event);
    else
        paintCut();
    if (!hasFocus())
        return;
    // The base class shows a cursor that blinks, and nothing else.
    QPainter painter(this);
    QStyleOptionFocusRect focus;
    focus.initFrom(this);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
}

void ElidedLabel::paintCut()
{
    QPainter painter(this);
    const bool isRightToLeft = text().isRightToLeft();
    const auto flags = QStyle::visualAlignment(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight, alignment())
        | (isRightToLeft ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight);
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(flags), palette(), isEnabled(), shownText(),
                          foregroundRole());
}

} // namespace ek

#include "moc_ElidedLabel.cpp"
