# lupdate reads every room; lrelease's results become a resource of ek_resources under :/translations, so they travel with
# the program wherever it is put. docs/languages.md says how a translation is updated.
#
#   cmake --build build/dev --target update-translations    after a change of texts
#
# A new language is one entry here, one in engine/core/Language.h, and the file that the target then makes.

set(EK_LANGUAGES de sl)
set(EK_TS_FILES ${CMAKE_SOURCE_DIR}/resources/translations/entity-keys_en.ts)
foreach(language IN LISTS EK_LANGUAGES)
    list(APPEND EK_TS_FILES ${CMAKE_SOURCE_DIR}/resources/translations/entity-keys_${language}.ts)
endforeach()

function(ek_add_translations target)
    # -nounfinished: what is not translated is shown in English, not in a draft's words.
    qt_add_lrelease(${target} TS_FILES ${EK_TS_FILES} QM_FILES_OUTPUT_VARIABLE qm_files OPTIONS -nounfinished)
    set_source_files_properties(${qm_files} PROPERTIES GENERATED TRUE)
    # Not compressed: Qt reads them where they are then, and needs neither a copy nor libzstd to unpack one.
    qt_add_resources(${target} translations PREFIX /translations BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files}
        OPTIONS --no-compress)

    set(folders)
    foreach(room IN LISTS EK_ROOMS)
        list(APPEND folders ${EK_ROOM_FOLDER_${room}})
    endforeach()
    get_target_property(lupdate Qt6::lupdate IMPORTED_LOCATION)
    set(update ${lupdate} -silent -locations none -no-obsolete -I ${CMAKE_SOURCE_DIR} -source-language en)
    # English gets plural forms only: everything else stands in the sources as it is shown.
    set(commands COMMAND ${update} -pluralonly -target-language en ${folders} -ts resources/translations/entity-keys_en.ts)
    foreach(language IN LISTS EK_LANGUAGES)
        list(APPEND commands
            COMMAND ${update} -target-language ${language} ${folders} -ts resources/translations/entity-keys_${language}.ts)
    endforeach()
    add_custom_target(update-translations ${commands} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM)
endfunction()
