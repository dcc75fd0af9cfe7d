#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace ek {

/// A thread for jobs that must not hold up their caller, with one completion per job.
///
/// Jobs run one at a time, in the order of the calls. All calls come from one thread, which has an event loop. The
/// thread starts with the first job and ends with the worker.
class Worker
{
public:
    /// What the destructor does with the jobs that are not finished.
    enum class AtEnd {
        /// It runs all of them first, and joins the thread. Their completions are queued then.
        Wait,
        /// It drops the jobs that have not begun, and leaves the running one alone. No completion comes any more. For
        /// jobs that may never return, such as a read from a network's disk that is gone.
        LeaveBehind,
    };

    explicit Worker(AtEnd atEnd);
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Runs @p job on the worker's thread, whether or not @p guard lives. Then calls @p then with its result on the
    /// calling thread: exactly once, never from within this call, and not at all if @p guard is gone by then. The
    /// result may be a type that can only be moved.
    ///
    /// The thread destroys @p job, and the calling thread destroys @p then, and a job that is dropped. A job that was
    /// left behind destroys its own result.
    ///
    /// If the system has no thread to give, the job runs within this call: slow, but nothing is lost.
    template <typename Job, typename Then> void run(Job job, QObject *guard, Then then)
    {
        using Value = std::invoke_result_t<Job &>;
        // Only shared boxes can be copied, and std::function copies what it holds.
        auto work = std::make_shared<Job>(std::move(job));
        auto finish = std::make_shared<Then>(std::move(then));
        auto box = std::make_shared<std::optional<Value>>();
        add([work = std::move(work), box] { box->emplace((*work)()); }, guard,
            [finish = std::move(finish), box] { (*finish)(std::move(**box)); });
    }

    /// Runs @p job, and tells nobody.
    void run(std::function<void()> job);

private:
    void add(std::function<void()> job, QObject *guard, std::function<void()> tell);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ek
