#include "Compressed.h"

#include <QStringBuilder>

#include <array>
#include <cstdint>

namespace ek::test {

namespace {

const QByteArray &bigJson()
{
    static const QByteArray json = "{\"data\":[],\"filler\":\"" + QByteArray(16 * 1024 * 1024, '0') + "\"}";
    return json;
}

/// What a gzip ends with, and Qt has no function for.
std::uint32_t crc32(const QByteArray &bytes)
{
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) ? 0xedb88320U ^ (value >> 1U) : value >> 1U;
        table.at(byte) = value;
    }
    std::uint32_t sum = 0xffffffffU;
    for (const char c : bytes)
        sum = table[(sum ^ static_cast<unsigned char>(c)) & 0xffU] ^ (sum >> 8U);
    return ~sum;
}

QByteArray littleEndian(std::uint32_t value)
{
    QByteArray bytes;
    for (int i = 0; i < 4; ++i, value >>= 8U)
        bytes += static_cast<char>(value & 0xffU);
    return bytes;
}

} // namespace

QByteArray deflate(const QByteArray &bytes)
{
    constexpr qsizetype qtsOwnHeader = 4;
    if (bytes.isEmpty()) // of which Qt makes nothing at all
        return QByteArray("\x78\x9c\x03\0\0\0\0\x01", 8);
    return qCompress(bytes).mid(qtsOwnHeader);
}

QByteArray bareDeflate(const QByteArray &bytes)
{
    // Without zlib's two bytes before and its sum behind.
    return deflate(bytes).mid(2).chopped(4);
}

QByteArray gzip(const QByteArray &bytes)
{
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10) + bareDeflate(bytes) + littleEndian(crc32(bytes))
        + littleEndian(static_cast<std::uint32_t>(bytes.size()));
}

const QByteArray &deflateBomb()
{
    static const QByteArray bomb = deflate(bigJson());
    return bomb;
}

const QByteArray &gzipBomb()
{
    static const QByteArray bomb = gzip(bigJson());
    return bomb;
}

} // namespace ek::test
