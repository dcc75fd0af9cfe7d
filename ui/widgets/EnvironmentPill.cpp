#include "ui/widgets/EnvironmentPill.h"

#include "core/PlainText.h"

namespace ek {

EnvironmentPill::EnvironmentPill(QWidget *parent)
    : PillLabel(parent)
{
    setObjectName(QStringLiteral("environmentPill"));
    setAccessibleName(tr("Environment"));
    setEnvironment(Environment::Unknown, WorkspaceKind::Real);
}

void EnvironmentPill::setEnvironment(Environment environment, WorkspaceKind workspace)
{
    setPill(environmentWord(environment, workspace), toneOf(environment));
    setToolTip(toolTipText(environmentSentence(environment, workspace)));
}

} // namespace ek

#include "moc_EnvironmentPill.cpp"
