#include "session/Profile.h"

#include "core/Version.h"

#include <QUuid>

namespace ek {

ProfileId newProfileId()
{
    return ProfileId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

QString keychainEntry(const Profile &profile)
{
    return productName() + QLatin1Char('|') + profile.apiUrl.host() + QLatin1Char('|') + profile.id.value();
}

} // namespace ek
