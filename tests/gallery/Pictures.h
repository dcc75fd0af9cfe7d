#pragma once

#include <QImage>
#include <QRect>
#include <QString>

#include <optional>

namespace ek::test {

inline constexpr int reduction = 4;

/// What is kept of a picture to compare others with: a quarter of its width and height, of those that its window counts
/// in. Times, ids and the smoothing of
/// letters hardly show in it; a part that is moved, missing or in another colour does.
[[nodiscard]] QImage reduced(const QImage &picture);

/// The first part in which two reduced pictures differ by more than @p tolerance (0 to 255, the mean of a part's
/// pixels); the whole where the sizes differ. None: they look the same.
[[nodiscard]] std::optional<QRect> firstDifference(const QImage &one, const QImage &other, int tolerance = 32);

} // namespace ek::test
