# lupdate reads every room; lrelease's result becomes a resource of ek_resources under :/translations.
#
#   cmake --build build/dev --target update-translations    after a change of texts

set(EK_TS_FILES ${CMAKE_SOURCE_DIR}/resources/translations/entity-keys_en.ts)

function(ek_add_translations target)
    qt_add_lrelease(${target} TS_FILES ${EK_TS_FILES} QM_FILES_OUTPUT_VARIABLE qm_files)
    set_source_files_properties(${qm_files} PROPERTIES GENERATED TRUE)
    qt_add_resources(${target} translations PREFIX /translations BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files})

    # English gets plural forms only: everything else stands in the sources as it is shown.
    set(folders)
    foreach(room IN LISTS EK_ROOMS)
        list(APPEND folders ${EK_ROOM_FOLDER_${room}})
    endforeach()
    get_target_property(lupdate Qt6::lupdate IMPORTED_LOCATION)
    add_custom_target(update-translations
        COMMAND ${lupdate} -silent -pluralonly -locations none -no-obsolete -I ${CMAKE_SOURCE_DIR} -source-language en -target-language en
            ${folders} -ts resources/translations/entity-keys_en.ts
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endfunction()
