# ek_include_moc(<target> <source>): runs moc for a .cpp that includes "<name>.moc". One step; AUTOMOC takes three for each
# target, which for as many small targets as tests are is a fifth of the build.
#
# Qt's own qt_generate_moc() does not tell moc what the compiler defines by itself, so that a slot within
# "#ifdef Q_OS_LINUX" is left out without a word.
if(NOT MSVC)
    set(EK_MOC_PREDEFINES ${CMAKE_BINARY_DIR}/moc_predefines.h)
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/moc_predefines.cpp CONTENT "" @ONLY)
    execute_process(
        COMMAND ${CMAKE_CXX_COMPILER} -dM -E ${CMAKE_BINARY_DIR}/moc_predefines.cpp
        OUTPUT_FILE ${EK_MOC_PREDEFINES} COMMAND_ERROR_IS_FATAL ANY)
endif()

function(ek_include_moc target source)
    get_filename_component(name ${source} NAME_WE)
    set(moc ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
    set(folders "$<REMOVE_DUPLICATES:$<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>>")
    set(definitions "$<REMOVE_DUPLICATES:$<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>>")
    add_custom_command(OUTPUT ${moc}
        COMMAND Qt6::moc "$<$<BOOL:${folders}>:-I$<JOIN:${folders},;-I>>"
            "$<$<BOOL:${definitions}>:-D$<JOIN:${definitions},;-D>>"
            "$<$<BOOL:${EK_MOC_PREDEFINES}>:--include;${EK_MOC_PREDEFINES}>" -o ${moc} ${source}
        DEPENDS ${source} COMMENT "Running moc for ${name}" COMMAND_EXPAND_LISTS VERBATIM)
    target_sources(${target} PRIVATE ${moc})
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
endfunction()
