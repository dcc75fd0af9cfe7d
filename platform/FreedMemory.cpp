#include "platform/Memory.h"

// glibc's own mallopt(M_PERTURB) passes over every block of up to about a kilobyte, which is where secrets are: such
// blocks go to a cache of their thread before they would be overwritten, and the cache can only be turned off in the
// environment. So free() and realloc() are ours, in front of the C library's, or of the one that was preloaded.

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define EK_ALLOCATOR_IS_TAKEN
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define EK_ALLOCATOR_IS_TAKEN
#endif
#endif

#include <cstdlib> // and with it __GLIBC__

#if defined(__GLIBC__) && !defined(EK_ALLOCATOR_IS_TAKEN)

#include <atomic>
#include <cstring>
#include <dlfcn.h>
#include <malloc.h>

namespace {

using Free = void (*)(void *);
using Realloc = void *(*)(void *, std::size_t);

// Constants at the start: others free before any of our constructors runs.
constinit std::atomic<bool> isOverwriting{false};
constinit std::atomic<Free> nextFree{nullptr};
constinit std::atomic<Realloc> nextRealloc{nullptr};
constinit thread_local bool isLookingUp = false;

/// Null while the look-up itself frees something, which is then left alone.
template <typename Function> Function next(std::atomic<Function> &known, const char *name)
{
    Function function = known.load(std::memory_order_acquire);
    if (!function && !isLookingUp) {
        isLookingUp = true;
        function = reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
        known.store(function, std::memory_order_release);
        isLookingUp = false;
    }
    return function;
}

} // namespace

extern "C" {

void free(void *block) noexcept
{
    if (!block)
        return;
    if (isOverwriting.load(std::memory_order_relaxed))
        ::explicit_bzero(block, ::malloc_usable_size(block));
    if (const Free real = next(nextFree, "free"))
        real(block);
}

void *realloc(void *block, std::size_t size) noexcept
{
    if (!block || size == 0 || !isOverwriting.load(std::memory_order_relaxed)) {
        const Realloc real = next(nextRealloc, "realloc");
        return real ? real(block, size) : nullptr;
    }
    // Moved by ourselves, since the C library would free the old block in its own way.
    const std::size_t before = ::malloc_usable_size(block);
    if (size <= before && size >= before / 2) {
        ::explicit_bzero(static_cast<char *>(block) + size, before - size);
        return block;
    }
    void *moved = std::malloc(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, block, before < size ? before : size);
    std::free(block);
    return moved;
}

} // extern "C"

namespace ek {

void overwriteFreedMemory() noexcept
{
    isOverwriting = true;
}

} // namespace ek

#else

namespace ek {

void overwriteFreedMemory() noexcept { }

} // namespace ek

#endif
