#include "fleet/KeyView.h"

namespace ek {

namespace {

constexpr qint64 dayMs = 86'400'000;

} // namespace

bool isInView(const KeyTable &table, KeyTable::Row row, KeyView view, qint64 now)
{
    if (table.isGone(row))
        return false;
    const Expiry::Kind kind = table.expiryKind(row);
    switch (view) {
    case KeyView::All:
        return true;
    case KeyView::ExpiresWithin30Days:
        return kind == Expiry::Kind::At && table.expiresAt(row) > now
            && table.expiresAt(row) <= now + expiresWithinDays * dayMs;
    case KeyView::Expired:
        return kind == Expiry::Kind::At && table.expiresAt(row) <= now;
    case KeyView::NeverExpires:
        return kind == Expiry::Kind::Never;
    case KeyView::OlderThan90Days:
        return table.createdAt(row) != KeyTable::noMoment && table.createdAt(row) < now - oldFromDays * dayMs;
    }
    return true;
}

std::array<qsizetype, keyViewTotal> countViews(const KeyTable &table, const QDateTime &now)
{
    const qint64 ms = now.toMSecsSinceEpoch();
    std::array<qsizetype, keyViewTotal> counts{};
    for (KeyTable::Row row = 0; row < table.end(); ++row) {
        if (!table.isUsed(row))
            continue;
        for (int view = 0; view < keyViewTotal; ++view)
            counts.at(static_cast<std::size_t>(view)) += isInView(table, row, static_cast<KeyView>(view), ms) ? 1 : 0;
    }
    return counts;
}

} // namespace ek
