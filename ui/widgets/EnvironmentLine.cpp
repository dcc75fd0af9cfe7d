#include "ui/widgets/EnvironmentLine.h"

#include "core/PlainText.h"
#include "wording/Moments.h"

namespace ek {

namespace {

QString wordOf(Environment environment)
{
    return environment == Environment::Unknown ? EnvironmentLine::tr("Environment unknown")
                                               : environmentText(environment);
}

QString meaningOf(Environment environment)
{
    switch (environment) {
    case Environment::Live:
        return EnvironmentLine::tr("changes affect real businesses at once");
    case Environment::Sandbox:
        return EnvironmentLine::tr("for testing");
    case Environment::Unknown:
        break;
    }
    return EnvironmentLine::tr("handled like live");
}

} // namespace

EnvironmentLine::EnvironmentLine(QWidget *parent)
    : TintedLine(tr("Environment"), parent)
{
    setObjectName(QStringLiteral("environmentLine"));
    setIconShown(false); // live is no error
    QFont bold = font();
    bold.setBold(true);
    setFont(bold);
    update();
}

void EnvironmentLine::setEnvironment(Environment environment)
{
    m_environment = environment;
    update();
}

void EnvironmentLine::setWorkspace(WorkspaceKind workspace)
{
    m_workspace = workspace;
    update();
}

void EnvironmentLine::setSubject(const QString &subject)
{
    m_subject = subject;
    update();
}

void EnvironmentLine::setQuiet(bool quiet)
{
    m_isQuiet = quiet;
    update();
}

void EnvironmentLine::update()
{
    const bool isDemo = m_workspace == WorkspaceKind::Demo;
    QStringList parts;
    if (isDemo)
        parts += tr("DEMO");
    parts += wordOf(m_environment);
    if (!m_subject.isEmpty())
        parts += isolated(m_subject);
    else if (!isDemo)
        parts += meaningOf(m_environment);
    say(m_isQuiet ? Tone::Neutral : toneOf(m_environment), parts.join(QStringLiteral(" · ")));
}

} // namespace ek

#include "moc_EnvironmentLine.cpp"
