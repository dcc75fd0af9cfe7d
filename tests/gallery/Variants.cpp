#include "Variants.h"

#include <algorithm>
#include <array>

namespace ek::test {

namespace {

constexpr QSize twice(2 * 1366, 2 * 800);

const std::array<Variant, 10> all{{
    {.name = "light"},
    {.name = "dark", .appearance = Appearance::Dark},
    {.name = "high-contrast", .appearance = Appearance::HighContrast},
    {.name = "sandbox", .environment = Environment::Sandbox},
    {.name = "demo", .environment = Environment::Sandbox, .isDemo = true},
    {.name = "german", .language = "de"},
    {.name = "slovenian", .language = "sl"},
    {.name = "mirrored", .language = "ar"},
    {.name = "double", .screen = twice, .scale = "2"},
    {.name = "small", .screen = {800, 600}},
}};

} // namespace

std::span<const Variant> variants()
{
    return all;
}

const Variant *variantOf(const QString &name)
{
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Variant &variant) { return name == QLatin1String(variant.name); });
    return found == all.end() ? nullptr : &*found;
}

} // namespace ek::test
