#pragma once

#include "KeyServer.h"

#include <QSslCertificate>
#include <QSslKey>

namespace ek::test {

using Cut = void (*)(QTcpSocket &);

/// Cuts the connection at every single byte of a create, and looks what became of its key.
class ByteCuts
{
public:
    /// The server speaks TLS with @p certificate and @p key, or plainly where there is none.
    ByteCuts(const QSslCertificate &certificate, const QSslKey &key);
    ~ByteCuts();

    /// The data of sweep(): each manner of cutting, in the request and in the answer, with request ids and without.
    static void addRows(const QList<std::pair<const char *, Cut>> &manners);
    /// One row: every offset. Reports to QtTest.
    void sweep();

private:
    /// One run of the program, signed in to the server.
    class Run;

    QSslCertificate m_certificate;
    KeyServer m_server;
};

} // namespace ek::test

Q_DECLARE_METATYPE(ek::test::Cut)
