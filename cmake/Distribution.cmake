# What packages are built with (EK_DISTRIBUTION): hardening that costs little, and nothing of the machine they are built on.

if(EK_DISTRIBUTION AND NOT MSVC)
    # Two builds of the same source in two folders are the same, byte by byte. What reads the clock reads
    # SOURCE_DATE_EPOCH, which packaging/build sets.
    add_compile_options(-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)

    add_compile_options(-fstack-protector-strong -Wformat -Wformat-security
        $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE> $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2>)
    if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
        add_compile_options(-fstack-clash-protection)
        add_link_options(LINKER:-z,relro LINKER:-z,now)
        if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|i.86")
            add_compile_options(-fcf-protection)
        endif()
        include(CheckPIESupported)
        check_pie_supported(LANGUAGES CXX)
        set(CMAKE_POSITION_INDEPENDENT_CODE ON)
    endif()
    if(MINGW)
        # The first brings the library that the protection calls; the linker else writes down when it ran.
        add_link_options(-fstack-protector-strong LINKER:--no-insert-timestamp)
    endif()
endif()
