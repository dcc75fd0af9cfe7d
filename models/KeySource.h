#pragma once

#include "core/Entity.h"
#include "fleet/KeyTable.h"

#include <QList>
#include <QObject>

namespace ek {

/// Where the keys of a list come from: a table that somebody else changes. GUI thread only.
class KeySource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual const KeyTable &table() const = 0;
    /// Whether the keys are of several entities, whose names a list shows and searches.
    [[nodiscard]] virtual bool isOfManyEntities() const { return false; }
    [[nodiscard]] virtual QList<Entity> entities() const { return {}; }
    /// When the keys of the entity were read, where it is not said elsewhere; invalid: it is.
    [[nodiscard]] virtual QDateTime readAt(const EntityId & /*entity*/) const { return {}; }
    /// Whether a table is on its way that is not there yet.
    [[nodiscard]] virtual bool isBusy() const { return false; }

signals:
    void changed(const ek::KeyTable::Change &change); ///< table() is what it is after it
    void reset(); ///< table() is another one
    void entitiesChanged();
};

} // namespace ek
