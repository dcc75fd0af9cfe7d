#include "ChildProcess.h"

#include "Eventually.h"

#include <QCoreApplication>
#include <QProcessEnvironment>
#include <QTcpSocket>

#include <algorithm>

namespace ek::test {

namespace {

/// Far beyond what a child takes, under a sanitizer on a busy machine.
constexpr int childsPatience = 60'000;

} // namespace

QByteArray describe(const Doom &doom)
{
    if (doom.state > 0)
        return "killed at state " + QByteArray::number(doom.state);
    if (doom.moment) {
        return "killed at the server's moment " + QByteArray::number(static_cast<int>(doom.moment->moment)) + ", byte "
            + QByteArray::number(doom.moment->bytes);
    }
    if (doom.after)
        return "killed after " + QByteArray::number(static_cast<qint64>(doom.after->count())) + " microseconds";
    return "not killed";
}

ChildProcess::ChildProcess(KeyServer &server, const QString &stateFile)
    : m_server(server)
    , m_stateFile(stateFile)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Not an argument: those are for everybody to see.
    environment.insert(QStringLiteral("EK_CHILD_CREDENTIAL"), QString::fromUtf8(server.credential()));
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(QCoreApplication::applicationDirPath() + QStringLiteral("/create_child"));
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ChildProcess::read);
}

ChildProcess::~ChildProcess()
{
    if (isOver())
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void ChildProcess::start(const QStringList &wish, bool inSteps, std::optional<std::chrono::microseconds> endAfter)
{
    QStringList arguments;
    if (inSteps)
        arguments += QStringLiteral("--step");
    if (endAfter)
        arguments += {QStringLiteral("--end-after"), QString::number(endAfter->count())};
    m_process.setArguments(arguments + QStringList{m_server.url().toString(), m_stateFile} + wish);
    m_process.start();
}

void ChildProcess::read()
{
    while (m_process.canReadLine()) {
        m_states += m_process.readLine().trimmed();
        emit reported(m_states.constLast());
    }
}

QList<QByteArray> ChildProcess::wordsOf(const QByteArray &word) const
{
    for (auto state = m_states.crbegin(); state != m_states.crend(); ++state) {
        const QList<QByteArray> words = state->split(' ');
        if (words.constFirst() == word)
            return words.mid(1);
    }
    return {};
}

bool ChildProcess::hasReported(const QByteArray &word) const
{
    return std::any_of(m_states.cbegin(), m_states.cend(),
                       [&](const QByteArray &state) { return state.split(' ').constFirst() == word; });
}

void ChildProcess::strike(Strike moment)
{
    moment.deed = [this](QTcpSocket &socket) {
        kill();
        socket.abort();
    };
    m_server.strike(moment);
}

bool ChildProcess::run(const QStringList &wish, const Doom &doom)
{
    const bool inSteps = doom.state > 0 || doom.moment;
    QObject guard;
    connect(this, &ChildProcess::reported, &guard, [&, isStruck = false](const QByteArray &state) mutable {
        if (doom.state == m_states.size()) {
            kill();
            return;
        }
        if (doom.moment && !isStruck && state.startsWith("journalled")) {
            isStruck = true;
            strike(*doom.moment);
        }
        if (inSteps)
            go();
    });
    start(wish, inSteps, doom.after);
    // What it had sent already is dealt with before anybody looks, or comes again.
    const bool hasEnded = eventually([this] { return isOver() && m_server.isDeserted(); }, childsPatience);
    m_server.strikeNoMore();
    return hasEnded;
}

void Told::add(const QList<QByteArray> &states)
{
    QList<QByteArray> shown;
    for (const QByteArray &state : states) {
        const QList<QByteArray> words = state.split(' ');
        if (words.constFirst() == "revealed" || words.constFirst() == "unseen")
            shown += words.mid(1);
        else if (words.constFirst() == "settling")
            m_fingerprints.unite(QSet<QByteArray>(shown.cbegin(), shown.cend()));
    }
}

bool Told::has(const KeyServer::MadeKey &key) const
{
    return m_fingerprints.contains(key.fingerprint.digest().toHex())
        || m_fingerprints.contains(key.masked.digest().toHex());
}

} // namespace ek::test

#include "moc_ChildProcess.cpp"
