#pragma once

#include "core/Secret.h"
#include "platform/Worker.h"

#include <QByteArray>

#include <utility>

namespace ek {

/// Parses answers on a thread of its own, so that a big one does not hold the window.
class Parser
{
public:
    /// Runs @p parse on @p body and wipes the body. Then calls @p then with the result on this thread, unless @p guard
    /// is gone by then.
    template <typename Parse, typename Then> void run(QByteArray body, Parse parse, QObject *guard, Then then)
    {
        m_worker.run(
            [body = std::move(body), parse = std::move(parse)]() mutable {
                auto value = parse(std::as_const(body));
                wipe(body);
                return value;
            },
            guard, std::move(then));
    }

private:
    Worker m_worker{Worker::AtEnd::Wait};
};

} // namespace ek
