#pragma once

namespace ek {

/// What the user chose of the palettes.
enum class Appearance {
    FollowSystem,
    Light,
    Dark,
    HighContrast,
};

} // namespace ek
