#include "ui/widgets/WrappedCheckBox.h"

#include <QStyle>
#include <QStyleOptionButton>
#include <QTextLayout>

#include <algorithm>

namespace ek {

WrappedCheckBox::WrappedCheckBox(const QString &text, QWidget *parent)
    : QCheckBox(text, parent)
{
    QSizePolicy policy = sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Preferred);
    policy.setVerticalPolicy(QSizePolicy::Preferred); // Qt's own never gets more than the height of one line
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WrappedCheckBox::besidesText() const
{
    return style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this)
        + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, this);
}

QString WrappedCheckBox::wrapped(int width) const
{
    QTextLayout layout(text(), font());
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width - besidesText(), 1));
        lines += text().mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines.join(u'\n');
}

QSize WrappedCheckBox::minimumSizeHint() const
{
    int widest = 0;
    const QStringList words = text().split(u' ');
    for (const QString &word : words)
        widest = std::max(widest, fontMetrics().horizontalAdvance(word));
    return {widest + besidesText(), QCheckBox::minimumSizeHint().height()};
}

int WrappedCheckBox::heightForWidth(int width) const
{
    const int lines = static_cast<int>(wrapped(width).count(u'\n'));
    return sizeHint().height() + lines * fontMetrics().lineSpacing();
}

void WrappedCheckBox::initStyleOption(QStyleOptionButton *option) const
{
    QCheckBox::initStyleOption(option);
    option->text = wrapped(width());
}

} // namespace ek

#include "moc_WrappedCheckBox.cpp"
