# What the desktops' catalogues of programs are told. They show the README's pictures, by their address, where it is given.
#
#   cmake -DMETAINFO=FILE -DPROJECT_VERSION=… -DEK_RELEASE_DATE=… [-DEK_PICTURES_URL=…] -P packaging/linux/Metainfo.cmake
#
# writes FILE without a build.

set(EK_PICTURES_URL "" CACHE STRING "Where the folder docs/pictures can be read on the web; the AppStream data has no pictures without it")

# ek_write_metainfo(<file>)
function(ek_write_metainfo file)
    set(here ${CMAKE_CURRENT_FUNCTION_LIST_DIR})
    set(EK_SCREENSHOTS "")
    if(EK_PICTURES_URL)
        if(NOT EK_PICTURES_URL MATCHES "^https://[^ \"'<>&;?#]+[^ \"'<>&;?#/]$")
            message(FATAL_ERROR "EK_PICTURES_URL is to begin with https:// and to end without a slash, not “${EK_PICTURES_URL}”")
        endif()
        set(kind " type=\"default\"")
        set(captions
            "keys|An entity with its keys, the live environment marked in red"
            "reveal|A new key is shown once, and handed over from there"
            "delete|A deletion names each key and its entity before it is sent"
            "dark|An entity with its keys, in dark colours")
        foreach(line IN LISTS captions)
            string(REGEX MATCH "^(.*)[|](.*)$" line "${line}")
            set(name ${CMAKE_MATCH_1}.png)
            set(caption "${CMAKE_MATCH_2}")
            if(NOT EXISTS ${here}/../../docs/pictures/${name})
                message(FATAL_ERROR "docs/pictures/${name} is not there")
            endif()
            string(APPEND EK_SCREENSHOTS "    <screenshot${kind}>\n      <caption>${caption}</caption>\n"
                "      <image>${EK_PICTURES_URL}/${name}</image>\n    </screenshot>\n")
            set(kind "")
        endforeach()
        set(EK_SCREENSHOTS "\n  <screenshots>\n${EK_SCREENSHOTS}  </screenshots>")
    endif()
    configure_file(${here}/io.github.entitykeys.EntityKeys.metainfo.xml.in ${file} @ONLY)
endfunction()

if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
    ek_write_metainfo(${METAINFO})
endif()
