"""Puts what the program needs beside it:  bundle.py FOLDER LIBRARIES SOURCES
Prints the folders in which that is found:  bundle.py --folders LIBRARIES

FOLDER holds an installed program, entity-keys.exe. LIBRARIES is the folder with Qt and the other libraries for Windows: bin/,
plugins/. The compiler's own are found by asking it. Afterwards nothing has to be installed where the program runs, the licences of
what is beside it are in licences/, and SOURCES, a file, tells where each came from.
"""

import functools
import pathlib
import re
import shutil
import subprocess
import sys

COMPILER = "x86_64-w64-mingw32-g++-posix"
OBJDUMP = "x86_64-w64-mingw32-objdump"

# What the program can use.
PLUGINS = ["platforms/qwindows.dll", "styles/qwindowsvistastyle.dll", "tls/qschannelbackend.dll", "sqldrivers/qsqlite.dll",
           "iconengines/qsvgicon.dll", "imageformats/qsvg.dll", "imageformats/qico.dll"]

# Qt's licences are those of the same version on the system that builds; the headers of tl::expected are within the program.
LICENCES = {
    r"Qt6(Core|Gui|Widgets|Network|Sql).*|q.*": "libqt6core6",
    r"Qt6Svg.*": "libqt6svg6",
    r"Qt6HttpServer.*": "libqt6httpserver6",
    r"Qt6WebSockets.*": "libqt6websockets6",
    r"libqt6keychain.*": "libqt6keychain1",
    r"libstdc.*|libgcc.*|libssp.*": "gcc-mingw-w64-x86-64-posix-runtime",
    r"libwinpthread.*": "mingw-w64-x86-64-dev",
    r"zlib1.*": "libz-mingw-w64",
}
WITHIN = ["libexpected-dev"]


@functools.cache
def of_compiler(name):
    """The folder in which the compiler finds a file."""
    said = subprocess.run([COMPILER, f"-print-file-name={name}"], capture_output=True, text=True, check=True).stdout.strip()
    return pathlib.Path(said).resolve().parent


def is_of_windows(name):
    """Whether mingw-w64 knows the library as one of Windows, or it is one of Windows' names for parts of others."""
    return name.lower().startswith("api-ms-win-") or (of_compiler("libkernel32.a") / f"lib{pathlib.PurePath(name.lower()).stem}.a").exists()


def imports(path):
    said = subprocess.run([OBJDUMP, "--private-headers", path], capture_output=True, text=True, check=True).stdout
    return re.findall(r"^\s*DLL Name: (\S+)$", said, re.MULTILINE)


def folders(libraries):
    return [libraries / "bin", of_compiler("libstdc++-6.dll"), of_compiler("libwinpthread-1.dll"), of_compiler("libz.dll.a")]


def main(folder, libraries, sources):
    places = folders(libraries)
    came = {}
    for plugin in PLUGINS:
        source = libraries / "plugins" / plugin
        if not source.exists():
            raise SystemExit(f"Qt's plugin {plugin} is not in {libraries}")
        (folder / plugin).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, folder / plugin)
        came[plugin] = source
    todo = [folder / "entity-keys.exe", *(folder / plugin for plugin in PLUGINS)]
    while todo:
        for name in imports(todo.pop()):
            source = next((place / name for place in places if (place / name).exists()), None)
            if not source and not is_of_windows(name):
                raise SystemExit(f"{name} is neither Windows' own nor in {', '.join(map(str, places))}")
            if source and name not in came:
                shutil.copy(source, folder / name)
                came[name] = source
                todo.append(folder / name)

    unknown = [name for name in came if not any(re.fullmatch(pattern, pathlib.PurePath(name).name) for pattern in LICENCES)]
    if unknown:
        raise SystemExit(f"nobody knows the licence of {', '.join(unknown)}")
    packages = {package for name in came for pattern, package in LICENCES.items()
                if re.fullmatch(pattern, pathlib.PurePath(name).name)}
    (folder / "licences").mkdir(exist_ok=True)
    for package in sorted(packages | set(WITHIN)):
        licence = pathlib.Path("/usr/share/doc", package, "copyright")
        if not licence.exists():
            raise SystemExit(f"{licence} is not there: install {package}")
        shutil.copy(licence.resolve(), folder / "licences" / f"{package}.txt")
    # Programs, not data: whoever builds may have files of other modes.
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    sources.write_text("".join(f"{name}\t{path}\n" for name, path in sorted(came.items())), encoding="utf-8")


if __name__ == "__main__" and sys.argv[1] == "--folders":
    print(*folders(pathlib.Path(sys.argv[2])), sep="\n")
elif __name__ == "__main__":
    main(*(pathlib.Path(argument) for argument in sys.argv[1:]))
