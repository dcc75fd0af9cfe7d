#pragma once

#include <QByteArray>

namespace ek::test {

/// @p bytes in each of the forms that HTTP knows.
QByteArray gzip(const QByteArray &bytes);
QByteArray deflate(const QByteArray &bytes); ///< in zlib's frame, as the standard has it
QByteArray bareDeflate(const QByteArray &bytes); ///< as some servers have it

/// JSON of many megabytes, in a few kilobytes.
const QByteArray &gzipBomb();
const QByteArray &deflateBomb();

} // namespace ek::test
