#pragma once

#include "core/Ids.h"
#include "platform/MemoryGuard.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <memory>

namespace ek {

/// Text that must not spread: a credential or a newly created key.
///
/// Move-only, in one buffer of its own that is overwritten when it goes. There is no stream operator, no comparison
/// with strings and no conversion; the one way out is exposeSecretUtf8(), whose name is meant to be noticed in review.
/// As long as there is one that is not empty, the process's memory is closed to others (see MemoryGuard).
class Secret
{
public:
    Secret() = default;
    /// Copies @p text and overwrites it, where nobody else shares its buffer.
    static Secret takeFrom(QString &text);
    static Secret takeFrom(QByteArray &utf8);

    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    /// In bytes of UTF-8.
    [[nodiscard]] std::size_t size() const { return m_size; }

    /// A copy outside the protected buffer. The caller wipes it (see wipe()) as soon as it can.
    [[nodiscard]] QByteArray exposeSecretUtf8() const;

    /// A second protected buffer with the same content, for an owner with another life span.
    [[nodiscard]] Secret clone() const;

    [[nodiscard]] KeyFingerprint fingerprint() const;

private:
    void reset() noexcept;

    MemoryGuard m_guard; ///< held as long as there is something to guard
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size = 0;
};

/// Overwrites and empties a buffer that held a secret, to the end of its capacity. A buffer somebody else shares is
/// only let go, since writing to it would write to a fresh copy: this shortens the life of a secret in memory, it does
/// not promise to erase it.
void wipe(QByteArray &bytes);
void wipe(QString &text);

} // namespace ek
