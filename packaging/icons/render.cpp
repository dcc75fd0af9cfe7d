// Draws the program's icon in one size:  render-icon SVG PIXELS PNG
// A program of the build alone, so that the picture exists once, as the drawing that a person edits.

#include <QImage>
#include <QPainter>
#include <QString>
#include <QSvgRenderer>

#include <cstdio>

int main(int argc, char **argv)
{
    if (argc != 4) {
        std::fputs("render-icon SVG PIXELS PNG\n", stderr);
        return 2;
    }
    QSvgRenderer drawing(QString::fromLocal8Bit(argv[1]));
    const int pixels = QByteArray(argv[2]).toInt();
    QImage picture(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    if (!drawing.isValid() || picture.isNull())
        return 1;
    {
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        drawing.render(&painter);
    }
    return picture.save(QString::fromLocal8Bit(argv[3]), "PNG") ? 0 : 1;
}
