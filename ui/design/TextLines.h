#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>
#include <QString>

class QFontMetrics;
class QPainter;
class QRect;

namespace ek {

/// @p mask, a masked key, in @p room pixels. What stands behind its marks tells two keys apart, and is cut last:
/// "ek_live_7f3a...c78e" becomes "ek_li…c78e", then "…78e".
[[nodiscard]] QString elidedMask(const QString &mask, const QFontMetrics &metrics, int room);

/// Single lines of text that are painted again and again, such as the cells of a table. To lay a line out takes many
/// times as long as to paint it: each is laid out once, and kept while it is among the last two thousand.
///
/// To be kept by what paints, and not longer than the application lives. GUI thread only.
class TextLines
{
public:
    TextLines();
    ~TextLines();
    TextLines(const TextLines &) = delete;
    TextLines &operator=(const TextLines &) = delete;

    struct Look
    {
        const QFont &font;
        Qt::Alignment alignment; ///< AlignLeft is where the direction begins
        Qt::LayoutDirection direction;
        Qt::TextElideMode elideMode = Qt::ElideRight; ///< where it is cut, if it has no room
        bool isMask = false; ///< a masked key is cut by elidedMask() instead
    };
    /// In the painter's pen. Leaves the painter as it was.
    void draw(QPainter &painter, const QRect &area, const QString &text, const Look &look);

private:
    struct Key
    {
        QString text;
        int font; ///< in m_fonts
        int room; ///< -1: as much as it takes
        Qt::TextElideMode elideMode;
        bool isMask;
        Qt::LayoutDirection direction;
        friend bool operator==(const Key &, const Key &) = default;
        friend std::size_t qHash(const Key &key, std::size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.font, key.room, int(key.elideMode), key.isMask, int(key.direction));
        }
    };
    struct Line
    {
        QStaticText text;
        QSizeF size;
    };
    int numberOf(const QFont &font);
    const Line &line(const Key &key, const QString &shown);

    QList<QFont> m_fonts;
    QCache<Key, Line> m_lines;
};

} // namespace ek
