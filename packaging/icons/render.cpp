// Draws the program's icon. A program of the build alone, so that the picture exists once, as the drawing that a person
// edits.
//
//   render-icon SVG PIXELS PNG     in one size
//   render-icon SVG ICO            in all sizes that Windows asks for, in one file
//   render-icon --check SVG ICO    whether such a file shows what the drawing shows

#include <QBuffer>
#include <QDataStream>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QString>
#include <QSvgRenderer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

// At 100, 125, 150, 200 % and more: 16 in lists, 24 and 32 in the task bar, 48 and 256 in folders.
constexpr int windowsSizes[] = {16, 20, 24, 32, 40, 48, 64, 256};

QImage draw(QSvgRenderer &drawing, int pixels)
{
    QImage picture(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    if (!picture.isNull()) {
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        drawing.render(&painter);
    }
    return picture;
}

/// An .ico is a list of pictures: a head of 6 bytes, 16 bytes for each picture, and the pictures, which may be PNG.
bool writeIco(QSvgRenderer &drawing, const QString &path)
{
    QByteArray pictures;
    QByteArray head;
    QDataStream list(&head, QIODevice::WriteOnly);
    list.setByteOrder(QDataStream::LittleEndian);
    const auto count = static_cast<quint16>(std::size(windowsSizes));
    list << quint16(0) << quint16(1) << count;
    for (const int pixels : windowsSizes) {
        QByteArray png;
        QBuffer buffer(&png);
        if (!buffer.open(QIODevice::WriteOnly) || !draw(drawing, pixels).save(&buffer, "PNG"))
            return false;
        const auto side = static_cast<quint8>(pixels); // 256 is written as 0
        const qsizetype offset = 6 + 16 * qsizetype(count) + pictures.size();
        list << side << side << quint8(0) << quint8(0) << quint16(1) << quint16(32) << quint32(png.size())
             << quint32(offset);
        pictures += png;
    }
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(head + pictures) == head.size() + pictures.size();
}

/// Versions of Qt may round a colour differently, and no more.
bool isAlike(const QImage &a, const QImage &b)
{
    constexpr int tolerance = 8;
    if (a.size() != b.size())
        return false;
    const QImage one = a.convertToFormat(QImage::Format_RGBA8888);
    const QImage other = b.convertToFormat(QImage::Format_RGBA8888);
    for (int y = 0; y < one.height(); ++y) {
        const uchar *left = one.constScanLine(y);
        const uchar *right = other.constScanLine(y);
        for (qsizetype at = 0; at < one.bytesPerLine(); ++at) {
            const bool isSeen = left[at | 3] > tolerance || right[at | 3] > tolerance; // every fourth byte is the alpha
            if (isSeen && std::abs(left[at] - right[at]) > tolerance)
                return false;
        }
    }
    return true;
}

bool isCurrent(QSvgRenderer &drawing, const QString &path)
{
    QImageReader reader(path);
    if (reader.imageCount() != static_cast<int>(std::size(windowsSizes)))
        return false;
    return std::all_of(std::begin(windowsSizes), std::end(windowsSizes), [&, at = 0](int pixels) mutable {
        return reader.jumpToImage(at++) && isAlike(reader.read(), draw(drawing, pixels));
    });
}

} // namespace

int main(int argc, char **argv)
{
    const bool isCheck = argc == 4 && qstrcmp(argv[1], "--check") == 0;
    if (argc != 3 && argc != 4) {
        std::fputs("render-icon SVG PIXELS PNG\nrender-icon [--check] SVG ICO\n", stderr);
        return 2;
    }
    QSvgRenderer drawing(QString::fromLocal8Bit(argv[isCheck ? 2 : 1]));
    const QString last = QString::fromLocal8Bit(argv[argc - 1]);
    if (!drawing.isValid()) {
        std::fputs("that is no drawing\n", stderr);
        return 1;
    }
    if (isCheck) {
        if (isCurrent(drawing, last))
            return 0;
        std::fprintf(stderr, "%s does not show what the drawing shows: build the target update-windows-icon\n",
                     argv[argc - 1]);
        return 1;
    }
    if (argc == 3)
        return writeIco(drawing, last) ? 0 : 1;
    return draw(drawing, QByteArray(argv[2]).toInt()).save(last, "PNG") ? 0 : 1;
}
