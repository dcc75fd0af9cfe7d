#include "wording/LookupText.h"

#include "wording/Moments.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace ek {

namespace {

struct LookupText
{
    Q_DECLARE_TR_FUNCTIONS(ek::LookupText)
};

int asInt(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QString notFound(const LookupScope &scope)
{
    const int read = scope.extent.entities - scope.extent.neverRead;
    if (!scope.isOpen)
        return LookupText::tr("No profile is open, so no keys are known.");
    if (!scope.isLoaded)
        return LookupText::tr("Not found so far: what this computer keeps of the keys is still being read.");
    if (scope.extent.neverRead > 0)
        return LookupText::tr("Not found so far among the keys of the %Ln entities read.", nullptr, read);
    return LookupText::tr("Not found among the keys of the %Ln entities read.", nullptr, read);
}

/// Why a key of the other environment cannot be found; empty where it can.
QString otherEnvironment(Environment key, Environment profile)
{
    if (key == Environment::Live && profile == Environment::Sandbox)
        return LookupText::tr(
            "It is a live key, and the open profile is a sandbox one: look for it in a live profile.");
    if (key == Environment::Sandbox && profile == Environment::Live)
        return LookupText::tr(
            "It is a sandbox key, and the open profile is a live one: look for it in a sandbox profile.");
    return {};
}

QString certainText(const KeyAnswer &answer)
{
    if (answer.total > 1)
        return LookupText::tr("This key is known in %Ln place(s).", nullptr, asInt(answer.total));
    const KeyMatch &match = answer.matches.constFirst();
    switch (match.life) {
    case KeyLife::Alive:
        return LookupText::tr("This key is known, and active.");
    case KeyLife::Expired:
        return LookupText::tr("This key is known, and has expired.");
    case KeyLife::Gone:
        break;
    }
    return LookupText::tr("This key is known, but has not been listed since %1.").arg(localTime(match.goneSince));
}

QString countText(const FolderSearch::Progress &progress, qsizetype places)
{
    return LookupText::tr("%Ln place(s) found", nullptr, asInt(places)) + QStringLiteral(" · ")
        + LookupText::tr("%Ln file(s)", nullptr, asInt(progress.files)) + QStringLiteral(" · ")
        + QLocale().formattedDataSize(progress.bytes);
}

/// Where a key may be that nobody knows yet; empty where there is no such place.
QString unreadText(const LookupScope &scope)
{
    if (!scope.isOpen || scope.extent.neverRead == 0)
        return {};
    return LookupText::tr("%Ln entities are not read yet: it may belong to one of them.", nullptr,
                          scope.extent.neverRead);
}

/// As unreadText(), of several keys.
QString unknownPlacesText(const LookupScope &scope)
{
    if (!scope.isOpen)
        return LookupText::tr("No profile is open, so no keys are known.");
    if (!scope.isLoaded)
        return LookupText::tr("What this computer keeps of the keys is still being read.");
    if (scope.extent.neverRead == 0)
        return {};
    return LookupText::tr("%Ln entities are not read yet: what is unknown so far may belong to one of them.", nullptr,
                          scope.extent.neverRead);
}

} // namespace

QString describe(const KeyAnswer &answer, const LookupScope &scope)
{
    QStringList sentences;
    switch (answer.kind) {
    case SoughtKey::Kind::Nothing:
        return {};
    case SoughtKey::Kind::AccountKey:
        return LookupText::tr("This is an account key. It opens every entity of its account and belongs to none, so "
                              "it is not looked for.");
    case SoughtKey::Kind::AccessToken:
        return LookupText::tr("This is an access token of a user. It belongs to no entity, so it is not looked for.");
    case SoughtKey::Kind::TooShort:
        return LookupText::tr("Give at least %Ln character(s) of the key after its prefix.", nullptr,
                              asInt(SoughtKey::fewestCharacters));
    case SoughtKey::Kind::Several:
        return LookupText::tr("These are several keys. Look for one at a time.");
    case SoughtKey::Kind::Words:
        return LookupText::tr("A key has no spaces in it, so nothing was searched. Paste the key alone, or only its "
                              "first or last characters.");
    case SoughtKey::Kind::NoKey:
        return LookupText::tr("This has characters that no key has, so nothing was searched. A key has letters without "
                              "accents, digits, “_” and “-”.");
    case SoughtKey::Kind::WholeKey:
    case SoughtKey::Kind::Part:
        break;
    }
    switch (answer.proof) {
    case KeyAnswer::Proof::Certain:
        return certainText(answer);
    case KeyAnswer::Proof::None:
        sentences += notFound(scope);
        if (const QString why = otherEnvironment(answer.environment, scope.environment); !why.isEmpty()) {
            sentences += why; // and not in an entity that is still to be read
            return sentences.join(u' ');
        }
        break;
    case KeyAnswer::Proof::Mask:
        sentences += notFound(scope);
        sentences += LookupText::tr("The masks of %Ln key(s) fit it. A mask shows a few characters only: it may be "
                                    "any of them, or none.",
                                    nullptr, asInt(answer.total));
        break;
    case KeyAnswer::Proof::Part:
        sentences += LookupText::tr("The masks of %Ln key(s) fit. A mask shows a few characters only: it may be any "
                                    "of them, or none.",
                                    nullptr, asInt(answer.total));
        break;
    }
    if (answer.total > answer.matches.size())
        sentences += LookupText::tr("The first %Ln are shown.", nullptr, asInt(answer.matches.size()));
    if (const QString unread = unreadText(scope); !unread.isEmpty())
        sentences += unread;
    return sentences.join(u' ');
}

QString lifeText(KeyLife life)
{
    switch (life) {
    case KeyLife::Alive:
        return LookupText::tr("Active");
    case KeyLife::Expired:
        return LookupText::tr("Expired");
    case KeyLife::Gone:
        break;
    }
    return LookupText::tr("Not listed");
}

QString placeText(const PlaceVerdict &verdict, const LookupScope &scope)
{
    switch (verdict.kind) {
    case PlaceVerdict::Kind::NoKey:
        return {};
    case PlaceVerdict::Kind::Known:
        switch (verdict.match->life) {
        case KeyLife::Alive:
            return LookupText::tr("Known, active");
        case KeyLife::Expired:
            return LookupText::tr("Known, expired");
        case KeyLife::Gone:
            break;
        }
        return LookupText::tr("Known, not listed");
    case PlaceVerdict::Kind::MayBeKnown:
        return LookupText::tr("May be known");
    case PlaceVerdict::Kind::Unknown:
        // A key of the other environment is of no entity of this profile, read or not.
        if (!scope.isOpen || !otherEnvironment(verdict.environment, scope.environment).isEmpty())
            return LookupText::tr("Unknown");
        if (scope.extent.neverRead > 0) {
            return LookupText::tr("Unknown so far: %Ln entities not read", "of a key in a file",
                                  scope.extent.neverRead);
        }
        return scope.isLoaded ? LookupText::tr("Unknown") : LookupText::tr("Unknown so far");
    case PlaceVerdict::Kind::AccountKey:
        return LookupText::tr("Account key");
    case PlaceVerdict::Kind::AccessToken:
        break;
    }
    return LookupText::tr("Access token");
}

QString describe(const FolderSearch::Progress &progress, qsizetype places)
{
    return LookupText::tr("Searching: %1", "3 places found · 12 files · 4 MiB").arg(countText(progress, places));
}

QString describe(const FolderSearch::Outcome &outcome, qsizetype places, const LookupScope &scope)
{
    if (outcome.end == FolderSearch::End::NotAFolder)
        return LookupText::tr("This folder cannot be searched.");
    QStringList sentences;
    sentences += outcome.end == FolderSearch::End::Cancelled
        ? LookupText::tr("Stopped: %1.", "3 places found · 12 files · 4 MiB").arg(countText(outcome.progress, places))
        : LookupText::tr("Searched: %1.", "3 places found · 12 files · 4 MiB").arg(countText(outcome.progress, places));
    if (outcome.progress.unreadable > 0) {
        sentences +=
            LookupText::tr("%Ln file(s) or folder(s) could not be read.", nullptr, asInt(outcome.progress.unreadable));
    }
    if (outcome.links > 0)
        sentences += LookupText::tr("%Ln link(s) were not followed.", nullptr, asInt(outcome.links));
    if (outcome.special > 0) {
        sentences += LookupText::tr("%Ln special file(s) were not read: devices, pipes, sockets and the like.", nullptr,
                                    asInt(outcome.special));
    }
    if (outcome.untold > 0)
        sentences += LookupText::tr("%Ln more place(s) are not shown.", nullptr, asInt(outcome.untold));
    sentences += LookupText::tr("Archives and compressed files were searched as they are, not unpacked.");
    if (const QString unknown = unknownPlacesText(scope); places > 0 && !unknown.isEmpty())
        sentences += unknown;
    return sentences.join(u' ');
}

} // namespace ek
