#pragma once

#include "core/ApiKey.h"
#include "fleet/KeyView.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace ek {

/// A key as a report tells it. Texts are plain; the report makes them safe for its format.
struct ReportRow
{
    QString entity; ///< its name, fit to be shown; may be empty
    QString entityId;
    QString key; ///< its name, fit to be shown; empty: it has none
    QString mask;
    Environment environment = Environment::Unknown;
    KeyStatus status = KeyStatus::Unknown; ///< when the report was made
    QDateTime createdAt; ///< UTC, as all of them; invalid where it is not known
    Expiry expiry;
    QDateTime firstSeen;
    QDateTime lastSeen;
    QDateTime goneSince; ///< invalid while the key is listed
    QDateTime readAt; ///< when the keys of the entity were read last
};

/// An entity whose keys were not read, or not again: the report says nothing about them, or what was known before.
struct UnreadEntity
{
    QString name; ///< fit to be shown; may be empty
    QString id;
};

/// Which keys a report is about.
struct ReportSelection
{
    std::optional<KeyView> view = {}; ///< those of a view of all keys
    QString entityId = {}; ///< those of one entity; empty: not of one alone
    bool isFiltered = false; ///< a filter left some of them out
    // Neither: all keys that are known, with those that are gone.
};

/// What a report says of itself.
struct ReportFacts
{
    QString apiAddress;
    QString accountId; ///< empty: the server does not tell it
    QString profile; ///< its name, fit to be shown
    QDateTime madeAt; ///< UTC
    ReportSelection selection; ///< for programs
    QString rows; ///< the same in words, for people
    bool isComplete = false; ///< nothing is missing of what the report is about
    std::vector<UnreadEntity> unread;
    QString language; ///< of the words in it: "en", "sl"
};

enum class ReportFormat {
    Csv, ///< RFC 4180, UTF-8
    CsvWithMark, ///< the same behind a byte order mark, without which some spreadsheets take it for another encoding
    Json,
    Html, ///< one file that needs no other, to be read and printed
};

/// All of the file. Any thread.
///
/// CSV: one record for each key, and one for each entity that was not read; each says all facts. A cell that a
/// spreadsheet would calculate begins with an apostrophe. CSV and JSON hold no word of a language but names; what they
/// hold is told in docs/reports.md, and a change of it raises reportFormatVersion. Moments are ISO 8601, in UTC, but in
/// HTML.
QByteArray reportContent(ReportFormat format, const ReportFacts &facts, const std::vector<ReportRow> &rows);

inline constexpr int reportFormatVersion = 1;

/// ".csv", ".json", ".html".
QString reportSuffix(ReportFormat format);

} // namespace ek
