#pragma once

#include <QMetaObject>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <utility>

namespace ek {

/// The one answer to an asynchronous call.
///
/// Delivered exactly once, on the guard's thread, never from within the call itself; not at all if the guard is gone by
/// then. Move-only. Completing twice is a programming error that is ignored in release builds.
template <typename T> class Completion
{
public:
    using Callback = std::function<void(T)>;

    Completion() = default;
    Completion(QObject *guard, Callback callback)
        : m_guard(guard)
        , m_callback(std::move(callback))
    {
        Q_ASSERT(guard);
    }
    Completion(Completion &&) noexcept = default;
    Completion &operator=(Completion &&) noexcept = default;
    Completion(const Completion &) = delete;
    Completion &operator=(const Completion &) = delete;
    ~Completion() = default;

    [[nodiscard]] bool isPending() const { return static_cast<bool>(m_callback); }

    void complete(T value)
    {
        Q_ASSERT(m_callback);
        if (!m_callback)
            return;
        Callback callback = std::exchange(m_callback, nullptr);
        if (!m_guard)
            return;
        // Queued functors are copied by Qt; the box lets a move-only value travel.
        auto box = std::make_shared<T>(std::move(value));
        QMetaObject::invokeMethod(
            m_guard.data(), [callback = std::move(callback), box]() { callback(std::move(*box)); },
            Qt::QueuedConnection);
    }

private:
    QPointer<QObject> m_guard;
    Callback m_callback;
};

} // namespace ek
