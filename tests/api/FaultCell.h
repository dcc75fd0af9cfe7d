#pragma once

#include "FaultTable.h"
#include "api/ApiClient.h"

#include <QElapsedTimer>
#include <QStringList>

namespace ek::test {

/// What became of one operation under one fault.
struct Observed
{
    End end = End::Done;
    ErrorKind kind = {};
    TlsProblem tls = TlsProblem::Other;
    int completions = 0;
    int requests = 0; ///< as in Expected
    int tries = 0;
    int listings = 0;
    bool recovered = false;
    std::chrono::milliseconds took{0};
    QStringList complaints; ///< whatever must not be under any fault
};

/// Plays one operation under one fault, with a client and servers of its own.
class FaultCell : public QObject
{
    Q_OBJECT

public:
    /// @p certificates: where TLS is to be spoken; else null.
    FaultCell(const Fault &fault, Operation operation, bool isOnce, const FaultCertificates *certificates);

    void start();
    [[nodiscard]] bool isOver() const { return m_completions > 0; }
    /// Ends what is left of it. To be called once, when it is over.
    [[nodiscard]] Observed takeObserved();

signals:
    void over();

private:
    void failed(const Error &error);
    void completed();
    void complain(const QString &what) { m_observed.complaints += what; }
    void checkTexts(const Error &error);
    void checkRequests();
    void checkNextCalls();
    template <typename T, typename Check> std::function<void(Result<T>)> receiver(Check check);

    Operation m_operation;
    bool m_isOnce;
    FaultServer m_server;
    std::unique_ptr<ApiClient> m_client;
    int *m_sent = nullptr; ///< how many requests the client began
    int m_completions = 0;
    int m_ends = 0; ///< of a delete, which tells of its keys one by one
    bool m_mayHaveBeenDone = false;
    QElapsedTimer m_clock;
    Observed m_observed;
    QObject m_guard; ///< the last: goes first
};

} // namespace ek::test
