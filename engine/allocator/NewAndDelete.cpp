// C++'s own way to WipingAllocator's malloc() and free(). The standard library's goes there as well; a preloaded
// allocator may bring another, whose blocks our free() does not know.

#include "HasOwnAllocator.h"

#if EK_HAS_OWN_ALLOCATOR

#include <cstdlib>
#include <new>

namespace {

void *blockOf(std::size_t size, std::size_t alignment)
{
    if (size == 0)
        size = 1;
    if (alignment <= __STDCPP_DEFAULT_NEW_ALIGNMENT__)
        return std::malloc(size);
    return std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
}

void *tryNew(std::size_t size, std::size_t alignment)
{
    for (;;) {
        if (void *block = blockOf(size, alignment))
            return block;
        const std::new_handler handler = std::get_new_handler();
        if (!handler)
            return nullptr;
        handler();
    }
}

void *newOrThrow(std::size_t size, std::size_t alignment)
{
    if (void *block = tryNew(size, alignment))
        return block;
    throw std::bad_alloc();
}

void *newOrNull(std::size_t size, std::size_t alignment) noexcept
{
    try {
        return tryNew(size, alignment);
    } catch (const std::bad_alloc &) { // the handler's
        return nullptr;
    }
}

constexpr std::size_t usual = __STDCPP_DEFAULT_NEW_ALIGNMENT__;

std::size_t of(std::align_val_t alignment)
{
    return static_cast<std::size_t>(alignment);
}

} // namespace

#define EK_ALLOCATOR __attribute__((visibility("default")))

// clang-format off
EK_ALLOCATOR void *operator new(std::size_t size) { return newOrThrow(size, usual); }
EK_ALLOCATOR void *operator new[](std::size_t size) { return newOrThrow(size, usual); }
EK_ALLOCATOR void *operator new(std::size_t size, const std::nothrow_t &) noexcept { return newOrNull(size, usual); }
EK_ALLOCATOR void *operator new[](std::size_t size, const std::nothrow_t &) noexcept { return newOrNull(size, usual); }
EK_ALLOCATOR void *operator new(std::size_t size, std::align_val_t to) { return newOrThrow(size, of(to)); }
EK_ALLOCATOR void *operator new[](std::size_t size, std::align_val_t to) { return newOrThrow(size, of(to)); }
EK_ALLOCATOR void *operator new(std::size_t size, std::align_val_t to, const std::nothrow_t &) noexcept { return newOrNull(size, of(to)); }
EK_ALLOCATOR void *operator new[](std::size_t size, std::align_val_t to, const std::nothrow_t &) noexcept { return newOrNull(size, of(to)); }

EK_ALLOCATOR void operator delete(void *block) noexcept { std::free(block); }
EK_ALLOCATOR void operator delete[](void *block) noexcept { std::free(block); }
EK_ALLOCATOR void operator delete(void *block, const std::nothrow_t &) noexcept { std::free(block); }
EK_ALLOCATOR void operator delete[](void *block, const std::nothrow_t &) noexcept { std::free(block); }
EK_ALLOCATOR void operator delete(void *block, std::size_t) noexcept { std::free(block); }
EK_ALLOCATOR void operator delete[](void *block, std::size_t) noexcept { std::free(block); }
EK_ALLOCATOR void operator delete(void *block, std::align_val_t) noexcept { std::free(block); }
EK_ALLOCATOR void operator delete[](void *block, std::align_val_t) noexcept { std::free(block); }
EK_ALLOCATOR void operator delete(void *block, std::align_val_t, const std::nothrow_t &) noexcept { std::free(block); }
EK_ALLOCATOR void operator delete[](void *block, std::align_val_t, const std::nothrow_t &) noexcept { std::free(block); }
EK_ALLOCATOR void operator delete(void *block, std::size_t, std::align_val_t) noexcept { std::free(block); }
EK_ALLOCATOR void operator delete[](void *block, std::size_t, std::align_val_t) noexcept { std::free(block); }
// clang-format on

#endif
