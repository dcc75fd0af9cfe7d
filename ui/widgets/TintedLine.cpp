#include "ui/widgets/TintedLine.h"

#include "core/PlainText.h"
#include "ui/widgets/WrappedLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace ek {

namespace {

constexpr int lineIconSize = 16;

} // namespace

TintedLine::TintedLine(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_text(new WrappedLabel)
{
    setAutoFillBackground(true);
    m_text->setAccessibleName(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(8);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    restyle();
}

void TintedLine::say(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text->setText(breakable(text));
    restyle();
}

void TintedLine::setIconShown(bool shown)
{
    m_icon->setVisible(shown);
}

QString TintedLine::text() const
{
    return m_text->text();
}

void TintedLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        restyle();
    QFrame::changeEvent(event);
}

void TintedLine::restyle()
{
    const QPalette base = QPalette();
    const TonePair colors = tint(m_tone, base);
    QPalette own = base;
    own.setColor(QPalette::Window, colors.background);
    own.setColor(QPalette::WindowText, colors.text);
    setPalette(own);
    m_icon->setPixmap(icon(iconOf(m_tone), colors.text).pixmap(lineIconSize));
}

} // namespace ek

#include "moc_TintedLine.cpp"
