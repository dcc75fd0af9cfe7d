"""Writes what the uninstaller deletes, one by one, so that it takes nothing away that it did not bring:  lists.py STAGE

The folder itself may hold files of the user's.
"""

import pathlib
import sys


def main(stage):
    files = sorted(path.relative_to(stage) for path in stage.rglob("*") if path.is_file())
    folders = sorted({parent for file in files for parent in file.parents if parent.parts}, reverse=True)
    for file in files:
        print(f'Delete "$INSTDIR\\{pathlib.PureWindowsPath(file)}"')
    for folder in folders:
        print(f'RMDir "$INSTDIR\\{pathlib.PureWindowsPath(folder)}"')


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
