#include "platform/ProcessGroup.h"

#ifdef Q_OS_WIN

#include <QProcess>

#include <utility>

#include <qt_windows.h>

#include <tlhelp32.h>

namespace ek {

namespace {

/// Lets a process run that was started suspended. QProcess has the handle of its thread, and shows it to nobody.
void resume(DWORD processId)
{
    const HANDLE threads = ::CreateToolhelp32Snapshot(TH32CS_SNAPTHREAD, 0);
    if (threads == INVALID_HANDLE_VALUE)
        return;
    THREADENTRY32 entry = {};
    entry.dwSize = sizeof entry;
    for (BOOL more = ::Thread32First(threads, &entry); more != 0; more = ::Thread32Next(threads, &entry)) {
        if (entry.th32OwnerProcessID != processId)
            continue;
        if (const HANDLE thread = ::OpenThread(THREAD_SUSPEND_RESUME, FALSE, entry.th32ThreadID)) {
            ::ResumeThread(thread);
            ::CloseHandle(thread);
        }
    }
    ::CloseHandle(threads);
}

} // namespace

ProcessGroup::ProcessGroup(ProcessGroup &&other) noexcept
    : m_job(std::exchange(other.m_job, nullptr))
{
}

ProcessGroup &ProcessGroup::operator=(ProcessGroup &&other) noexcept
{
    std::swap(m_job, other.m_job);
    return *this;
}

ProcessGroup::~ProcessGroup()
{
    // What was left in the background by a command that went well lives on.
    if (m_job)
        ::CloseHandle(m_job);
}

void ProcessGroup::prepare(QProcess &process)
{
    // Suspended: whatever it starts before it is in the job would not be in there.
    process.setCreateProcessArgumentsModifier(
        [others = process.createProcessArgumentsModifier()](QProcess::CreateProcessArguments *arguments) {
            arguments->flags |= CREATE_SUSPENDED;
            if (others)
                others(arguments);
        });
}

void ProcessGroup::adopt(qint64 processId)
{
    if (processId == 0)
        return;
    const auto id = static_cast<DWORD>(processId);
    m_job = ::CreateJobObjectW(nullptr, nullptr);
    if (const HANDLE process = ::OpenProcess(PROCESS_SET_QUOTA | PROCESS_TERMINATE, FALSE, id)) {
        // Where that fails, an end reaches the process alone, by way of QProcess.
        if (m_job)
            ::AssignProcessToJobObject(m_job, process);
        ::CloseHandle(process);
    }
    resume(id);
}

bool ProcessGroup::askToEnd() const
{
    return false; // only a window can be asked to, and QProcess does so
}

void ProcessGroup::kill() const
{
    if (m_job)
        ::TerminateJobObject(m_job, 1);
}

} // namespace ek

#endif
