#include "ui/keys/KeyDelegate.h"

#include "core/PlainText.h"
#include "models/KeyListModel.h"
#include "ui/design/Metrics.h"
#include "ui/design/Pill.h"
#include "ui/design/Rows.h"
#include "ui/design/Theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTableView>

namespace ek {

KeyDelegate::KeyDelegate(QTableView *table)
    : QStyledItemDelegate(table)
    , m_table(table)
{
    // The ring goes around a whole row, and Qt draws a single cell anew.
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, table->viewport(),
            qOverload<>(&QWidget::update));
}

const KeyDelegate::Fonts &KeyDelegate::fontsOn(const QFont &base) const
{
    if (!m_fonts || m_fonts->base != base) {
        Fonts fonts{base, base, base, keyFont()};
        fonts.italic.setItalic(true);
        fonts.bold.setBold(true);
        m_fonts = fonts;
    }
    return *m_fonts;
}

const QFont &KeyDelegate::fontOf(const DrawnKey &key, int section, const QFont &base) const
{
    const Fonts &fonts = fontsOn(base);
    switch (keyColumn(section).look) {
    case CellLook::Name:
        return key.key().name.isEmpty() ? fonts.italic : fonts.base;
    case CellLook::Code:
        return fonts.code;
    case CellLook::Environment:
        return key.key().environment == Environment::Sandbox ? fonts.base : fonts.bold;
    case CellLook::Status:
    case CellLook::Plain:
        break;
    }
    return fonts.base;
}

void KeyDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    // Qt's own asks the model for seven things, of which a key has the text.
    option->index = index;
    const auto *key = index.data(KeyListModel::keyRole).value<const DrawnKey *>();
    if (!key)
        return;
    option->features |= QStyleOptionViewItem::HasDisplay;
    option->text = key->text(keyColumn(index.column()).column);
    option->font = fontOf(*key, index.column(), option->font);
    option->fontMetrics = QFontMetrics(option->font);
}

void KeyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    cell.index = index;
    cell.state.setFlag(QStyle::State_HasFocus, false); // the row has the ring
    drawCellGround(*painter, cell, *m_table, index);
    const QRect area = cell.rect.adjusted(space::row, 0, -space::row, 0);
    if (const auto *key = index.data(KeyListModel::keyRole).value<const DrawnKey *>()) {
        const QPen before = painter->pen();
        if (keyColumn(index.column()).look == CellLook::Status)
            drawStatus(painter, cell, area, *key);
        else
            drawText(painter, cell, area, index.column(), *key);
        painter->setPen(before);
    }
    drawCurrentRow(*painter, cell, *m_table, index);
}

void KeyDelegate::drawText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area, int section,
                           const DrawnKey &key) const
{
    const CellLook look = keyColumn(section).look;
    QColor color = rowTextColor(option);
    if (!option.state.testFlag(QStyle::State_Selected)) {
        if (look == CellLook::Name && key.key().name.isEmpty())
            color = quietTextColor(option.palette);
        else if (look == CellLook::Environment)
            color = textColor(toneOf(key.key().environment), option.palette);
    }
    painter->setPen(color);
    const QString &text = key.text(keyColumn(section).column);
    // Every text in its own direction: "<b>" at the beginning of a name would else be turned, and half of it moved.
    m_lines.draw(*painter, area, option.direction == Qt::RightToLeft ? isolated(text) : text,
                 {.font = fontOf(key, section, option.font),
                  .alignment = option.displayAlignment,
                  .direction = option.direction,
                  .isMask = look == CellLook::Code});
}

void KeyDelegate::drawStatus(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area,
                             const DrawnKey &key) const
{
    const Pill pill{.text = key.text(KeyColumn::Status),
                    .colors = tint(toneOf(key.status()), option.palette),
                    .glyph = glyphOf(key.status())};
    m_pills.draw(*painter, area, pill, option.font, option.direction);
    if (key.key().expiry.kind != Expiry::Kind::At)
        return;
    const int taken = m_pills.size(pill, option.font).width() + space::label;
    const QRect rest = QStyle::visualRect(option.direction, area, area.adjusted(taken, 0, 0, 0));
    if (rest.width() < 2 * space::row)
        return;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->setPen(isSelected ? rowTextColor(option) : quietTextColor(option.palette));
    m_lines.draw(*painter, rest, isolated(key.distance()),
                 {.font = option.font, .alignment = Qt::AlignLeft | Qt::AlignVCenter, .direction = option.direction});
}

} // namespace ek

#include "moc_KeyDelegate.cpp"
