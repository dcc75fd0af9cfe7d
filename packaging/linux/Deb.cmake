# The Debian package, and one with the debug symbols beside it.

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
if(NOT CPACK_STRIP_FILES)
    set(CPACK_DEBIAN_DEBUGINFO_PACKAGE ON)
endif()
# What is loaded at run time, and so not found among the libraries the program is linked with.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libsecret-1-0, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager | keepassxc, qt6-wayland, qt6-translations-l10n")

# Debian's own changelog, which says no more than which release was packaged.
string(TIMESTAMP date "%a, %d %b %Y 00:00:00 +0000" UTC) # reads SOURCE_DATE_EPOCH, where that is set
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/linux/debian-changelog CONTENT
"entity-keys (${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * Release ${PROJECT_VERSION}; changelog.gz says what is new.

 -- ${EK_PACKAGE_CONTACT}  ${date}
" @ONLY)
