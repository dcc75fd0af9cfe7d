#include "fleet/KeyScanner.h"

#include "core/CredentialSyntax.h"
#include "platform/Memory.h"
#include "platform/MemoryGuard.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>

#include <bit>
#endif

namespace ek {

namespace {

/// In characters. core/Credential takes nothing longer for a credential.
constexpr std::ptrdiff_t longestKey = 2000;
constexpr std::ptrdiff_t shortestSecret = 7; ///< behind "ek_live_" and its like, as core/Credential has it
constexpr std::ptrdiff_t shortestOther = 16; ///< behind a mere "ek_" or "sk_"
constexpr std::ptrdiff_t certainlyReal = 24;

/// Bytes before what is looked at: the longest beginning, in characters of 16 bits, and one character more.
constexpr std::ptrdiff_t lookBehind = 64;
/// Bytes after it, so that a credential that begins there can be read to its end.
constexpr std::ptrdiff_t lookAhead = 2 * (longestKey + 32);
constexpr std::ptrdiff_t kept = lookBehind + lookAhead;
/// From the start of a file: what says whether it is text.
constexpr std::ptrdiff_t sample = 8000;

/// Whether the underscore at @p c stands behind "sk", "ek" or "ken", of 8 or of 16 bits to the character.
bool isMark(const unsigned char *c)
{
    if (c[-1] == 0)
        return c[-2] == 'k' ? c[-4] == 's' || c[-4] == 'e' : c[-2] == 'n' && c[-4] == 'e';
    return c[-1] == 'k' ? c[-2] == 's' || c[-2] == 'e' : c[-1] == 'n' && c[-2] == 'e' && c[-3] == 'k';
}

/// The first "_" at or behind @p at and before @p end that isMark(): what everything looked for has in common. Four
/// bytes before @p at can be read.
const unsigned char *nextMark(const unsigned char *at, const unsigned char *end)
{
#ifdef __SSE2__
    // memchr() would stop at every underscore, and source code is full of them.
    const auto load = [](const unsigned char *from) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
    };
    const auto is = [](__m128i bytes, char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
    for (; end - at >= 16; at += 16) {
        const __m128i here = is(load(at), '_');
        if (_mm_movemask_epi8(here) == 0)
            continue;
        const __m128i one = load(at - 1);
        const __m128i two = load(at - 2);
        const __m128i three = load(at - 3);
        const __m128i four = load(at - 4);
        const __m128i kind = _mm_and_si128(is(one, 'k'), _mm_or_si128(is(two, 's'), is(two, 'e')));
        const __m128i token = _mm_and_si128(is(one, 'n'), _mm_and_si128(is(two, 'e'), is(three, 'k')));
        const __m128i wideKind = _mm_and_si128(is(two, 'k'), _mm_or_si128(is(four, 's'), is(four, 'e')));
        const __m128i wideToken = _mm_and_si128(is(two, 'n'), is(four, 'e'));
        const __m128i wide = _mm_and_si128(is(one, 0), _mm_or_si128(wideKind, wideToken));
        const __m128i any = _mm_or_si128(_mm_or_si128(kind, token), wide);
        const auto marks = static_cast<unsigned>(_mm_movemask_epi8(_mm_and_si128(here, any)));
        if (marks != 0)
            return at + std::countr_zero(marks);
    }
#endif
    while (at < end) {
        at = static_cast<const unsigned char *>(std::memchr(at, '_', static_cast<std::size_t>(end - at)));
        if (!at)
            return end;
        if (isMark(at))
            return at;
        ++at;
    }
    return end;
}

/// How many line feeds stand in the bytes.
qint64 lineFeeds(const unsigned char *at, const unsigned char *end)
{
    qint64 count = 0;
#ifdef __SSE2__
    const __m128i feed = _mm_set1_epi8('\n');
    while (end - at >= 16) {
        // A byte counts to 255.
        const unsigned char *const stop = at + std::min<std::ptrdiff_t>((end - at) / 16, 255) * 16;
        __m128i sums = _mm_setzero_si128();
        for (; at < stop; at += 16)
            sums = _mm_sub_epi8(sums, _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i *>(at)), feed));
        const __m128i both = _mm_sad_epu8(sums, _mm_setzero_si128());
        count += _mm_cvtsi128_si32(both) + _mm_cvtsi128_si32(_mm_srli_si128(both, 8));
    }
#endif
    return count + std::count(at, end, static_cast<unsigned char>('\n'));
}

/// The characters around a place, one or two bytes each, as long as they are ASCII.
class Characters
{
public:
    enum class Kind { Bytes, Utf16Little, Utf16Big };

    Characters(const unsigned char *place, Kind kind, const unsigned char *begin, const unsigned char *end)
        : m_place(place)
        , m_kind(kind)
        , m_begin(begin)
        , m_end(end)
    {
    }

    [[nodiscard]] int width() const { return m_kind == Kind::Bytes ? 1 : 2; }
    [[nodiscard]] const unsigned char *byteAt(std::ptrdiff_t index) const { return m_place + index * width(); }

    /// -1 where there is none, or one that is not ASCII.
    [[nodiscard]] int at(std::ptrdiff_t index) const
    {
        const unsigned char *const c = byteAt(index);
        if (c < m_begin || c >= m_end || *c >= 0x80)
            return -1;
        if (m_kind == Kind::Bytes || index == 0)
            return *c;
        // The byte towards the place is zero in either order. So the order matters to the last character alone, and a
        // text at an odd place of a binary file is found as well.
        if ((index > 0 ? c[-1] : c[1]) != 0)
            return -1;
        const bool isOther = m_kind == Kind::Utf16Little && index > 0 && c + 1 < m_end && c[1] != 0;
        return isOther ? -1 : *c;
    }

    [[nodiscard]] bool standsAt(std::ptrdiff_t index, std::string_view word) const
    {
        return std::all_of(word.begin(), word.end(), [&](char c) { return at(index++) == c; });
    }

    /// Whether what stands at @p index hides the rest of a key: dots, stars, bullets.
    [[nodiscard]] bool isMaskMark(std::ptrdiff_t index) const
    {
        const int c = at(index);
        if (c >= 0)
            return c == '*' || (c == '.' && at(index + 1) == '.');
        const unsigned char *const bytes = byteAt(index);
        if (m_kind != Kind::Bytes) {
            if (bytes + 1 >= m_end)
                return false;
            const int unit = m_kind == Kind::Utf16Little ? bytes[0] | bytes[1] << 8 : bytes[-1] << 8 | bytes[0];
            return unit == 0x2026 || unit == 0x2022 || unit == 0x25cf || unit == 0xb7;
        }
        const auto begins = [&](std::string_view mark) {
            return m_end - bytes >= static_cast<std::ptrdiff_t>(mark.size())
                && std::memcmp(bytes, mark.data(), mark.size()) == 0;
        };
        return begins("\xe2\x80\xa6") || begins("\xe2\x80\xa2") || begins("\xe2\x97\x8f") || begins("\xc2\xb7");
    }

private:
    const unsigned char *m_place;
    Kind m_kind;
    const unsigned char *m_begin;
    const unsigned char *m_end;
};

bool isWord(int c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr std::array<bool, 256> ofKey = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c)
        table.at(c) = isKeyCharacter(QChar(static_cast<char16_t>(c)));
    return table;
}();

bool isOfKey(int c)
{
    return c >= 0 && ofKey.at(static_cast<std::size_t>(c));
}

/// Whether a mark in a text of 8 bits is worth a closer look. Source code is full of words that end like the beginning
/// of a key. Reads 3 bytes before it and 16 behind it.
bool mayBeginKey(const unsigned char *at)
{
    if (at[1] == 'l' ? std::memcmp(at + 1, "live_", 5) == 0 : std::memcmp(at + 1, "sandbox_", 8) == 0)
        return true;
    // A run that is as long as the shortest of that kind, looked at here and there.
    return at[-1] == 'k' && ofKey[at[shortestOther]] && ofKey[at[8]] && ofKey[at[1]] && !ofKey[at[-3]];
}

enum class Content { NotKnown, Text, Utf16Little, Utf16Big, Binary };

/// What the first bytes of a file say of the rest.
Content contentOf(const unsigned char *begin, const unsigned char *end)
{
    const std::ptrdiff_t size = std::min(end - begin, sample);
    if (size >= 2 && begin[0] == 0xff && begin[1] == 0xfe)
        return Content::Utf16Little;
    if (size >= 2 && begin[0] == 0xfe && begin[1] == 0xff)
        return Content::Utf16Big;
    if (!std::memchr(begin, 0, static_cast<std::size_t>(size)))
        return Content::Text;
    // Text of 16 bits without a mark: nearly every second byte is zero, and nearly none of the others.
    std::array<std::ptrdiff_t, 2> zeros{};
    for (std::ptrdiff_t i = 0; i < size; ++i)
        zeros.at(static_cast<std::size_t>(i % 2)) += begin[i] == 0 ? 1 : 0;
    const std::ptrdiff_t many = size / 4;
    const std::ptrdiff_t few = size / 100;
    if (zeros[1] > many && zeros[0] <= few)
        return Content::Utf16Little;
    if (zeros[0] > many && zeros[1] <= few)
        return Content::Utf16Big;
    return Content::Binary;
}

} // namespace

class KeyScanner::Private
{
public:
    explicit Private(Tell tell)
        : m_tell(std::move(tell))
        , m_buffer(std::make_unique<unsigned char[]>(capacity))
    {
        m_guard.hold(); // other people's keys may be in the buffer
    }

    ~Private() { forget(); }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    void begin()
    {
        forget();
        m_content = Content::NotKnown;
        m_atStart = 0;
        m_line = 1;
        m_keyEnd = 0;
        m_counted = m_end = m_next = m_buffer.get() + lookBehind;
    }

    [[nodiscard]] unsigned char *room() const { return m_end; }

    void add(qint64 bytes)
    {
        m_end += bytes;
        m_used = std::max(m_used, m_end);
        const unsigned char *const safe = m_end - lookAhead;
        const bool isTooLittle = m_content == Content::NotKnown && m_end - m_next < sample;
        if (safe <= m_next || isTooLittle)
            return;
        look(safe);
        // The buffer has room for what is kept and one more piece.
        const std::ptrdiff_t shift = (m_next - lookBehind) - m_buffer.get();
        if (shift > 0) {
            std::memmove(m_buffer.get(), m_next - lookBehind, static_cast<std::size_t>(m_end - m_next + lookBehind));
            m_atStart += shift;
            m_end -= shift;
            m_next -= shift;
            m_counted -= shift; // may be one byte behind, see countLinesTo()
        }
    }

    void addZeros(qint64 bytes)
    {
        if (bytes <= kept) {
            std::memset(m_end, 0, static_cast<std::size_t>(bytes));
            return add(bytes);
        }
        // What is there ends here, and nothing in the hole is looked for.
        std::memset(m_end, 0, static_cast<std::size_t>(kept));
        m_end += kept;
        m_used = std::max(m_used, m_end);
        look(m_end);
        m_atStart += (m_end - (m_buffer.get() + lookBehind)) + (bytes - kept);
        overwriteUsed();
        m_counted = m_end = m_next = m_buffer.get() + lookBehind;
    }

    void finish()
    {
        look(m_end);
        forget();
    }

private:
    static constexpr std::size_t capacity = lookBehind + kept + sample + pieceSize + kept;

    /// Where a byte of the buffer is in the file.
    [[nodiscard]] qint64 offsetOf(const unsigned char *at) const
    {
        return m_atStart + (at - m_buffer.get() - lookBehind);
    }

    /// Looks at everything before @p end that was not looked at.
    void look(const unsigned char *end)
    {
        const unsigned char *const first = m_buffer.get() + lookBehind;
        if (m_content == Content::NotKnown)
            m_content = contentOf(first, m_end);
        for (const unsigned char *at = nextMark(m_next, end); at < end; at = nextMark(at + 1, end)) {
            // Text of 16 bits begins at even places, with or without a mark in front.
            const bool isEven = offsetOf(at) % 2 == 0;
            if (at[-1] == 0)
                judge({at, isEven ? Characters::Kind::Utf16Little : Characters::Kind::Utf16Big, m_buffer.get(), m_end});
            else if (mayBeginKey(at))
                judge({at, Characters::Kind::Bytes, m_buffer.get(), m_end});
        }
        m_next = const_cast<unsigned char *>(end);
        countLinesTo(end);
    }

    /// @p text around the underscore of what may be a key.
    void judge(const Characters &text)
    {
        std::ptrdiff_t start = 0;
        if (text.standsAt(-2, "sk") || text.standsAt(-2, "ek"))
            start = -2;
        else if (text.standsAt(-5, "token"))
            start = -5;
        else
            return;
        if (offsetOf(text.byteAt(start)) < m_keyEnd)
            return; // a part of the one before
        const std::ptrdiff_t afterEnvironment = text.standsAt(1, "live_") ? 6 : text.standsAt(1, "sandbox_") ? 9 : 1;
        const bool isWhole = afterEnvironment > 1;
        // "token_" begins many a word; and what stands within a word is looked at once, with the word.
        if (!isWhole && (start == -5 || isOfKey(text.at(start - 1))))
            return;

        const std::ptrdiff_t secretAt = afterEnvironment - start;
        std::ptrdiff_t taken = 0;
        std::ptrdiff_t next = 0; // how much of it is the beginning of another one that follows at once
        for (; taken <= longestKey && next == 0 && isOfKey(text.at(start + taken)); ++taken) {
            m_key.at(static_cast<std::size_t>(taken)) = static_cast<char>(text.at(start + taken));
            next = m_key.at(static_cast<std::size_t>(taken)) == '_' && taken >= secretAt
                ? beginningAtEnd(taken + 1, secretAt)
                : 0;
        }
        const std::ptrdiff_t size = taken - next;
        const bool isLongEnough = size - secretAt >= (isWhole ? shortestSecret : shortestOther);
        const bool isMask = size - secretAt < certainlyReal && text.isMaskMark(start + size);
        if (size > longestKey)
            m_keyEnd = offsetOf(text.byteAt(start + size)); // nothing in it is one, either
        else if (isLongEnough && !isMask)
            tell(text, start, size, secretAt, isWhole);
        overwrite(m_key.data(), static_cast<std::size_t>(taken));
    }

    /// How much of the end of what was taken is the whole beginning of a credential, behind @p secretAt.
    [[nodiscard]] std::ptrdiff_t beginningAtEnd(std::ptrdiff_t taken, std::ptrdiff_t secretAt) const
    {
        const std::string_view secret =
            std::string_view(m_key.data(), static_cast<std::size_t>(taken)).substr(static_cast<std::size_t>(secretAt));
        for (const std::string_view prefix :
             {"token_live_", "token_sandbox_", "sk_live_", "sk_sandbox_", "ek_live_", "ek_sandbox_"}) {
            if (secret.ends_with(prefix))
                return static_cast<std::ptrdiff_t>(prefix.size());
        }
        return 0;
    }

    void tell(const Characters &text, std::ptrdiff_t start, std::ptrdiff_t size, std::ptrdiff_t secretAt, bool isWhole)
    {
        const unsigned char *const begin = text.byteAt(start);
        const std::string_view key(m_key.data(), static_cast<std::size_t>(size));
        const std::string_view secret = key.substr(static_cast<std::size_t>(secretAt));
        const auto digits = std::count_if(secret.begin(), secret.end(), [](char c) { return c >= '0' && c <= '9'; });
        const bool isRandom = size - secretAt >= shortestOther && digits >= 3;
        const bool isApart = !isWord(text.at(start - 1));
        if (!isWhole && (!isApart || !isRandom))
            return;

        FoundKey found;
        found.looksReal = isApart || isRandom;
        found.offset = offsetOf(begin);
        found.fingerprint = fingerprintOf(key);
        found.mask = maskOf(key, &found.traits);
        const std::string_view shorter =
            key.substr(0, static_cast<std::size_t>(secretAt) + std::min(secret.find_first_of("_-"), secret.size()));
        if (shorter.size() < key.size() && static_cast<std::ptrdiff_t>(shorter.size()) - secretAt >= shortestSecret) {
            found.shorterFingerprint = fingerprintOf(shorter);
            found.shorterMask = maskOf(shorter);
        }
        overwriteStack(); // the hash has worked there
        m_keyEnd = offsetOf(begin) + static_cast<qint64>(size) * text.width();
        countLinesTo(begin);
        found.line = m_content == Content::Binary ? 0 : m_line;
        m_tell(found);
    }

    static KeyFingerprint fingerprintOf(std::string_view key)
    {
        return KeyFingerprint::of(QByteArray::fromRawData(key.data(), static_cast<qsizetype>(key.size())));
    }

    QString maskOf(std::string_view key, CredentialTraits *traits = nullptr)
    {
        std::copy(key.begin(), key.end(), m_wideKey.begin());
        const QStringView text(m_wideKey.data(), static_cast<qsizetype>(key.size()));
        if (traits)
            *traits = recogniseCredential(text);
        const QString mask = maskKey(text);
        overwrite(m_wideKey.data(), key.size() * sizeof(char16_t));
        return mask;
    }

    void countLinesTo(const unsigned char *end)
    {
        if (end <= m_counted || m_content == Content::Binary)
            return;
        if (m_content == Content::Utf16Little || m_content == Content::Utf16Big) {
            const int feedAt = m_content == Content::Utf16Little ? 0 : 1;
            // By whole characters, which begin at even places of the file.
            const unsigned char *at = m_counted + (offsetOf(m_counted) % 2);
            for (; at + 1 < end; at += 2)
                m_line += at[feedAt] == '\n' && at[1 - feedAt] == 0 ? 1 : 0;
            m_counted = std::max(m_counted, at);
        } else {
            m_line += lineFeeds(m_counted, end);
            m_counted = end;
        }
    }

    void forget()
    {
        overwriteUsed();
        overwrite(m_key.data(), m_key.size());
        overwrite(m_wideKey.data(), m_wideKey.size() * sizeof(char16_t));
    }

    void overwriteUsed()
    {
        if (m_used > m_buffer.get())
            overwrite(m_buffer.get(), static_cast<std::size_t>(m_used - m_buffer.get()));
        m_used = m_buffer.get();
    }

    MemoryGuard m_guard;
    Tell m_tell;
    std::unique_ptr<unsigned char[]> m_buffer; ///< lookBehind bytes, then those of the file
    unsigned char *m_end = m_buffer.get() + lookBehind; ///< of what is there
    unsigned char *m_used = m_buffer.get(); ///< what is behind it is overwritten
    const unsigned char *m_counted = m_end; ///< line feeds before it are counted
    unsigned char *m_next = m_end; ///< what is before it was looked at
    std::array<char, longestKey + 1> m_key{};
    std::array<char16_t, longestKey + 1> m_wideKey{};
    Content m_content = Content::NotKnown;
    qint64 m_atStart = 0; ///< of the file, at the first byte behind lookBehind
    qint64 m_line = 1;
    qint64 m_keyEnd = 0; ///< in the file, of the one that was told last
};

KeyScanner::KeyScanner(Tell tell)
    : d(std::make_unique<Private>(std::move(tell)))
{
}

KeyScanner::~KeyScanner() = default;

void KeyScanner::begin()
{
    d->begin();
}

char *KeyScanner::room()
{
    return reinterpret_cast<char *>(d->room());
}

void KeyScanner::add(qint64 bytes)
{
    d->add(bytes);
}

void KeyScanner::addZeros(qint64 bytes)
{
    d->addZeros(bytes);
}

void KeyScanner::finish()
{
    d->finish();
}

} // namespace ek
