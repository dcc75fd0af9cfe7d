#pragma once

#include "report/Report.h"

namespace ek {

/// See reportContent().
QByteArray htmlReport(const ReportFacts &facts, const std::vector<ReportRow> &rows);

} // namespace ek
