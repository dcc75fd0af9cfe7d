#include "ui/design/TextLines.h"

#include "core/Credential.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QTextOption>

#include <algorithm>

namespace ek {

namespace {

constexpr int mostLines = 2000;
constexpr qsizetype mostFonts = 16;

bool isMark(QChar c)
{
    return c == u'.' || looksMasked(QStringView(&c, 1));
}

} // namespace

QString elidedMask(const QString &mask, const QFontMetrics &metrics, int room)
{
    const auto fits = [&metrics, room](const QString &text) { return metrics.horizontalAdvance(text) <= room; };
    if (fits(mask))
        return mask;
    const auto lastMark = std::find_if(mask.crbegin(), mask.crend(), isMark);
    const QStringView end(lastMark.base(), mask.cend());
    const QStringView begin(mask.cbegin(), std::find_if_not(lastMark, mask.crend(), isMark).base());
    const QChar dots(0x2026);
    for (qsizetype kept = begin.size(); kept > 0; --kept) {
        const QString shown = begin.first(kept) + dots + end;
        if (fits(shown))
            return shown;
    }
    for (qsizetype kept = end.size(); kept > 0; --kept) {
        const QString shown = dots + end.last(kept);
        if (fits(shown))
            return shown;
    }
    return dots;
}

TextLines::TextLines()
    : m_lines(mostLines)
{
}

TextLines::~TextLines() = default;

int TextLines::numberOf(const QFont &font)
{
    const auto known = m_fonts.indexOf(font);
    if (known >= 0)
        return static_cast<int>(known);
    if (m_fonts.size() == mostFonts) { // somebody tries one size after the other
        m_fonts.clear();
        m_lines.clear();
    }
    m_fonts += font;
    return static_cast<int>(m_fonts.size()) - 1;
}

const TextLines::Line &TextLines::line(const Key &key, const QString &shown)
{
    if (const Line *known = m_lines.object(key))
        return *known;
    auto *line = new Line{QStaticText(shown), {}}; // the cache deletes it
    line->text.setTextFormat(Qt::PlainText);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(key.direction);
    line->text.setTextOption(option);
    line->text.prepare({}, m_fonts.at(key.font));
    line->size = line->text.size();
    m_lines.insert(key, line);
    return *line;
}

void TextLines::draw(QPainter &painter, const QRect &area, const QString &text, const Look &look)
{
    if (text.isEmpty() || area.isEmpty())
        return;
    const QFont before = painter.font();
    if (before != look.font)
        painter.setFont(look.font);
    const int font = numberOf(look.font);
    const Line *shown = &line({text, font, -1, look.elideMode, look.isMask, look.direction}, text);
    bool isTooWide = shown->size.width() > area.width();
    if (isTooWide) {
        const Key key{text, font, area.width(), look.elideMode, look.isMask, look.direction};
        const QFontMetrics metrics(look.font);
        const Line *known = m_lines.object(key);
        shown = known ? known
                      : &line(key,
                              look.isMask ? elidedMask(text, metrics, area.width())
                                          : metrics.elidedText(text, look.elideMode, area.width()));
        isTooWide = shown->size.width() > area.width();
    }
    const Qt::Alignment alignment = QStyle::visualAlignment(look.direction, look.alignment);
    const double free = area.width() - shown->size.width();
    const double x = alignment.testFlag(Qt::AlignRight) ? free : alignment.testFlag(Qt::AlignHCenter) ? free / 2 : 0;
    const double y = (area.height() - shown->size.height()) / 2;
    if (isTooWide) { // not even the dots have room
        painter.save();
        painter.setClipRect(area, Qt::IntersectClip);
    }
    painter.drawStaticText(QPointF(area.x() + x, area.y() + y), shown->text);
    if (isTooWide)
        painter.restore();
    if (before != look.font)
        painter.setFont(before);
}

} // namespace ek
