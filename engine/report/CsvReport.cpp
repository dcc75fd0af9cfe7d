#include "report/CsvReport.h"

#include "report/ReportWords.h"

#include <QStringView>

#include <array>

namespace ek {

namespace {

constexpr std::array columns{"type",        "entity",      "entity_id",     "key_name",   "masked_key",  "environment",
                             "status",      "created_at",  "expires_at",    "first_seen", "last_seen",   "gone_since",
                             "read_at",     "api_address", "account_id",    "profile",    "exported_at", "selection",
                             "is_filtered", "is_complete", "format_version"};
constexpr std::size_t columnsOfFacts = 8; ///< the last ones

/// Whether a spreadsheet would calculate a cell that begins with @p c, or pass over it to one that it would: also the
/// wide forms, which some take for the narrow ones.
bool startsFormula(QChar c)
{
    return QStringView(u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20").contains(c);
}

/// Adds @p text as one field.
void addField(QByteArray &csv, const QString &text)
{
    QString safe = !text.isEmpty() && startsFormula(text.front()) ? QString(u'\'' + text) : text;
    const bool isQuoted = safe.contains(u',') || safe.contains(u'"') || safe.contains(u'\n') || safe.contains(u'\r')
        || safe.contains(u';') || safe.contains(u'\t') || safe.startsWith(u' ') || safe.endsWith(u' ');
    if (isQuoted)
        safe = u'"' + safe.replace(u'"', QLatin1String("\"\"")) + u'"';
    csv += safe.toUtf8();
}

class Records
{
public:
    explicit Records(const ReportFacts &facts)
    {
        const auto word = [](bool is) { return QString(QLatin1String(is ? "yes" : "no")); };
        for (const QString &fact : {facts.apiAddress, facts.accountId, facts.profile, isoMoment(facts.madeAt),
                                    QString(selectionWord(facts.selection)), word(facts.selection.isFiltered),
                                    word(facts.isComplete), QString::number(reportFormatVersion)}) {
            m_facts += ',';
            addField(m_facts, fact);
        }
        m_facts += "\r\n";
        QByteArray names;
        for (const char *name : columns) {
            names += names.isEmpty() ? "" : ",";
            names += name;
        }
        m_csv = names + "\r\n";
    }

    /// Of the fields before the facts those that are left out are empty.
    void add(std::initializer_list<QString> fields)
    {
        std::size_t count = 0;
        for (const QString &field : fields) {
            if (count++ > 0)
                m_csv += ',';
            addField(m_csv, field);
        }
        for (; count < columns.size() - columnsOfFacts; ++count)
            m_csv += ',';
        m_csv += m_facts;
    }

    [[nodiscard]] QByteArray take() { return std::move(m_csv); }

private:
    QByteArray m_facts; ///< the same at the end of every record
    QByteArray m_csv;
};

} // namespace

QByteArray csvReport(const ReportFacts &facts, const std::vector<ReportRow> &rows)
{
    Records records(facts);
    for (const ReportRow &row : rows) {
        records.add({QStringLiteral("key"), row.entity, row.entityId, row.key, row.mask,
                     QString(environmentWord(row.environment)), QString(statusWord(row)), isoMoment(row.createdAt),
                     isoExpiry(row.expiry), isoMoment(row.firstSeen), isoMoment(row.lastSeen), isoMoment(row.goneSince),
                     isoMoment(row.readAt)});
    }
    for (const UnreadEntity &entity : facts.unread)
        records.add({QStringLiteral("entity_not_read"), entity.name, entity.id});
    if (rows.empty() && facts.unread.empty())
        records.add({QStringLiteral("no_keys")}); // the facts need a record
    return records.take();
}

} // namespace ek
