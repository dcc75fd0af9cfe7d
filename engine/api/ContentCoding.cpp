#include "api/ContentCoding.h"

#include "core/Secret.h"

#include <QList>

#include <zlib.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace ek {

namespace {

/// Nobody packs an answer more often than this.
constexpr qsizetype mostCodings = 3;

/// How zlib is told which frame is around the data.
enum Frame : int {
    Zlib = MAX_WBITS,
    Gzip = MAX_WBITS + 16,
    Bare = -MAX_WBITS,
};

Frame frameOf(const QByteArray &coding, const QByteArray &packed)
{
    if (coding != "deflate")
        return Gzip;
    // The first two bytes of zlib's frame: the method, and a number that makes both divisible by 31.
    const bool isZlib = packed.size() >= 2 && (packed.at(0) & 0x0f) == Z_DEFLATED
        && (static_cast<uchar>(packed.at(0)) * 256 + static_cast<uchar>(packed.at(1))) % 31 == 0;
    return isZlib ? Zlib : Bare;
}

/// Goes past the zeros that some programs pad their output with, behind what is packed.
void skipPadding(z_stream &stream)
{
    while (stream.avail_in > 0 && *stream.next_in == 0) {
        ++stream.next_in;
        --stream.avail_in;
    }
}

bool beginsLikeGzip(const z_stream &stream)
{
    return stream.avail_in >= 2 && stream.next_in[0] == 0x1f && stream.next_in[1] == 0x8b;
}

tl::expected<QByteArray, CodingProblem> unpacked(const QByteArray &packed, Frame frame, qint64 largest)
{
    z_stream stream{};
    if (inflateInit2(&stream, frame) != Z_OK)
        return tl::unexpected(CodingProblem::Damaged);
    // zlib does not write to its input; its types are older than const.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = static_cast<uInt>(packed.size());

    QByteArray plain;
    QByteArray piece(64LL * 1024, Qt::Uninitialized);
    std::optional<CodingProblem> problem;
    bool isOver = false;
    while (!isOver && !problem) {
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        const int result = inflate(&stream, Z_NO_FLUSH);
        const qsizetype made = piece.size() - static_cast<qsizetype>(stream.avail_out);
        if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) {
            problem = CodingProblem::Damaged;
        } else if (plain.size() + made > largest) {
            problem = CodingProblem::TooLarge;
        } else {
            plain.append(piece.constData(), made);
            if (result == Z_STREAM_END)
                skipPadding(stream);
            if (result == Z_STREAM_END && frame == Gzip && beginsLikeGzip(stream))
                inflateReset(&stream); // a gzip may be several, one after the other
            else if (result == Z_STREAM_END)
                isOver = true;
            else if (made == 0 && stream.avail_in == 0)
                problem = CodingProblem::Cut;
        }
    }
    if (!problem && stream.avail_in > 0)
        problem = CodingProblem::Damaged;
    inflateEnd(&stream);
    wipe(piece);
    if (problem) {
        wipe(plain);
        return tl::unexpected(*problem);
    }
    return plain;
}

} // namespace

tl::expected<QByteArray, CodingProblem> withoutCodings(QByteArray body, const QByteArray &contentEncoding,
                                                       qint64 largest)
{
    QList<QByteArray> codings;
    for (const QByteArray &part : contentEncoding.toLower().split(',')) {
        const QByteArray coding = part.trimmed();
        if (!coding.isEmpty() && coding != "identity")
            codings += coding;
    }
    if (codings.size() > mostCodings)
        return tl::unexpected(CodingProblem::Unknown);
    const bool areKnown = std::all_of(codings.begin(), codings.end(), [](const QByteArray &coding) {
        return coding == "gzip" || coding == "x-gzip" || coding == "deflate";
    });
    if (!areKnown)
        return tl::unexpected(CodingProblem::Unknown);
    // An empty body is empty in every coding: some servers name one beside a body they do not send.
    while (!codings.isEmpty() && !body.isEmpty()) {
        const QByteArray coding = codings.takeLast();
        auto plain = unpacked(body, frameOf(coding, body), largest);
        wipe(body);
        if (!plain)
            return plain;
        body = std::move(*plain);
    }
    return body;
}

std::optional<Error> unpack(QByteArray &body, const QByteArray &contentEncoding, qint64 largest)
{
    auto plain = withoutCodings(std::exchange(body, {}), contentEncoding, largest);
    if (plain) {
        body = std::move(*plain);
        return std::nullopt;
    }
    switch (plain.error()) {
    case CodingProblem::Unknown:
        return Error{.kind = ErrorKind::NotJson,
                     .detail = QStringLiteral("the answer is in a coding that was not asked for")};
    case CodingProblem::Damaged:
        return Error{.kind = ErrorKind::NotJson, .detail = QStringLiteral("the compressed answer is damaged")};
    case CodingProblem::Cut:
        return Error{.kind = ErrorKind::ConnectionLost, .detail = QStringLiteral("the answer was cut short")};
    case CodingProblem::TooLarge:
        break;
    }
    return Error{.kind = ErrorKind::TooLarge};
}

} // namespace ek
