#include "handover/KeyPipe.h"

#ifdef Q_OS_UNIX

#include "platform/ProcessStart.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace ek {

KeyPipe::~KeyPipe()
{
    if (isSound())
        ::close(m_readEnd);
}

KeyPipe::End KeyPipe::filledWith(const QByteArray &content)
{
    int ends[2] = {none, none};
#ifdef Q_OS_LINUX
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return none;
#else
    if (::pipe(ends) != 0)
        return none;
    for (const int end : ends)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
#endif
    // Rather fail than wait: there is nobody to read it yet.
    ::fcntl(ends[1], F_SETFL, O_NONBLOCK);
    ssize_t written = -1;
    do {
        written = ::write(ends[1], content.constData(), static_cast<std::size_t>(content.size()));
    } while (written < 0 && errno == EINTR);
    ::close(ends[1]);
    if (written == content.size())
        return ends[0];
    ::close(ends[0]);
    return none;
}

void KeyPipe::attach(QProcess &process)
{
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier([end = m_readEnd] {
        // Between fork and exec: nothing but what is safe there.
        restoreSignalsInChild();
        ::dup2(end, STDIN_FILENO);
    });
}

void KeyPipe::detach() { }

qsizetype KeyPipe::unread() const
{
    int unread = 0;
    return isSound() && ::ioctl(m_readEnd, FIONREAD, &unread) == 0 ? unread : 0;
}

} // namespace ek

#endif
