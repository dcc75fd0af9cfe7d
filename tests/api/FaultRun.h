#pragma once

#include "FaultCell.h"

#include <QHash>

namespace ek::test {

QByteArray nameOf(Operation operation);
QByteArray nameOf(ErrorKind kind);

const Expected &expectedOf(const Fault &fault, Operation operation, bool isOnce);
/// What is not as the table has it, in words; empty where all is well.
QString difference(const Fault &fault, Operation operation, bool isOnce, const Observed &observed);

/// Plays cells, each at most once, and remembers what it saw.
class FaultRun
{
public:
    /// @p certificates: null where this machine can make none. With @p everythingOverTls every fault is played so;
    /// else only those that are about TLS.
    FaultRun(const FaultCertificates *certificates, bool everythingOverTls);
    ~FaultRun();
    FaultRun(const FaultRun &) = delete;
    FaultRun &operator=(const FaultRun &) = delete;

    [[nodiscard]] const QList<Fault> &faults() const { return m_faults; }
    const Observed &observed(const Fault &fault, Operation operation, bool isOnce);

private:
    struct Cell
    {
        QByteArray fault;
        Operation operation;
        bool isOnce;
        friend bool operator==(const Cell &, const Cell &) = default;
        friend size_t qHash(const Cell &cell, size_t seed = 0)
        {
            return qHashMulti(seed, cell.fault, static_cast<int>(cell.operation), cell.isOnce);
        }
    };
    void play(const Fault &fault, const QList<Cell> &cells);

    const FaultCertificates *m_certificates;
    bool m_everythingOverTls;
    QList<Fault> m_faults;
    QHash<Cell, Observed> m_observed;
};

} // namespace ek::test
