#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace ek {

/// A hash set of numbers that stand for what is kept elsewhere: about 10 bytes each, without a copy of what they stand
/// for. Whoever uses it says what a number's hash is, and whether it is the one that is looked for.
class NumberSet
{
public:
    template <typename IsIt> [[nodiscard]] std::optional<std::uint32_t> find(std::size_t hash, IsIt isIt) const
    {
        if (m_slots.empty())
            return std::nullopt;
        for (std::size_t at = hash & mask(); m_slots[at] != none; at = (at + 1) & mask()) {
            if (isIt(m_slots[at]))
                return m_slots[at];
        }
        return std::nullopt;
    }

    /// @p number is not in the set yet.
    template <typename HashOf> void insert(std::uint32_t number, HashOf hashOf)
    {
        if (m_count * 10 >= m_slots.size() * 7)
            grow(hashOf);
        put(number, hashOf(number));
        ++m_count;
    }

    /// @p number is in the set.
    template <typename HashOf> void erase(std::uint32_t number, HashOf hashOf)
    {
        std::size_t hole = hashOf(number) & mask();
        while (m_slots[hole] != number)
            hole = (hole + 1) & mask();
        // What follows moves into the hole, unless it would come before its own place.
        for (std::size_t at = (hole + 1) & mask(); m_slots[at] != none; at = (at + 1) & mask()) {
            const std::size_t home = hashOf(m_slots[at]) & mask();
            if (((at - home) & mask()) >= ((at - hole) & mask())) {
                m_slots[hole] = m_slots[at];
                hole = at;
            }
        }
        m_slots[hole] = none;
        --m_count;
    }

    void clear()
    {
        m_slots.clear();
        m_slots.shrink_to_fit();
        m_count = 0;
    }

private:
    static constexpr std::uint32_t none = UINT32_MAX;

    [[nodiscard]] std::size_t mask() const { return m_slots.size() - 1; }

    void put(std::uint32_t number, std::size_t hash)
    {
        std::size_t at = hash & mask();
        while (m_slots[at] != none)
            at = (at + 1) & mask();
        m_slots[at] = number;
    }

    template <typename HashOf> void grow(HashOf hashOf)
    {
        std::vector<std::uint32_t> before(m_slots.empty() ? 16 : m_slots.size() * 2, none);
        before.swap(m_slots);
        for (const std::uint32_t number : before) {
            if (number != none)
                put(number, hashOf(number));
        }
    }

    std::vector<std::uint32_t> m_slots; ///< a power of two
    std::size_t m_count = 0;
};

} // namespace ek
