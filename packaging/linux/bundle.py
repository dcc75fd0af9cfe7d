"""Puts what the program needs beside it:  bundle.py FOLDER

FOLDER holds an installed program (bin/entity-keys). Afterwards lib/ holds Qt, QtKeychain and what they need, plugins/ Qt's
plugins, translations/ Qt's texts, share/doc/licences the licences of all of it, and nothing of Qt has to be installed where it
runs.
"""

import pathlib
import re
import shutil
import subprocess
import sys


def qt_folder(name):
    return pathlib.Path(subprocess.run(["qmake6", "-query", name], capture_output=True, text=True, check=True).stdout.strip())


QT_PLUGINS = qt_folder("QT_INSTALL_PLUGINS")
QT_TRANSLATIONS = qt_folder("QT_INSTALL_TRANSLATIONS")

# Loaded by name while the program runs, so that nothing links them: the secret service, and TLS.
SECRET_SERVICE = "libsecret-1.so.0"
LOADED = [SECRET_SERVICE, "libssl.so.3", "libcrypto.so.3"]
SQLITE_DRIVER = "sqldrivers/libqsqlite.so"

# What the program can use. The rest of Qt's plugins stays behind: other databases, printers, touch screens of devices.
PLUGINS = [
    "platforms/libqxcb.so", "platforms/libqoffscreen.so", "platforms/libqwayland-generic.so", "platforms/libqwayland-egl.so",
    "wayland-shell-integration/libxdg-shell.so", "wayland-decoration-client/libbradient.so",
    "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "xcbglintegrations/libqxcb-egl-integration.so", "xcbglintegrations/libqxcb-glx-integration.so",
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "platforminputcontexts/libibusplatforminputcontextplugin.so",
    "platformthemes/libqxdgdesktopportal.so",
    "iconengines/libqsvgicon.so", "imageformats/libqsvg.so",
    SQLITE_DRIVER, "tls/libqopensslbackend.so", "networkinformation/libqnetworkmanager.so",
]

# What Qt itself says in the languages of the program, as in its file dialog; Qt has no Slovenian.
TRANSLATIONS = ["qtbase_de.qm"]

# What belongs to the system: the C and C++ libraries, which a newer system has newer, what talks to its graphics driver
# and display, and what reads its fonts.
SYSTEMS = re.compile(r"""^(ld-linux.*|lib(
    c|m|dl|rt|pthread|resolv|util|nsl|gcc_s|stdc\+\+
    |GL|EGL|GLX|GLdispatch|OpenGL|drm|gbm|vulkan
    |X11|X11-xcb|xcb|Xau|Xdmcp|wayland-client|wayland-cursor|wayland-egl
    |fontconfig|freetype|expat|z
    )\.so.*)$""", re.VERBOSE)


def needed(path):
    """The libraries that a file is loaded with, directly or not: {name: path}."""
    said = subprocess.run(["ldd", path], capture_output=True, text=True, check=True).stdout
    missing = re.findall(r"^\s*(\S+) => not found", said, re.MULTILINE)
    if missing:
        raise SystemExit(f"{path} needs {', '.join(missing)}, which is not installed")
    return dict(re.findall(r"^\s*(\S+) => (/\S+)", said, re.MULTILINE))


def find_loaded(name):
    said = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    found = re.search(rf"^\s*{re.escape(name)} .*=> (/\S+)", said, re.MULTILINE)
    if not found:
        raise SystemExit(f"{name} is not installed, and the program would load it")
    return found.group(1)


def packages_of(paths):
    """The Debian package that each file comes from, or None: {path: package}. All are asked for at once, which takes a second."""
    names = {path: (str(path), str(path).removeprefix("/usr"), str(pathlib.Path(path).resolve())) for path in paths}
    said = subprocess.run(["dpkg-query", "--search", *sorted({name for choice in names.values() for name in choice})],
                          capture_output=True, text=True, check=False).stdout
    owners = {}
    for line in said.splitlines():
        owner, _, name = line.partition(": ")
        owners.setdefault(name, owner.split(":")[0].split(",")[0])
    return {path: next((owners[name] for name in choice if name in owners), None) for path, choice in names.items()}


def main(folder):
    libraries, sources = {}, []
    plugins = [plugin for plugin in PLUGINS if (QT_PLUGINS / plugin).exists()]
    for plugin in ("platforms/libqxcb.so", SQLITE_DRIVER, "tls/libqopensslbackend.so", "imageformats/libqsvg.so"):
        if plugin not in plugins:
            raise SystemExit(f"Qt's plugin {plugin} is not installed")
    for plugin in plugins:
        target = folder / "plugins" / plugin
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(QT_PLUGINS / plugin, target)
        sources.append(QT_PLUGINS / plugin)
        libraries.update(needed(QT_PLUGINS / plugin))
    libraries.update(needed(folder / "bin/entity-keys"))
    for name in LOADED:
        path = find_loaded(name)
        libraries[name] = path
        libraries.update(needed(path))

    (folder / "lib").mkdir(exist_ok=True)
    for name, path in sorted(libraries.items()):
        if not SYSTEMS.match(name):
            shutil.copy(pathlib.Path(path).resolve(), folder / "lib" / name)
            sources.append(path)

    for path in [*sorted((folder / "lib").iterdir()), *sorted((folder / "plugins").rglob("*.so")), folder / "bin/entity-keys"]:
        above = "../" * (len(path.relative_to(folder).parts) - 1)
        path.chmod(0o755)
        subprocess.run(["patchelf", "--set-rpath", f"$ORIGIN/{above}lib", path], check=True)
    (folder / "bin/qt.conf").write_text("[Paths]\nPrefix = ..\nPlugins = plugins\nTranslations = translations\n",
                                        encoding="ascii")

    (folder / "translations").mkdir(exist_ok=True)
    for name in TRANSLATIONS:
        shutil.copy(QT_TRANSLATIONS / name, folder / "translations" / name)
        sources.append(QT_TRANSLATIONS / name)

    for package in sorted(set(packages_of(sources).values()) - {None}):
        licence = pathlib.Path("/usr/share/doc", package, "copyright")
        if licence.exists():
            target = folder / "share/doc/licences" / package
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(licence.resolve(), target)
    (folder / "README").write_text(
        "Entity Keys, with Qt inside. Start bin/entity-keys; nothing has to be installed, and the folder may stand anywhere.\n"
        "Remembering credentials takes a secret service: GNOME Keyring, KWallet or KeePassXC.\n"
        "The licences of what is in lib/, plugins/ and translations/ are in share/doc/licences/.\n", encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
