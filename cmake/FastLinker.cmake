# Over a hundred executables are linked for the tests: mold takes a fraction of the time of the compiler's own linker.
# Where it is missing, or the compiler cannot use it, the compiler's own links as well.

include(CheckLinkerFlag)

if(EK_FAST_LINKER AND MINGW)
    # mold links nothing for Windows. Debian's mingw-w64 takes lld if it has the name x86_64-w64-mingw32-ld.lld beside its own
    # linker, and without a word its own otherwise, which takes a quarter of a minute for each test.
    add_link_options(-fuse-ld=lld)
elseif(EK_FAST_LINKER AND NOT MSVC)
    check_linker_flag(CXX -fuse-ld=mold EK_MOLD_WORKS)
    if(EK_MOLD_WORKS)
        add_link_options(-fuse-ld=mold)
    endif()
endif()
