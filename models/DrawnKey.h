#pragma once

#include "models/KeyColumns.h"

#include <QMetaType>

#include <array>
#include <optional>

namespace ek {

/// A key of a table as it is drawn, at one moment. Its texts are made when they are first asked for, and kept: a cell
/// is drawn many times. GUI thread only.
class DrawnKey
{
public:
    DrawnKey(KeyRow row, QDateTime now);

    [[nodiscard]] const KeyRow &row() const { return m_row; }
    [[nodiscard]] const ApiKey &key() const { return m_row.key; }
    [[nodiscard]] KeyStatus status() const { return m_status; }
    [[nodiscard]] const QString &text(KeyColumn column) const;
    /// How long it lasts, or since when it has expired; empty where there is no date.
    [[nodiscard]] const QString &distance() const;

private:
    KeyRow m_row;
    QDateTime m_now;
    KeyStatus m_status;
    mutable std::array<std::optional<QString>, keyColumnTotal> m_texts;
    mutable std::optional<QString> m_distance;
};

} // namespace ek

Q_DECLARE_METATYPE(const ek::DrawnKey *)
