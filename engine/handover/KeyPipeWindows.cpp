#include "handover/KeyPipe.h"

#ifdef Q_OS_WIN

#include <qt_windows.h>

namespace ek {

namespace {

/// What a pipe takes before somebody reads it, at least. The system takes the number for a wish and gives no less.
constexpr DWORD pipeSize = 64 * 1024;

} // namespace

KeyPipe::~KeyPipe()
{
    if (isSound())
        ::CloseHandle(m_readEnd);
}

KeyPipe::End KeyPipe::filledWith(const QByteArray &content)
{
    // A write of more than fits would wait, and there is nobody to read it yet.
    if (content.size() > pipeSize)
        return none;
    HANDLE readEnd = nullptr;
    HANDLE writeEnd = nullptr;
    if (::CreatePipe(&readEnd, &writeEnd, nullptr, pipeSize) == 0)
        return none;
    DWORD written = 0;
    const auto size = static_cast<DWORD>(content.size());
    const bool isWhole = ::WriteFile(writeEnd, content.constData(), size, &written, nullptr) != 0 && written == size;
    ::CloseHandle(writeEnd);
    if (isWhole)
        return readEnd;
    ::CloseHandle(readEnd);
    return none;
}

void KeyPipe::attach(QProcess &process)
{
    process.setStandardInputFile(QProcess::nullDevice());
    process.setCreateProcessArgumentsModifier([end = m_readEnd](QProcess::CreateProcessArguments *arguments) {
        // Only now, so that nothing that starts earlier inherits it.
        ::SetHandleInformation(end, HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT);
        arguments->startupInfo->hStdInput = end;
    });
}

void KeyPipe::detach()
{
    ::SetHandleInformation(m_readEnd, HANDLE_FLAG_INHERIT, 0);
}

qsizetype KeyPipe::unread() const
{
    // A pipe that was read to its end is "broken", as its other end is closed: nothing is left then.
    DWORD unread = 0;
    return isSound() && ::PeekNamedPipe(m_readEnd, nullptr, 0, nullptr, &unread, nullptr) != 0
        ? static_cast<qsizetype>(unread)
        : 0;
}

} // namespace ek

#endif
