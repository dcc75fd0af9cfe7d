#include "ui/widgets/TintedLine.h"

#include "core/PlainText.h"
#include "ui/design/Metrics.h"
#include "ui/design/Outline.h"
#include "ui/widgets/WrappedLabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace ek {

TintedLine::TintedLine(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_text(new WrappedLabel)
{
    setAutoFillBackground(true);
    m_text->setAccessibleName(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::row, space::label, space::row, space::label);
    row->setSpacing(space::label);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    restyle();
    onColorsChanged(this, [this] { restyle(); });
}

void TintedLine::say(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text->setText(breakable(text));
    restyle();
}

QString TintedLine::text() const
{
    return m_text->text();
}

void TintedLine::restyle()
{
    const QPalette base = QPalette();
    const TonePair colors = tint(m_tone, base);
    QPalette own = base;
    own.setColor(QPalette::Window, colors.background);
    own.setColor(QPalette::WindowText, colors.text);
    setPalette(own);
    m_icon->setPixmap(icon(iconOf(m_tone), colors.text).pixmap(iconSize::small));
}

void TintedLine::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    drawOutline(*this, m_tone);
}

} // namespace ek

#include "moc_TintedLine.cpp"
