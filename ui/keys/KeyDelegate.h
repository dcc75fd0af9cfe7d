#pragma once

#include "ui/design/Pill.h"
#include "ui/design/TextLines.h"

#include <QFont>
#include <QStyledItemDelegate>

#include <optional>

class QTableView;

namespace ek {

class DrawnKey;

/// Draws the cells of a table of keys, which has KeyListModel::keyRole: the status as a pill, the masked key in a fixed
/// pitch, a bar at the edge of what is selected, and a ring around the current row.
///
/// A table is drawn at every character of a search: what takes long is done once, and kept.
class KeyDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit KeyDelegate(QTableView *table);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    struct Fonts
    {
        QFont base; ///< those below were made from it
        QFont italic;
        QFont bold;
        QFont code;
    };
    [[nodiscard]] const Fonts &fontsOn(const QFont &base) const;
    [[nodiscard]] const QFont &fontOf(const DrawnKey &key, int section, const QFont &base) const;
    void drawText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area, int section,
                  const DrawnKey &key) const;
    void drawStatus(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area,
                    const DrawnKey &key) const;

    QTableView *m_table;
    mutable std::optional<Fonts> m_fonts;
    mutable TextLines m_lines;
    mutable Pills m_pills;
};

} // namespace ek
