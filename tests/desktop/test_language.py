#!/usr/bin/env python3
"""The language: the settings' is spoken after "Restart now", which starts the program as it was started before."""

import contextlib
import pathlib
import unittest
import uuid

from driver import Program, end_process
from session import picture, wait_for
from widgets import find_window


def processes_with(argument):
    """Those with this word among their arguments."""
    found = {}
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):  # ended meanwhile
            arguments = (folder / "cmdline").read_text(encoding="utf-8").split("\0")
            if argument in arguments:
                found[int(folder.name)] = arguments[1:-1]
    return found


class Language(unittest.TestCase):
    def test_a_restart_speaks_what_was_chosen(self):
        name = f"language-{uuid.uuid4()}"  # an option that Qt takes, and that nobody else gives
        program = self.enterContext(Program(["--demo", "-name", name, "--language", "en"], paced=True))
        window = program.main_window()
        window.find("list", "Entities")
        window.keys("ctrl+comma")
        settings = program.window("Settings")
        settings.find("combo box", "Language").choose("Deutsch")
        settings.wait_for_text("Entity Keys speaks German from its next start.")
        settings.find("push button", "Restart now").press()
        self.assertEqual(program.wait_for_exit(), 0)

        again = wait_for(lambda: processes_with(name), "the program to start again")
        [pid] = again
        self.addCleanup(end_process, pid)
        self.assertEqual(again[pid], ["--demo", "-name", name])
        window = wait_for(lambda: find_window(pid, lambda one: one.role == "frame"), "the window to come again")
        window.find("list", "Unternehmen")
        window.find("push button", "Neuer Schlüssel")
        picture("language-german")

    def test_the_command_line_goes_before_the_system(self):
        program = self.enterContext(Program(["--demo", "--language", "de"]))
        program.main_window().find("list", "Unternehmen")

    def test_the_systems_language_is_spoken(self):
        program = self.enterContext(Program(["--demo"], {"LANGUAGE": "fr:de", "LC_ALL": "C.UTF-8"}))
        program.main_window().find("list", "Unternehmen")


if __name__ == "__main__":
    unittest.main(verbosity=2)
