#include "handover/KeyPipe.h"

#include "platform/ProcessStart.h"

#ifdef Q_OS_UNIX
#include <cerrno>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace ek {

namespace {

QByteArray contentOf(const Secret &key, bool endsLine)
{
    QByteArray utf8 = key.exposeSecretUtf8();
    QByteArray content;
    content.reserve(utf8.size() + 1);
    content += utf8;
    if (endsLine)
        content += '\n';
    wipe(utf8);
    return content;
}

} // namespace

#ifdef Q_OS_UNIX

KeyPipe::KeyPipe(const Secret &key, bool endsLine)
{
    QByteArray content = contentOf(key, endsLine);
    m_size = content.size();
    m_keySize = static_cast<qsizetype>(key.size());
    int ends[2] = {-1, -1};
#ifdef Q_OS_LINUX
    const bool isMade = ::pipe2(ends, O_CLOEXEC) == 0;
#else
    const bool isMade = ::pipe(ends) == 0;
    for (const int end : ends)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
#endif
    if (isMade) {
        // Rather fail than wait: there is nobody to read it yet.
        ::fcntl(ends[1], F_SETFL, O_NONBLOCK);
        ssize_t written = -1;
        do {
            written = ::write(ends[1], content.constData(), static_cast<std::size_t>(content.size()));
        } while (written < 0 && errno == EINTR);
        ::close(ends[1]);
        if (written == content.size())
            m_readEnd = ends[0];
        else
            ::close(ends[0]);
    }
    wipe(content);
}

KeyPipe::~KeyPipe()
{
    if (m_readEnd >= 0)
        ::close(m_readEnd);
}

bool KeyPipe::isSound() const
{
    return m_readEnd >= 0;
}

void KeyPipe::attach(QProcess &process)
{
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier([end = m_readEnd] {
        // Between fork and exec: nothing but what is safe there.
        restoreSignalsInChild();
        ::setsid();
        ::dup2(end, STDIN_FILENO);
    });
}

void KeyPipe::feed(QProcess &) { }

KeyPipe::Left KeyPipe::left(const QProcess &) const
{
    int unread = 0;
    if (m_readEnd < 0 || ::ioctl(m_readEnd, FIONREAD, &unread) != 0)
        return Left::Nothing;
    if (unread >= m_size)
        return Left::All;
    return unread > m_size - m_keySize ? Left::Some : Left::Nothing;
}

#else

KeyPipe::KeyPipe(const Secret &key, bool endsLine)
    : m_content(contentOf(key, endsLine))
{
}

KeyPipe::~KeyPipe()
{
    wipe(m_content);
}

bool KeyPipe::isSound() const
{
    return true;
}

void KeyPipe::attach(QProcess &) { }

void KeyPipe::feed(QProcess &process)
{
    // What QProcess holds is a share of this, so that it is wiped once QProcess has let it go.
    process.write(m_content);
    process.closeWriteChannel();
}

KeyPipe::Left KeyPipe::left(const QProcess &process) const
{
    // What was written may still be unread; that cannot be told here.
    return process.bytesToWrite() == 0 ? Left::Nothing : Left::All;
}

#endif

} // namespace ek
