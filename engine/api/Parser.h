#pragma once

#include "core/Secret.h"

#include <QByteArray>
#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace ek {

/// Parses answers on a thread of its own, so that a big one does not hold the window.
class Parser
{
public:
    Parser() { m_pool.setMaxThreadCount(1); }
    /// Waits for what is being parsed; its result goes nowhere.
    ~Parser() { m_pool.waitForDone(); }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;

    /// Runs @p parse on @p body, wipes the body, and calls @p then with the result on this thread; not at all if
    /// @p context is gone by then.
    template <typename Parse, typename Then> void run(QByteArray body, Parse parse, QObject *context, Then then)
    {
        using Value = std::invoke_result_t<Parse, const QByteArray &>;
        // The worker talks to the relay, which outlives it (see the destructor), never to the context, which may not.
        m_pool.start([relay = &m_relay, body = std::make_shared<QByteArray>(std::move(body)), parse = std::move(parse),
                      context = QPointer<QObject>(context), then = std::move(then)] {
            auto value = std::make_shared<Value>(parse(*body));
            wipe(*body);
            QMetaObject::invokeMethod(
                relay,
                [value, context, then] {
                    if (context)
                        then(std::move(*value));
                },
                Qt::QueuedConnection);
        });
    }

private:
    QObject m_relay;
    QThreadPool m_pool;
};

} // namespace ek
