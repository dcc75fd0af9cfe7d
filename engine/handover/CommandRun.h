#pragma once

#include "core/Command.h"
#include "core/Secret.h"
#include "platform/ProcessGroup.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <chrono>
#include <memory>

namespace ek {

class KeyPipe;

/// How a command that was given a key ended.
enum class CommandEnd {
    Delivered, ///< it read the key to its end and said, by the exit status 0, that all went well
    Unsound, ///< it must not be run, see CommandRun::check()
    NotFound, ///< there is no such program, or it must not be executed
    NotStarted, ///< the system could not start it
    KeyNotRead, ///< it ended well, without having read the key to its end
    Failed, ///< it ended with another exit status
    Crashed, ///< it was ended by a signal that was not ours
    TimedOut, ///< it did not end within the deadline, and was ended
    TooMuchOutput, ///< it did not stop printing, and was ended
    Cancelled,
};

struct CommandReport
{
    CommandEnd end = CommandEnd::NotStarted;
    int exitStatus = 0; ///< meaningful for Delivered, KeyNotRead and Failed
    /// Whether it took the key, or a part of it: whatever its end, it may then have kept it.
    bool tookKey = false;
    QString output = {}; ///< what it printed, see readableOutput()
    bool outputIsCut = false;
    QString detail = {}; ///< the system's own words
};

struct CommandLimits
{
    std::chrono::milliseconds deadline = std::chrono::seconds(60);
    std::chrono::milliseconds grace = std::chrono::seconds(2); ///< to end by itself when asked to, before it is made to
    qsizetype shownOutput = 64LL * 1024; ///< bytes that are kept
    qint64 mostOutput = 16LL * 1024 * 1024; ///< bytes it may print at all
};

/// Runs a command and gives it a key on standard input.
///
/// The key is in a pipe before the command starts, and nowhere else: not in its arguments, not in its environment, not
/// in a file. The environment is the program's own without whatever holds a credential of this API. It runs in the
/// admin's home folder, in a group of its own: what it started ends with it, and on Unix it has no terminal to stop and
/// ask at. One run at a time; GUI thread only, which it never holds up.
class CommandRun : public QObject
{
    Q_OBJECT

public:
    explicit CommandRun(const CommandLimits &limits = {}, QObject *parent = nullptr);
    /// Ends what is running, at once; nobody is told.
    ~CommandRun() override;

    [[nodiscard]] bool isRunning() const { return m_process != nullptr; }
    /// Ends in finished(), never from within this call. Ignored while running.
    void start(const Command &command, const Secret &key);
    /// Asks the command to end, and makes it after CommandLimits::grace.
    void cancel();

    /// The file that would be run; empty where there is none. @p program as in Command.
    [[nodiscard]] static QString find(const QString &program);
    /// Whether @p command may be run: as checkCommand(), and what is found under the program's name counts as well.
    [[nodiscard]] static CommandProblem check(const Command &command);

signals:
    void finished(const ek::CommandReport &report);

private:
    void launch(const QString &file, const QStringList &arguments);
    void read();
    void stop(CommandEnd why);
    void onError(QProcess::ProcessError error);
    void onEnded(int exitStatus, QProcess::ExitStatus how);
    void end(CommandReport report);
    void killNow();

    const CommandLimits m_limits;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<KeyPipe> m_pipe;
    Secret m_key; ///< to find it in the output
    bool m_endsLine = false;
    ProcessGroup m_group;
    QByteArray m_output;
    qint64 m_printed = 0; ///< bytes
    std::optional<CommandEnd> m_stopped;
    QTimer m_deadline;
    QTimer m_grace;
};

} // namespace ek
