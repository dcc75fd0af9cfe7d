#include "FaultRun.h"

#include "ApiFixture.h"

#include <QLoggingCategory>

#include <algorithm>
#include <vector>

namespace ek::test {

namespace {

/// For one cell, or for those of one fault that are played side by side. Far beyond what any of them takes.
constexpr auto cellPatience = std::chrono::seconds(60);
/// By which a busy machine may be late.
constexpr auto lateness = std::chrono::seconds(15);

// Whatever is logged while cells are played, debug messages included.
QByteArray logged; // NOLINT(bugprone-dynamic-static-initializers)
QtMessageHandler messageHandlerBefore = nullptr;

void logAndPassOn(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    logged += message.toUtf8() + '\n';
    if (type != QtDebugMsg && messageHandlerBefore)
        messageHandlerBefore(type, context, message);
}

QString words(End end, ErrorKind kind)
{
    if (end == End::Done)
        return QStringLiteral("done");
    return (end == End::NotDone ? QStringLiteral("not done: ") : QStringLiteral("unknown: "))
        + QString::fromLatin1(nameOf(kind));
}

} // namespace

QByteArray nameOf(Operation operation)
{
    switch (operation) {
    case Operation::ListEntities:
        return "list entities";
    case Operation::ListKeys:
        return "list keys";
    case Operation::CreateKey:
        return "create key";
    case Operation::DeleteKey:
        return "delete key";
    case Operation::SignIn:
        return "test sign-in";
    case Operation::TestKey:
        return "test key";
    }
    return {};
}

QByteArray nameOf(ErrorKind kind)
{
    static const QHash<ErrorKind, QByteArray> names{
        {ErrorKind::HostNotFound, "host not found"},
        {ErrorKind::ConnectionRefused, "connection refused"},
        {ErrorKind::ConnectionLost, "connection lost"},
        {ErrorKind::TlsFailed, "TLS failed"},
        {ErrorKind::ProxyFailed, "proxy failed"},
        {ErrorKind::TimedOut, "timed out"},
        {ErrorKind::Redirected, "redirected"},
        {ErrorKind::TooLarge, "too large"},
        {ErrorKind::NotJson, "not JSON"},
        {ErrorKind::UnexpectedContent, "unexpected content"},
        {ErrorKind::RefusedInBody, "error in the answer"},
        {ErrorKind::BadRequest, "bad request"},
        {ErrorKind::Unauthorized, "not signed in"},
        {ErrorKind::Forbidden, "not allowed"},
        {ErrorKind::NotFound, "not found"},
        {ErrorKind::Conflict, "conflict"},
        {ErrorKind::Validation, "not valid"},
        {ErrorKind::RateLimited, "rate limit"},
        {ErrorKind::ServerError, "server error"},
        {ErrorKind::ServiceUnavailable, "unavailable"},
        {ErrorKind::UnexpectedStatus, "unexpected status"},
        {ErrorKind::KeyIdMasked, "full key needed"},
        {ErrorKind::StillListed, "still listed"},
    };
    return names.value(kind, "error " + QByteArray::number(static_cast<int>(kind)));
}

const Expected &expectedOf(const Fault &fault, Operation operation, bool isOnce)
{
    const ExpectedRow &row = isOnce ? fault.once : fault.persists;
    switch (operation) {
    case Operation::ListEntities:
    case Operation::ListKeys:
    case Operation::SignIn:
    case Operation::TestKey:
        return row.read;
    case Operation::CreateKey:
        return row.create;
    case Operation::DeleteKey:
        return row.remove;
    }
    return row.read;
}

QString difference(const Fault &fault, Operation operation, bool isOnce, const Observed &observed)
{
    const Expected &expected = expectedOf(fault, operation, isOnce);
    QStringList said = observed.complaints;
    const auto compare = [&said](const QString &what, const auto &is, const auto &shouldBe) {
        if (is != shouldBe)
            said += QStringLiteral("%1: %2 instead of %3").arg(what).arg(is).arg(shouldBe);
    };
    compare(QStringLiteral("outcome"), words(observed.end, observed.kind), words(expected.end, expected.kind));
    compare(QStringLiteral("completions"), observed.completions, 1);
    compare(QStringLiteral("requests"), observed.requests, expected.requests);
    compare(QStringLiteral("listings"), observed.listings, expected.listings);
    compare(QStringLiteral("tries"), observed.tries, expected.tries);
    compare(QStringLiteral("recovered"), int(observed.recovered), int(expected.recovered));
    if (fault.tls && observed.end != End::Done)
        compare(QStringLiteral("TLS problem"), int(observed.tls), int(*fault.tls));

    const auto longest = std::min(fault.idleTimeout, fault.deadline) * observed.tries + lateness;
    const auto shortest = fault.leastWait * (observed.tries - 1 - observed.listings);
    if (observed.took > longest || observed.took < shortest)
        said += QStringLiteral("it took %1 ms").arg(observed.took.count());
    return said.join(QStringLiteral("; "));
}

FaultRun::FaultRun(const FaultCertificates *certificates, bool everythingOverTls)
    : m_certificates(certificates)
    , m_everythingOverTls(everythingOverTls)
    , m_faults(plainFaults(everythingOverTls ? std::chrono::milliseconds(2500) : std::chrono::milliseconds(1000)))
{
    if (everythingOverTls)
        m_faults.removeIf([](const Fault &fault) { return fault.onlyPlain; });
    if (certificates)
        m_faults += identityFaults(*certificates);
    else
        m_faults.removeIf([](const Fault &fault) { return fault.onlyWithTls; });
    QLoggingCategory::setFilterRules(QStringLiteral("entitykeys.*=true"));
    messageHandlerBefore = qInstallMessageHandler(&logAndPassOn);
}

FaultRun::~FaultRun()
{
    qInstallMessageHandler(messageHandlerBefore);
}

const Observed &FaultRun::observed(const Fault &fault, Operation operation, bool isOnce)
{
    const Cell cell{fault.name, operation, isOnce};
    if (!m_observed.contains(cell)) {
        QList<Cell> cells{cell};
        if (fault.takesTime) {
            cells.clear();
            for (const Operation each : allOperations)
                cells += {{fault.name, each, false}, {fault.name, each, true}};
        }
        play(fault, cells);
    }
    return m_observed[cell];
}

void FaultRun::play(const Fault &fault, const QList<Cell> &cells)
{
    const FaultCertificates *certificates = m_everythingOverTls || fault.onlyWithTls ? m_certificates : nullptr;
    std::vector<std::unique_ptr<FaultCell>> playing;
    QTestEventLoop loop;
    qsizetype left = cells.size();
    logged.clear();
    for (const Cell &cell : cells) {
        playing.push_back(std::make_unique<FaultCell>(fault, cell.operation, cell.isOnce, certificates));
        QObject::connect(playing.back().get(), &FaultCell::over, &loop, [&] {
            if (--left == 0)
                loop.exitLoop();
        });
    }
    for (const auto &cell : playing)
        cell->start();
    if (left > 0)
        loop.enterLoopMSecs(static_cast<int>(std::chrono::milliseconds(cellPatience).count()));
    for (qsizetype i = 0; i < cells.size(); ++i) {
        Observed observed = playing.at(static_cast<std::size_t>(i))->takeObserved();
        for (const QByteArray &secret : {QByteArray(accountCredential), listedKeyId, createdKey}) {
            if (logged.contains(secret))
                observed.complaints += QStringLiteral("a key was logged");
        }
        m_observed.insert(cells.at(i), observed);
    }
}

} // namespace ek::test
