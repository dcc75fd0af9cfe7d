#include "session/Profile.h"

#include "core/Redaction.h"
#include "core/Version.h"

#include <QUuid>

namespace ek {

ProfileId newProfileId()
{
    return ProfileId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

QString keychainEntry(const Profile &profile)
{
    const QString address = profile.binding == EntryBinding::Origin ? originOf(profile.apiUrl) : profile.apiUrl.host();
    return productName() + QLatin1Char('|') + address + QLatin1Char('|') + profile.id.value();
}

Profile boundToOrigin(Profile profile)
{
    profile.binding = EntryBinding::Origin;
    return profile;
}

bool holdsCredential(const Profile &profile)
{
    return containsCredential(profile.name) || containsCredential(profile.account.value())
        || containsCredential(profile.caFile) || containsCredential(profile.apiUrl.toString(QUrl::FullyEncoded));
}

Profile withoutCredentials(Profile profile)
{
    if (containsCredential(profile.apiUrl.toString(QUrl::FullyEncoded)))
        profile.apiUrl = QUrl();
    if (containsCredential(profile.name)) {
        profile.name = redactCredentials(profile.name);
        if (containsCredential(profile.name))
            profile.name = profile.apiUrl.isEmpty() ? profile.id.value() : addressText(profile.apiUrl);
    }
    if (containsCredential(profile.account.value()))
        profile.account = AccountId();
    if (containsCredential(profile.caFile))
        profile.caFile.clear();
    return profile;
}

} // namespace ek
