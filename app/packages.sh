# The Debian packages the project needs, and how they come onto the machine. Sourced by app/run and tests/run.
# shellcheck shell=bash disable=SC2034 # the lists are read where this file is sourced

buildPackages=(
    ccache
    cmake
    fonts-noto-cjk
    g++
    libcli11-dev
    libcurl4-openssl-dev
    libfmt-dev
    libgl-dev
    libspdlog-dev
    libsqlite3-dev
    ninja-build
    pkg-config
    qt6-base-dev
    qt6-base-dev-tools
    qt6-l10n-tools
    qt6-svg-dev
    qt6-tools-dev
    qt6-tools-dev-tools
    rapidjson-dev
)
testPackages=(
    sqlite3
)
# Qt reaches a Wayland display that offers no X through a plugin of its own.
waylandPackages=(
    qt6-wayland
)

isInstalled() {
    local status
    status=$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) && [[ $status == installed ]]
}

# ensurePackages NAME...: installs those that are missing, or says which they are and ends the script with 4.
# SAGA_SKIP_PACKAGES=1 trusts that they are there under other names.
ensurePackages() {
    [[ ${SAGA_SKIP_PACKAGES:-} != 1 ]] || return 0
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        cannotInstall "This is not Debian or Ubuntu. Install what these packages hold with your package manager," "$@"
    fi
    local missing=() package
    for package in "$@"; do
        isInstalled "$package" || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    local asRoot=()
    if ((EUID != 0)); then
        if command -v sudo >/dev/null && { [[ -t 0 ]] || sudo -n true 2>/dev/null; }; then
            asRoot=(sudo)
        else
            cannotInstall "These packages are missing, and installing them needs root or sudo. Install them," \
                "${missing[@]}"
        fi
    fi
    installPackages "${missing[@]}"
}

# Reads asRoot of its caller: empty, or the command that becomes root.
installPackages() {
    echo "Installing ${#} missing Debian packages${asRoot[*]:+ through sudo}: $*"
    local log
    log=$(mktemp)
    # A source that cannot be refreshed is no reason to stop: what is known of the others may do.
    "${asRoot[@]}" apt-get update -q >"$log" 2>&1 || true
    if ! "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
            -o DPkg::Lock::Timeout=120 "$@" >>"$log" 2>&1; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        cannotInstall "apt-get failed; its last lines stand above. Install these packages by hand," "$@"
    fi
    rm -f "$log"
}

cannotInstall() {
    printf '%s\nthen start again with SAGA_SKIP_PACKAGES=1:\n' "$1" >&2
    shift
    printf '    %s\n' "$@" >&2
    exit 4
}

# buildPreset PRESET LOG [CMAKE-OPTION...] [-- TARGET...]: configures and builds. Configuring is quiet unless it fails.
buildPreset() {
    local preset=$1 log=$2 options=() targets=()
    shift 2
    while (($#)) && [[ $1 != -- ]]; do
        options+=("$1")
        shift
    done
    (($# == 0)) || shift
    (($# == 0)) || targets=(--target "$@")
    mkdir -p "$(dirname "$log")"
    # Objects are shared between checkouts and presets of this machine wherever they are the same.
    export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
    if ! cmake --preset "$preset" "${options[@]}" >"$log" 2>&1; then
        cat "$log" >&2
        return 1
    fi
    cmake --build --preset "$preset" "${targets[@]}"
}
