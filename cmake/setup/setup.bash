# shellcheck shell=bash
# What ./run and ./test share: install what is missing, configure, build. Sourced by them, in the source folder.
#
# Kept to what bash 3.2 can do, the one macOS has.

say() { printf -- '-- %s\n' "$*"; }
complain() { printf -- '%s: %s\n' "${0##*/}" "$*" >&2; }
die() { complain "$*"; exit 1; }

has() { command -v "$1" >/dev/null 2>&1; }

# Standard input may be closed: then the first file opened would take its place.
{ : <&0; } 2>/dev/null || exec </dev/null

# Qt insists on UTF-8, and a bare machine has no locale but this one.
if [ "$(uname -s)" = Linux ] && [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
    export LC_ALL=C.UTF-8
fi

processors() {
    if [ -n "${CMAKE_BUILD_PARALLEL_LEVEL:-}" ]; then
        echo "$CMAKE_BUILD_PARALLEL_LEVEL"
    else
        nproc 2>/dev/null || getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2
    fi
}

# missing_packages SET ...: the packages of these sets that are not installed, one per line.
missing_packages() {
    local installed set package choice
    # shellcheck disable=SC2016 # dpkg-query's own variables
    installed=$(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')
    for set in "$@"; do
        sed -n -e 's/#.*//' -e "s/^$set  *//p" cmake/setup/debian-packages
    done | while read -r package choice; do
        for choice in "$package" $choice; do
            [ "$choice" != '|' ] || continue
            ! printf '%s\n' "$installed" | grep -qxF -- "$choice" || continue 2
        done
        echo "$package"
    done | sort -u
}

# Runs a command as root, with sudo where that is needed and can work.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

can_be_root() {
    [ "$(id -u)" = 0 ] && return
    has sudo || return
    # A password can only be asked for where somebody can type it.
    sudo -n true 2>/dev/null || { [ -t 2 ] && { : </dev/tty; } 2>/dev/null; }
}

# install_packages SET ...: installs what is missing; fails, having said what would, where it cannot.
install_packages() {
    local missing
    if ! has apt-get || ! has dpkg-query; then
        return 0
    fi
    missing=$(missing_packages "$@" | tr '\n' ' ')
    missing=${missing% }
    [ -n "$missing" ] || return 0

    if ! can_be_root; then
        complain "packages are missing, and installing them takes root:"
        printf '\n    apt-get update && apt-get install -y --no-install-recommends %s\n\n' "$missing" >&2
        return 1
    fi
    say "installing $missing"
    # A source of packages that cannot be reached need not be the one that matters.
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 update ||
        complain "apt-get update failed; going on with the package lists there are"
    # shellcheck disable=SC2086 # one word per package
    if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 \
        install -y --no-install-recommends $missing; then
        complain "apt-get could not install: $missing"
        complain "Debian 12, Ubuntu 24.04 and newer have all of them; Ubuntu's are partly in 'universe'"
        return 1
    fi
}

what_to_install() {
    cat >&2 <<'END'

This system's packages are not known here. Building takes:
    CMake 3.22 or newer, Ninja, a C++20 compiler
    Qt 6.4 or newer: Core Gui Widgets Network Sql (with its SQLite driver) Svg Test HttpServer WebSockets LinguistTools
    QtKeychain for Qt 6
    tl::expected (https://github.com/TartanLlama/expected), zlib
and, on Linux, running takes libsecret and a Secret Service such as gnome-keyring or KWallet.
Where CMake does not find them by itself, name their folders in CMAKE_PREFIX_PATH.

END
}

# sanitizing_clang: a clang++ that can build the fuzz targets and with sanitizers, or nothing. Being there is not enough:
# the compiler of macOS comes without libFuzzer, and Debian's without the package that holds it. EK_CLANG names one that is
# called otherwise.
sanitizing_clang() {
    local candidate folder found=
    folder=$(mktemp -d "${TMPDIR:-/tmp}/sanitizing-clang.XXXXXX") || return 1
    printf 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char *, unsigned long) { return 0; }\n' >"$folder/probe.cpp"
    for candidate in "${EK_CLANG:-}" clang++-19 clang++; do
        if [ -n "$candidate" ] && has "$candidate" &&
            "$candidate" -fsanitize=fuzzer,address,undefined "$folder/probe.cpp" -o "$folder/probe" 2>/dev/null; then
            found=$candidate
            break
        fi
    done
    rm -rf "$folder"
    [ -n "$found" ] && echo "$found"
}

# forget_other_compiler FOLDER COMPILER: has CMake begin afresh where FOLDER was made with another one. On its own it
# would forget what it was told besides.
forget_other_compiler() {
    local made_with
    made_with=$(sed -n 's/^CMAKE_CXX_COMPILER:[A-Z]*=//p' "$1/CMakeCache.txt" 2>/dev/null) || return 0
    if [ -n "$made_with" ] && ! [ "$(command -v "$made_with")" -ef "$(command -v "$2")" ]; then
        rm -rf "$1/CMakeCache.txt" "$1/CMakeFiles"
    fi
}

# ccache refuses to compile where it cannot write to its cache.
ccache_works() {
    local cache
    has ccache && cache=$(ccache --get-config cache_dir 2>/dev/null) && mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ]
}

# build PRESET [CMAKE ARGUMENT ...]: configures and builds in build/PRESET.
build() {
    local preset=$1 folder=build/$1 launcher made_for=
    shift

    if ! has cmake || ! has ninja; then
        has apt-get || what_to_install
        die "CMake or Ninja is missing"
    fi
    if ! mkdir -p "$folder" 2>/dev/null || [ ! -w "$folder" ]; then
        die "cannot write to $PWD/$folder: remove it, or be the user it belongs to"
    fi
    if [ -e "$folder/CMakeCache.txt" ]; then
        made_for=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$folder/CMakeCache.txt")
        if [ "$made_for" != "$PWD" ]; then
            say "$folder was made for $made_for: starting it afresh"
            rm -rf "$folder"
            mkdir -p "$folder"
        fi
    fi

    launcher=${CMAKE_CXX_COMPILER_LAUNCHER:-}
    if [ -z "$launcher" ] && ccache_works; then
        launcher=ccache
        # Otherwise it leaves alone whatever uses a precompiled header.
        export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros,include_file_mtime,include_file_ctime}
    fi

    say "configuring $folder"
    if ! cmake --preset "$preset" -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" "$@" >"$folder/configure.log" 2>&1; then
        cat "$folder/configure.log" >&2
        has apt-get || what_to_install
        die "configuring $folder failed; what CMake said is above"
    fi
    say "building $folder"
    cmake --build "$folder" --parallel "$(processors)" || die "building $folder failed"
}
