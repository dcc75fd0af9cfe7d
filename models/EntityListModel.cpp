#include "models/EntityListModel.h"

#include "core/PlainText.h"

#include "session/Session.h"

#include <QCollator>

#include <algorithm>

namespace ek {

namespace {

QString searchText(const Entity &entity)
{
    return QStringList{entity.name,    entity.id.value(),  entity.taxNumber,
                       entity.country, entity.countryCode, entity.email}
        .join(QLatin1Char('\n'))
        .toCaseFolded();
}

QString secondLine(const Entity &entity)
{
    QStringList parts{entity.countryCode.isEmpty() ? entity.country : entity.countryCode, entity.taxNumber,
                      entity.id.value()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

EntityListModel::EntityListModel(Session &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    connect(&session, &Session::entitiesChanged, this, &EntityListModel::reload);
    reload();
}

void EntityListModel::reload()
{
    // The signal also tells of a fetch that begins or fails; the list itself is shared, so comparing it is cheap.
    if (m_entities.constData() == m_session.entities().constData() && m_entities.size() == m_session.entities().size())
        return;
    beginResetModel();
    m_entities = m_session.entities();
    m_searchTexts.clear();
    m_searchTexts.reserve(m_entities.size());
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_order.clear();
    m_order.reserve(static_cast<std::size_t>(m_entities.size()));
    for (const Entity &entity : std::as_const(m_entities)) {
        m_searchTexts += searchText(entity);
        m_order.push_back(collator.sortKey(displayName(entity)));
    }
    endResetModel();
}

QString EntityListModel::displayName(const Entity &entity)
{
    if (!entity.name.isEmpty())
        return entity.name;
    return entity.isCredentialsOwn() ? tr("The entity of this key") : entity.id.value();
}

int EntityListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entities.size());
}

QVariant EntityListModel::data(const QModelIndex &index, int role) const
{
    const Entity *entity = this->entity(index);
    if (!entity)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return displayName(*entity);
    case Qt::AccessibleTextRole: {
        const QString facts = secondLine(*entity);
        return facts.isEmpty() ? displayName(*entity) : QString(displayName(*entity) + QStringLiteral(", ") + facts);
    }
    case Qt::ToolTipRole: {
        QString tip = displayName(*entity);
        if (const QString facts = secondLine(*entity); !facts.isEmpty())
            tip += QLatin1Char('\n') + facts;
        if (!entity->email.isEmpty())
            tip += QLatin1Char('\n') + entity->email;
        if (!entity->account.isEmpty())
            tip += QLatin1Char('\n') + tr("Account: %1").arg(entity->account.value());
        if (!entity->isEnabled)
            tip += QLatin1Char('\n') + tr("Disabled");
        return toolTipText(tip);
    }
    case SecondLineRole:
        return entity->isEnabled ? secondLine(*entity)
                                 : QString(tr("disabled", "an entity") + QStringLiteral(" · ") + secondLine(*entity));
    case EnvironmentRole:
        return static_cast<int>(entity->environment);
    case SearchRole:
        return m_searchTexts.at(index.row());
    default:
        return {};
    }
}

const Entity *EntityListModel::entity(const QModelIndex &index) const
{
    // checkIndex() warns, and an invalid index is nothing to warn of.
    return index.isValid() && checkIndex(index, CheckIndexOption::ParentIsInvalid) ? &m_entities.at(index.row())
                                                                                   : nullptr;
}

QModelIndex EntityListModel::indexOf(const EntityId &id) const
{
    const auto found =
        std::find_if(m_entities.cbegin(), m_entities.cend(), [&](const Entity &entity) { return entity.id == id; });
    return found == m_entities.cend() ? QModelIndex() : index(static_cast<int>(found - m_entities.cbegin()));
}

bool EntityListModel::lessThan(int leftRow, int rightRow) const
{
    return m_order[static_cast<std::size_t>(leftRow)] < m_order[static_cast<std::size_t>(rightRow)];
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
    return m_entities.lessThan(left.row(), right.row());
}

void EntityFilterModel::setSearch(const QString &text)
{
    m_words = text.toCaseFolded().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
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
