#pragma once

#include <QString>

namespace ek {

/// Which SQL driver keeps the state file, and the version of its SQLite. In English, for a report. Any thread.
QString sqlVersion();

} // namespace ek
