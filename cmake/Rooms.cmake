# The one list of rooms, from the ground up. Everything that has to know them is made from it: the folders that are built,
# the links between them, the tests of the arrows (tests/arrows), what clang-tidy and lupdate read.
#
#   ek_room(<folder> LINKS <rooms its headers show> PRIVATE <rooms only its sources use>)
#
# A room is named, and its headers are included, by its folder without "engine/": "core/Secret.h", "ui/window/MainWindow.h".
# Its target is ek_<name>, with _ for /. What it takes of other libraries stands in its own CMakeLists.txt.

set(EK_ROOMS)
macro(ek_room folder)
    string(REGEX REPLACE "^engine/" "" ek_room_name ${folder})
    list(APPEND EK_ROOMS ${ek_room_name})
    set(EK_ROOM_FOLDER_${ek_room_name} ${folder})
    cmake_parse_arguments(EK_ROOM_${ek_room_name} "" "" "LINKS;PRIVATE" ${ARGN})
endmacro()

# Below the screen: none of these may see Qt Gui or Widgets.
ek_room(engine/platform)
ek_room(engine/core     LINKS platform)
ek_room(engine/api      LINKS core)
ek_room(engine/secrets  LINKS core)
ek_room(engine/storage  LINKS core)
ek_room(engine/handover LINKS core)
ek_room(engine/session  LINKS api storage)
ek_room(engine/keys     LINKS session)
ek_room(engine/fleet    LINKS keys)
ek_room(engine/wording  LINKS fleet handover)
ek_room(engine/report   LINKS wording)
ek_room(engine/assembly LINKS fleet handover PRIVATE secrets)

ek_room(models          LINKS wording)
ek_room(resources)
ek_room(ui/design       LINKS core PRIVATE resources)
ek_room(ui/widgets      LINKS ui/design models)
ek_room(ui/actions      LINKS ui/widgets)
ek_room(ui/entities     LINKS ui/widgets)
ek_room(ui/keys         LINKS ui/widgets ui/actions)
ek_room(ui/fleet        LINKS ui/keys report)
ek_room(ui/reveal       LINKS ui/widgets)
ek_room(ui/profiles     LINKS ui/widgets)
ek_room(ui/window       LINKS ui/entities ui/keys ui/fleet ui/reveal ui/profiles assembly)
if(EK_DEMO)
    ek_room(demo        LINKS core)
    set(ek_demo_room demo)
endif()
ek_room(app             LINKS ui/window PRIVATE secrets ${ek_demo_room} resources)
