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

/// Looks for one word in texts. Without a call for each place where it may be: it may be in every line.
class ByteSearch
{
public:
    /// @p text and @p word must outlive it.
    ByteSearch(QByteArrayView text, QByteArrayView word)
        : m_begin(text.data())
        , m_last(text.size() - word.size())
        , m_word(word.data())
        , m_size(static_cast<std::size_t>(word.size()))
#ifdef EK_HAS_SSE2
        , m_firsts(_mm_set1_epi8(word.front()))
        , m_lasts(_mm_set1_epi8(word.back()))
#endif
    {
    }

    /// From @p at on; -1: nowhere.
    [[nodiscard]] qsizetype next(qsizetype at) const
    {
#ifdef EK_HAS_SSE2
        // One block first: where many are found, the next one is near. Then four at a time, which mostly have nothing.
        if (at + 15 <= m_last) {
            if (const qsizetype found = foundIn(sameAt(at), at); found >= 0)
                return found;
            at += 16;
        }
        for (; at + 63 <= m_last; at += 64) {
            const __m128i same[] = {sameAt(at), sameAt(at + 16), sameAt(at + 32), sameAt(at + 48)};
            if (_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(same[0], same[1]), _mm_or_si128(same[2], same[3]))) == 0)
                continue;
            for (std::size_t block = 0; block < 4; ++block) {
                const qsizetype found = foundIn(same[block], at + static_cast<qsizetype>(16 * block));
                if (found >= 0)
                    return found;
            }
        }
        for (; at + 15 <= m_last; at += 16) {
            if (const qsizetype found = foundIn(sameAt(at), at); found >= 0)
                return found;
        }
#endif
        while (at <= m_last) {
            const auto *found = static_cast<const char *>(
                std::memchr(m_begin + at, *m_word, static_cast<std::size_t>(m_last - at + 1)));
            if (!found)
                return -1;
            if (isAt(found))
                return found - m_begin;
            at = found - m_begin + 1;
        }
        return -1;
    }

private:
    /// Words are short: what memcmp() is called for is a comparison of one or two numbers.
    [[nodiscard]] bool isAt(const char *place) const
    {
        if (m_size > 16)
            return std::memcmp(place, m_word, m_size) == 0;
        if (m_size >= 8)
            return isSame<std::uint64_t>(place);
        if (m_size >= 4)
            return isSame<std::uint32_t>(place);
        return std::equal(place, place + m_size, m_word);
    }
    template <typename Number> [[nodiscard]] bool isSame(const char *place) const
    {
        const auto numberAt = [](const char *at) {
            Number number;
            std::memcpy(&number, at, sizeof number);
            return number;
        };
        const std::size_t second = m_size - sizeof(Number); // the two may overlap
        return numberAt(place) == numberAt(m_word) && numberAt(place + second) == numberAt(m_word + second);
    }
#ifdef EK_HAS_SSE2
    /// Where both the first and the last byte fit; the rest is compared then.
    [[nodiscard]] __m128i sameAt(qsizetype at) const
    {
        const auto *block = reinterpret_cast<const __m128i *>(m_begin + at);
        const auto *blockOfLasts = reinterpret_cast<const __m128i *>(m_begin + at + m_size - 1);
        return _mm_and_si128(_mm_cmpeq_epi8(m_firsts, _mm_loadu_si128(block)),
                             _mm_cmpeq_epi8(m_lasts, _mm_loadu_si128(blockOfLasts)));
    }
    [[nodiscard]] qsizetype foundIn(__m128i same, qsizetype at) const
    {
        for (auto mask = static_cast<unsigned>(_mm_movemask_epi8(same)); mask != 0; mask &= mask - 1) {
            const qsizetype found = at + std::countr_zero(mask);
            if (m_size <= 2 || isAt(m_begin + found))
                return found;
        }
        return -1;
    }
#endif

    const char *m_begin;
    qsizetype m_last; ///< where it may begin
    const char *m_word;
    std::size_t m_size;
#ifdef EK_HAS_SSE2
    __m128i m_firsts;
    __m128i m_lasts;
#endif
};

} // namespace

qsizetype findBytes(QByteArrayView text, QByteArrayView word, qsizetype from)
{
    return ByteSearch(text, word).next(from);
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
        packed.set(m_items[slot], textOf(slot));
    }
    *this = std::move(packed);
}

QByteArrayView TextIndex::textOf(std::size_t slot) const
{
    const std::size_t end = slot + 1 < m_begins.size() ? m_begins[slot + 1] : m_text.size();
    return {m_text.data() + m_begins[slot], static_cast<qsizetype>(end - m_begins[slot] - 1)};
}

Hits TextIndex::find(QByteArrayView word, std::size_t end) const
{
    Hits hits(end, 0);
    find(word, hits);
    return hits;
}

void TextIndex::find(QByteArrayView word, Hits &hits) const
{
    const ByteSearch search(QByteArrayView(m_text.data(), static_cast<qsizetype>(m_text.size())), word);
    const std::size_t total = m_begins.size();
    std::size_t slot = 0;
    for (qsizetype at = 0; (at = search.next(at)) >= 0;) {
        // Its slot: not far where many are found.
        const auto place = static_cast<std::uint32_t>(at);
        if (slot + 1 < total && m_begins[slot + 1] <= place) {
            std::size_t step = 1;
            std::size_t low = slot + 1;
            while (low + step < total && m_begins[low + step] <= place) {
                low += step;
                step *= 2;
            }
            const auto first = m_begins.begin() + static_cast<std::ptrdiff_t>(low);
            const auto last = m_begins.begin() + static_cast<std::ptrdiff_t>(std::min(low + step, total));
            slot = static_cast<std::size_t>(std::upper_bound(first, last, place) - m_begins.begin()) - 1;
        }
        if (m_items[slot] < hits.size()) // none is greater
            hits[m_items[slot]] = 1;
        if (++slot == total)
            break;
        at = m_begins[slot];
    }
}

bool TextIndex::has(Item item, QByteArrayView word) const
{
    return item < m_slots.size() && m_slots[item] != none && findBytes(textOf(m_slots[item]), word, 0) >= 0;
}

} // namespace ek
