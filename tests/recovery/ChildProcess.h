#pragma once

#include "KeyServer.h"

#include <QList>
#include <QProcess>
#include <QSet>

#include <chrono>
#include <optional>

namespace ek::test {

/// When a child is killed, if at all: at one of these.
struct Doom
{
    int state = 0; ///< when it has reported so many states; 0: never
    std::optional<Strike> moment = {}; ///< of the first create it sends; without a deed
    std::optional<std::chrono::microseconds> after = {}; ///< by the system, so long after it began
};
QByteArray describe(const Doom &doom);

/// A run of create_child. Killed at the latest with this object.
class ChildProcess : public QObject
{
    Q_OBJECT

public:
    /// On the state file; the server must outlive it.
    ChildProcess(KeyServer &server, const QString &stateFile);
    ~ChildProcess() override;

    /// @p wish is "create NAME" or "recover". @p inSteps: it waits for go() after each state.
    void start(const QStringList &wish, bool inSteps, std::optional<std::chrono::microseconds> endAfter = std::nullopt);
    void go() { m_process.write("\n"); }
    void kill() { m_process.kill(); }

    [[nodiscard]] bool isOver() const { return m_process.state() == QProcess::NotRunning; }
    [[nodiscard]] bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    /// The states it has reported.
    [[nodiscard]] const QList<QByteArray> &states() const { return m_states; }
    /// The words after the first one of the last state that begins with @p word.
    [[nodiscard]] QList<QByteArray> wordsOf(const QByteArray &word) const;
    [[nodiscard]] bool hasReported(const QByteArray &word) const;

    /// Starts it and waits until it is over, one way or the other. False where it does not end.
    bool run(const QStringList &wish, const Doom &doom);

signals:
    void reported(const QByteArray &state);

private:
    void read();
    void strike(Strike moment);

    KeyServer &m_server;
    const QString m_stateFile;
    QProcess m_process;
    QList<QByteArray> m_states;
};

/// What people were told by all the children of a round. A key counts once the one who was told had said so: before
/// that, the program could not forget it, and must tell it again.
class Told
{
public:
    void add(const QList<QByteArray> &states);
    [[nodiscard]] bool has(const KeyServer::MadeKey &key) const;

private:
    QSet<QByteArray> m_fingerprints; ///< in hexadecimal digits
};

} // namespace ek::test
