#pragma once

#include "ui/design/TextLines.h"

#include <QStyledItemDelegate>

namespace ek {

/// Draws an entry of the list of views: its name, and its count at the far edge.
class ViewDelegate : public QStyledItemDelegate
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
