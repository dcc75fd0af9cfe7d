#include "ui/widgets/EnvironmentWords.h"

#include <QCoreApplication>

namespace ek {

namespace {

class Words
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
        return isDemo ? Words::tr("DEMO · LIVE") : Words::tr("LIVE");
    case Environment::Sandbox:
        return isDemo ? Words::tr("DEMO · SANDBOX") : Words::tr("SANDBOX");
    case Environment::Unknown:
        break;
    }
    return isDemo ? Words::tr("DEMO") : Words::tr("ENVIRONMENT UNKNOWN");
}

QString environmentSentence(Environment environment, WorkspaceKind workspace)
{
    const bool isDemo = workspace == WorkspaceKind::Demo;
    switch (environment) {
    case Environment::Live:
        return isDemo ? Words::tr("LIVE SIDE OF THE DEMO · nothing here is real")
                      : Words::tr("LIVE · changes affect real businesses at once");
    case Environment::Sandbox:
        return isDemo ? Words::tr("SANDBOX SIDE OF THE DEMO · nothing here is real") : Words::tr("SANDBOX · test data");
    case Environment::Unknown:
        break;
    }
    return isDemo ? Words::tr("DEMO · nothing here is real") : Words::tr("ENVIRONMENT UNKNOWN · handled as live");
}

} // namespace ek
