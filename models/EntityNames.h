#pragma once

#include "core/Entity.h"
#include "fleet/KeyTable.h"
#include "models/NameBook.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <vector>

namespace ek {

/// The names of a table's entities: those that a list has of them, or their ids. GUI thread only.
class EntityNames : public QObject
{
    Q_OBJECT

public:
    explicit EntityNames(QObject *parent = nullptr);

    /// Takes what @p entities says of the table's.
    void setListed(const QList<Entity> &entities, const KeyTable &table);
    /// Looks for entities that came. Whether the order of names, or what is shown or found of them, is another now.
    bool update(const KeyTable &table);
    void clear();

    /// As NameBook says it.
    [[nodiscard]] std::uint32_t rank(KeyTable::EntityNumber number) const { return m_book.rank(number); }
    /// By name or id.
    [[nodiscard]] Hits find(QByteArrayView word) const;
    [[nodiscard]] bool has(KeyTable::EntityNumber number, QByteArrayView word) const
    {
        return m_book.has(number, word) || m_ids.has(number, word);
    }
    [[nodiscard]] bool isBusy() const { return m_book.isBusy(); }
    /// Never empty for an entity of the table.
    [[nodiscard]] QString shown(KeyTable::EntityNumber number) const;

signals:
    void changed(); ///< what took long is there

private:
    struct Name
    {
        QString name; ///< to be searched and sorted by
        QString sent; ///< to be shown
        QString fallback; ///< where nothing of it can be shown
        std::uint32_t serial = 0;
    };
    void read(std::size_t number, const EntityId &id);

    std::vector<Name> m_names; ///< by the entities' numbers
    TextIndex m_ids;
    QHash<EntityId, Entity> m_listed;
    std::uint32_t m_lastSerial = 0;
    NameBook m_book;
};

} // namespace ek
