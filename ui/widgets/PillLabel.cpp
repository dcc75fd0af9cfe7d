#include "ui/widgets/PillLabel.h"

#include "ui/design/Pill.h"

#include <QPainter>

namespace ek {

PillLabel::PillLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    onColorsChanged(this, [this] { update(); });
}

void PillLabel::setPill(const QString &text, Tone tone)
{
    m_tone = tone;
    setText(text);
    updateGeometry();
    update();
}

QSize PillLabel::sizeHint() const
{
    return pillSize({.text = text(), .colors = {}}, font());
}

QSize PillLabel::minimumSizeHint() const
{
    return sizeHint();
}

void PillLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawPill(painter, rect(), {.text = text(), .colors = tint(m_tone, QPalette())}, font(), layoutDirection());
}

} // namespace ek

#include "moc_PillLabel.cpp"
