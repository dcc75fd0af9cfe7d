# No source below the screen names a header of Qt Gui or Widgets by its module: Qt Core's include directories would let it
# be found. By their usual names they are not found at all (CMakeLists.txt).
file(GLOB_RECURSE sources ${ENGINE}/*.h ${ENGINE}/*.cpp ${ENGINE}/*.mm)
set(found)
foreach(source IN LISTS sources)
    file(STRINGS ${source} lines REGEX "#include <Qt(Gui|Widgets|Svg)/")
    if(lines)
        list(APPEND found "${source}: ${lines}")
    endif()
endforeach()
list(LENGTH sources count)
if(found OR count LESS 100)
    message(FATAL_ERROR "of ${count} files: ${found}")
endif()
