#include "ui/widgets/ElidedComboBox.h"

#include "core/PlainText.h"

#include <QHelpEvent>
#include <QStyleOptionComboBox>
#include <QToolTip>

namespace ek {

bool ElidedComboBox::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        QStyleOptionComboBox option;
        initStyleOption(&option);
        if (option.currentText != currentText()) {
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), toolTipText(currentText()), this);
            return true;
        }
    }
    return QComboBox::event(event);
}

void ElidedComboBox::initStyleOption(QStyleOptionComboBox *option) const
{
    QComboBox::initStyleOption(option);
    const QRect field = style()->subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxEditField, this);
    option->currentText = fontMetrics().elidedText(option->currentText, Qt::ElideRight, field.width() - 2);
}

} // namespace ek

#include "moc_ElidedComboBox.cpp"
