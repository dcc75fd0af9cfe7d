#pragma once

namespace ek {

/// Code points from the first to the last, both included.
struct CodePointRange
{
    char32_t first;
    char32_t last;

    [[nodiscard]] constexpr bool contains(char32_t codePoint) const { return codePoint >= first && codePoint <= last; }
};

} // namespace ek
