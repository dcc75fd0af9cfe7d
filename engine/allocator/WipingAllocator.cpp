// Overwrites every block of memory before it is given back, whoever gives it back.
//
// A key goes through buffers that are not ours: Qt's sockets and parsers, text fields, D-Bus messages. What they free
// keeps its content until somebody happens to write over it. An executable that links these objects has its own free()
// and realloc(), which all its libraries use as well.
//
// Only with glibc, which offers its own under other names; a sanitizer has an allocator of its own. M_PERTURB would be
// simpler, but glibc skips it for small blocks, which is what keys are (docs/decisions/0009-freed-memory.md).

#if defined(__linux__)
#include <features.h>
#endif

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <malloc.h>

extern "C" {

// NOLINTBEGIN(bugprone-reserved-identifier): glibc's names
void *__libc_malloc(std::size_t size);
void __libc_free(void *block);
// NOLINTEND(bugprone-reserved-identifier)

__attribute__((visibility("default"))) void free(void *block) noexcept
{
    if (!block)
        return;
    std::memset(block, 0, ::malloc_usable_size(block));
    // The compiler knows what free() is, and that nobody reads a block after it: without this it drops the writing.
    __asm__ volatile("" : : "r"(block) : "memory");
    __libc_free(block);
}

__attribute__((visibility("default"))) void *realloc(void *block, std::size_t size) noexcept
{
    if (!block)
        return __libc_malloc(size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    // glibc's own would leave a copy behind where it moves.
    const std::size_t usable = ::malloc_usable_size(block);
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
