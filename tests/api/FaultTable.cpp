#include "FaultTable.h"

namespace ek::test {

namespace {

const QString here = QStringLiteral("IP:127.0.0.1");

/// Nothing arrives, and nothing is tried again.
ExpectedRow neverSent(ErrorKind kind)
{
    const Expected outcome = notDone(kind, 0).of(1);
    return {outcome, outcome, outcome};
}

} // namespace

QList<Fault> connectionFaults()
{
    using Place = Strike::Place;
    const Expected tried = notDone(ErrorKind::ConnectionLost, 0).of(3);
    const Expected listedThrice = after(3, notDone(ErrorKind::ConnectionLost, 0));
    QList<Fault> faults;
    faults += {.name = "no such host",
               .strike = {Place::NoHost},
               .persists = neverSent(ErrorKind::HostNotFound),
               .once = neverSent(ErrorKind::HostNotFound),
               .strikesListing = true,
               .onlyWithTls = true};
    faults += {.name = "connection refused",
               .strike = {Place::NoServer},
               .persists = neverSent(ErrorKind::ConnectionRefused),
               .once = neverSent(ErrorKind::ConnectionRefused),
               .strikesListing = true};
    // What the server has not read has left all the same, as far as the client can tell.
    const ExpectedRow cut{tried, unknown(ErrorKind::ConnectionLost, 0).of(3), tried};
    const ExpectedRow cutOnce{done().of(2), recovered(1).of(2), after(1, done()).of(3)};
    const auto midRequest = [&](const char *name, qsizetype bytes, const Reaction &reaction) {
        return Fault{.name = name,
                     .strike = Strike::afterBytes(bytes, reaction),
                     .persists = cut,
                     .once = cutOnce,
                     .strikesListing = true};
    };
    constexpr qsizetype aFewHeaders = 60;
    faults += midRequest("reset before the request is read", 0, resetConnection());
    faults += midRequest("closed before the request is read", 0, closeConnection());
    faults += midRequest("reset in the middle of the request", aFewHeaders, resetConnection());
    faults += midRequest("closed in the middle of the request", aFewHeaders, closeConnection());
    faults += {.name = "reset after the request",
               .strike = Strike::atRequest(resetConnection()),
               .persists = lost(),
               .once = lostOnce()};
    faults += {.name = "closed without an answer",
               .strike = Strike::atRequest(closeConnection()),
               .persists = lost(),
               .once = lostOnce()};
    faults += {.name = "reset after any request, a delete's listing included",
               .strike = Strike::atRequest(resetConnection()),
               .persists = {notDone(ErrorKind::ConnectionLost, 3), unknown(ErrorKind::ConnectionLost, 3), listedThrice},
               .once = {done(2), recovered(), after(2, done())},
               .strikesListing = true};
    return faults;
}

QList<Fault> identityFaults(const FaultCertificates &certificates)
{
    const auto fault = [](const char *name, const Strike &strike, TlsProblem problem) {
        return Fault{.name = name,
                     .strike = strike,
                     .persists = neverSent(ErrorKind::TlsFailed),
                     .once = neverSent(ErrorKind::TlsFailed),
                     .strikesListing = true,
                     .onlyWithTls = true,
                     .tls = problem};
    };
    const auto certificate = [&](const char *name, const TestCertificate &shown, TlsProblem problem) {
        return fault(name, Strike::identity(shown), problem);
    };
    const auto inHandshake = [](const char *name, const Reaction &reaction) {
        const Expected tried = notDone(ErrorKind::ConnectionLost, 0).of(3);
        return Fault{.name = name,
                     .strike = Strike::atHandshake(reaction),
                     .persists = {tried, tried, tried},
                     .once = {done().of(2), done().of(2), after(1, done()).of(3)},
                     .strikesListing = true,
                     .onlyWithTls = true};
    };
    Strike plain{Strike::Place::Identity};
    plain.reaction = [](const Elsewhere &) { return answer(400, "<html>Bad Request</html>"); };
    return {inHandshake("reset before TLS is agreed on", resetConnection()),
            inHandshake("closed before TLS is agreed on", closeConnection()),
            certificate("certificate expired", certificates.expired, TlsProblem::Expired),
            certificate("certificate not yet valid", certificates.notYetValid, TlsProblem::NotYetValid),
            certificate("certificate signed by itself", certificates.selfSigned, TlsProblem::SelfSigned),
            certificate("certificate of another host", certificates.otherHost, TlsProblem::WrongHost),
            certificate("certificate of an unknown authority", certificates.fromStranger, TlsProblem::Untrusted),
            certificate("certificate known to be fraudulent", certificates.fraudulent, TlsProblem::Revoked),
            fault("plain HTTP where TLS is asked for", plain, TlsProblem::Handshake)};
}

QList<Fault> plainFaults(std::chrono::milliseconds moment)
{
    return connectionFaults() + timeFaults(moment) + framingFaults() + contentFaults() + statusFaults()
        + redirectFaults();
}

FaultCertificates::FaultCertificates()
    : authority({.host = QStringLiteral("DNS:authority.example"), .isAuthority = true})
    , stranger({.host = QStringLiteral("DNS:stranger.example"), .isAuthority = true})
    , good({.host = here, .authority = &authority})
    , expired({.host = here, .authority = &authority, .validFrom = -9, .validUntil = -2})
    , notYetValid({.host = here, .authority = &authority, .validFrom = 2, .validUntil = 9})
    , selfSigned({.host = here})
    , otherHost({.host = QStringLiteral("DNS:api.example"), .authority = &authority})
    , fromStranger({.host = here, .authority = &stranger})
    , fraudulent({.host = here,
                  .authority = &authority,
                  .commonName = QStringLiteral("mail.google.com"),
                  .serial = "047ECBE9FCA55F7BD09EAE36E10CAE1E"})
{
}

bool FaultCertificates::areValid() const
{
    for (const TestCertificate *certificate :
         {&authority, &stranger, &good, &expired, &notYetValid, &selfSigned, &otherHost, &fromStranger, &fraudulent}) {
        if (!certificate->isValid())
            return false;
    }
    return true;
}

} // namespace ek::test
