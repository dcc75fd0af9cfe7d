#pragma once

namespace ek {

// What a process inherits and cannot choose: open descriptors and what signals do. All of it does nothing on Windows.

/// Opens the null device for each of standard input, output and error that is closed. Else the next file or socket that
/// anything opens becomes, say, standard error, and what is logged goes into it. To be called before anything else;
/// touches nothing but the descriptors, so that it may run before any library is initialised.
void fillStandardDescriptors() noexcept;

/// Has the signals ignored that would end or stop the program although an error code tells of the same: a file or a
/// processor time that reached its limit (SIGXFSZ, SIGXCPU), a pipe that nobody reads any more (SIGPIPE), a terminal
/// that belongs to another job (SIGTTIN, SIGTTOU). Sees to it that the end of a child process is told (SIGCHLD), also
/// where whoever started the program did not want to know. Once, in main().
void ignoreSignals() noexcept;

/// Has those signals do again what they usually do, for a program that knows nothing of the above. Between fork and
/// exec: safe to call there.
void restoreSignalsInChild() noexcept;

} // namespace ek
