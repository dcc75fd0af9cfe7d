#pragma once

#include "fleet/KeyScanner.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <vector>

namespace ek {

class Worker;

/// Where a file holds what may be a whole credential.
struct FoundPlace
{
    QString path; ///< whole; from outside, and may hold a credential itself: see redactedLine()
    FoundKey key;
};

/// Searches all files below a folder for whole credentials, on threads of its own. Tells places, never what stands
/// there. GUI thread only.
class FolderSearch : public QObject
{
    Q_OBJECT

public:
    explicit FolderSearch(QObject *parent = nullptr);
    /// Cancels. A read that the disk does not answer is left behind; nobody waits for it.
    ~FolderSearch() override;

    struct Progress
    {
        qint64 bytes = 0;
        qint64 files = 0; ///< read, or being read
        qint64 places = 0; ///< found; those that look like a key to nobody are counted as well
        qint64 unreadable = 0; ///< files and folders
    };
    enum class End {
        Complete,
        Cancelled,
        NotAFolder, ///< or one that cannot be read
    };
    struct Outcome
    {
        End end = End::Complete;
        Progress progress;
        QString problem = {}; ///< of NotAFolder, in the system's words
        qint64 links = 0; ///< not followed
        qint64 special = 0; ///< devices, pipes, sockets, file systems that are no files
        QStringList unreadablePaths = {}; ///< the first of them
        /// Places beyond mostPlaces, which are counted and not told.
        qint64 untold = 0;
    };
    static constexpr qint64 mostPlaces = 100'000;

    /// Cancels a search that is under way, without a word of it, and begins another one. @p threads: 0 as many as help.
    void start(const QString &folder, int threads = 0);
    /// finished() comes at once, queued; nothing more is told.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_state != nullptr; }
    [[nodiscard]] Progress progress() const;

signals:
    /// In no order across files; in the order of the file within one.
    void found(const QList<ek::FoundPlace> &places);
    void progressed(); ///< ten times a second
    /// Once for every start() that no other start() or the destructor has cancelled.
    void finished(const ek::FolderSearch::Outcome &outcome);

private:
    struct State;
    static bool search(State &state);
    void onThreadDone(const std::shared_ptr<State> &state);
    void tell();
    void tellRest();
    void drop();
    void finish(End end);

    std::shared_ptr<State> m_state; ///< shared with the threads; null while none runs
    std::vector<std::unique_ptr<Worker>> m_workers;
    int m_working = 0; ///< threads
    int m_number = 0; ///< of the search
    Outcome m_outcome; ///< of the last one
    QTimer m_pulse;
};

} // namespace ek
