#pragma once

#include "report/Report.h"

#include <QLatin1String>

namespace ek {

// Words of reports that programs read. They are never translated, and never changed.

inline QLatin1String statusWord(const ReportRow &row)
{
    if (row.goneSince.isValid())
        return QLatin1String("gone");
    switch (row.status) {
    case KeyStatus::Active:
        return QLatin1String("active");
    case KeyStatus::ExpiresSoon:
        return QLatin1String("expires_soon");
    case KeyStatus::Expired:
        return QLatin1String("expired");
    case KeyStatus::NeverExpires:
        return QLatin1String("never_expires");
    case KeyStatus::Unknown:
        break;
    }
    return QLatin1String("unknown");
}

inline QLatin1String environmentWord(Environment environment)
{
    switch (environment) {
    case Environment::Live:
        return QLatin1String("live");
    case Environment::Sandbox:
        return QLatin1String("sandbox");
    case Environment::Unknown:
        break;
    }
    return {};
}

inline QLatin1String selectionWord(const ReportSelection &selection)
{
    if (!selection.view)
        return selection.entityId.isEmpty() ? QLatin1String("all_known") : QLatin1String("entity");
    switch (*selection.view) {
    case KeyView::All:
        return QLatin1String("all");
    case KeyView::ExpiresWithin30Days:
        return QLatin1String("expires_within_30_days");
    case KeyView::Expired:
        return QLatin1String("expired");
    case KeyView::NeverExpires:
        return QLatin1String("never_expires");
    case KeyView::OlderThan90Days:
        break;
    }
    return QLatin1String("older_than_90_days");
}

/// Empty where it is not known.
inline QString isoMoment(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : QString();
}

/// Empty where the key never expires, or the server's date could not be read: the status tells which.
inline QString isoExpiry(const Expiry &expiry)
{
    return expiry.kind == Expiry::Kind::At ? isoMoment(expiry.at) : QString();
}

} // namespace ek
