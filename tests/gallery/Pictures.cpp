#include "Pictures.h"

#include <algorithm>
#include <cstdlib>

namespace ek::test {

namespace {

constexpr int part = 6; ///< the side of what is compared as one, in reduced pixels

int meanDifference(const QImage &one, const QImage &other, const QRect &area)
{
    int sum = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            sum +=
                std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
        }
    }
    return sum / std::max(1, area.width() * area.height());
}

} // namespace

QImage reduced(const QImage &picture)
{
    QImage flat = picture.convertToFormat(QImage::Format_RGB32);
    flat.setDevicePixelRatio(1);
    return flat.scaled((QSizeF(picture.size()) / (picture.devicePixelRatio() * reduction)).toSize(),
                       Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

std::optional<QRect> firstDifference(const QImage &one, const QImage &other, int tolerance)
{
    if (one.size() != other.size())
        return one.rect();
    for (int top = 0; top < one.height(); top += part) {
        for (int left = 0; left < one.width(); left += part) {
            const QRect area = QRect(left, top, part, part).intersected(one.rect());
            if (meanDifference(one, other, area) > tolerance)
                return area;
        }
    }
    return std::nullopt;
}

} // namespace ek::test
