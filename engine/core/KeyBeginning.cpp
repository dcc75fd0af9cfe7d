#include "core/KeyBeginning.h"

#include "core/CredentialSyntax.h"

#include <algorithm>

namespace ek {

namespace {

constexpr qsizetype shownOfMask = 3;
constexpr qsizetype longestHintHead = 12; ///< what a server's own mask may show of the secret part
constexpr qsizetype shortestOfOtherKind = 24;

qsizetype lengthOf(QStringView text, std::initializer_list<QStringView> beginnings)
{
    for (const QStringView beginning : beginnings) {
        if (text.startsWith(beginning, Qt::CaseInsensitive))
            return beginning.size();
    }
    return 0;
}

bool isMaskMark(QStringView rest)
{
    return rest == u"." || rest.startsWith(u"..")
        || (!rest.isEmpty() && QStringView(u"\u2026\u2022\u00b7\u25cf*").contains(rest.front()));
}

/// How much of @p text is a key it begins with; 0 where it begins with none.
qsizetype keyLength(QStringView text, bool atWordStart)
{
    const qsizetype kind = lengthOf(text, {u"ek_", u"sk_", u"token_"});
    if (kind == 0)
        return 0;
    const qsizetype environment = lengthOf(text.mid(kind), {u"live_", u"sandbox_"});
    const qsizetype prefix = kind + environment;
    const auto end = std::find_if_not(text.begin() + prefix, text.end(), isKeyCharacter);
    const qsizetype length = end - text.begin();
    if (environment == 0)
        return atWordStart && length >= shortestOfOtherKind ? length : 0;
    const qsizetype ofSecret = length - prefix;
    const bool isMasked = ofSecret <= longestHintHead && isMaskMark(text.mid(length));
    return ofSecret > shownOfMask && !isMasked ? length : 0;
}

} // namespace

KeyStretch findKeyBeginning(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool atWordStart = at == 0 || !isKeyCharacter(text.at(at - 1));
        if (const qsizetype length = keyLength(text.mid(at), atWordStart); length > 0)
            return {at, length};
    }
    return {};
}

} // namespace ek
