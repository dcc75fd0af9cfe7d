#include "wording/ReadingText.h"

#include "core/PlainText.h"
#include "wording/Moments.h"

#include <QCoreApplication>

namespace ek {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ek::ReadingText)
};

QString leftText(std::chrono::seconds left)
{
    using namespace std::chrono_literals;
    if (left < 1min)
        return Words::tr("less than a minute left");
    // Rounded up: what is promised is kept.
    const auto minutes = static_cast<int>((left.count() + 59) / 60);
    constexpr int hour = 60;
    constexpr int longestInMinutes = 90;
    if (minutes <= longestInMinutes)
        return Words::tr("about %Ln minutes left", nullptr, minutes);
    return Words::tr("about %Ln hours left", nullptr, (minutes + hour / 2) / hour);
}

QString knownText(const Inventory::Extent &extent, const QDateTime &now)
{
    return extent.isComplete()
        ? Words::tr("Complete as of %1", "a time").arg(clockTime(extent.oldest, now))
        : Words::tr("%L1 of %Ln entities not read yet", nullptr, extent.entities).arg(extent.neverRead);
}

/// What is known, with how far a reading is that goes on.
QString readingText(const ReadingFacts &facts, const QDateTime &now)
{
    QString text = knownText(facts.extent, now);
    if (facts.extent.isComplete())
        text = Words::tr("%1; reading again, %L2 of %Ln entities", nullptr, facts.progress.total)
                   .arg(text)
                   .arg(facts.progress.read);
    return facts.progress.left
        ? Words::tr("%1, %2", "what is known, time left").arg(text, leftText(*facts.progress.left))
        : text;
}

QString waitingText(const ReadingFacts &facts, const QDateTime &now)
{
    const QString until = clockTimeWithSeconds(facts.waitsUntil, now);
    return facts.isHeldUp ? Words::tr("Trying again at %1", "a time").arg(until)
                          : Words::tr("Waiting for the rate limit until %1", "a time").arg(until);
}

} // namespace

QString describeFailures(int failed)
{
    return failed > 0 ? Words::tr("%Ln entities could not be read", nullptr, failed) : QString();
}

QString describeReading(const ReadingFacts &facts, const QDateTime &now)
{
    if (facts.extent.entities == 0)
        return {};
    QStringList parts;
    switch (facts.state) {
    case Sweep::State::Idle:
    case Sweep::State::Done:
        parts += knownText(facts.extent, now);
        break;
    case Sweep::State::Reading:
        parts += readingText(facts, now);
        break;
    case Sweep::State::Waiting:
        parts += {waitingText(facts, now), knownText(facts.extent, now)};
        break;
    case Sweep::State::Paused:
        parts += {Words::tr("Paused", "the reading of all entities"), knownText(facts.extent, now)};
        break;
    }
    if (facts.extent.failed > 0)
        parts += describeFailures(facts.extent.failed);
    return inOwnDirection(parts.join(QStringLiteral(" · ")));
}

QString describeReadingState(const ReadingFacts &facts, const QDateTime &now)
{
    if (facts.extent.entities == 0)
        return {};
    switch (facts.state) {
    case Sweep::State::Idle:
    case Sweep::State::Done:
        break;
    case Sweep::State::Reading:
        return Words::tr("Reading the keys of all entities.");
    case Sweep::State::Waiting:
        // The limit stops it for seconds, again and again, and that is as it should be.
        return facts.isHeldUp ? Words::tr("The reading is held up.") : Words::tr("Reading the keys of all entities.");
    case Sweep::State::Paused:
        return Words::tr("The reading is paused.");
    }
    QStringList parts{knownText(facts.extent, now)};
    if (facts.extent.failed > 0)
        parts += describeFailures(facts.extent.failed);
    return parts.join(QStringLiteral(". "));
}

QString describeAge(const QDateTime &readAt, const QDateTime &now)
{
    if (!readAt.isValid())
        return {};
    return inOwnDirection(
        Words::tr("as of %1, %2", "a time, how long ago").arg(clockTime(readAt, now), pastTime(readAt, now)));
}

} // namespace ek
