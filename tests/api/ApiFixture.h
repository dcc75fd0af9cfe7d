#pragma once

#include "api/Transport.h"
#include "core/Result.h"
#include "core/Secret.h"
#include "support/RawServer.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTest>
#include <QTestEventLoop>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace ek {

// Found by QCOMPARE, which otherwise does not say what an enumerator was.
inline char *toString(const ErrorKind &kind)
{
    return QTest::toString(static_cast<int>(kind));
}
inline char *toString(const Effect &effect)
{
    return QTest::toString(static_cast<int>(effect));
}

} // namespace ek

namespace ek::test {

/// Generous: nothing in a test waits for it unless the test fails.
constexpr int patience = 10000;

/// The end of a call, and how often it came.
template <typename T> class Outcome
{
public:
    Outcome()
        : m_guard(std::make_unique<QObject>())
    {
    }

    [[nodiscard]] QObject *guard() const { return m_guard.get(); }
    void killGuard() { m_guard.reset(); }

    [[nodiscard]] std::function<void(Result<T>)> receiver()
    {
        return [this](Result<T> result) {
            m_results.push_back(std::move(result));
            m_loop.exitLoop();
        };
    }

    /// Waits for the end; false if it does not come.
    [[nodiscard]] bool wait()
    {
        if (m_results.empty())
            m_loop.enterLoopMSecs(patience);
        return !m_results.empty();
    }

    [[nodiscard]] int count() const { return static_cast<int>(m_results.size()); }
    [[nodiscard]] bool isValue() const { return !m_results.empty() && m_results.back().has_value(); }
    [[nodiscard]] bool isError() const { return !m_results.empty() && !m_results.back().has_value(); }
    [[nodiscard]] T &value() { return m_results.back().value(); }
    [[nodiscard]] const Error &error() const { return m_results.back().error(); }

private:
    std::unique_ptr<QObject> m_guard;
    QTestEventLoop m_loop;
    std::vector<Result<T>> m_results; ///< more than one would be a mistake of the call
};

/// Lets everything happen that is due now, deletions included.
inline void runDueEvents()
{
    for (int round = 0; round < 3; ++round) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

inline Secret secretOf(const char *text)
{
    QByteArray bytes(text);
    return Secret::takeFrom(bytes);
}

constexpr const char *accountCredential = "sk_sandbox_0123456789abcdef0123456789abcdef";
constexpr const char *entityCredential = "ek_sandbox_0123456789abcdef0123456789abcdef";

inline ApiConnection connectionTo(const QUrl &url, const char *credential = accountCredential)
{
    ApiConnection connection;
    connection.baseUrl = url;
    connection.credential = secretOf(credential);
    return connection;
}

/// Repeats come at once; the time limits are out of the way.
inline TransportLimits quickLimits()
{
    TransportLimits limits;
    limits.backoff = std::chrono::milliseconds(1);
    return limits;
}

inline HttpRequest read(const QByteArray &path = "/entities")
{
    HttpRequest request;
    request.operation = Operation::ListKeys;
    request.path = path;
    return request;
}

inline HttpRequest creation(const QByteArray &body = R"({"name":"Webshop"})")
{
    HttpRequest request;
    request.operation = Operation::CreateKey;
    request.path = "/entities/api-keys";
    request.body = body;
    request.requestId = RequestId(QStringLiteral("11111111-2222-3333-4444-555555555555"));
    return request;
}

inline HttpRequest deletion(const QByteArray &id = "ek_live_1")
{
    HttpRequest request;
    request.operation = Operation::DeleteKey;
    request.path = "/entities/api-keys/" + id;
    request.requestId = newRequestId();
    return request;
}

inline HttpRequest requestFor(const QByteArray &verb)
{
    if (verb == "POST")
        return creation();
    return verb == "DELETE" ? deletion() : read();
}

} // namespace ek::test

/// Waits until the outcome has come, which it must do exactly once and with an error of this kind.
#define EK_EXPECT_ERROR(outcome, expectedKind)                                                                         \
    do {                                                                                                               \
        QVERIFY((outcome).wait());                                                                                     \
        ek::test::runDueEvents();                                                                                      \
        QCOMPARE((outcome).count(), 1);                                                                                \
        QVERIFY((outcome).isError());                                                                                  \
        QCOMPARE((outcome).error().kind, expectedKind);                                                                \
    } while (false)

#define EK_EXPECT_VALUE(outcome)                                                                                       \
    do {                                                                                                               \
        QVERIFY((outcome).wait());                                                                                     \
        ek::test::runDueEvents();                                                                                      \
        QCOMPARE((outcome).count(), 1);                                                                                \
        QVERIFY2((outcome).isValue(), qPrintable((outcome).isError() ? (outcome).error().detail : QString()));         \
    } while (false)
