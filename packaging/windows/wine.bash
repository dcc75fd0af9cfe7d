# shellcheck shell=bash
# What packaging/windows/test and try-package share. Sourced by them.

# A Wine folder for this run, thrown away at its end together with all that runs in it. No questions about Mono and Gecko; a
# crash is told by the exit status, not by a window.
make_wine_folder() {
    WINEPREFIX=$(mktemp -d "${TMPDIR:-/tmp}/wine.XXXXXX")
    export WINEPREFIX WINEDEBUG=-all WINEDLLOVERRIDES="mscoree=;mshtml=;winedbg.exe=d"
    trap throw_wine_folder_away EXIT
}

throw_wine_folder_away() {
    wineserver -k 2>/dev/null || true
    wineserver -w 2>/dev/null || true
    rm -rf "$WINEPREFIX"
}
