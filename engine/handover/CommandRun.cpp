#include "handover/CommandRun.h"

#include "handover/CommandOutput.h"
#include "handover/KeyPipe.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace ek {

CommandRun::CommandRun(const CommandLimits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
{
    m_deadline.setSingleShot(true);
    m_grace.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { stop(CommandEnd::TimedOut); });
    connect(&m_grace, &QTimer::timeout, this, &CommandRun::killNow);
}

CommandRun::~CommandRun()
{
    if (m_process) {
        m_process->disconnect(this);
        killNow();
        m_process->waitForFinished(1000); // what is killed ends at once; QProcess insists on it
    }
    wipe(m_output);
}

QString CommandRun::find(const QString &program)
{
    if (!QDir::isRelativePath(program)) {
        const QFileInfo file(program);
        return file.isFile() && file.isExecutable() ? program : QString();
    }
    return program.isEmpty() ? QString() : QStandardPaths::findExecutable(program);
}

CommandProblem CommandRun::check(const Command &command)
{
    const CommandProblem problem = checkCommand(command);
    // Windows finds "send.cmd" under the name "send".
    return problem == CommandProblem::None && isBatchFile(find(command.program)) ? CommandProblem::ProgramNeedsShell
                                                                                 : problem;
}

void CommandRun::start(const Command &command, const Secret &key)
{
    if (m_process)
        return;
    m_process = std::make_unique<QProcess>();
    m_key = key.clone();
    m_output.clear();
    m_printed = 0;
    m_stopped.reset();
    m_group = {};

    std::optional<CommandEnd> refusal;
    const QString file = find(command.program);
    if (check(command) != CommandProblem::None)
        refusal = CommandEnd::Unsound;
    else if (file.isEmpty())
        refusal = CommandEnd::NotFound;
    else if (m_pipe = std::make_unique<KeyPipe>(key, command.endsLine); !m_pipe->isSound())
        refusal = CommandEnd::NotStarted;
    if (refusal) {
        QMetaObject::invokeMethod(
            this, [this, end = *refusal] { this->end({.end = end}); }, Qt::QueuedConnection);
        return;
    }
    launch(file, command.arguments);
}

void CommandRun::launch(const QString &file, const QStringList &arguments)
{
    m_process->setProgram(file);
    m_process->setArguments(arguments);
    m_process->setProcessEnvironment(withoutCredentials(QProcessEnvironment::systemEnvironment()));
    m_process->setWorkingDirectory(QDir::homePath());
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_pipe->attach(*m_process);
    m_group.prepare(*m_process);
    // Queued, so that a start that fails at once is not told from within start().
    connect(m_process.get(), &QProcess::errorOccurred, this, &CommandRun::onError, Qt::QueuedConnection);
    connect(m_process.get(), &QProcess::readyRead, this, &CommandRun::read);
    connect(m_process.get(), &QProcess::finished, this, &CommandRun::onEnded, Qt::QueuedConnection);
    m_deadline.start(m_limits.deadline);
    m_process->start();
    // Before started() is told: a command may have started others by then, and an end would leave them behind.
    m_group.adopt(m_process->processId());
    m_pipe->detach();
}

void CommandRun::read()
{
    QByteArray some = m_process->readAll();
    m_printed += some.size();
    const qsizetype room = m_limits.shownOutput - m_output.size();
    if (room > 0) {
        if (m_output.capacity() < m_limits.shownOutput)
            m_output.reserve(m_limits.shownOutput); // it never grows, see wipe()
        m_output.append(some.constData(), qMin(room, some.size()));
    }
    wipe(some);
    if (m_printed > m_limits.mostOutput)
        stop(CommandEnd::TooMuchOutput);
}

void CommandRun::cancel()
{
    if (m_process)
        stop(CommandEnd::Cancelled);
}

void CommandRun::stop(CommandEnd why)
{
    // Once it has ended, what it said itself is what counts.
    if (m_stopped || m_process->state() == QProcess::NotRunning)
        return;
    m_stopped = why;
    m_deadline.stop();
    if (!m_group.askToEnd())
        m_process->terminate();
    m_grace.start(m_limits.grace);
}

void CommandRun::killNow()
{
    m_group.kill();
    m_process->kill();
}

void CommandRun::onError(QProcess::ProcessError error)
{
    // Whatever else goes wrong with a process is told by its end.
    if (error == QProcess::FailedToStart && m_process)
        end({.end = m_stopped.value_or(CommandEnd::NotStarted), .detail = m_process->errorString()});
}

void CommandRun::onEnded(int exitStatus, QProcess::ExitStatus how)
{
    if (!m_process)
        return;
    read();
    const KeyPipe::Left left = m_pipe->left();
    CommandReport report{.end = CommandEnd::Delivered, .exitStatus = exitStatus, .tookKey = left != KeyPipe::Left::All};
    if (m_stopped)
        report.end = *m_stopped;
    else if (how == QProcess::CrashExit)
        report.end = CommandEnd::Crashed;
    else if (exitStatus != 0)
        report.end = CommandEnd::Failed;
    else if (left != KeyPipe::Left::Nothing)
        report.end = CommandEnd::KeyNotRead;
    // What it may have left in the background holds the pipe, and with it what is left of the key.
    if (report.end != CommandEnd::Delivered)
        m_group.kill();
    end(std::move(report));
}

void CommandRun::end(CommandReport report)
{
    m_deadline.stop();
    m_grace.stop();
    report.outputIsCut = m_printed > m_output.size();
    report.output = readableOutput(m_output, m_key, report.outputIsCut);
    wipe(m_output);
    m_key = Secret();
    m_pipe.reset();
    m_process->disconnect(this);
    // Not deleted on the spot: it may be in the middle of telling this.
    m_process.release()->deleteLater();
    emit finished(report);
}

} // namespace ek

#include "moc_CommandRun.cpp"
