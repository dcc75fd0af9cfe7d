#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <vector>

namespace ek {

/// Which of numbered items were found: one byte each.
using Hits = std::vector<std::uint8_t>;

/// Texts of numbered items, one after the other, so that one pass over them finds every item with a word. Texts and
/// words are UTF-8 in their search form (see core/Names), and no word holds a line feed.
class TextIndex
{
public:
    using Item = std::uint32_t;

    void set(Item item, QByteArrayView text);
    void remove(Item item);
    void clear();
    void reserve(std::size_t items, std::size_t bytes);

    /// One hit for each item below @p end. A word is not empty.
    [[nodiscard]] Hits find(QByteArrayView word, std::size_t end) const;
    /// The same, added to @p hits.
    void find(QByteArrayView word, Hits &hits) const;
    /// Whether one item has the word. For a few; of many find() is faster.
    [[nodiscard]] bool has(Item item, QByteArrayView word) const;

private:
    void pack();
    [[nodiscard]] QByteArrayView textOf(std::size_t slot) const;

    std::vector<char> m_text; ///< a line for each slot
    std::vector<std::uint32_t> m_begins; ///< of each slot
    std::vector<Item> m_items; ///< of each slot; none: it was removed
    std::vector<std::uint32_t> m_slots; ///< of each item
    std::size_t m_removed = 0; ///< slots
};

/// Where @p word is in @p text, from @p from on; -1 where it is not. Many bytes at a time, where the processor can.
[[nodiscard]] qsizetype findBytes(QByteArrayView text, QByteArrayView word, qsizetype from);

} // namespace ek
