#pragma once

#include "core/ApiKey.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

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

/// An entity whose keys were not read: the report says nothing about them.
struct UnreadEntity
{
    QString name; ///< fit to be shown; may be empty
    QString id;
};

/// What a report says of itself.
struct ReportFacts
{
    QString apiAddress;
    QString account; ///< its id, or the profile's name where the server does not tell it
    QDateTime madeAt; ///< UTC
    QString rows; ///< which keys these are, in words
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
/// spreadsheet would calculate begins with an apostrophe. Moments are ISO 8601, in UTC, but in HTML.
QByteArray reportContent(ReportFormat format, const ReportFacts &facts, const std::vector<ReportRow> &rows);

/// ".csv", ".json", ".html".
QString reportSuffix(ReportFormat format);

} // namespace ek
