#include "report/HtmlReport.h"

#include "wording/Moments.h"

#include <QCoreApplication>
#include <QLocale>

namespace ek {

namespace {

struct HtmlReport
{
    Q_DECLARE_TR_FUNCTIONS(ek::HtmlReport)
};

// Nothing is fetched and nothing runs: the policy says so to the browser, whatever a name holds.
constexpr const char *head = R"(<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<style>
:root { color-scheme: light dark; --text: #1b1f24; --quiet: #57606a; --line: #d0d7de; --back: #ffffff; --head: #f3f5f7;
  --bad: #a40e26; --warn: #7a4d00; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --quiet: #9aa4af; --line: #3a424b; --back: #15191e;
  --head: #1f252c; --bad: #ff9492; --warn: #f0b72f; } }
body { font: 15px/1.45 system-ui, sans-serif; color: var(--text); background: var(--back); margin: 2rem; }
h1 { font-size: 1.5rem; margin: 0 0 1rem; } h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0 0 1.5rem; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; } caption { text-align: start; color: var(--quiet); padding: .3rem 0; }
th, td { text-align: start; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; }
th { background: var(--head); position: sticky; top: 0; }
code { font-family: ui-monospace, monospace; } .quiet { color: var(--quiet); }
.expired, .gone { color: var(--bad); } .soon, .never { color: var(--warn); }
@media print { body { margin: 0; font-size: 9pt; } th { position: static; } thead { display: table-header-group; }
  tr { break-inside: avoid; } :root { --text: #000; --back: #fff; --quiet: #444; --head: #eee; --line: #999;
  --bad: #000; --warn: #000; } }
</style>
)";

/// A text that may be written from right to left keeps its order to itself.
QByteArray isolatedText(const QString &text)
{
    return "<bdi>" + text.toHtmlEscaped().toUtf8() + "</bdi>";
}

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray fact(const QString &name, const QString &value)
{
    return "<dt>" + escaped(name) + "</dt><dd>" + isolatedText(value) + "</dd>\n";
}

const char *classOf(const ReportRow &row)
{
    if (row.goneSince.isValid())
        return "gone";
    switch (row.status) {
    case KeyStatus::Expired:
        return "expired";
    case KeyStatus::ExpiresSoon:
        return "soon";
    case KeyStatus::NeverExpires:
        return "never";
    case KeyStatus::Active:
    case KeyStatus::Unknown:
        break;
    }
    return "active";
}

QString statusOf(const ReportRow &row)
{
    return row.goneSince.isValid() ? HtmlReport::tr("Not listed since %1").arg(utcTime(row.goneSince))
                                   : statusText(row.status);
}

QString expiryOf(const Expiry &expiry)
{
    switch (expiry.kind) {
    case Expiry::Kind::At:
        return utcTime(expiry.at);
    case Expiry::Kind::Never:
        return HtmlReport::tr("Never");
    case Expiry::Kind::Unreadable:
        break;
    }
    return HtmlReport::tr("Unknown");
}

} // namespace

QByteArray htmlReport(const ReportFacts &facts, const std::vector<ReportRow> &rows)
{
    const QString title = HtmlReport::tr("API keys");
    const QByteArray language = facts.language.isEmpty() ? QByteArrayLiteral("en") : escaped(facts.language);
    QByteArray html = "<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n" + head;
    html += "<title>" + escaped(title) + "</title>\n</head>\n<body>\n<h1>" + escaped(title) + "</h1>\n<dl>\n";
    html += fact(HtmlReport::tr("API address"), facts.apiAddress);
    if (!facts.accountId.isEmpty())
        html += fact(HtmlReport::tr("Account"), facts.accountId);
    html += fact(HtmlReport::tr("Profile"), facts.profile);
    html += fact(HtmlReport::tr("Made"), utcTime(facts.madeAt));
    html += fact(HtmlReport::tr("Keys"), facts.rows);
    html += fact(HtmlReport::tr("Complete"),
                 facts.isComplete ? HtmlReport::tr("Yes")
                                  : HtmlReport::tr("No: keys may exist that are not in this report"));
    html += "</dl>\n<table>\n<caption>" + escaped(HtmlReport::tr("%Ln key(s)", nullptr, static_cast<int>(rows.size())))
        + "</caption>\n<thead><tr>";
    for (const QString &column :
         {HtmlReport::tr("Entity"), HtmlReport::tr("Name"), HtmlReport::tr("Masked key"), HtmlReport::tr("Environment"),
          HtmlReport::tr("Status"), HtmlReport::tr("Created"), HtmlReport::tr("Expires"), HtmlReport::tr("Read")})
        html += "<th scope=\"col\">" + escaped(column) + "</th>";
    html += "</tr></thead>\n<tbody>\n";
    const QByteArray noName = "<span class=\"quiet\">" + escaped(HtmlReport::tr("(no name)", "API key")) + "</span>";
    for (const ReportRow &row : rows) {
        html += "<tr><td>" + isolatedText(row.entity.isEmpty() ? row.entityId : row.entity) + "</td><td>"
            + (row.key.isEmpty() ? noName : isolatedText(row.key)) + "</td><td><code>" + escaped(row.mask)
            + "</code></td><td>" + escaped(environmentText(row.environment)) + "</td><td class=\"" + classOf(row)
            + "\">" + escaped(statusOf(row)) + "</td><td>" + escaped(utcTime(row.createdAt)) + "</td><td>"
            + escaped(expiryOf(row.expiry)) + "</td><td>" + escaped(utcTime(row.readAt)) + "</td></tr>\n";
    }
    html += "</tbody>\n</table>\n";
    if (!facts.unread.empty()) {
        html += "<h2>"
            + escaped(HtmlReport::tr("%Ln entities were not read", nullptr, static_cast<int>(facts.unread.size())))
            + "</h2>\n<ul>\n";
        for (const UnreadEntity &entity : facts.unread) {
            html += "<li>" + isolatedText(entity.name.isEmpty() ? entity.id : entity.name);
            if (!entity.name.isEmpty() && !entity.id.isEmpty())
                html += " <code class=\"quiet\">" + escaped(entity.id) + "</code>";
            html += "</li>\n";
        }
        html += "</ul>\n";
    }
    html += "</body>\n</html>\n";
    return html;
}

} // namespace ek
