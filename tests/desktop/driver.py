"""Runs the program in a session made by tests/support/with-session --display, and says what others can see of it.

    with Program(["--demo"]) as program:
        window = program.main_window()
        window.find("push button", "New key").press()
        window.keys("ctrl+f")

Everything that waits has a deadline, and what fails says what was on the screen at that moment.
"""

import contextlib
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

from session import DEADLINE, wait_for
from widgets import find_window, windows_of


def executable():
    """The program under test, named on the command line or in the environment by whoever runs the tests."""
    return os.environ["ENTITY_KEYS"]


class Program:
    """The program, in a home of its own. Use as a context: it is gone afterwards, whatever happened."""

    def __init__(self, arguments=(), environment=None, home=None, talks=False, paced=False):
        """talks: what it writes to stderr is what it was asked to write, and is not repeated.
        paced: it keeps to the API's rate limit. Otherwise it may send as much as a test is quick to ask for."""
        self.command = [executable()] # set it before the start to run the program by way of another
        self.arguments = [*arguments, *([] if paced else ["--requests-per-minute", "100000"])]
        self.environment = dict(environment or {})
        self._own_home = None if home else tempfile.mkdtemp(prefix="home.", dir=os.environ.get("WITH_SESSION_DIR"))
        self.home = pathlib.Path(home or self._own_home)
        self.process = None
        self._talks = talks

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.end()
        if self.stderr() and not self._talks and self.process.returncode != 2:  # a refusal is what a test asked for
            print(f"The program wrote:\n{self.stderr()}", file=sys.stderr)
        if self._own_home:
            shutil.rmtree(self._own_home, ignore_errors=True)

    # Life

    def start(self):
        assert self.process is None or self.process.poll() is not None, "it runs already"
        environment = {name: value for name, value in os.environ.items()
                       if not name.startswith("XDG_") or name in ("XDG_RUNTIME_DIR", "XDG_SESSION_TYPE")}
        environment.update(HOME=str(self.home), **self.environment)
        # One file for all its lives: what a later one writes comes after.
        with open(self.home / "stderr", "ab") as stderr:
            self.process = subprocess.Popen([*self.command, *self.arguments], env=environment, cwd=self.home,
                                            stdin=subprocess.DEVNULL, stdout=stderr, stderr=stderr)
        return self

    @property
    def pid(self):
        return self.process.pid

    @property
    def is_running(self):
        return self.process.poll() is None

    def wait_for_exit(self, deadline=DEADLINE):
        """Waits until it has ended by itself, and returns its exit status."""
        wait_for(lambda: not self.is_running, "the program to end", deadline)
        return self.process.returncode

    def quit(self):
        """Ends it as its user would."""
        self.main_window().keys("ctrl+q")
        status = self.wait_for_exit()
        assert status == 0, f"it ended with {status}:\n{self.stderr()}"

    def restart(self):
        self.quit()
        return self.start()

    def terminate(self):
        """What a session does that ends: it asks."""
        self.process.send_signal(signal.SIGTERM)

    def kill(self):
        """What a power cut does: no chance to say or write anything."""
        self.process.kill()
        self.process.wait(5)

    def end(self):
        """By force, if it must be."""
        if self.process is None or not self.is_running:
            return
        self.process.terminate()
        try:
            self.process.wait(3)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(5)

    # What it shows

    def windows(self):
        """Those that are on the screen."""
        return windows_of(self.pid)

    def window(self, name, deadline=DEADLINE):
        """The window or dialog with this name; waits for it."""
        return self._wait_for_window(lambda window: window.name == name, f"the window “{name}”", deadline)

    def main_window(self):
        return self._wait_for_window(lambda window: window.role == "frame", "the main window", DEADLINE)

    def _wait_for_window(self, matches, what, deadline):
        def look():
            assert self.is_running, f"the program ended with {self.process.returncode}:\n{self.stderr()}"
            return find_window(self.pid, matches)

        try:
            return wait_for(look, what, deadline)
        except AssertionError as failure:
            there = "\n".join(window.tree() for window in self.windows())
            raise AssertionError(f"{failure}; there was:\n{there}") from None

    def stderr(self):
        with contextlib.suppress(FileNotFoundError):
            return (self.home / "stderr").read_text(encoding="utf-8", errors="replace")
        return ""

    # What others can see of it

    def files(self):
        """The text of everything it wrote into its home, by path."""
        return {str(path): path.read_text(encoding="utf-8", errors="replace")
                for path in self.home.rglob("*") if path.is_file()}

    def process_text(self):
        """Its command line and environment, as far as other processes of the same user can read them."""
        folder = pathlib.Path("/proc", str(self.pid))
        text = ""
        for name in ("cmdline", "environ"):
            with contextlib.suppress(PermissionError):  # while there is a secret in its memory
                text += (folder / name).read_text(encoding="utf-8", errors="replace").replace("\0", "\n") + "\n"
        return text

    def window_titles(self):
        """The titles of all its X windows."""
        found = subprocess.run(["xdotool", "search", "--pid", str(self.pid)], capture_output=True, text=True,
                               timeout=DEADLINE, check=False)
        titles = ""
        for number in found.stdout.split():
            shown = subprocess.run(["xprop", "-id", number, "WM_NAME", "_NET_WM_NAME", "WM_ICON_NAME"],
                                   capture_output=True, text=True, timeout=DEADLINE, check=False)
            titles += shown.stdout
        return titles


def end_process(pid):
    """Ends a process that is not a child of this one."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, number)
            with contextlib.suppress(AssertionError):
                wait_for(lambda: not os.path.exists(f"/proc/{pid}"), "the process to end", 5)
