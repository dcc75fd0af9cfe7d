#pragma once

#include "core/ApiKey.h"
#include "core/NameOrder.h"
#include "models/KeyColumns.h"

#include <QDateTime>
#include <QString>

namespace ek::test {

/// A key with what it is sorted by, each for itself: what the table of keys is compared with.
struct PlainKey
{
    ApiKey key;
    NameKey nameKey;
    QString entityName = {};
};

/// "Never" comes after every date, and what cannot be read comes last.
inline bool expiresBefore(const Expiry &left, const Expiry &right)
{
    const auto rankOf = [](const Expiry &expiry) {
        return expiry.kind == Expiry::Kind::At ? 0 : expiry.kind == Expiry::Kind::Never ? 1 : 2;
    };
    return rankOf(left) != rankOf(right) ? rankOf(left) < rankOf(right) : left.at < right.at;
}

/// The most urgent status comes first.
inline int urgencyOf(KeyStatus status)
{
    switch (status) {
    case KeyStatus::ExpiresSoon:
        return 0;
    case KeyStatus::Expired:
        return 1;
    case KeyStatus::Unknown:
        return 2;
    case KeyStatus::Active:
        return 3;
    case KeyStatus::NeverExpires:
        return 4;
    }
    return 4;
}

/// By what is meant, not by what is shown: names as people sort them, dates in time.
inline bool isPlainlyBefore(KeyColumn column, const PlainKey &left, const PlainKey &right, const QDateTime &now)
{
    switch (column) {
    case KeyColumn::Name:
        if (left.key.name.isEmpty() != right.key.name.isEmpty())
            return right.key.name.isEmpty(); // nameless ones at the end
        return left.nameKey < right.nameKey;
    case KeyColumn::MaskedKey:
        return left.key.hint < right.key.hint;
    case KeyColumn::Status: {
        const int leftUrgency = urgencyOf(keyStatus(left.key.expiry, now));
        const int rightUrgency = urgencyOf(keyStatus(right.key.expiry, now));
        return leftUrgency != rightUrgency ? leftUrgency < rightUrgency
                                           : expiresBefore(left.key.expiry, right.key.expiry);
    }
    case KeyColumn::Created:
        return left.key.createdAt < right.key.createdAt;
    case KeyColumn::Expires:
        return expiresBefore(left.key.expiry, right.key.expiry);
    case KeyColumn::Environment:
        return left.key.environment < right.key.environment;
    case KeyColumn::Entity:
        return left.entityName < right.entityName;
    }
    return false;
}

} // namespace ek::test
