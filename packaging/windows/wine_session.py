"""What the scripts share that work an installed program under Wine: its windows, keys, files and registry.

Wine shows no accessibility bus, so what the program did is seen from outside.
"""

import os
import pathlib
import re
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "tests/desktop"))
import session  # noqa: E402
from session import set_selection, wait_for  # noqa: E402

LONG = 60 # seconds; Wine starts slowly
DRIVE = pathlib.Path(os.environ["WINEPREFIX"], "drive_c")
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\EntityKeys"
CREDENTIALS = r"HKCU\Software\Wine\Credential Manager"
EXIT_CANCELLED, EXIT_NEWER_INSTALLED, EXIT_RUNNING = 1, 3, 4


def say(text):
    print("--", text, flush=True)


def picture(name):
    """Once nothing moves any more, so that it is a picture of what a person would see."""
    before = None
    for _ in range(10 if os.environ.get("EK_DESKTOP_PICTURES") else 0):
        now = subprocess.run(["import", "-window", "root", "-depth", "8", "rgb:-"], capture_output=True, timeout=LONG, check=False).stdout
        if now == before:
            break
        before = now
        time.sleep(0.2)
    session.picture(name)


def check(is_so, what):
    if not is_so:
        picture("failure")
        raise SystemExit(f"not so: {what}")


def wine(*arguments, deadline=LONG):
    return subprocess.run(["wine", *map(str, arguments)], capture_output=True, timeout=deadline, check=False)


def begin(*arguments):
    """Waits for nothing."""
    return subprocess.Popen(["wine", *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def choose_fonts():
    """Wine has none of Windows' fonts, and takes any for them, a serif too."""
    ours = {"DejaVu Sans": ["Segoe UI", "Tahoma", "MS Shell Dlg", "MS Shell Dlg 2", "MS Sans Serif"],
            "DejaVu Sans Mono": ["Courier New", "Consolas"]}
    for our, names in ours.items():
        for name in names:
            wine("reg", "add", r"HKCU\Software\Wine\Fonts\Replacements", "/v", name, "/d", our, "/f")


def registry(key):
    """The values under a key, and below: one text, empty where there is no such key."""
    return wine("reg", "query", key, "/s").stdout.decode(errors="replace")


def kept_credentials():
    """The names of ours in the Credential Manager."""
    return {line.strip() for line in registry(CREDENTIALS).splitlines() if line.startswith("HKEY") and "Entity Keys|" in line}


def titles():
    """Of the windows on the screen. xdotool stops at one that goes while it is looking: then it looks again."""
    while True:
        said = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowname", "%@"],
                              capture_output=True, text=True, timeout=LONG, check=False)
        if "BadWindow" not in said.stderr:
            return [line.strip() for line in said.stdout.splitlines() if line != "Default IME"] # NSIS' end with a space


def windows(title):
    """The windows of a title, by what the screen knows them by."""
    said = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", f"^{re.escape(title)} ?$"], capture_output=True, text=True,
                          timeout=LONG, check=False)
    return set(said.stdout.split())


def height(title):
    """Of the only window of this title."""
    said = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", f"^{re.escape(title)} ?$", "getwindowgeometry", "--shell"],
                          capture_output=True, text=True, timeout=LONG, check=False)
    found = re.search(r"HEIGHT=(\d+)", said.stdout)
    return int(found.group(1)) if found else 0


def window(title, stage=None):
    """Waits for a window of this title, and makes it the one that hears the keyboard. Of several, one hears: a question, and not
    what it is in front of."""
    asked, asked_at = [], 0

    def hears_the_keyboard():
        nonlocal asked, asked_at
        active = subprocess.run(["xdotool", "getactivewindow", "getwindowname"], capture_output=True, text=True, timeout=LONG, check=False)
        if active.stdout.strip() == title:
            return True
        if time.monotonic() - asked_at > 0.5: # one after the other: that a window refuses is not told
            asked = asked or sorted(windows(title))
            if asked:
                subprocess.run(["xdotool", "windowactivate", asked.pop()], timeout=LONG, check=False, stderr=subprocess.DEVNULL)
                asked_at = time.monotonic()
        return False
    wait_for(hears_the_keyboard, f"the window “{title}”", LONG)
    if stage:
        picture(stage)


def gone(title, key=None):
    """Waits for a window to go, pressing a key meanwhile."""
    def is_gone():
        if key:
            keys(key)
        shown = titles()
        return shown and title not in shown # that none is there is not to be believed: the main window is
    wait_for(is_gone, f"the window “{title}” to go", LONG)


def keys(*names):
    subprocess.run(["xdotool", "key", "--delay", "60", *names], timeout=LONG, check=True)


def write(text):
    subprocess.run(["xdotool", "type", "--delay", "15", text], timeout=LONG, check=True)


def paste(text):
    """What the keyboard has no keys for."""
    set_selection("clipboard", text)
    keys("ctrl+v")


class Program:
    def __init__(self, folder):
        self.path = folder / "entity-keys.exe"
        self.process = None

    def start(self, *arguments):
        self.process = begin(self.path, *arguments)

    def quit(self):
        keys("ctrl+q")
        wait_for(lambda: self.process.poll() is not None, "the program to end", LONG)
        check(self.process.returncode == 0, f"it ended with {self.process.returncode}")
