#include "models/EntityListModel.h"

#include "core/Names.h"
#include "core/PlainText.h"
#include "models/ShownNames.h"
#include "session/Session.h"
#include "wording/Countries.h"

#include <algorithm>

namespace ek {

namespace {

/// What an entity is searched by besides its name.
QString otherSearchText(const Entity &entity)
{
    QString text;
    for (const QString &part : {entity.id.value(), entity.taxNumber, entity.country, entity.countryCode,
                                countryName(entity.countryCode, {}), entity.email})
        text += QLatin1Char('\n') + searchForm(part);
    return text;
}

/// What tells two of one name apart, in one line.
QString facts(const Entity &entity, bool withId)
{
    QStringList parts{entity.countryCode.isEmpty() ? entity.country : entity.countryCode, entity.taxNumber};
    parts.removeAll(QString());
    if (withId || parts.isEmpty())
        parts += entity.id.value();
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

EntityListModel::EntityListModel(Session &session, QObject *parent)
    : EntityRows(parent)
    , m_session(session)
{
    connect(&session, &Session::entitiesChanged, this, &EntityListModel::reload);
    reload();
}

void EntityListModel::reload()
{
    // The signal also tells of a fetch that begins or fails; the list itself is shared, so comparing it is cheap.
    const QList<Entity> &entities = m_session.entities();
    if (m_mirrored.constData() == entities.constData() && m_mirrored.size() == entities.size())
        return;
    m_mirrored = entities;
    std::vector<EntityRow> now;
    now.reserve(static_cast<std::size_t>(entities.size()));
    const auto forms = nameForms(
        entities, [](const Entity &entity) { return isTypable(entity.name) ? entity.name : displayName(entity); });
    for (std::size_t at = 0; at < forms.size(); ++at) {
        const Entity &entity = entities.at(static_cast<qsizetype>(at));
        const NameForms &name = forms[at];
        now.push_back({entity, name.shown.isEmpty() ? displayName(entity) : name.shown,
                       name.search + otherSearchText(entity), name.order});
    }
    follow(std::move(now));
}

QString EntityListModel::displayName(const Entity &entity)
{
    if (const QString name = shownName(entity.sentName.isEmpty() ? entity.name : entity.sentName); !name.isEmpty())
        return name;
    return entity.isCredentialsOwn() ? tr("The entity of this key") : entity.id.value();
}

int EntityListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rowTotal());
}

QVariant EntityListModel::data(const QModelIndex &index, int role) const
{
    const Entity *entity = this->entity(index);
    if (!entity)
        return {};
    const QString &name = row(index.row()).shownName;
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::AccessibleTextRole: {
        const QString rest = facts(*entity, true);
        return rest.isEmpty() ? name : QString(name + QStringLiteral(", ") + rest);
    }
    case Qt::ToolTipRole: {
        QString tip = name;
        if (const QString rest = facts(*entity, true); !rest.isEmpty())
            tip += QLatin1Char('\n') + rest;
        if (!entity->email.isEmpty())
            tip += QLatin1Char('\n') + entity->email;
        if (!entity->account.isEmpty())
            tip += QLatin1Char('\n') + tr("Account: %1").arg(entity->account.value());
        if (!entity->isEnabled)
            tip += QLatin1Char('\n') + tr("Disabled");
        return toolTipText(tip);
    }
    case SecondLineRole:
        return entity->isEnabled ? facts(*entity, false)
                                 : QString(tr("disabled", "an entity") + QStringLiteral(" · ") + facts(*entity, false));
    case EnvironmentRole:
        return static_cast<int>(entity->environment);
    case IdRole:
        return entity->id.value();
    case SearchRole:
        return row(index.row()).search;
    default:
        return {};
    }
}

const Entity *EntityListModel::entity(const QModelIndex &index) const
{
    // checkIndex() warns, and an invalid index is nothing to warn of.
    return index.isValid() && checkIndex(index, CheckIndexOption::ParentIsInvalid) ? &row(index.row()).entity : nullptr;
}

QModelIndex EntityListModel::indexOf(const EntityId &id) const
{
    const auto found =
        std::find_if(rows().begin(), rows().end(), [&](const EntityRow &row) { return row.entity.id == id; });
    return found == rows().end() ? QModelIndex() : index(static_cast<int>(found - rows().begin()));
}

bool EntityListModel::lessThan(int leftRow, int rightRow) const
{
    return row(leftRow).order < row(rightRow).order;
}

EntityFilterModel::EntityFilterModel(EntityListModel &entities, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_entities(entities)
{
    setSourceModel(&entities);
    sort(0);
}

bool EntityFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (!m_pinned.isEmpty()) {
        const auto isPinned = [this](const QModelIndex &index) {
            return m_pinned.contains(m_entities.entity(index)->id);
        };
        if (isPinned(left) != isPinned(right))
            return isPinned(left);
    }
    return m_entities.lessThan(left.row(), right.row());
}

void EntityFilterModel::setPinned(const QSet<EntityId> &entities)
{
    if (entities == m_pinned)
        return;
    m_pinned = entities;
    invalidate(); // sorts anew, and keeps what is selected
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {EntityListModel::PinnedRole, Qt::AccessibleTextRole});
}

QVariant EntityFilterModel::data(const QModelIndex &index, int role) const
{
    const Entity *entity = m_entities.entity(mapToSource(index));
    const bool isPinned = entity && m_pinned.contains(entity->id);
    if (role == EntityListModel::PinnedRole)
        return isPinned;
    QVariant value = QSortFilterProxyModel::data(index, role);
    if (role == Qt::AccessibleTextRole && isPinned)
        return EntityListModel::tr("%1, pinned", "an entity").arg(value.toString());
    return value;
}

void EntityFilterModel::setSearch(const QString &text)
{
    m_words = searchForm(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool EntityFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = m_entities.index(row, 0, parent);
    if (m_entities.entity(index)->isCredentialsOwn())
        return true;
    const QString text = index.data(EntityListModel::SearchRole).toString();
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) { return text.contains(word); });
}

} // namespace ek

#include "moc_EntityListModel.cpp"
