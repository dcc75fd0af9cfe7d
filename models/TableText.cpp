#include "models/TableText.h"

#include "fleet/Milliseconds.h"

#include <QStringList>

#include <utility>

namespace ek {

TableText::TableText(const KeyListModel &model, const std::vector<KeyTable::Row> &rows, QList<int> sections)
    : m_sections(std::move(sections))
    , m_now(model.now())
{
    const KeyTable &table = model.table();
    m_entities.resize(table.entityEnd());
    m_rows.reserve(rows.size());
    for (const KeyTable::Row row : rows) {
        if (!table.isUsed(row))
            continue;
        const KeyTable::EntityNumber entity = table.entityNumber(row);
        if (m_entities[entity].isNull())
            m_entities[entity] = model.entityName(row);
        if (const auto latin1 = table.latin1Hint(row))
            m_hints += QLatin1String(*latin1);
        else
            m_hints += table.hint(row);
        m_rows.push_back({.name = model.shownName(row),
                          .entity = entity,
                          .hintEnd = static_cast<std::uint32_t>(m_hints.size()),
                          .environment = table.environment(row),
                          .expiry = table.expiryKind(row),
                          .expiresAt = table.expiresAt(row),
                          .createdAt = table.createdAt(row)});
    }
}

QString TableText::header() const
{
    QStringList cells;
    for (const int section : m_sections)
        cells += keyColumn(section).title().simplified();
    return cells.join(u'\t');
}

QString TableText::lines(const std::atomic<bool> &isWanted) const
{
    QString text;
    std::uint32_t hintBegin = 0;
    for (const Facts &facts : m_rows) {
        if (!isWanted)
            return {};
        if (&facts != &m_rows.front())
            text += u'\n';
        KeyRow row{.key = {}, .shownName = facts.name, .entityName = m_entities[facts.entity]};
        row.key.hint = m_hints.mid(hintBegin, facts.hintEnd - hintBegin);
        row.key.environment = facts.environment;
        row.key.expiry = {facts.expiry, momentAt(facts.expiresAt)};
        row.key.createdAt = momentAt(facts.createdAt);
        hintBegin = facts.hintEnd;
        for (qsizetype at = 0; at < m_sections.size(); ++at) {
            if (at > 0)
                text += u'\t';
            text += keyColumn(m_sections.at(at)).text(row, m_now).simplified(); // a cell is one line, and a tab ends it
        }
    }
    return text;
}

} // namespace ek
