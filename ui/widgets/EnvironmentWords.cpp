#include "ui/widgets/EnvironmentWords.h"

#include <QCoreApplication>

namespace ek {

namespace {

class EnvironmentTexts
{
    Q_DECLARE_TR_FUNCTIONS(ek::EnvironmentWords)
};

} // namespace

WorkspaceKind workspaceOf(const std::optional<Profile> &profile)
{
    return profile && profile->source == CredentialSource::Demo ? WorkspaceKind::Demo : WorkspaceKind::Real;
}

QString environmentWord(Environment environment, WorkspaceKind workspace)
{
    const bool isDemo = workspace == WorkspaceKind::Demo;
    switch (environment) {
    case Environment::Live:
        return isDemo ? EnvironmentTexts::tr("DEMO · LIVE") : EnvironmentTexts::tr("LIVE");
    case Environment::Sandbox:
        return isDemo ? EnvironmentTexts::tr("DEMO · SANDBOX") : EnvironmentTexts::tr("SANDBOX");
    case Environment::Unknown:
        break;
    }
    return isDemo ? EnvironmentTexts::tr("DEMO") : EnvironmentTexts::tr("ENVIRONMENT UNKNOWN");
}

QString environmentSentence(Environment environment, WorkspaceKind workspace)
{
    const bool isDemo = workspace == WorkspaceKind::Demo;
    switch (environment) {
    case Environment::Live:
        return isDemo ? EnvironmentTexts::tr("DEMO of a live account · nothing here is real")
                      : EnvironmentTexts::tr("LIVE · changes affect real businesses at once");
    case Environment::Sandbox:
        return isDemo ? EnvironmentTexts::tr("DEMO of a sandbox account · nothing here is real")
                      : EnvironmentTexts::tr("SANDBOX · test data");
    case Environment::Unknown:
        break;
    }
    return isDemo ? EnvironmentTexts::tr("DEMO · nothing here is real")
                  : EnvironmentTexts::tr("ENVIRONMENT UNKNOWN · handled as live");
}

} // namespace ek
