#include "platform/Worker.h"

#include <QPointer>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <system_error>
#include <thread>

namespace ek {

namespace {

/// The part that the thread sees. It outlives the worker where a job is left behind.
struct Queue
{
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::function<void()>> jobs;
    QObject *relay = nullptr; ///< lives on the calling thread; null once the worker has left its thread
    std::function<void()> finished; ///< runs on the calling thread after each job
    bool isEnding = false;
    bool isRunning = false; ///< a job is under way
};

void work(const std::shared_ptr<Queue> &queue)
{
    std::unique_lock lock(queue->mutex);
    for (;;) {
        queue->changed.wait(lock, [&] { return !queue->jobs.empty() || queue->isEnding; });
        if (queue->jobs.empty())
            return;
        std::function<void()> job = std::move(queue->jobs.front());
        queue->jobs.pop_front();
        queue->isRunning = true;
        lock.unlock();
        job();
        job = nullptr; // on this thread, before the caller hears of the result
        lock.lock();
        queue->isRunning = false;
        if (queue->relay)
            QMetaObject::invokeMethod(queue->relay, queue->finished, Qt::QueuedConnection);
    }
}

} // namespace

class Worker::Private
{
public:
    explicit Private(AtEnd atEnd)
        : m_atEnd(atEnd)
        , m_queue(std::make_shared<Queue>())
    {
        m_queue->relay = &m_relay;
        m_queue->finished = [this] { tellNext(); };
    }

    ~Private()
    {
        std::deque<std::function<void()>> dropped;
        bool isLeft = false;
        {
            const std::scoped_lock lock(m_queue->mutex);
            m_queue->isEnding = true;
            m_queue->relay = nullptr;
            if (m_atEnd == AtEnd::LeaveBehind) {
                dropped.swap(m_queue->jobs);
                isLeft = m_queue->isRunning;
            }
        }
        m_queue->changed.notify_one();
        if (isLeft)
            m_thread.detach();
        else if (m_thread.joinable())
            m_thread.join(); // unlike QThread::wait(), also for the thread's own destructors: OpenSSL has some
        if (m_atEnd == AtEnd::LeaveBehind)
            return;
        for (Pending &pending : m_pending) {
            if (pending.guard)
                QMetaObject::invokeMethod(pending.guard.data(), std::move(pending.tell), Qt::QueuedConnection);
        }
    }

    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    void add(std::function<void()> job, QObject *guard, std::function<void()> tell)
    {
        m_pending.push_back({guard, std::move(tell)});
        if (!m_thread.joinable() && !startThread()) {
            job();
            QMetaObject::invokeMethod(&m_relay, m_queue->finished, Qt::QueuedConnection);
            return;
        }
        {
            const std::scoped_lock lock(m_queue->mutex);
            m_queue->jobs.push_back(std::move(job));
        }
        m_queue->changed.notify_one();
    }

private:
    /// The completion of a job. It stays on the calling thread: it may hold what only this thread may touch.
    struct Pending
    {
        QPointer<QObject> guard; ///< null from the start where nobody is told
        std::function<void()> tell;
    };

    bool startThread()
    {
        try {
            m_thread = std::thread(&work, m_queue);
            return true;
        } catch (const std::system_error &error) {
            qWarning("no thread for a job: %s", error.what());
            return false;
        }
    }

    void tellNext()
    {
        const Pending next = std::move(m_pending.front()); // jobs end in the order in which they were given
        m_pending.pop_front();
        if (next.guard)
            next.tell(); // may destroy the worker
    }

    AtEnd m_atEnd;
    QObject m_relay;
    std::deque<Pending> m_pending; ///< oldest first
    std::shared_ptr<Queue> m_queue;
    std::thread m_thread;
};

Worker::Worker(AtEnd atEnd)
    : d(std::make_unique<Private>(atEnd))
{
}

Worker::~Worker() = default;

void Worker::run(std::function<void()> job)
{
    add(std::move(job), nullptr, {});
}

void Worker::add(std::function<void()> job, QObject *guard, std::function<void()> tell)
{
    d->add(std::move(job), guard, std::move(tell));
}

} // namespace ek
