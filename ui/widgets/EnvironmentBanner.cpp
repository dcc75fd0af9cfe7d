#include "ui/widgets/EnvironmentBanner.h"

#include "ui/design/Theme.h"

#include <QEvent>

namespace ek {

WorkspaceKind workspaceOf(const std::optional<Profile> &profile)
{
    return profile && profile->source == CredentialSource::Demo ? WorkspaceKind::Demo : WorkspaceKind::Real;
}

EnvironmentBanner::EnvironmentBanner(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("environmentBanner"));
    setAccessibleName(tr("Environment"));
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    setWordWrap(true); // a large font must not make the window wider than its screen
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
    updateText();
    restyle();
}

void EnvironmentBanner::setWorkspace(WorkspaceKind workspace)
{
    m_workspace = workspace;
    updateText();
}

void EnvironmentBanner::updateText()
{
    const bool isDemo = m_workspace == WorkspaceKind::Demo;
    switch (m_environment) {
    case Environment::Live:
        setText(isDemo ? tr("LIVE SIDE OF THE DEMO · nothing here is real")
                       : tr("LIVE · changes affect real businesses at once"));
        break;
    case Environment::Sandbox:
        setText(isDemo ? tr("SANDBOX SIDE OF THE DEMO · nothing here is real")
                       : tr("SANDBOX · a separate world for testing"));
        break;
    case Environment::Unknown:
        setText(isDemo ? tr("DEMO · nothing here is real") : tr("ENVIRONMENT UNKNOWN · treated with the care of live"));
        break;
    }
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

#include "moc_EnvironmentBanner.cpp"
