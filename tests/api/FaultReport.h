#pragma once

#include "FaultRun.h"

namespace ek::test {

/// What was seen, as the Markdown of docs/reliability.md. Plays what was not played yet.
QByteArray reportOf(FaultRun &run);

/// The part of a page that stands between the marks; null where they are missing.
QByteArray reportIn(const QByteArray &page);
QByteArray withReport(const QByteArray &page, const QByteArray &report);

/// The first line in which two reports differ, in words.
QString firstDifference(const QByteArray &written, const QByteArray &seen);

} // namespace ek::test
