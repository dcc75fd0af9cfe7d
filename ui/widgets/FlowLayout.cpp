#include "ui/widgets/FlowLayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <numeric>

namespace ek {

namespace {

constexpr int usualGap = 8;

int heightOf(const std::vector<QLayoutItem *> &line)
{
    int height = 0;
    for (const QLayoutItem *item : line)
        height = std::max(height, item->sizeHint().height());
    return height;
}

bool canGrow(const QLayoutItem *item)
{
    return item->expandingDirections().testFlag(Qt::Horizontal);
}

} // namespace

FlowLayout::FlowLayout(Qt::Alignment lines)
    : m_lines(lines)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(usualGap);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto at = m_items.begin() + index;
    QLayoutItem *item = at->release();
    m_items.erase(at);
    return item;
}

int FlowLayout::widthOf(const Line &line) const
{
    return std::accumulate(line.begin(), line.end(), -gap(), [this](int width, const QLayoutItem *item) {
        return width + gap() + item->sizeHint().width();
    });
}

std::vector<FlowLayout::Line> FlowLayout::linesFor(int width) const
{
    std::vector<Line> lines;
    int used = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const int wanted = item->sizeHint().width();
        if (lines.empty() || used + gap() + wanted > width) {
            lines.emplace_back();
            used = -gap();
        }
        lines.back().push_back(item.get());
        used += gap() + wanted;
    }
    return lines;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = 0;
    for (const Line &line : linesFor(width - margins.left() - margins.right()))
        height += (height > 0 ? gap() : 0) + heightOf(line);
    return height + margins.top() + margins.bottom();
}

QSize FlowLayout::sizeHint() const
{
    Line all;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            all.push_back(item.get());
    }
    return QSize(std::max(widthOf(all), 0), heightOf(all)).grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize least(0, 0);
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    }
    return least.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    QRect area = contentsRect();
    for (const Line &line : linesFor(area.width())) {
        area.setHeight(heightOf(line));
        arrange(line, area);
        area.translate(0, area.height() + gap());
    }
}

void FlowLayout::arrange(const Line &line, const QRect &area) const
{
    const auto growing = static_cast<int>(std::count_if(line.begin(), line.end(), canGrow));
    int spare = area.width() - widthOf(line);
    int left = area.left();
    if (growing == 0 && m_lines.testFlag(Qt::AlignHCenter))
        left += std::max(spare, 0) / 2;
    const int share = growing > 0 ? spare / growing : 0;
    for (QLayoutItem *item : line) {
        const int width = std::min(item->sizeHint().width() + (canGrow(item) ? share : 0), area.width());
        if (item->alignment().testFlag(Qt::AlignRight))
            left = std::max(left, area.right() + 1 - width);
        const QSize size(width, item->sizeHint().height());
        const QRect place(QPoint(left, area.top() + (area.height() - size.height()) / 2), size);
        const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
        // An item with an alignment would take its hint for its size.
        if (QWidget *widget = item->widget())
            widget->setGeometry(QStyle::visualRect(direction, area, place));
        else
            item->setGeometry(QStyle::visualRect(direction, area, place));
        left += width + gap();
    }
}

} // namespace ek
