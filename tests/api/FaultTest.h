#pragma once

#include "FaultRun.h"

#include <QObject>

namespace ek::test {

/// Every fault with every operation: what the program promises to make of it.
class FaultTest : public QObject
{
    Q_OBJECT

public:
    explicit FaultTest(bool everythingOverTls)
        : m_everythingOverTls(everythingOverTls)
    {
    }

protected:
    [[nodiscard]] bool hasCertificates() const { return m_certificates != nullptr; }
    [[nodiscard]] FaultRun &run() { return *m_run; }

private slots:
    void initTestCase();
    void cleanupTestCase();

    void persists_data() { addRows(); }
    void persists() { check(false); }
    void happensOnce_data() { addRows(); }
    void happensOnce() { check(true); }

private:
    void addRows() const;
    void check(bool isOnce);

    bool m_everythingOverTls;
    std::unique_ptr<FaultCertificates> m_certificates;
    std::unique_ptr<FaultRun> m_run;
};

} // namespace ek::test
