#pragma once

#include <QFont>

namespace ek {

/// Distances, in device-independent pixels. No part of the window uses others.
namespace space {
inline constexpr int tiny = 4; ///< within one thing: an icon and its text
inline constexpr int label = 8; ///< from a label to its field
inline constexpr int row = 12; ///< from one row to the next; the inset of a table's cells
inline constexpr int window = 16; ///< to the window's edge, and between panes
inline constexpr int group = 24; ///< between groups; to a dialog's edge
inline constexpr int page = 32; ///< around what stands alone
} // namespace space

/// Heights, in device-independent pixels. A larger font makes things higher, see heightFor().
namespace height {
inline constexpr int target = 24; ///< the least of anything that can be clicked (WCAG 2.5.8)
inline constexpr int control = 32; ///< buttons, fields, lists of one line, headers
inline constexpr int checkRow = 28; ///< a check box with its text, an entry of a menu
inline constexpr int tableRow = 36;
inline constexpr int entityRow = 52;
inline constexpr int toolBar = 48;
inline constexpr int strip = 4; ///< the environment's, on top of a window
inline constexpr int pill = 20;
} // namespace height

namespace width {
inline constexpr int sidebar = 280;
inline constexpr int form = 480; ///< of a dialog with fields
inline constexpr int reveal = 640; ///< of a dialog with a key
inline constexpr int inspectorBeside = 1380; ///< of a window: from here on the details stand beside the table
inline constexpr int inspectorBesideEntities = 1580; ///< the same of a table that has a column for the entity
} // namespace width

namespace iconSize {
inline constexpr int small = 16;
inline constexpr int normal = 20;
inline constexpr int page = 48;
} // namespace iconSize

enum class TextRole {
    Caption, ///< what explains something else
    Body,
    Strong,
    Heading, ///< of a part of the window
    Title, ///< of a page, or of what is shown
    Pill,
};

/// The desktop's font @p base as it is used for @p role; never under 9 points.
[[nodiscard]] QFont fontFor(TextRole role, const QFont &base);
/// The application's font for a role.
[[nodiscard]] QFont fontFor(TextRole role);

/// @p usual, or more where @p font is so large that a line of it would touch the edges.
[[nodiscard]] int heightFor(int usual, const QFont &font);

} // namespace ek
