# What every target of ours is compiled with: warnings, Qt's guards against implicit conversions, sanitizers.

add_library(ek_warnings INTERFACE)

target_compile_definitions(ek_warnings INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_NO_JAVA_STYLE_ITERATORS
    QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
)

if(MSVC)
    target_compile_options(ek_warnings INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${EK_WARNINGS_AS_ERRORS}>:/WX>)
else()
    target_compile_options(ek_warnings INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wunused
        -Wconversion -Wsign-conversion -Wdouble-promotion -Wformat=2 -Wimplicit-fallthrough -Wswitch -Wswitch-enum
        $<$<BOOL:${EK_WARNINGS_AS_ERRORS}>:-Werror>)
    if(CMAKE_UNITY_BUILD)
        # Where one .cpp follows another, a local name may be one that an earlier file has for itself, and GCC takes an
        # included .cpp for a header. Builds of single files go without these.
        target_compile_options(ek_warnings INTERFACE -Wno-shadow $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
    endif()
endif()

if(EK_FUZZ)
    # no-link: every object tells the fuzzer where it has been, and the targets alone bring its main().
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
elseif(EK_SANITIZE)
    # Global, so that every object, moc's output included, is instrumented alike.
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
