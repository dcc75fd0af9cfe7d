#pragma once

// EK_HAS_OWN_ALLOCATOR: whether an executable that links these objects has our allocator. It takes glibc, which offers
// its own under other names; a sanitizer brings one of its own. For what is compiled alike: the objects and their
// tests.

#if defined(__linux__)
#include <features.h>
#endif

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) // GCC's names
#define EK_IS_SANITIZED 1
#elif defined(__has_feature) // clang's
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define EK_IS_SANITIZED 1
#endif
#endif

#if defined(__GLIBC__) && !defined(EK_IS_SANITIZED)
#define EK_HAS_OWN_ALLOCATOR 1
#else
#define EK_HAS_OWN_ALLOCATOR 0
#endif

#undef EK_IS_SANITIZED
