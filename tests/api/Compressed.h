#pragma once

#include <QByteArray>

namespace ek::test {

/// JSON of many megabytes, in a few kilobytes.
const QByteArray &gzipBomb();
const QByteArray &deflateBomb();

} // namespace ek::test
