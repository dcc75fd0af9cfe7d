#include "core/ApiKey.h"

#include "core/Names.h"

namespace ek {

QString ApiKey::shownName() const
{
    return ek::shownName(sentName.isEmpty() ? name : sentName);
}

KeyStatus keyStatus(const Expiry &expiry, const QDateTime &now)
{
    switch (expiry.kind) {
    case Expiry::Kind::Unreadable:
        return KeyStatus::Unknown;
    case Expiry::Kind::Never:
        return KeyStatus::NeverExpires;
    case Expiry::Kind::At:
        break;
    }
    if (expiry.at <= now)
        return KeyStatus::Expired;
    return expiry.at <= now.addDays(expiresSoonDays) ? KeyStatus::ExpiresSoon : KeyStatus::Active;
}

} // namespace ek
