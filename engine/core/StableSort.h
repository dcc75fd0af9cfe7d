#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace ek {

/// std::stable_sort, which in GNU's library allocates by a function that C++17 deprecated: clang warns of every use.
template <typename Iterator, typename Less> void stableSort(Iterator first, Iterator last, Less less)
{
    using Value = typename std::iterator_traits<Iterator>::value_type;
    std::vector<std::pair<Value, std::size_t>> numbered;
    numbered.reserve(static_cast<std::size_t>(std::distance(first, last)));
    for (Iterator at = first; at != last; ++at)
        numbered.emplace_back(std::move(*at), numbered.size());
    std::sort(numbered.begin(), numbered.end(), [&less](const auto &a, const auto &b) {
        if (less(a.first, b.first))
            return true;
        return !less(b.first, a.first) && a.second < b.second;
    });
    for (auto &[value, place] : numbered)
        *first++ = std::move(value);
}

} // namespace ek
