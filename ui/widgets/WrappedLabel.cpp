#include "ui/widgets/WrappedLabel.h"

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

} // namespace ek

#include "moc_WrappedLabel.cpp"
