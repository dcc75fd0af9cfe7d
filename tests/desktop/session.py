"""The desktop session around the program: its keyboard and mouse, its clipboard, its keychain, its screen."""

import os
import subprocess
import time

from gi.repository import GLib

DEADLINE = 15  # seconds; generous, since the computer may be busy with other tests
TICK = 30  # milliseconds between two looks at another process
KEYCHAIN_SERVICE = "io.github.entitykeys.EntityKeys"


def wait_for(probe, what, deadline=DEADLINE):
    """Returns the first answer of probe() that is not false. Meanwhile events from the accessibility bus arrive."""
    context = GLib.MainContext.default()
    end = time.monotonic() + deadline
    while True:
        while context.iteration(False):
            pass
        begun = time.monotonic()
        answer = probe()
        if answer:
            return answer
        if time.monotonic() > end:
            picture("failure")
            raise AssertionError(f"waited {deadline} s in vain for {what}")
        # As long as the look took at the least: to look without end keeps the program from what it is to be seen doing.
        _let_time_pass(context, max(TICK, round(1000 * (time.monotonic() - begun))))


def _let_time_pass(context, milliseconds):
    is_over = False

    def end():
        nonlocal is_over
        is_over = True

    GLib.timeout_add(milliseconds, end)  # that end() returns None removes it
    while not is_over:
        context.iteration(True)


def _run(command, check=True):
    return subprocess.run(command, capture_output=True, text=True, timeout=DEADLINE, check=check)


def xdotool(*arguments):
    _run(["xdotool", *map(str, arguments)])


def selection(which, target=None):
    """What the X clipboard or primary selection holds; empty where it has no owner."""
    command = ["xclip", "-o", "-selection", which, *(["-t", target] if target else [])]
    return _run(command, check=False).stdout


def set_selection(which, text):
    subprocess.run(["xclip", "-i", "-selection", which], input=text, text=True, timeout=DEADLINE, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def keychain_entries():
    """What the program keeps in the session's keyring: [(name of the entry, secret)]."""
    found = _run(["secret-tool", "search", "--all", "--unlock", "server", KEYCHAIN_SERVICE], check=False)
    users = [line.partition(" = ")[2] for line in (found.stderr + found.stdout).splitlines()
             if line.startswith("attribute.user = ")]
    entries = []
    for user in users:
        secret = _run(["secret-tool", "lookup", "server", KEYCHAIN_SERVICE, "user", user])
        entries.append((user, secret.stdout))
    return entries


def clear_keychain():
    """Removes what the program keeps there, and does not mind a session without a keychain."""
    _run(["secret-tool", "clear", "server", KEYCHAIN_SERVICE], check=False)


def picture(name):
    """Takes a picture of the screen, for a person to look at, where EK_DESKTOP_PICTURES names a folder."""
    folder = os.environ.get("EK_DESKTOP_PICTURES")
    if folder:
        command = ["import", "-window", "root", os.path.join(folder, name + ".png")]
        subprocess.run(command, timeout=DEADLINE, check=False)
