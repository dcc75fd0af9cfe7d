#include "ui/keys/KeyDelegate.h"

#include "core/PlainText.h"
#include "models/KeyListModel.h"
#include "ui/design/Metrics.h"
#include "ui/design/Pill.h"
#include "ui/design/Rows.h"
#include "ui/design/Theme.h"
#include "wording/Moments.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace ek {

namespace {

constexpr int ringWidth = 2;

} // namespace

KeyDelegate::KeyDelegate(const KeyListModel &keys, QTableView *table)
    : QStyledItemDelegate(table)
    , m_keys(keys)
    , m_table(table)
{
    // The ring goes around a whole row, and Qt draws a single cell anew.
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, table->viewport(),
            qOverload<>(&QWidget::update));
}

bool KeyDelegate::isFirstShown(const QModelIndex &index) const
{
    const QHeaderView *header = m_table->horizontalHeader();
    for (int position = header->visualIndex(index.column()) - 1; position >= 0; --position) {
        if (!header->isSectionHidden(header->logicalIndex(position)))
            return false;
    }
    return true;
}

bool KeyDelegate::isLastShown(const QModelIndex &index) const
{
    const QHeaderView *header = m_table->horizontalHeader();
    for (int position = header->visualIndex(index.column()) + 1; position < header->count(); ++position) {
        if (!header->isSectionHidden(header->logicalIndex(position)))
            return false;
    }
    return true;
}

void KeyDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const std::optional<ApiKey> key = m_keys.key(index);
    if (!key)
        return;
    option->textElideMode = Qt::ElideRight;
    // Every text in its own direction: "<b>" at the beginning of a name would else be turned, and half of it moved.
    if (option->direction == Qt::RightToLeft)
        option->text = isolated(option->text);
    switch (keyColumn(index.column()).look) {
    case CellLook::Name:
        if (key->name.isEmpty()) {
            option->font.setItalic(true);
            option->palette.setColor(QPalette::Text, quietTextColor(option->palette));
        }
        break;
    case CellLook::Code:
        option->font = keyFont();
        option->textElideMode = Qt::ElideMiddle;
        break;
    case CellLook::Environment:
        option->palette.setColor(QPalette::Text, textColor(toneOf(key->environment), option->palette));
        option->font.setBold(key->environment != Environment::Sandbox);
        break;
    case CellLook::Status:
    case CellLook::Plain:
        break;
    }
}

void KeyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = m_table->style();
    const bool isCurrent = m_table->hasFocus() && m_table->currentIndex().row() == index.row();
    cell.state.setFlag(QStyle::State_HasFocus, false); // the row has the ring
    const ColorSet &colors = colorsFor(cell.palette);
    painter->save();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, m_table);
    painter->setPen(colors.hairline);
    painter->drawLine(cell.rect.bottomLeft(), cell.rect.bottomRight());
    if (cell.state.testFlag(QStyle::State_Selected) && isFirstShown(index))
        drawSelectionBar(*painter, cell);
    const QRect area = cell.rect.adjusted(space::row, 0, -space::row, 0);
    const std::optional<ApiKey> key = m_keys.key(index);
    if (key && keyColumn(index.column()).look == CellLook::Status) {
        QStyleOptionViewItem inside = cell;
        inside.rect = area;
        drawStatus(painter, inside, *key);
    } else {
        painter->setFont(cell.font);
        painter->setPen(rowTextColor(cell));
        painter->drawText(area, static_cast<int>(QStyle::visualAlignment(cell.direction, cell.displayAlignment)),
                          QFontMetrics(cell.font).elidedText(cell.text, cell.textElideMode, area.width()));
    }
    if (isCurrent)
        drawRing(painter, cell, index);
    painter->restore();
}

void KeyDelegate::drawStatus(QPainter *painter, const QStyleOptionViewItem &option, const ApiKey &key) const
{
    const KeyStatus status = m_keys.status(key);
    const Pill pill{
        .text = statusText(status), .colors = tint(toneOf(status), option.palette), .glyph = glyphOf(status)};
    drawPill(*painter, option.rect, pill, option.font, option.direction);
    if (key.expiry.kind != Expiry::Kind::At)
        return;
    const int taken = pillSize(pill, option.font).width() + space::label;
    const QRect rest = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(taken, 0, 0, 0));
    if (rest.width() < 2 * space::row)
        return;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->setFont(option.font);
    painter->setPen(isSelected ? rowTextColor(option) : quietTextColor(option.palette));
    const QString text = isolated(relativeTime(key.expiry.at, m_keys.now()));
    painter->drawText(rest,
                      static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                      QFontMetrics(option.font).elidedText(text, Qt::ElideRight, rest.width()));
}

void KeyDelegate::drawRing(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QColor color = colorsFor(option.palette).focus;
    const QRect cell = option.rect.adjusted(0, 0, 0, -1);
    painter->fillRect(QRect(cell.topLeft(), QSize(cell.width(), ringWidth)), color);
    painter->fillRect(QRect(cell.bottomLeft() - QPoint(0, ringWidth - 1), QSize(cell.width(), ringWidth)), color);
    const QSize side(ringWidth, cell.height());
    const bool isRightToLeft = option.direction == Qt::RightToLeft;
    if (isRightToLeft ? isLastShown(index) : isFirstShown(index))
        painter->fillRect(QRect(cell.topLeft(), side), color);
    if (isRightToLeft ? isFirstShown(index) : isLastShown(index))
        painter->fillRect(QRect(cell.topRight() - QPoint(ringWidth - 1, 0), side), color);
}

} // namespace ek

#include "moc_KeyDelegate.cpp"
