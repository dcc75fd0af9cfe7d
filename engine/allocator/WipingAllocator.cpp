// Overwrites every block of memory before it is given back, whoever gives it back.
//
// A key goes through buffers that are not ours: Qt's sockets and parsers, text fields, D-Bus messages. What they free
// keeps its content until somebody happens to write over it. An executable that links these objects has its own
// allocator, which all its libraries use as well: glibc's, with a free() and a realloc() that overwrite.
//
// The whole family stands here: with another allocator preloaded (LD_PRELOAD), a block of one would otherwise come to
// the free() of the other, which aborts.
//
// Only with glibc, which offers its own under other names; a sanitizer has an allocator of its own. M_PERTURB would be
// simpler, but glibc skips it for small blocks, which is what keys are (docs/decisions/0009-freed-memory.md).

#include "HasOwnAllocator.h"

#if EK_HAS_OWN_ALLOCATOR

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <malloc.h>
#include <unistd.h>

extern "C" {

// NOLINTBEGIN(bugprone-reserved-identifier): glibc's names
void *__libc_malloc(std::size_t size);
void *__libc_calloc(std::size_t count, std::size_t size);
void *__libc_memalign(std::size_t alignment, std::size_t size);
void __libc_free(void *block);
// NOLINTEND(bugprone-reserved-identifier)
}

namespace {

using UsableSize = std::size_t (*)(void *block);

/// Null until found. What is freed before then is not overwritten, and no secret is there yet.
UsableSize usableSizeOf = nullptr;

/// It has to come from the library that the blocks come from. That is glibc, or a preloaded allocator: some of them put
/// themselves in the place of the names above, others only of malloc() and its like, which are ours.
__attribute__((constructor)) void findUsableSize()
{
    Dl_info origin{};
    void *library = nullptr;
    if (::dladdr(reinterpret_cast<void *>(&__libc_malloc), &origin) != 0)
        library = ::dlopen(origin.dli_fname, RTLD_LAZY | RTLD_NOLOAD); // it is loaded: only its symbols are asked for
    usableSizeOf = reinterpret_cast<UsableSize>(::dlsym(library ? library : RTLD_NEXT, "malloc_usable_size"));
}

std::size_t pageSize()
{
    return static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

} // namespace

#define EK_ALLOCATOR __attribute__((visibility("default")))

extern "C" {

EK_ALLOCATOR void *malloc(std::size_t size) noexcept
{
    return __libc_malloc(size);
}

EK_ALLOCATOR void *calloc(std::size_t count, std::size_t size) noexcept
{
    return __libc_calloc(count, size);
}

EK_ALLOCATOR void *memalign(std::size_t alignment, std::size_t size) noexcept
{
    return __libc_memalign(alignment, size);
}

EK_ALLOCATOR void *aligned_alloc(std::size_t alignment, std::size_t size) noexcept
{
    return __libc_memalign(alignment, size);
}

EK_ALLOCATOR int posix_memalign(void **block, std::size_t alignment, std::size_t size) noexcept
{
    if (alignment % sizeof(void *) != 0 || alignment == 0 || (alignment & (alignment - 1)) != 0)
        return EINVAL;
    void *given = __libc_memalign(alignment, size);
    if (!given)
        return ENOMEM;
    *block = given;
    return 0;
}

EK_ALLOCATOR void *valloc(std::size_t size) noexcept
{
    return __libc_memalign(pageSize(), size);
}

EK_ALLOCATOR void *pvalloc(std::size_t size) noexcept
{
    return __libc_memalign(pageSize(), (size + pageSize() - 1) / pageSize() * pageSize());
}

EK_ALLOCATOR std::size_t malloc_usable_size(void *block) noexcept
{
    return block && usableSizeOf ? usableSizeOf(block) : 0;
}

EK_ALLOCATOR void free(void *block) noexcept
{
    if (!block)
        return;
    std::memset(block, 0, malloc_usable_size(block));
    // The compiler knows what free() is, and that nobody reads a block after it: without this it drops the writing.
    __asm__ volatile("" : : "r"(block) : "memory");
    __libc_free(block);
}

// NOLINTNEXTLINE(bugprone-reserved-identifier): glibc's
void *__libc_realloc(void *block, std::size_t size);

EK_ALLOCATOR void *realloc(void *block, std::size_t size) noexcept
{
    if (!block)
        return __libc_malloc(size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    if (!usableSizeOf)
        return __libc_realloc(block, size);
    // glibc's own would leave a copy behind where it moves.
    const std::size_t usable = usableSizeOf(block);
    if (size <= usable && size >= usable / 2)
        return block;
    void *moved = __libc_malloc(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, block, std::min(usable, size));
    free(block);
    return moved;
}

} // extern "C"

#endif
