#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace ek {

/// A date and time as somebody typed it, and how it was understood.
///
/// Year, month, day, hour, minute and, if wanted, second, as in 2028-02-29 12:00:30; digits of any script. What
/// follows, as +01:00 or UTC, says which clock is meant; otherwise it is the local one. Nothing is ever rounded or
/// moved to make it fit.
struct TypedMoment
{
    enum class Problem {
        None,
        NotUnderstood, ///< or empty
        TimeMissing, ///< only a date
        NoSuchDate,
        NoSuchTime,
        Skipped, ///< the local clock is put forward over it
        Twice, ///< the local clock is put back over it, and shows it once more
    };

    Problem problem = Problem::NotUnderstood;
    QDateTime time = {}; ///< in UTC; valid if there is no problem
    /// Of the two that Twice is about: seconds from UTC, the earlier moment first.
    int firstOffset = 0;
    int secondOffset = 0;
    /// The last moment that may be meant, in UTC, where there is a problem with the clock: Skipped and Twice.
    QDateTime latest = {};
};

/// By the clock of @p zone.
TypedMoment readMoment(const QString &text, const QTimeZone &zone);
/// By this computer's clock.
TypedMoment readMoment(const QString &text);

/// @p time by this computer's clock, so that readMoment() gives exactly it again; without seconds where there are none.
QString typedMoment(const QDateTime &time);

/// What is wrong and what to do; empty where nothing is.
QString describe(const TypedMoment &typed);

} // namespace ek
