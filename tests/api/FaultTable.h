#pragma once

#include "core/Error.h"
#include "support/FaultServer.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <memory>
#include <optional>

namespace ek::test {

/// How a call ended, as its starter can tell. A read that failed was not done.
enum class End { Done, NotDone, Unknown };

/// What one operation has to come to under one fault.
struct Expected
{
    End end = End::Done;
    ErrorKind kind = {}; ///< meaningless where it was done
    int requests = 1; ///< that the server read whole; for a delete: of the DELETEs
    int tries = 1; ///< how often the client sent one, for a delete: its listing included
    int listings = 0; ///< for a delete: the listings that the server read whole
    bool recovered = false; ///< done by repeating what may have been done already

    /// So many tries, of which fewer arrived.
    [[nodiscard]] Expected of(int count) const
    {
        Expected changed = *this;
        changed.tries = count;
        return changed;
    }
};

inline Expected done(int requests = 1)
{
    return {.requests = requests, .tries = requests};
}
inline Expected recovered(int requests = 2)
{
    return {.requests = requests, .tries = requests, .recovered = true};
}
inline Expected notDone(ErrorKind kind, int requests = 1)
{
    return {.end = End::NotDone, .kind = kind, .requests = requests, .tries = requests};
}
inline Expected unknown(ErrorKind kind, int requests)
{
    return {.end = End::Unknown, .kind = kind, .requests = requests, .tries = requests};
}
/// A delete: its listings come before, and count as tries too.
inline Expected after(int listings, Expected expected)
{
    expected.listings = listings;
    expected.tries += listings;
    return expected;
}

/// What every operation has to come to. Listing entities, listing keys and testing a sign-in are all reads.
struct ExpectedRow
{
    Expected read;
    Expected create;
    Expected remove;
};

/// The connection is gone after the request was read, or an answer is cut off: what may pass for reads is tried three
/// times; a delete's listings were answered.
inline ExpectedRow lost()
{
    return {notDone(ErrorKind::ConnectionLost, 3), unknown(ErrorKind::ConnectionLost, 3),
            after(2, unknown(ErrorKind::ConnectionLost, 3))};
}
inline ExpectedRow lostOnce()
{
    return {done(2), recovered(), after(1, recovered())};
}

/// One way in which a server or the network can misbehave.
struct Fault
{
    QByteArray name; ///< as it stands in docs/reliability.md
    Strike strike;
    ExpectedRow persists; ///< it goes on and on
    ExpectedRow once; ///< it happens once, and then the server is well

    // At the level of a connection a fault strikes a delete's listing, too; else that is answered well.
    bool strikesListing = false;
    bool onlyWithTls = false;
    bool onlyPlain = false; ///< TLS adds nothing to it but time
    bool takesTime = false; ///< waits are part of it: its cells are played side by side
    std::chrono::milliseconds idleTimeout = std::chrono::seconds(30);
    std::chrono::milliseconds deadline = std::chrono::seconds(40);
    std::chrono::milliseconds leastWait = std::chrono::milliseconds(0); ///< before each repeat
    std::optional<TlsProblem> tls = std::nullopt;
};

/// The certificates the faults need; all for 127.0.0.1 where not said otherwise.
struct FaultCertificates
{
    FaultCertificates();
    [[nodiscard]] bool areValid() const;

    TestCertificate authority; ///< the one the client trusts
    TestCertificate stranger; ///< another one
    TestCertificate good;
    TestCertificate expired;
    TestCertificate notYetValid;
    TestCertificate selfSigned;
    TestCertificate otherHost;
    TestCertificate fromStranger;
    TestCertificate fraudulent; ///< by number and name one of those that browsers once had to ban
};

/// Bodies may be this big in every cell.
constexpr qint64 largestFaultBody = 256LL * 1024;

// The table. What is expected is written down by hand: it is what the program promises, not what it does.

QList<Fault> connectionFaults();
/// @p moment: what counts as too long. Short for the test's sake, long enough for a busy machine's well answers.
QList<Fault> timeFaults(std::chrono::milliseconds moment);
QList<Fault> framingFaults();
QList<Fault> contentFaults();
QList<Fault> statusFaults();
QList<Fault> redirectFaults();
/// Those of TLS itself; @p certificates outlive them.
QList<Fault> identityFaults(const FaultCertificates &certificates);
/// All that need no certificate.
QList<Fault> plainFaults(std::chrono::milliseconds moment);

} // namespace ek::test
