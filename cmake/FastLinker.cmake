# Over a hundred executables are linked for the tests: mold takes a fraction of the time of the compiler's own linker.
# Where it is missing, or the compiler cannot use it, the compiler's own links as well.

include(CheckLinkerFlag)

if(EK_FAST_LINKER AND NOT MSVC)
    check_linker_flag(CXX -fuse-ld=mold EK_MOLD_WORKS)
    if(EK_MOLD_WORKS)
        add_link_options(-fuse-ld=mold)
    endif()
endif()
