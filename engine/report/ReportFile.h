#pragma once

#include "core/Result.h"
#include "handover/FileHandOver.h"
#include "platform/Worker.h"
#include "report/ReportSnapshot.h"
#include "wording/ErrorWords.h"

#include <QString>

#include <functional>

namespace ek {

/// Where a report goes.
struct ReportRequest
{
    QString path; ///< absolute
    ReportFormat format = ReportFormat::Csv;
    bool replaces = false; ///< the admin agreed to lose the file that stands there
};

/// Writes reports: each into a file of its own that only its owner can read, whole or not at all. A file that is there
/// is replaced where the request says so, in one step and once the new one is whole. GUI thread only; the report is
/// made and written on another one. The destructor waits until every file is written.
class ReportFile
{
public:
    using Outcome = Result<Done, FileHandOverError>;

    /// Completes exactly once, queued, unless @p guard is gone.
    void write(const ReportRequest &request, ReportFacts facts, ReportSnapshot snapshot, QObject *guard,
               std::function<void(Outcome)> done);

private:
    Worker m_worker{Worker::AtEnd::Wait};
};

/// What write() does with the content. Any thread; blocks it.
ReportFile::Outcome writeReport(const ReportRequest &request, const QByteArray &content);

/// Why a report could not be written.
ErrorWords describeReport(const FileHandOverError &error);

} // namespace ek
