#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QProcess;
QT_END_NAMESPACE

namespace ek {

/// A process with all that it starts, to be ended together: a session of its own on Unix, a job on Windows.
class ProcessGroup
{
public:
    ProcessGroup() = default;
    ProcessGroup(ProcessGroup &&other) noexcept;
    ProcessGroup &operator=(ProcessGroup &&other) noexcept;
#ifdef Q_OS_WIN
    ~ProcessGroup();
#else
    ~ProcessGroup() = default;
#endif

    /// Before the start, once everything else about @p process is set.
    void prepare(QProcess &process);
    /// Just after the start; on Windows the process waits for it. @p processId 0: it did not start.
    void adopt(qint64 processId);

    /// Asks all of them to end. False where that cannot be done.
    [[nodiscard]] bool askToEnd() const;
    /// Ends all of them at once.
    void kill() const;

private:
#ifdef Q_OS_WIN
    void *m_job = nullptr;
#else
    qint64 m_leader = 0;
#endif
};

} // namespace ek
