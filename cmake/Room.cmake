# A room is a static library whose headers are included as "room/Header.h".
#
# The headers are reached through forwarding headers in the build tree, one include directory per room. A room therefore
# sees only the headers of the rooms it links, and an include against the direction of the arrows does not compile.

include(Warnings)

# ek_precompile(<target> <number of its sources> [REUSE_FROM <target>])
# Compiling them takes as long as two or three files do without.
function(ek_precompile target sources)
    if(NOT EK_PRECOMPILED_HEADERS OR sources LESS 6)
        return()
    endif()
    if(ARGC GREATER 2)
        target_precompile_headers(${target} ${ARGN})
    else()
        target_precompile_headers(${target} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/Precompiled.h)
    endif()
endfunction()

function(ek_add_room name)
    cmake_parse_arguments(ROOM "" "" "PUBLIC;PRIVATE" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    list(REMOVE_ITEM sources ${CMAKE_CURRENT_SOURCE_DIR}/main.cpp)

    set(forwarding ${CMAKE_BINARY_DIR}/include/${name})
    foreach(header IN LISTS headers)
        file(RELATIVE_PATH relative ${CMAKE_CURRENT_SOURCE_DIR} ${header})
        file(CONFIGURE OUTPUT ${forwarding}/${name}/${relative} CONTENT "#include \"${header}\"\n" @ONLY)
    endforeach()

    add_library(ek_${name} STATIC ${sources} ${headers})
    target_include_directories(ek_${name} PUBLIC ${forwarding})
    target_link_libraries(ek_${name} PUBLIC ${ROOM_PUBLIC} PRIVATE ${ROOM_PRIVATE} ek_warnings)
    list(LENGTH sources count)
    ek_precompile(ek_${name} ${count})
endfunction()
