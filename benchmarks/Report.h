#pragma once

#include <algorithm>
#include <cstdio>
#include <vector>

/// The middle one; of an even number the greater of the two in the middle. Not of nothing.
template <typename Value> Value median(std::vector<Value> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// One line of the table that benchmarks/run makes: what was measured, the figure, and what it should be.
inline void report(const char *what, double value, const char *unit, const char *goal)
{
    std::printf("= %s | %.2f %s | %s\n", what, value, unit, goal);
    std::fflush(stdout);
}
