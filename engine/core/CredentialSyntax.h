#pragma once

#include <QStringView>

#include <array>

namespace ek {

/// What the API's credentials begin with, whole.
inline constexpr std::array<QStringView, 6> credentialPrefixes{u"sk_live_",    u"sk_sandbox_", u"ek_live_",
                                                               u"ek_sandbox_", u"token_live_", u"token_sandbox_"};

/// Whether a credential can hold it.
constexpr bool isKeyCharacter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
}

} // namespace ek
