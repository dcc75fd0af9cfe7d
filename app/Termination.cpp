#include "app/Termination.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace ek {

#ifdef Q_OS_UNIX

namespace {

constexpr std::array handledSignals{SIGINT, SIGTERM, SIGHUP};
std::array<int, 2> ends{-1, -1}; // a signal handler can reach nothing but globals
std::array<struct sigaction, handledSignals.size()> before{};

void onPosixSignal(int)
{
    const char byte = 1;
    // A full pipe already holds the news.
    [[maybe_unused]] const auto written = ::write(ends[0], &byte, 1);
}

} // namespace

Termination::Termination(std::function<void()> onSignal)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(ends[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [onSignal = std::move(onSignal)] {
        std::array<char, 16> bytes{};
        while (::read(ends[1], bytes.data(), bytes.size()) > 0) { }
        onSignal();
    });
    struct sigaction action = {};
    action.sa_handler = &onPosixSignal;
    action.sa_flags = SA_RESTART;
    for (std::size_t i = 0; i < handledSignals.size(); ++i) {
        ::sigaction(handledSignals[i], nullptr, &before[i]);
        // Whoever had it ignored, as nohup does, or a shell for what runs in the background, is to have it so.
        if (before[i].sa_handler != SIG_IGN)
            ::sigaction(handledSignals[i], &action, nullptr);
    }
}

Termination::~Termination()
{
    if (!m_notifier)
        return;
    for (std::size_t i = 0; i < handledSignals.size(); ++i)
        ::sigaction(handledSignals[i], &before[i], nullptr);
    m_notifier.reset();
    for (int &end : ends) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

#else

Termination::Termination(std::function<void()>) { }

Termination::~Termination() = default;

#endif

} // namespace ek

#include "moc_Termination.cpp"
