#include "api/AnswerReader.h"

#include "core/Secret.h"

#include <algorithm>

namespace ek {

namespace {

/// All heads of one answer together, those before it included.
constexpr qsizetype largestHead = 256LL * 1024;
/// A chunk's size is never longer than this, extensions included.
constexpr qsizetype longestChunkLine = 4096;

/// The number that @p text is, and nothing besides; -1 where it is none.
qint64 numberIn(const QByteArray &text, int base)
{
    const auto isDigit = [base](char c) {
        return (c >= '0' && c <= '9') || (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    };
    bool fits = false;
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isDigit))
        return -1;
    const qint64 number = text.toLongLong(&fits, base);
    return fits ? number : -1;
}

} // namespace

void AnswerReader::add(const QByteArray &bytes)
{
    if (m_state == State::Done || m_state == State::Broken)
        return;
    m_unread += bytes;
    while (m_state == State::Head && readHead()) { }
    if (m_state == State::Body)
        readBody();
}

void AnswerReader::end()
{
    if (m_state == State::Body && m_framing == Framing::UntilEnd)
        m_state = State::Done;
}

QByteArray AnswerReader::header(const QByteArray &name) const
{
    QByteArray value;
    for (const auto &[known, content] : m_headers) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            value += (value.isEmpty() ? "" : ", ") + content;
    }
    return value;
}

/// True where there may be another one behind it.
bool AnswerReader::readHead()
{
    qsizetype end = m_unread.indexOf("\n\r\n");
    qsizetype after = end + 3;
    // Not further than that: there may be thousands of heads behind it.
    const QByteArrayView before(m_unread.constData(), end < 0 ? m_unread.size() : end + 1);
    if (const qsizetype bare = before.indexOf("\n\n"); bare >= 0) {
        end = bare;
        after = bare + 2;
    }
    if (m_headBytes + (end < 0 ? m_unread.size() : after) > largestHead) {
        m_state = State::Broken;
        return false;
    }
    if (end < 0)
        return false;
    QList<QByteArray> lines = m_unread.left(end).split('\n');
    m_unread.remove(0, after);
    m_headBytes += after;

    const QByteArray first = lines.takeFirst().trimmed();
    const QByteArray code = first.mid(9, 3);
    if (!first.startsWith("HTTP/1.") || first.size() < 12 || first.at(8) != ' ' || numberIn(code, 10) < 100) {
        m_state = State::Broken;
        return false;
    }
    m_status = code.toInt();
    m_reason = first.mid(13);
    constexpr int switchingProtocols = 101;
    if (m_status < 200 && m_status != switchingProtocols)
        return true;

    m_headers.clear();
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            m_headers.emplaceBack(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
    }
    frame();
    return false;
}

void AnswerReader::frame()
{
    constexpr int noContent = 204;
    constexpr int notModified = 304;
    m_state = State::Body;
    if (m_status < 200 || m_status == noContent || m_status == notModified) {
        m_state = State::Done;
        return;
    }
    const QByteArray coding = header("Transfer-Encoding").toLower();
    if (!coding.isEmpty()) {
        m_framing = Framing::Chunks;
        if (coding != "chunked")
            m_state = State::Broken;
        return;
    }
    QByteArray length = header("Content-Length");
    if (length.isEmpty())
        return;
    // The same length several times over is one.
    const QList<QByteArray> lengths = length.split(',');
    const bool isOne = std::all_of(lengths.begin(), lengths.end(),
                                   [&](const QByteArray &other) { return other.trimmed() == lengths.constFirst(); });
    m_framing = Framing::Length;
    m_left = numberIn(lengths.constFirst(), 10);
    if (!isOne || m_left < 0)
        m_state = State::Broken;
}

void AnswerReader::readBody()
{
    switch (m_framing) {
    case Framing::Length:
        m_body += m_unread.left(m_left);
        m_left -= std::min<qint64>(m_left, m_unread.size());
        wipe(m_unread);
        if (m_left == 0)
            m_state = State::Done;
        break;
    case Framing::UntilEnd:
        m_body += m_unread;
        wipe(m_unread);
        break;
    case Framing::Chunks:
        while (m_state == State::Body && readChunk()) { }
        break;
    }
}

/// True where something was read and there may be more.
bool AnswerReader::readChunk()
{
    if (m_isInChunk && m_left > 0) {
        const qsizetype count = static_cast<qsizetype>(std::min<qint64>(m_left, m_unread.size()));
        m_body += m_unread.left(count);
        m_unread.remove(0, count);
        m_left -= count;
        return count > 0;
    }
    const qsizetype end = m_unread.indexOf('\n');
    if ((end < 0 ? m_unread.size() : end) > longestChunkLine) {
        m_state = State::Broken;
        return false;
    }
    if (end < 0)
        return false;
    const QByteArray line = m_unread.left(end).trimmed();
    m_unread.remove(0, end + 1);
    m_headBytes += end + 1;
    if (m_isTrailer) {
        if (line.isEmpty())
            m_state = State::Done;
        else if (m_headBytes > largestHead)
            m_state = State::Broken;
        return true;
    }
    if (m_isInChunk) { // behind its last byte
        m_isInChunk = false;
        if (!line.isEmpty())
            m_state = State::Broken;
        return true;
    }
    m_left = numberIn(line.split(';').constFirst().trimmed(), 16);
    m_headBytes = 0; // there may be any number of chunks
    if (m_left < 0)
        m_state = State::Broken;
    else if (m_left == 0)
        m_isTrailer = true;
    else
        m_isInChunk = true;
    return true;
}

} // namespace ek
