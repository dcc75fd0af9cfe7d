#include "ui/design/Icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace ek {

namespace {

QPixmap draw(const QByteArray &name, QRgb color, const QSize &size)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QFile file(QStringLiteral(":/icons/") + QLatin1String(name) + QStringLiteral(".svg"));
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", QColor(color).name().toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

/// @p size in pixels of the screen.
QPixmap drawn(const QByteArray &name, QRgb color, const QSize &size)
{
    const QString key = QStringLiteral("ek-icon/%1/%2/%3x%4")
                            .arg(QLatin1String(name), QString::number(color, 16))
                            .arg(size.width())
                            .arg(size.height());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = draw(name, color, size);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

class LineIcon : public QIconEngine
{
public:
    LineIcon(const char *name, const QColor &color, const QColor &disabled)
        : m_name(name)
        , m_color(color.rgb())
        , m_disabled(disabled.rgb())
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, at((QSizeF(rect.size()) * ratio).toSize(), mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return at(size, mode); }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override { return at(size, mode); }

    [[nodiscard]] QIconEngine *clone() const override { return new LineIcon(*this); }

private:
    [[nodiscard]] QPixmap at(const QSize &size, QIcon::Mode mode) const
    {
        return drawn(m_name, mode == QIcon::Disabled ? m_disabled : m_color, size);
    }

    QByteArray m_name;
    QRgb m_color;
    QRgb m_disabled;
};

} // namespace

QIcon icon(const char *name, const QPalette &palette)
{
    return QIcon(new LineIcon(name, palette.color(QPalette::ButtonText),
                              palette.color(QPalette::Disabled, QPalette::ButtonText)));
}

QIcon icon(const char *name, const QColor &color)
{
    return QIcon(new LineIcon(name, color, color));
}

} // namespace ek
