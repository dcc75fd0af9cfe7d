#include "ui/widgets/DisclosureButton.h"

#include <QAccessible>

namespace ek {

DisclosureButton::DisclosureButton(const QString &text, QWidget *parent)
    : QToolButton(parent)
{
    setText(text);
    setAccessibleName(QString(text).remove(QLatin1Char('&')));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setArrowType(Qt::RightArrow);
    connect(this, &QToolButton::clicked, this, [this] { setExpanded(!m_isExpanded); });
}

void DisclosureButton::setExpanded(bool expanded)
{
    if (m_isExpanded == expanded)
        return;
    m_isExpanded = expanded;
    setArrowType(expanded ? Qt::DownArrow : Qt::RightArrow);
    emit toggledTo(expanded);
    QAccessible::State changed;
    changed.expanded = true;
    changed.collapsed = true;
    QAccessibleStateChangeEvent event(this, changed);
    QAccessible::updateAccessibility(&event);
}

} // namespace ek

#include "moc_DisclosureButton.cpp"
