#pragma once

#include "KeyServer.h"
#include "keys/KeyCreation.h"
#include "support/SessionFixture.h"

#include <optional>

namespace ek::test {

using Cut = void (*)(QTcpSocket &);

/// What one create came to, once it was dealt with.
struct Outcome
{
    QList<KeyFingerprint> told; ///< the keys that were revealed, or reported as unseen
    bool isForgotten = false; ///< by the journal
};

/// Cuts the connection at every single byte of a create, and looks what became of its key.
class ByteCuts
{
public:
    /// The server speaks TLS with @p certificate and @p key, or plainly where there is none.
    ByteCuts(const QSslCertificate &certificate, const QSslKey &key);

    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    /// The data of sweep(): each manner of cutting, in the request and in the answer, with request ids and without.
    static void addRows(const QList<std::pair<const char *, Cut>> &manners);
    /// One row: every offset. Reports to QtTest.
    void sweep();

private:
    /// One create, struck as the server was told; none where it did not come to an end.
    std::optional<Outcome> create(const QString &name);

    KeyServer m_server;
    SessionFixture m_parts;
    KeyCreation m_creation;
    bool m_isOpen = false;
};

} // namespace ek::test

Q_DECLARE_METATYPE(ek::test::Cut)
