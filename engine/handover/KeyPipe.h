#pragma once

#include "core/Secret.h"

#include <QProcess>

namespace ek {

/// Standard input of a command, with a key in it.
///
/// It is a pipe that is filled and closed before there is anybody to read it. The key is then in no buffer of this
/// program's, no write can fail or wait because of what the command does, and how much of the key is still there tells
/// what the command read.
class KeyPipe
{
public:
    KeyPipe(const Secret &key, bool endsLine);
    KeyPipe(const KeyPipe &) = delete;
    KeyPipe &operator=(const KeyPipe &) = delete;
    ~KeyPipe();

    /// False where the system could not make it, or the key is longer than a pipe holds.
    [[nodiscard]] bool isSound() const { return m_readEnd != none; }
    /// Before the start: makes it the standard input of @p process.
    void attach(QProcess &process);
    /// After the start: no other process gets it.
    void detach();

    enum class Left { All, Some, Nothing };
    /// How much of the key was not read; a line break after it does not count.
    [[nodiscard]] Left left() const;

private:
#ifdef Q_OS_WIN
    using End = void *;
    static constexpr End none = nullptr;
#else
    using End = int;
    static constexpr End none = -1;
#endif
    /// The end to read from; none where @p content does not fit.
    static End filledWith(const QByteArray &content);
    /// Bytes that nobody has read.
    [[nodiscard]] qsizetype unread() const;

    End m_readEnd = none;
    qsizetype m_size = 0; ///< bytes, with the line break
    qsizetype m_keySize = 0; ///< bytes
};

} // namespace ek
