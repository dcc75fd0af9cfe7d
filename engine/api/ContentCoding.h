#pragma once

#include "core/Error.h"

#include <tl/expected.hpp>

#include <QByteArray>

#include <optional>

namespace ek {

enum class CodingProblem {
    Unknown, ///< a coding that we do not read
    Damaged, ///< not what its header says
    Cut, ///< ends before its end
    TooLarge, ///< above what we read, once it is unpacked
};

/// What @p body is without the codings that Content-Encoding names, outermost last: gzip and deflate (zlib's form, and
/// the bare one that some servers send). We ask for none, but some proxies and servers do not ask us.
///
/// Zeros behind what is packed are padding; anything else there is damage.
///
/// No more than @p largest bytes are ever unpacked. May contain secrets: wipe it after use.
tl::expected<QByteArray, CodingProblem> withoutCodings(QByteArray body, const QByteArray &contentEncoding,
                                                       qint64 largest);

/// Does that to @p body. The error is what a 2xx answer that cannot be read comes to; the body is empty then.
std::optional<Error> unpack(QByteArray &body, const QByteArray &contentEncoding, qint64 largest);

} // namespace ek
