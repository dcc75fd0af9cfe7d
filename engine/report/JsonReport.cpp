#include "report/JsonReport.h"

#include "report/ReportWords.h"

#include <QLatin1String>

namespace ek {

namespace {

/// Writes JSON as it goes: Qt's own would keep all of it in memory as values first.
class JsonText
{
public:
    void open(char bracket)
    {
        comma();
        m_json += bracket;
        m_isFirst = true;
    }
    void close(char bracket)
    {
        m_json += bracket;
        m_isFirst = false;
    }
    void line() { m_json += '\n'; }
    void name(const char *name)
    {
        comma();
        m_json += '"';
        m_json += name;
        m_json += "\":";
        m_isFirst = true;
    }
    void value(const QString &text)
    {
        comma();
        m_json += '"';
        for (const QChar c : text)
            add(c);
        flush();
        m_json += '"';
    }
    void value(int number)
    {
        comma();
        m_json += QByteArray::number(number);
    }
    void value(bool isTrue)
    {
        comma();
        m_json += isTrue ? "true" : "false";
    }
    /// null where it is empty.
    void member(const char *called, const QString &text)
    {
        name(called);
        if (!text.isEmpty())
            return value(text);
        m_json += "null";
        m_isFirst = false;
    }

    [[nodiscard]] QByteArray take() { return std::move(m_json); }

private:
    void comma()
    {
        if (!m_isFirst)
            m_json += ',';
        m_isFirst = false;
    }
    void add(QChar c)
    {
        // Half a character cannot be written in UTF-8; "<" and "&" are for a report that is put into a web page.
        if (c == u'"' || c == u'\\' || c.unicode() < 0x20 || c == u'<' || c == u'&' || c.isSurrogate()
            || c.unicode() == 0x2028 || c.unicode() == 0x2029) {
            flush();
            m_json += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        } else {
            m_run += c;
        }
    }
    void flush()
    {
        m_json += m_run.toUtf8();
        m_run.clear();
    }

    QByteArray m_json;
    QString m_run;
    bool m_isFirst = true;
};

} // namespace

QByteArray jsonReport(const ReportFacts &facts, const std::vector<ReportRow> &rows)
{
    JsonText json;
    json.open('{');
    json.member("format", QLatin1String("entity-keys-report"));
    json.name("format_version");
    json.value(reportFormatVersion);
    json.member("api_address", facts.apiAddress);
    json.member("account_id", facts.accountId);
    json.member("profile", facts.profile);
    json.member("exported_at", isoMoment(facts.madeAt));
    json.member("selection", selectionWord(facts.selection));
    json.member("entity_id", facts.selection.entityId);
    json.name("is_filtered");
    json.value(facts.selection.isFiltered);
    json.name("is_complete");
    json.value(facts.isComplete);
    json.name("entities_not_read");
    json.open('[');
    for (const UnreadEntity &entity : facts.unread) {
        json.open('{');
        json.member("id", entity.id);
        json.member("name", entity.name);
        json.close('}');
    }
    json.close(']');
    json.name("keys");
    json.open('[');
    for (const ReportRow &row : rows) {
        json.open('{');
        json.member("entity", row.entity);
        json.member("entity_id", row.entityId);
        json.member("name", row.key);
        json.member("masked_key", row.mask);
        json.member("environment", environmentWord(row.environment));
        json.member("status", statusWord(row));
        json.member("created_at", isoMoment(row.createdAt));
        json.member("expires_at", isoExpiry(row.expiry));
        json.member("first_seen", isoMoment(row.firstSeen));
        json.member("last_seen", isoMoment(row.lastSeen));
        json.member("gone_since", isoMoment(row.goneSince));
        json.member("read_at", isoMoment(row.readAt));
        json.close('}');
        json.line();
    }
    json.close(']');
    json.close('}');
    json.line();
    return json.take();
}

} // namespace ek
