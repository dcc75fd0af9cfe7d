#include "fleet/FolderSearch.h"

#include "platform/FolderWalk.h"
#include "platform/Memory.h"
#include "platform/Worker.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace ek {

namespace {

constexpr std::chrono::milliseconds pulse(100);
/// More places at once would hold up the window.
constexpr qsizetype mostAtOnce = 500;
constexpr int mostThreads = 4;

} // namespace

/// What the threads share, with each other and with the window's. It lives as long as one of them.
struct FolderSearch::State
{
    QString folder;
    std::atomic<bool> isCancelled = false;
    std::atomic<qint64> bytes = 0;
    std::atomic<qint64> files = 0;
    std::atomic<qint64> places = 0;

    std::once_flag walkBegins;
    std::optional<FolderWalk> walk; ///< made by the first thread: to open a folder can take its time
    std::atomic<bool> hasWalk = false;

    std::mutex mutex;
    QList<FoundPlace> found; ///< not told yet
};

FolderSearch::FolderSearch(QObject *parent)
    : QObject(parent)
{
    m_pulse.setInterval(pulse);
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        tell();
        emit progressed();
    });
}

FolderSearch::~FolderSearch()
{
    drop();
}

void FolderSearch::start(const QString &folder, int threads)
{
    drop();
    ++m_number;
    m_outcome = {};
    m_state = std::make_shared<State>();
    m_state->folder = folder;
    const int cores = static_cast<int>(std::thread::hardware_concurrency());
    m_working = threads > 0 ? threads : std::clamp(cores, 1, mostThreads);
    m_pulse.start();
    for (int i = 0; i < m_working; ++i) {
        m_workers.push_back(std::make_unique<Worker>(Worker::AtEnd::LeaveBehind));
        m_workers.back()->run([state = m_state] { return search(*state); }, this,
                              [this, state = m_state](bool) { onThreadDone(state); });
    }
}

bool FolderSearch::search(State &state)
{
    std::call_once(state.walkBegins, [&] {
        state.walk.emplace(state.folder);
        state.hasWalk = true;
    });
    const FolderWalk::File *file = nullptr; // the one that is read
    QList<FoundPlace> ofFile;
    KeyScanner scanner([&](const FoundKey &key) {
        if (state.places.fetch_add(1, std::memory_order_relaxed) < mostPlaces)
            ofFile.append({file->path(), key});
    });
    const auto handOver = [&] {
        if (ofFile.isEmpty())
            return;
        const std::scoped_lock lock(state.mutex);
        state.found += std::exchange(ofFile, {});
    };
    while (!state.isCancelled) {
        std::optional<FolderWalk::File> next = state.walk->next();
        if (!next)
            break;
        file = &*next;
        state.files.fetch_add(1, std::memory_order_relaxed);
        scanner.begin();
        FileReader &reader = next->reader;
        // One that grows while it is read, a log for instance, would have no end.
        const qint64 end = std::max(reader.size(), KeyScanner::pieceSize);
        while (!state.isCancelled && reader.position() < end) {
            if (const qint64 hole = reader.skipHole(); hole > 0) {
                state.bytes.fetch_add(hole, std::memory_order_relaxed);
                scanner.addZeros(hole);
            }
            const qint64 read = reader.read(scanner.room(), KeyScanner::pieceSize);
            if (read < 0)
                state.walk->addUnreadable(file->path());
            if (read <= 0)
                break;
            state.bytes.fetch_add(read, std::memory_order_relaxed);
            scanner.add(read);
            handOver();
        }
        scanner.finish();
        handOver();
    }
    overwriteStack();
    return true;
}

void FolderSearch::cancel()
{
    if (m_state)
        finish(End::Cancelled);
}

FolderSearch::Progress FolderSearch::progress() const
{
    if (!m_state)
        return m_outcome.progress;
    Progress progress{.bytes = m_state->bytes, .files = m_state->files, .places = m_state->places};
    if (m_state->hasWalk)
        progress.unreadable = m_state->walk->skipped().unreadable;
    return progress;
}

void FolderSearch::onThreadDone(const std::shared_ptr<State> &state)
{
    if (state == m_state && --m_working == 0)
        finish(m_state->walk->problem().isEmpty() ? End::Complete : End::NotAFolder);
}

void FolderSearch::tell()
{
    QList<FoundPlace> some;
    {
        const std::scoped_lock lock(m_state->mutex);
        QList<FoundPlace> &all = m_state->found;
        some = all.mid(0, mostAtOnce);
        all.remove(0, some.size());
    }
    if (!some.isEmpty())
        emit found(some);
}

void FolderSearch::finish(End end)
{
    const std::shared_ptr<State> state = m_state;
    m_outcome = {.end = end, .progress = progress()};
    if (state->hasWalk) {
        const FolderWalk::Skipped skipped = state->walk->skipped();
        m_outcome.problem = state->walk->problem();
        m_outcome.links = skipped.links;
        m_outcome.special = skipped.special;
        m_outcome.unreadablePaths = skipped.unreadablePaths;
    }
    m_outcome.untold = std::max<qint64>(m_outcome.progress.places - mostPlaces, 0);
    if (end == End::Cancelled) {
        drop();
        const auto sayIt = [this, number = m_number] {
            if (number == m_number)
                emit finished(m_outcome);
        };
        QMetaObject::invokeMethod(this, sayIt, Qt::QueuedConnection);
        return;
    }
    m_pulse.stop();
    tellRest();
}

void FolderSearch::tellRest()
{
    const bool isDone = [&] {
        const std::scoped_lock lock(m_state->mutex);
        return m_state->found.isEmpty();
    }();
    if (isDone) {
        drop();
        emit finished(m_outcome);
        return;
    }
    tell();
    // Piece by piece, so that the window stays alive. Whoever has heard of these may have cancelled or begun anew.
    QTimer::singleShot(0, this, [this, number = m_number] {
        if (m_state && number == m_number)
            tellRest();
    });
}

void FolderSearch::drop()
{
    m_pulse.stop();
    if (m_state)
        m_state->isCancelled = true;
    m_state.reset();
    m_workers.clear();
}

} // namespace ek

#include "moc_FolderSearch.cpp"
