#pragma once

#include "core/Secret.h"

#include <QByteArray>

namespace ek {

/// Recognises a secret in a text without holding it: its length, a sum over its bytes, and a digest. A value.
class SecretTrace
{
public:
    SecretTrace() = default;
    explicit SecretTrace(const Secret &secret);

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    enum class Match {
        None,
        Exact, ///< it, and around it at most what cannot be seen: spaces, line breaks
        Within, ///< it, within another text
    };
    [[nodiscard]] Match in(const QByteArray &utf8) const;

private:
    qsizetype m_size = 0;
    unsigned m_sum = 0; ///< tells cheaply where to look closer
    QByteArray m_digest;
};

} // namespace ek
