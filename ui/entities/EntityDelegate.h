#pragma once

#include "ui/design/TextLines.h"

#include <QStyledItemDelegate>

namespace ek {

/// An entity in two lines: its name, and below it country and tax number.
class EntityDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    mutable TextLines m_lines;
};

} // namespace ek
