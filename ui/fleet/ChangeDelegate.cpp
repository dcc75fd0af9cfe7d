#include "ui/fleet/ChangeDelegate.h"

#include "core/PlainText.h"
#include "models/ChangeListModel.h"
#include "ui/design/Metrics.h"
#include "ui/design/Pill.h"
#include "ui/design/Rows.h"
#include "ui/design/Theme.h"

#include <QPainter>
#include <QTableView>

namespace ek {

namespace {

Tone toneOf(KeyChange::Kind kind)
{
    switch (kind) {
    case KeyChange::Kind::Came:
        return Tone::Info;
    case KeyChange::Kind::Went:
        return Tone::Neutral;
    case KeyChange::Kind::Expired:
        return Tone::Warning;
    }
    return Tone::Neutral;
}

PillGlyph glyphOf(KeyChange::Kind kind)
{
    switch (kind) {
    case KeyChange::Kind::Came:
        return PillGlyph::Full;
    case KeyChange::Kind::Went:
        return PillGlyph::Empty;
    case KeyChange::Kind::Expired:
        return PillGlyph::Half;
    }
    return PillGlyph::None;
}

} // namespace

ChangeDelegate::ChangeDelegate(QTableView *table)
    : QStyledItemDelegate(table)
    , m_table(table)
{
    // What marks the current row goes through all of its cells, and Qt draws a single cell anew.
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, table->viewport(),
            qOverload<>(&QWidget::update));
}

void ChangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.state.setFlag(QStyle::State_HasFocus, false); // the row has the ring
    if (cell.direction == Qt::RightToLeft)
        cell.text = isolated(cell.text);
    const bool isCurrent = m_table->hasFocus() && m_table->currentIndex().row() == index.row();
    const ColorSet &colors = colorsFor(cell.palette);
    painter->save();
    m_table->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, m_table);
    painter->setPen(colors.hairline);
    painter->drawLine(cell.rect.bottomLeft(), cell.rect.bottomRight());
    if (cell.state.testFlag(QStyle::State_Selected) && index.column() == 0)
        drawSelectionBar(*painter, cell);
    const QRect area = cell.rect.adjusted(space::row, 0, -space::row, 0);
    const auto *model = qobject_cast<const ChangeListModel *>(index.model());
    const KeyChange *change = model ? model->change(index) : nullptr;
    if (change && index.column() == ChangeListModel::What) {
        const Pill pill{
            .text = cell.text, .colors = tint(toneOf(change->kind), cell.palette), .glyph = glyphOf(change->kind)};
        drawPill(*painter, area, pill, cell.font, cell.direction);
    } else {
        const bool isKey = index.column() == ChangeListModel::Key;
        if (isKey)
            cell.font = keyFont();
        painter->setFont(cell.font);
        painter->setPen(rowTextColor(cell));
        painter->drawText(
            area, static_cast<int>(QStyle::visualAlignment(cell.direction, cell.displayAlignment)),
            QFontMetrics(cell.font).elidedText(cell.text, isKey ? Qt::ElideMiddle : Qt::ElideRight, area.width()));
    }
    if (isCurrent) {
        constexpr int ring = 2;
        const QRect line = cell.rect.adjusted(0, 0, 0, -1);
        painter->fillRect(QRect(line.topLeft(), QSize(line.width(), ring)), colors.focus);
        painter->fillRect(QRect(line.bottomLeft() - QPoint(0, ring - 1), QSize(line.width(), ring)), colors.focus);
    }
    painter->restore();
}

} // namespace ek

#include "moc_ChangeDelegate.cpp"
