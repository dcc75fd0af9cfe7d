#pragma once

#include "report/Report.h"

namespace ek {

/// See reportContent().
QByteArray jsonReport(const ReportFacts &facts, const std::vector<ReportRow> &rows);

} // namespace ek
