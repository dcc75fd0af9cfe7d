#pragma once

#include "core/Secret.h"

#include <QProcess>

namespace ek {

/// Standard input of a command, with a key in it.
///
/// On Unix it is a pipe that is filled and closed before there is anybody to read it. The key is then in no buffer of
/// this program's, no write can fail or wait because of what the command does, and how much of the key is still there
/// tells what the command read. Elsewhere the key goes through QProcess.
class KeyPipe
{
public:
    KeyPipe(const Secret &key, bool endsLine);
    KeyPipe(const KeyPipe &) = delete;
    KeyPipe &operator=(const KeyPipe &) = delete;
    ~KeyPipe();

    /// False where the system could not make it, or the key is longer than a pipe holds.
    [[nodiscard]] bool isSound() const;
    /// Before the start: makes it the standard input of @p process, and gives the process a session of its own.
    void attach(QProcess &process);
    /// Once it has started.
    void feed(QProcess &process);

    enum class Left { All, Some, Nothing };
    /// How much of the key was not read; a line break after it does not count.
    [[nodiscard]] Left left(const QProcess &process) const;

private:
#ifdef Q_OS_UNIX
    int m_readEnd = -1;
    qsizetype m_size = 0; ///< bytes, with the line break
    qsizetype m_keySize = 0; ///< bytes
#else
    QByteArray m_content;
#endif
};

} // namespace ek
