#pragma once

namespace ek {

/// Has regular expressions interpreted instead of compiled, in programs made by MinGW. Qt keeps a stack per thread for
/// compiled ones in a thread_local, and GCC's run-time for Windows destroys that after its memory was given back: a
/// thread that matched anything takes the program down when it ends, which ours do when it quits. Does nothing
/// elsewhere.
///
/// Once, in main(), before the first regular expression: Qt decides there.
void keepPatternsInterpreted();

} // namespace ek
