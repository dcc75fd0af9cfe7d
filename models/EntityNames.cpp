#include "models/EntityNames.h"

#include "core/Names.h"
#include "models/EntityListModel.h"

#include <utility>

namespace ek {

EntityNames::EntityNames(QObject *parent)
    : QObject(parent)
    , m_book(
          {.end = [this] { return static_cast<NameBook::Number>(m_names.size()); },
           .serial = [this](NameBook::Number number) { return number < m_names.size() ? m_names[number].serial : 0U; },
           .name = [this](NameBook::Number number) { return m_names[number].name; },
           .sent = [this](NameBook::Number number) { return m_names[number].sent; }})
{
    connect(&m_book, &NameBook::changed, this, &EntityNames::changed);
}

void EntityNames::setListed(const QList<Entity> &entities, const KeyTable &table)
{
    m_listed.clear();
    for (const Entity &entity : entities)
        m_listed.insert(entity.id, entity);
    for (std::size_t number = 0; number < m_names.size(); ++number)
        read(number, table.entityAt(static_cast<KeyTable::EntityNumber>(number)));
}

bool EntityNames::update(const KeyTable &table)
{
    while (m_names.size() < table.entityEnd()) {
        const auto number = static_cast<KeyTable::EntityNumber>(m_names.size());
        const EntityId &id = table.entityAt(number);
        m_names.emplace_back();
        m_ids.set(number, searchForm(id.value()).toUtf8());
        read(number, id);
    }
    return m_book.update();
}

void EntityNames::clear()
{
    m_book.clear();
    m_names.clear();
    m_ids.clear();
    m_listed.clear();
}

void EntityNames::read(std::size_t number, const EntityId &id)
{
    const auto listed = m_listed.constFind(id);
    Entity entity;
    entity.id = id;
    if (listed != m_listed.constEnd())
        entity = *listed;
    Name name;
    name.fallback = EntityListModel::displayName(entity);
    name.name = isTypable(entity.name) ? entity.name : name.fallback;
    name.sent = entity.sentName.isEmpty() ? entity.name : entity.sentName;
    Name &known = m_names[number];
    if (known.serial != 0 && known.name == name.name && known.sent == name.sent && known.fallback == name.fallback)
        return;
    name.serial = ++m_lastSerial;
    known = std::move(name);
}

Hits EntityNames::find(QByteArrayView word) const
{
    Hits hits = m_book.find(word);
    hits.resize(m_names.size(), 0);
    m_ids.find(word, hits);
    return hits;
}

QString EntityNames::shown(KeyTable::EntityNumber number) const
{
    const QString shown = m_book.shown(number);
    return shown.isEmpty() && number < m_names.size() ? m_names[number].fallback : shown;
}

} // namespace ek

#include "moc_EntityNames.cpp"
