#include "ui/EnvironmentBanner.h"

#include "ui/Theme.h"

#include <QEvent>

namespace ek {

EnvironmentBanner::EnvironmentBanner(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("environmentBanner"));
    setAccessibleName(tr("Environment"));
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    setAutoFillBackground(true);
    setContentsMargins(12, 5, 12, 5);
    QFont bold = font();
    bold.setBold(true);
    setFont(bold);
    setEnvironment(Environment::Unknown);
}

void EnvironmentBanner::setEnvironment(Environment environment)
{
    m_environment = environment;
    switch (environment) {
    case Environment::Live:
        setText(tr("LIVE · changes affect real businesses at once"));
        break;
    case Environment::Sandbox:
        setText(tr("SANDBOX · a separate world for testing"));
        break;
    case Environment::Unknown:
        setText(tr("ENVIRONMENT UNKNOWN · treated with the care of live"));
        break;
    }
    restyle();
}

void EnvironmentBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        restyle();
    QLabel::changeEvent(event);
}

void EnvironmentBanner::restyle()
{
    const TonePair colors = environmentColors(m_environment);
    QPalette own = palette();
    own.setColor(QPalette::Window, colors.background);
    own.setColor(QPalette::WindowText, colors.text);
    setPalette(own);
}

} // namespace ek
