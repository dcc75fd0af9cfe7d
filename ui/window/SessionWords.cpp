#include "ui/window/SessionWords.h"

#include "core/Names.h"
#include "core/PlainText.h"
#include "core/Version.h"
#include "wording/Moments.h"

#include <QCoreApplication>

namespace ek {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ek::SessionWords)
};

constexpr qsizetype longestName = 60; // in a title

} // namespace

QString titleOf(const std::optional<Profile> &profile, Environment environment)
{
    if (!profile)
        return titleText(productName());
    return titleText(shownLine(profile->name, longestName) + QStringLiteral(" · ") + environmentText(environment)
                     + QStringLiteral(" — ") + productName());
}

QString lockedTitle()
{
    return Words::tr("%1 — locked", "program name").arg(productName());
}

QString credentialSourceText(const std::optional<Profile> &profile, bool isSignedIn)
{
    if (!profile)
        return {};
    switch (profile->source) {
    case CredentialSource::Environment:
        return Words::tr("Credential from the environment · nothing about this profile is saved");
    case CredentialSource::Demo:
        return Words::tr("Demo workspace · nothing here is real");
    case CredentialSource::SessionOnly:
        return isSignedIn ? Words::tr("Credential kept for this session only") : QString();
    case CredentialSource::Keychain:
        return {};
    }
    return {};
}

} // namespace ek
