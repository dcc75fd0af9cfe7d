#pragma once

#include "fleet/Inventory.h"
#include "keys/KeyCreation.h"
#include "keys/KeyDeletion.h"
#include "support/SessionFixture.h"

#include <QSignalSpy>

namespace ek::test {

/// An inventory wired as assembly/Workspace does it.
class FleetFixture : public SessionFixture
{
public:
    using SessionFixture::SessionFixture;

    KeyCreation creation{session, keys, journal};
    KeyDeletion deletion{session, keys};
    Inventory inventory{session, keys, creation, deletion};
};

/// A key of a list, by a name and an id that is no secret.
inline ApiKey listedKey(const QString &name, const QDateTime &createdAt = {})
{
    ApiKey key;
    key.fingerprint = KeyFingerprint::of("id_" + name.toUtf8());
    key.name = name;
    key.environment = Environment::Sandbox;
    key.hint = QStringLiteral("ek_sandbox_%1...xyz").arg(name.left(3));
    key.createdAt = createdAt;
    key.expiry = Expiry::never();
    return key;
}

inline KeyList listOf(const QStringList &names)
{
    KeyList list;
    for (const QString &name : names)
        list.keys += listedKey(name);
    return list;
}

/// "a b(gone)", in the table's order.
inline QString namesIn(const KeyTable &table, const EntityId &entity)
{
    QStringList names;
    for (const KeyTable::Row row : table.rowsOf(entity))
        names += table.name(row) + (table.isGone(row) ? QStringLiteral("(gone)") : QString());
    return names.join(u' ');
}

} // namespace ek::test
