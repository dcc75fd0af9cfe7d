// What it costs that freed memory is overwritten: allocating and freeing a block with the program's free() against the
// same with glibc's own, in one run. Figures are medians of the rounds; only the ratio means anything.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

// NOLINTNEXTLINE(bugprone-reserved-identifier): glibc's name
extern "C" void __libc_free(void *block);

namespace {

template <typename Free> double nanoseconds(std::size_t size, Free give)
{
    constexpr int times = 20'000;
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < times; ++i) {
        void *block = std::malloc(size);
        __asm__ volatile("" : : "r"(block) : "memory"); // or the compiler leaves both out
        give(block);
    }
    return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - begin).count() / times;
}

} // namespace

int main()
{
    std::printf("%10s %14s %14s %8s\n", "bytes", "overwritten", "glibc's own", "ratio");
    for (const std::size_t size : {32UL, 256UL, 4096UL, 65536UL}) {
        constexpr std::size_t rounds = 15;
        std::array<double, rounds> ours{};
        std::array<double, rounds> glibcs{};
        for (std::size_t round = 0; round < rounds; ++round) {
            ours.at(round) = nanoseconds(size, [](void *block) { std::free(block); });
            glibcs.at(round) = nanoseconds(size, [](void *block) { __libc_free(block); });
        }
        std::sort(ours.begin(), ours.end());
        std::sort(glibcs.begin(), glibcs.end());
        std::printf("%10zu %11.1f ns %11.1f ns %8.2f\n", size, ours[rounds / 2], glibcs[rounds / 2],
                    ours[rounds / 2] / glibcs[rounds / 2]);
    }
    return 0;
}
