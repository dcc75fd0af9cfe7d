#pragma once

#include "core/Result.h"
#include "handover/FileHandOver.h"

#include <QByteArray>
#include <QString>

namespace ek {

/// Makes the file @p path, for its owner alone, and writes @p content to disk. See FileHandOver for what it promises.
/// May be called on any thread; blocks it.
Result<Done, FileHandOverError> writeNewFile(const QString &path, const QByteArray &content);

} // namespace ek
