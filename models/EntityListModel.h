#pragma once

#include "core/Entity.h"
#include "core/NameOrder.h"
#include "models/RowMirror.h"

#include <QAbstractListModel>
#include <QSet>
#include <QSortFilterProxyModel>

namespace ek {

class Session;

/// An entity with what is made of its name once and not for every search.
struct EntityRow
{
    Entity entity;
    QString shownName;
    QString search; ///< see searchForm()
    NameKey order;

    [[nodiscard]] const EntityId &id() const { return entity.id; }
    friend bool operator==(const EntityRow &a, const EntityRow &b)
    {
        return a.entity == b.entity && a.shownName == b.shownName;
    }
};

using EntityRows = RowMirror<QAbstractListModel, EntityRow>;

/// The entities of the open profile, one row each, in the server's order.
class EntityListModel : public EntityRows
{
    Q_OBJECT

public:
    enum Role {
        SecondLineRole = Qt::UserRole, ///< country and tax number in one line; the id where it has neither
        EnvironmentRole, ///< int(Environment)
        IdRole,
        SearchRole, ///< everything that can be searched, see searchForm()
        PinnedRole, ///< bool; of EntityFilterModel alone
    };

    explicit EntityListModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// Null for an invalid index.
    [[nodiscard]] const Entity *entity(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const EntityId &id) const;

    /// By name, as people sort them.
    [[nodiscard]] bool lessThan(int leftRow, int rightRow) const;

    /// What an entity is called where there is room for one line. Never blank.
    static QString displayName(const Entity &entity);

private:
    void reload();

    Session &m_session;
    QList<Entity> m_mirrored; ///< shared with the session; only compared
};

/// The entities in which every word of the search is found, by name, pinned ones first. A credential's own entity is
/// always shown.
class EntityFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit EntityFilterModel(EntityListModel &entities, QObject *parent = nullptr);

    void setSearch(const QString &text);
    void setPinned(const QSet<EntityId> &entities);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    EntityListModel &m_entities;
    QStringList m_words;
    QSet<EntityId> m_pinned;
};

} // namespace ek
