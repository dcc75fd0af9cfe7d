# Copies beside the program what it and its plugins need, and what these need, of the libraries in one folder; what is not in
# there belongs to Windows, or stands beside the program already:
#
#   cmake -DSTAGE=FOLDER -DLIBRARIES=FOLDER -P packaging/windows/libraries.cmake
#
# windeployqt copies Qt's own libraries and no other, and vcpkg those of the program, but not those of Qt's plugins.
cmake_policy(VERSION 3.25)

file(GLOB_RECURSE plugins "${STAGE}/*/*.dll")
file(GET_RUNTIME_DEPENDENCIES
    EXECUTABLES "${STAGE}/entity-keys.exe"
    MODULES ${plugins}
    DIRECTORIES "${STAGE}" "${LIBRARIES}"
    PRE_EXCLUDE_REGEXES "^api-ms-" "^ext-ms-"
    RESOLVED_DEPENDENCIES_VAR needed
    UNRESOLVED_DEPENDENCIES_VAR windows
    CONFLICTING_DEPENDENCIES_PREFIX twice) # beside the program already, and where it came from
file(REAL_PATH "${LIBRARIES}" libraries)
set(copied)
foreach(library IN LISTS needed)
    file(REAL_PATH "${library}" place)
    cmake_path(GET place FILENAME name)
    cmake_path(IS_PREFIX libraries "${place}" NORMALIZE is_ours)
    if(is_ours AND NOT EXISTS "${STAGE}/${name}")
        file(COPY "${place}" DESTINATION "${STAGE}")
        list(APPEND copied "${name}")
    endif()
endforeach()
message(STATUS "beside the program: ${copied}")
