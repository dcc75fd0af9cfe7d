#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace ek {

/// Reads one HTTP/1.1 answer as it arrives. Interim answers (every 1xx but 101) before it are passed over.
///
/// May hold secrets; what body() gives is taken away from it.
class AnswerReader
{
public:
    enum class State {
        Head, ///< of the answer, or of one before it
        Body,
        Done,
        Broken, ///< not HTTP, or longer in its head than anybody writes
    };

    /// More of the connection. What comes after the end is not looked at.
    void add(const QByteArray &bytes);
    /// The connection ended: a body without an announced end is whole then; anything else that is not Done stays so.
    void end();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] const QByteArray &reason() const { return m_reason; }
    [[nodiscard]] const QList<std::pair<QByteArray, QByteArray>> &headers() const { return m_headers; }
    /// What arrived of the body since the last call, without its chunks' frames.
    QByteArray takeBody() { return std::exchange(m_body, {}); }

private:
    enum class Framing { Length, Chunks, UntilEnd };

    [[nodiscard]] bool readHead();
    void readBody();
    [[nodiscard]] bool readChunk();
    void frame();
    [[nodiscard]] QByteArray header(const QByteArray &name) const;

    State m_state = State::Head;
    Framing m_framing = Framing::UntilEnd;
    QByteArray m_unread;
    QByteArray m_body;
    int m_status = 0;
    QByteArray m_reason;
    QList<std::pair<QByteArray, QByteArray>> m_headers;
    qint64 m_left = 0; ///< of the body, or of the chunk under way
    bool m_isInChunk = false;
    bool m_isTrailer = false; ///< the last chunk has come
    qsizetype m_headBytes = 0; ///< of every head there was
};

} // namespace ek
