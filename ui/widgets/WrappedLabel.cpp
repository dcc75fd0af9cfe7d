#include "ui/widgets/WrappedLabel.h"

#include <QResizeEvent>

namespace ek {

WrappedLabel::WrappedLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

QSize WrappedLabel::sizeHint() const
{
    return {QLabel::sizeHint().width(), minimumSizeHint().height()};
}

QSize WrappedLabel::minimumSizeHint() const
{
    const QMargins margins = contentsMargins();
    return {QLabel::minimumSizeHint().width(), fontMetrics().height() + margins.top() + margins.bottom()};
}

void WrappedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    // A form on a small screen, whose rows wrap as well, reckons with another width than it gives and leaves too few
    // lines. Asked for the height that is needed, it gives it.
    if (event->size().width() != event->oldSize().width() && minimumHeight() > 0)
        setMinimumHeight(0);
    if (const int needed = heightForWidth(width()); needed > height() && needed > minimumHeight())
        setMinimumHeight(needed);
}

} // namespace ek

#include "moc_WrappedLabel.cpp"
