#pragma once

namespace ek {

/// What the user chose of the light and the dark palette.
enum class Appearance {
    FollowSystem,
    Light,
    Dark,
};

} // namespace ek
