#include "platform/ProcessGroup.h"

#ifdef Q_OS_UNIX

#include <QProcess>

#include <csignal>
#include <utility>

#include <unistd.h>

namespace ek {

ProcessGroup::ProcessGroup(ProcessGroup &&other) noexcept
    : m_leader(std::exchange(other.m_leader, 0))
{
}

ProcessGroup &ProcessGroup::operator=(ProcessGroup &&other) noexcept
{
    m_leader = std::exchange(other.m_leader, 0);
    return *this;
}

void ProcessGroup::prepare(QProcess &process)
{
    process.setChildProcessModifier([others = process.childProcessModifier()] {
        // Between fork and exec: nothing but what is safe there.
        ::setsid();
        if (others)
            others();
    });
}

void ProcessGroup::adopt(qint64 processId)
{
    m_leader = processId;
}

bool ProcessGroup::askToEnd() const
{
    return m_leader > 0 && ::kill(-static_cast<pid_t>(m_leader), SIGTERM) == 0;
}

void ProcessGroup::kill() const
{
    if (m_leader > 0)
        ::kill(-static_cast<pid_t>(m_leader), SIGKILL);
}

} // namespace ek

#endif
