#include "ui/widgets/ElidedComboBox.h"

#include "core/PlainText.h"

#include <QHelpEvent>
#include <QStyleOptionComboBox>
#include <QToolTip>

namespace ek {

bool ElidedComboBox::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (shownText() != currentText()) {
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), toolTipText(currentText()), this);
            return true;
        }
    }
    return QComboBox::event(event);
}

void ElidedComboBox::growWithForm()
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
}

QString ElidedComboBox::shownText() const
{
    QStyleOptionComboBox option;
    QComboBox::initStyleOption(&option);
    const QRect field = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    return fontMetrics().elidedText(option.currentText, Qt::ElideRight, field.width() - 2);
}

void ElidedComboBox::initStyleOption(QStyleOptionComboBox *option) const
{
    QComboBox::initStyleOption(option);
    // In its own direction: the ellipsis of a Latin name stands behind it, in a mirrored window too.
    option->currentText = inOwnDirection(shownText());
}

} // namespace ek

#include "moc_ElidedComboBox.cpp"
