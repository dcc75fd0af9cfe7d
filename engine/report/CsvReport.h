#pragma once

#include "report/Report.h"

namespace ek {

/// See reportContent().
QByteArray csvReport(const ReportFacts &facts, const std::vector<ReportRow> &rows);

} // namespace ek
