#include "report/Report.h"

#include "report/CsvReport.h"
#include "report/HtmlReport.h"
#include "report/JsonReport.h"

namespace ek {

QByteArray reportContent(ReportFormat format, const ReportFacts &facts, const std::vector<ReportRow> &rows)
{
    switch (format) {
    case ReportFormat::Csv:
        return csvReport(facts, rows);
    case ReportFormat::CsvWithMark:
        return QByteArrayLiteral("\xef\xbb\xbf") + csvReport(facts, rows);
    case ReportFormat::Json:
        return jsonReport(facts, rows);
    case ReportFormat::Html:
        break;
    }
    return htmlReport(facts, rows);
}

QString reportSuffix(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Csv:
    case ReportFormat::CsvWithMark:
        return QStringLiteral(".csv");
    case ReportFormat::Json:
        return QStringLiteral(".json");
    case ReportFormat::Html:
        break;
    }
    return QStringLiteral(".html");
}

} // namespace ek
