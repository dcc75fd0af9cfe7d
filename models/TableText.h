#pragma once

#include "models/KeyListModel.h"

#include <QList>
#include <QString>

#include <atomic>
#include <vector>

namespace ek {

/// What the cells of a table of keys say, as it was at one moment: values alone, so that another thread can make the
/// text of many rows while the table goes on.
class TableText
{
public:
    /// Takes a fraction of a microsecond for each row. The cells of @p sections, in their order.
    TableText(const KeyListModel &model, const std::vector<KeyTable::Row> &rows, QList<int> sections);

    [[nodiscard]] qsizetype rowCount() const { return static_cast<qsizetype>(m_rows.size()); }
    /// The titles of the columns, as a line.
    [[nodiscard]] QString header() const;
    /// A line for each row, with tabs between cells. Any thread; takes some microseconds for each row. Empty as soon
    /// as somebody makes @p isWanted false.
    [[nodiscard]] QString lines(const std::atomic<bool> &isWanted) const;

private:
    struct Facts
    {
        QString name; ///< as shown
        KeyTable::EntityNumber entity;
        std::uint32_t hintEnd; ///< in m_hints
        Environment environment;
        Expiry::Kind expiry;
        qint64 expiresAt;
        qint64 createdAt;
    };

    QList<int> m_sections;
    QDateTime m_now;
    std::vector<Facts> m_rows;
    QString m_hints; ///< one after the other
    std::vector<QString> m_entities; ///< by number
};

} // namespace ek
