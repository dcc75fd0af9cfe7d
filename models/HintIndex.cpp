#include "models/HintIndex.h"

#include "core/Names.h"

#include <algorithm>

namespace ek {

void HintIndex::add(const std::vector<KeyTable::Row> &rows)
{
    m_waiting.insert(m_waiting.end(), rows.begin(), rows.end());
}

void HintIndex::remove(const std::vector<KeyTable::Row> &rows)
{
    for (const KeyTable::Row row : rows)
        m_texts.remove(row);
}

void HintIndex::clear()
{
    *this = HintIndex();
}

void HintIndex::takeIn(const KeyTable &table, std::size_t most)
{
    QByteArray folded;
    for (; most > 0 && !m_waiting.empty(); --most) {
        const KeyTable::Row row = m_waiting.back();
        m_waiting.pop_back();
        if (!table.isUsed(row))
            continue;
        // Nearly all are ASCII without a space.
        const auto latin1 = table.latin1Hint(row);
        const bool isPlain =
            latin1 && std::all_of(latin1->begin(), latin1->end(), [](char c) { return c > ' ' && c != '`'; });
        if (!isPlain) {
            m_texts.set(row, searchForm(table.hint(row)).toUtf8());
            continue;
        }
        folded.resize(latin1->size());
        std::transform(latin1->begin(), latin1->end(), folded.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
        m_texts.set(row, folded);
    }
    if (m_waiting.empty())
        m_waiting.shrink_to_fit();
}

} // namespace ek
