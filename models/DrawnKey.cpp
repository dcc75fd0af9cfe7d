#include "models/DrawnKey.h"

#include "wording/Moments.h"

#include <utility>

namespace ek {

DrawnKey::DrawnKey(KeyRow row, QDateTime now)
    : m_row(std::move(row))
    , m_now(std::move(now))
    , m_status(keyStatus(m_row.key.expiry, m_now))
{
}

const QString &DrawnKey::text(KeyColumn column) const
{
    std::optional<QString> &text = m_texts.at(static_cast<std::size_t>(column));
    if (!text)
        text = keyColumn(column).text(m_row, m_now);
    return *text;
}

const QString &DrawnKey::distance() const
{
    if (!m_distance) {
        const Expiry &expiry = m_row.key.expiry;
        m_distance = expiry.kind == Expiry::Kind::At ? timeLeft(expiry.at, m_now) : QString();
    }
    return *m_distance;
}

} // namespace ek
