// AnswerReader on a connection's bytes, withoutCodings() on a body of any bytes.

#include "Properties.h"
#include "api/AnswerReader.h"
#include "api/ContentCoding.h"

using namespace ek;
using namespace ek::fuzz;

namespace {

struct Read
{
    AnswerReader::State state = AnswerReader::State::Head;
    int status = 0;
    QByteArray body;

    friend bool operator==(const Read &, const Read &) = default;
};

/// @p bytes as they come in pieces of @p piece.
Read read(const QByteArray &bytes, qsizetype piece)
{
    AnswerReader reader;
    Read result;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        reader.add(bytes.mid(at, piece));
        result.body += reader.takeBody();
    }
    reader.end();
    result.body += reader.takeBody();
    result.state = reader.state();
    if (result.state == AnswerReader::State::Broken)
        result.body.clear(); // how much came before it was seen is nobody's concern
    result.status = result.state == AnswerReader::State::Done ? reader.status() : 0;
    return result;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr qint64 largest = 100'000;
    const QByteArray bytes = bytesOf(data, size);
    const QString shown = QString::fromLatin1(bytes);

    const Read whole = read(bytes, bytes.size() + 1);
    require(whole.body.size() <= bytes.size(), "a body is no longer than what came", shown);
    for (const qsizetype piece : {1, 2, 3, 7, 64})
        require(read(bytes, piece) == whole, "pieces make the same answer", shown);

    for (const char *coding : {"gzip", "deflate", "gzip, deflate"}) {
        const auto plain = withoutCodings(bytes, coding, largest);
        require(!plain || plain->size() <= largest, "nothing is unpacked beyond the limit", shown);
        if (plain && plain->size() > 0)
            require(!withoutCodings(bytes, coding, plain->size() - 1), "the limit is exact", shown);
    }
    return 0;
}
