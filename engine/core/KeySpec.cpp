#include "core/KeySpec.h"

#include "core/Redaction.h"

#include <algorithm>
#include <cstdlib>

namespace ek {

qsizetype lengthOfKeyName(const QString &name)
{
    // Without the second half of each pair of surrogates.
    qsizetype length = name.size();
    for (qsizetype at = 1; at < name.size(); ++at) {
        if (name.at(at).isLowSurrogate() && name.at(at - 1).isHighSurrogate())
            --length;
    }
    return length;
}

KeySpecProblem checkKeySpec(const KeySpec &spec)
{
    if (lengthOfKeyName(spec.name) > longestKeyName)
        return KeySpecProblem::NameTooLong;
    if (std::any_of(spec.name.begin(), spec.name.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return KeySpecProblem::NameNotPrintable;
    if (containsCredential(spec.name))
        return KeySpecProblem::NameHoldsKey; // it would be sent, and listed in clear from then on
    if (spec.ttl && *spec.ttl < shortestTtl)
        return KeySpecProblem::TtlTooShort;
    if (spec.ttl && *spec.ttl > longestTtl)
        return KeySpecProblem::TtlTooLong;
    return KeySpecProblem::None;
}

Expiry expectedExpiry(const KeySpec &spec, const QDateTime &now)
{
    return spec.ttl ? Expiry::atTime(now.addSecs(spec.ttl->count())) : Expiry::never();
}

bool expiryAsAsked(const Expiry &asked, const Expiry &given)
{
    constexpr qint64 toleranceSeconds = 120;
    if (asked.kind != given.kind)
        return false;
    return asked.kind != Expiry::Kind::At || std::llabs(asked.at.secsTo(given.at)) <= toleranceSeconds;
}

} // namespace ek
