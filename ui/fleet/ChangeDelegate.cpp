#include "ui/fleet/ChangeDelegate.h"

#include "models/ChangeListModel.h"
#include "ui/design/Theme.h"

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

ChangeDelegate::ChangeDelegate(QTableView &table)
    : RowDelegate(table, ChangeListModel::Key)
{
}

void ChangeDelegate::drawContent(QPainter &painter, const QStyleOptionViewItem &cell, const QRect &area,
                                 const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ChangeListModel *>(index.model());
    const KeyChange *change = model ? model->change(index) : nullptr;
    if (!change || index.column() != ChangeListModel::What) {
        RowDelegate::drawContent(painter, cell, area, index);
        return;
    }
    const Pill pill{
        .text = cell.text, .colors = tint(toneOf(change->kind), cell.palette), .glyph = glyphOf(change->kind)};
    m_pills.draw(painter, area, pill, cell.font, cell.direction);
}

} // namespace ek

#include "moc_ChangeDelegate.cpp"
