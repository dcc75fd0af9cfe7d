#include "models/TextIndex.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define EK_HAS_SSE2 1
#endif

namespace ek {

namespace {

constexpr std::uint32_t none = UINT32_MAX;

} // namespace

qsizetype findBytes(QByteArrayView text, QByteArrayView word, qsizetype from)
{
    const char *begin = text.data();
    const qsizetype last = text.size() - word.size(); // where it may begin
    qsizetype at = from;
    const char first = word.front();
#ifdef EK_HAS_SSE2
    // Where both the first and the last byte fit, the rest is compared.
    const __m128i firsts = _mm_set1_epi8(first);
    const __m128i lasts = _mm_set1_epi8(word.back());
    for (; at + 15 <= last; at += 16) {
        const auto *block = reinterpret_cast<const __m128i *>(begin + at);
        const auto *blockOfLasts = reinterpret_cast<const __m128i *>(begin + at + word.size() - 1);
        const __m128i same = _mm_and_si128(_mm_cmpeq_epi8(firsts, _mm_loadu_si128(block)),
                                           _mm_cmpeq_epi8(lasts, _mm_loadu_si128(blockOfLasts)));
        for (auto mask = static_cast<unsigned>(_mm_movemask_epi8(same)); mask != 0; mask &= mask - 1) {
            const qsizetype found = at + std::countr_zero(mask);
            if (word.size() <= 2 || std::memcmp(begin + found, word.data(), static_cast<std::size_t>(word.size())) == 0)
                return found;
        }
    }
#endif
    while (at <= last) {
        const auto *found =
            static_cast<const char *>(std::memchr(begin + at, first, static_cast<std::size_t>(last - at + 1)));
        if (!found)
            return -1;
        if (std::memcmp(found, word.data(), static_cast<std::size_t>(word.size())) == 0)
            return found - begin;
        at = found - begin + 1;
    }
    return -1;
}

void TextIndex::reserve(std::size_t items, std::size_t bytes)
{
    m_text.reserve(bytes);
    m_begins.reserve(items);
    m_items.reserve(items);
    m_slots.reserve(items);
}

void TextIndex::set(Item item, QByteArrayView text)
{
    remove(item);
    if (item >= m_slots.size()) {
        if (item >= m_slots.capacity())
            m_slots.reserve(item + item / 8 + 16);
        m_slots.resize(item + 1, none);
    }
    if (m_begins.size() == m_begins.capacity()) {
        m_begins.reserve(m_begins.size() + m_begins.size() / 8 + 16);
        m_items.reserve(m_begins.capacity());
    }
    const auto size = static_cast<std::size_t>(text.size()) + 1;
    if (m_text.size() + size > m_text.capacity())
        m_text.reserve(m_text.size() + m_text.size() / 8 + size + 256);
    m_slots[item] = static_cast<std::uint32_t>(m_begins.size());
    m_begins.push_back(static_cast<std::uint32_t>(m_text.size()));
    m_items.push_back(item);
    m_text.insert(m_text.end(), text.begin(), text.end());
    m_text.push_back('\n');
}

void TextIndex::remove(Item item)
{
    if (item >= m_slots.size() || m_slots[item] == none)
        return;
    m_items[m_slots[item]] = none;
    m_slots[item] = none;
    ++m_removed;
    constexpr std::size_t few = 1000;
    if (m_removed > few && m_removed > m_items.size() / 2)
        pack();
}

void TextIndex::clear()
{
    *this = TextIndex();
}

void TextIndex::pack()
{
    TextIndex packed;
    packed.reserve(m_items.size() - m_removed, m_text.size() / 2);
    for (std::size_t slot = 0; slot < m_items.size(); ++slot) {
        if (m_items[slot] == none)
            continue;
        const std::size_t end = slot + 1 < m_begins.size() ? m_begins[slot + 1] : m_text.size();
        packed.set(m_items[slot],
                   QByteArrayView(m_text.data() + m_begins[slot], static_cast<qsizetype>(end - m_begins[slot] - 1)));
    }
    *this = std::move(packed);
}

Hits TextIndex::find(QByteArrayView word, std::size_t end) const
{
    Hits hits(end, 0);
    const QByteArrayView text(m_text.data(), static_cast<qsizetype>(m_text.size()));
    std::size_t slot = 0;
    for (qsizetype at = 0; (at = findBytes(text, word, at)) >= 0;) {
        // Its slot: not far where many are found.
        std::size_t step = 1;
        std::size_t low = slot;
        const auto place = static_cast<std::uint32_t>(at);
        while (low + step < m_begins.size() && m_begins[low + step] <= place) {
            low += step;
            step *= 2;
        }
        const auto first = m_begins.begin() + static_cast<std::ptrdiff_t>(low);
        const auto last = m_begins.begin() + static_cast<std::ptrdiff_t>(std::min(low + step, m_begins.size()));
        slot = static_cast<std::size_t>(std::upper_bound(first, last, place) - m_begins.begin()) - 1;
        if (m_items[slot] != none && m_items[slot] < end)
            hits[m_items[slot]] = 1;
        if (++slot == m_begins.size())
            break;
        at = m_begins[slot];
    }
    return hits;
}

} // namespace ek
