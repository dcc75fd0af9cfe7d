# For Windows (64 bit), with the compilers of mingw-w64 on another system: packaging/windows/README.md.
#
# CMAKE_PREFIX_PATH says where Qt for Windows and the other libraries are. Nothing is taken from the system that builds.

set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

# The posix flavour: std::mutex and std::thread are not in the other one of GCC 12.
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

set(CMAKE_FIND_ROOT_PATH /usr/x86_64-w64-mingw32 ${CMAKE_PREFIX_PATH})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
foreach(kind LIBRARY INCLUDE PACKAGE)
    set(CMAKE_FIND_ROOT_PATH_MODE_${kind} ONLY)
endforeach()
# CMake reads this file anew for each of its own checks.
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES CMAKE_PREFIX_PATH)

# ctest runs the tests under Wine where it is installed.
find_program(EK_WINE NAMES wine64 wine)
if(EK_WINE)
    set(CMAKE_CROSSCOMPILING_EMULATOR ${EK_WINE})
endif()
