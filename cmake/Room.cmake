# A room is a static library whose headers are included as "<room>/Header.h". Which rooms there are, and which links
# which, stands in Rooms.cmake.
#
# The headers are reached through forwarding headers in the build tree, one include directory per room. A room therefore
# sees only the headers of the rooms it links, and an include against the direction of the arrows does not compile.

include(Moc)
include(Precompile)
include(Rooms)
include(Warnings)

function(ek_room_target room target)
    string(REPLACE "/" "_" name ${room})
    set(${target} ek_${name} PARENT_SCOPE)
endfunction()

# ek_add_rooms([<room>…]): builds these rooms, or all.
function(ek_add_rooms)
    set(rooms ${ARGN})
    if(NOT rooms)
        set(rooms ${EK_ROOMS})
    endif()
    foreach(EK_ROOM IN LISTS rooms)
        add_subdirectory(${CMAKE_SOURCE_DIR}/${EK_ROOM_FOLDER_${EK_ROOM}})
    endforeach()
endfunction()

# ek_add_room([PUBLIC <libraries>] [PRIVATE <libraries>]): the room of this folder. The libraries are other people's; links
# between rooms belong into Rooms.cmake.
function(ek_add_room)
    cmake_parse_arguments(ARG "" "" "PUBLIC;PRIVATE" ${ARGN})
    foreach(library IN LISTS ARG_PUBLIC ARG_PRIVATE)
        if(library MATCHES "^ek_")
            message(FATAL_ERROR "${EK_ROOM} links ${library}: that belongs into cmake/Rooms.cmake")
        endif()
    endforeach()
    foreach(kind LINKS PRIVATE)
        set(rooms_${kind})
        foreach(room IN LISTS EK_ROOM_${EK_ROOM}_${kind})
            ek_room_target(${room} linked)
            list(APPEND rooms_${kind} ${linked})
        endforeach()
    endforeach()

    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
    file(GLOB headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    list(REMOVE_ITEM sources ${CMAKE_CURRENT_SOURCE_DIR}/main.cpp)

    ek_room_target(${EK_ROOM} target)
    set(forwarding ${CMAKE_BINARY_DIR}/include/${target})
    foreach(header IN LISTS headers)
        get_filename_component(name ${header} NAME)
        file(CONFIGURE OUTPUT ${forwarding}/${EK_ROOM}/${name} CONTENT "#include \"${header}\"\n" @ONLY)
    endforeach()

    add_library(${target} STATIC ${sources} ${headers})
    target_include_directories(${target} PUBLIC ${forwarding})
    target_link_libraries(${target} PUBLIC ${rooms_LINKS} ${ARG_PUBLIC} PRIVATE ${rooms_PRIVATE} ${ARG_PRIVATE} ek_warnings)
    ek_precompile(${target})
endfunction()

# ek_reachable_rooms(<room> <variable>): the rooms whose headers this one sees, itself included.
function(ek_reachable_rooms room variable)
    set(reached ${room})
    foreach(linked IN LISTS EK_ROOM_${room}_LINKS EK_ROOM_${room}_PRIVATE)
        # What a linked room takes privately is not shown to those who link it.
        ek_shown_rooms(${linked} shown)
        list(APPEND reached ${shown})
    endforeach()
    list(REMOVE_DUPLICATES reached)
    set(${variable} ${reached} PARENT_SCOPE)
endfunction()

function(ek_shown_rooms room variable)
    set(shown ${room})
    foreach(linked IN LISTS EK_ROOM_${room}_LINKS)
        ek_shown_rooms(${linked} further)
        list(APPEND shown ${further})
    endforeach()
    list(REMOVE_DUPLICATES shown)
    set(${variable} ${shown} PARENT_SCOPE)
endfunction()
