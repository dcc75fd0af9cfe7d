"""Works the installed program under Wine, by keyboard:  work_program.py INSTALLER [NEWER INSTALLER]

try-package calls it in a session of its own. Wine shows no accessibility bus, so what the program did is seen from outside: the
titles of its windows, what the server was asked, files, the registry, the clipboard, and how it ended.
"""

import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "tests/desktop"))
from fake_api import FakeApi  # noqa: E402
from session import picture, selection, set_selection, wait_for  # noqa: E402

LONG = 60 # seconds; Wine starts slowly
DRIVE = pathlib.Path(os.environ["WINEPREFIX"], "drive_c")
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\EntityKeys"
CREDENTIALS = r"HKCU\Software\Wine\Credential Manager"
EXIT_NEWER_INSTALLED, EXIT_RUNNING = 3, 4


def say(text):
    print("--", text, flush=True)


def check(is_so, what):
    if not is_so:
        picture("failure")
        raise SystemExit(f"not so: {what}")


def wine(*arguments, deadline=LONG):
    return subprocess.run(["wine", *map(str, arguments)], capture_output=True, timeout=deadline, check=False)


def registry(key):
    """The values under a key, and below: one text, empty where there is no such key."""
    return wine("reg", "query", key, "/s").stdout.decode(errors="replace")


def titles():
    """Of the windows on the screen. xdotool stops at one that goes while it is looking: then it looks again."""
    while True:
        said = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowname", "%@"],
                              capture_output=True, text=True, timeout=LONG, check=False)
        if "BadWindow" not in said.stderr:
            return [line for line in said.stdout.splitlines() if line != "Default IME"]


def window(title, stage=None):
    """Waits for a window of this title, and makes it the one that hears the keyboard."""
    wait_for(lambda: title in titles(), f"the window “{title}”", LONG)
    subprocess.run(["xdotool", "search", "--onlyvisible", "--name", f"^{re.escape(title)}$", "windowactivate", "--sync"], timeout=LONG,
                   check=False, stderr=subprocess.DEVNULL)
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
        self.process = subprocess.Popen(["wine", self.path, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def quit(self):
        keys("ctrl+q")
        wait_for(lambda: self.process.poll() is not None, "the program to end", LONG)
        check(self.process.returncode == 0, f"it ended with {self.process.returncode}")


def main(installer, newer):
    api = FakeApi("sandbox")
    acme = api.add_entity("Acme Ltd", tax_number="SI11111111")
    api.add_key(acme, name="Zapier")
    api.start()

    say("installing")
    check(wine(installer, "/S").returncode == 0, "the installer ends well")
    user = next(folder for folder in (DRIVE / "users").iterdir() if folder.name != "Public")
    folder = user / "AppData/Local/Programs/Entity Keys"
    shortcut = user / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Entity Keys.lnk"
    data = user / "AppData/Local/entity-keys"
    check((folder / "entity-keys.exe").exists(), "the program is in its folder")
    check(shortcut.exists(), "it is in the start menu")
    check("Entity Keys" in registry(UNINSTALL), "Windows knows how to uninstall it")
    version = wine(folder / "entity-keys.exe", "--version").stdout.decode()
    check(re.fullmatch(r"Entity Keys \d+\.\d+\.\d+\s*", version), f"--version is readable: {version!r}")

    say("signing in")
    program = Program(folder)
    program.start()
    window("Entity Keys", "1-signed-out")
    keys("ctrl+shift+n")
    window("Sign in")
    write(api.account_key)
    keys("alt+n", "ctrl+a")
    write("Our sandbox")
    keys("alt+a", "ctrl+a")
    write(api.url)
    picture("2-sign-in")
    keys("Return")
    main_window = "Our sandbox · Sandbox — Entity Keys"
    window(main_window)
    check("Entity Keys|" + api.url in registry(CREDENTIALS), "the credential is in the Credential Manager")
    program.quit()

    say("starting again: nobody is asked")
    api.forget_requests()
    program.start()
    window(main_window, "3-remembered")
    api.wait_for_requests(1, "GET", "/entities", timeout=LONG)
    check(wine(installer, "/S").returncode == EXIT_RUNNING, "a silent installer leaves a running program alone")

    say("creating")
    keys("ctrl+e")
    write("1111")
    keys("Return")
    api.wait_for_requests(1, "GET", "/entities/api-keys", timeout=LONG)
    picture("4-entity")
    keys("ctrl+n")
    window("Create an API key")
    write("Made under Wine")
    picture("5-create")
    keys("Return")
    window("Store this key now", "6-masked")
    [secret] = [key["id"] for key in api.keys(acme) if key["name"] == "Made under Wine"]
    check(len(api.requests("POST")) == 1, "the server was asked once")

    say("handing it over")
    keys("alt+f")
    window("Save the key to a file")
    target = user / "Documents" / "Čuvaj 漢 key.env"
    keys("alt+f", "ctrl+a")
    paste("C:\\users\\" + user.name + "\\Documents\\" + target.name)
    picture("7-save")
    keys("Return")
    gone("Save the key to a file")
    check(secret in target.read_text(encoding="utf-8"), "the file holds the key")

    tools = DRIVE / "My tools"
    tools.mkdir()
    (tools / "keep key.cmd").write_text('@set /p key=\r\n@echo %key%>"C:\\My tools\\what it got.txt"\r\n', newline="")
    window("Store this key now")
    keys("alt+c")
    window("Send the key to a command")
    keys("alt+n")
    window("New command")
    keys("alt+n")
    write("Keep it")
    keys("alt+p")
    write("C:\\My tools\\keep key.cmd")
    picture("8-batch-file-refused")
    keys("alt+p", "ctrl+a")
    write("C:\\windows\\system32\\cmd.exe")
    keys("alt+a")
    write("/c")
    keys("Return")
    write("C:\\My tools\\keep key.cmd")
    keys("alt+e")
    picture("8-command")
    keys("Return")
    gone("New command")
    window("Send the key to a command", "9-send")
    keys("Return")
    kept = tools / "what it got.txt"
    wait_for(lambda: kept.exists() and secret in kept.read_text(errors="replace"), "the command to have got the key", LONG)
    picture("10-sent")
    keys("Escape")
    gone("Send the key to a command")

    window("Store this key now")
    keys(*["shift+Tab"] * 6, "space") # from the check mark back to "Copy key"
    wait_for(lambda: selection("clipboard") == secret, "the key on the clipboard", LONG)
    picture("11-copied")
    keys("alt+s")
    gone("Store this key now", "Return") # "Done" can be pressed once the check mark is seen to be set
    window(main_window)
    picture("12-stored")

    say("deleting")
    keys("ctrl+f")
    write("Made under Wine")
    keys("Tab", "Home", "Delete")
    window("Delete 1 API key", "13-delete")
    keys("alt+d")
    api.wait_for_requests(1, "DELETE", timeout=LONG)
    gone("Delete 1 API key")
    check([key["name"] for key in api.keys(acme)] == ["Zapier"], "this key alone is gone")
    window(main_window)

    say("locking")
    api.forget_requests()
    keys("ctrl+l")
    window("Entity Keys — locked", "14-locked")
    keys("space")
    window(main_window, "15-unlocked")
    program.quit()

    say("the demo workspace ends when it is quit")
    program.start("--demo")
    window("Demo workspace · Sandbox — Entity Keys", "16-demo")
    program.quit()
    for path in sorted(data.rglob("*")):
        check(not path.is_file() or secret.encode() not in path.read_bytes(), f"no key in {path.name}")

    if newer:
        upgrade(installer, newer, folder, program, main_window)
    uninstall(installer, folder, shortcut, data)


def installed_version():
    return re.search(r"DisplayVersion\s+REG_SZ\s+(\S+)", registry(UNINSTALL)).group(1)


def upgrade(installer, newer, folder, program, main_window):
    say("upgrading, and refusing to go back")
    (folder / "notes of mine.txt").write_text("kept")
    before = installed_version()
    check(wine(newer, "/S").returncode == 0, "the newer installer ends well")
    check(installed_version() != before, "another version is installed")
    check(wine(installer, "/S").returncode == EXIT_NEWER_INSTALLED, "the older one is refused")
    check(installed_version() != before, "and has changed nothing")
    program.start()
    window(main_window, "17-upgraded") # settings and credential are still there
    program.quit()
    check((folder / "notes of mine.txt").exists(), "a file of the user's is left alone")
    (folder / "notes of mine.txt").unlink()


def uninstall(installer, folder, shortcut, data):
    say("uninstalling, and keeping what is the user's")
    # By itself it copies itself away and ends at once, so that it can delete itself.
    uninstaller = folder / "uninstall.exe"
    check(wine(uninstaller, "/S").returncode == 0, "the uninstaller ends well")
    wait_for(lambda: not folder.exists(), "the folder to go", LONG)
    check(not shortcut.exists(), "it is gone from the start menu")
    check("Entity Keys" not in registry(UNINSTALL), "Windows has forgotten it")
    check((data / "settings.ini").exists(), "the settings are kept")
    check("Entity Keys|" in registry(CREDENTIALS), "the credential is kept")

    say("uninstalling with everything")
    check(wine(installer, "/S").returncode == 0, "the installer ends well again")
    wine(uninstaller, "/S", "/REMOVEDATA")
    wait_for(lambda: not folder.exists() and not data.exists(), "the folders to go", LONG)
    wait_for(lambda: "Entity Keys|" not in registry(CREDENTIALS), "the credentials to go", LONG)


if __name__ == "__main__":
    main(*sys.argv[1:2], sys.argv[2] if len(sys.argv) > 2 else None)
