#!/usr/bin/env python3
"""The credential in the environment, as scripts and tests give it: entity-keys --api-url URL."""

import contextlib
import os
import pathlib
import unittest

from driver import Program, end_process, executable
from journeys import DesktopTest, create_key, pick_entity, put_away, select_key, wait_for_keys
from session import keychain_entries, selection, wait_for
from widgets import windows_of

KEYS = "/entities/api-keys"


def demos():
    """The processes of the program that show the demo workspace, whoever started them."""
    found = set()
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):  # ended meanwhile
            program, *arguments = (folder / "cmdline").read_text(encoding="utf-8").split("\0")
            if "--demo" in arguments and os.path.realpath(program) == os.path.realpath(executable()):
                found.add(int(folder.name))
    return found


class Environment(DesktopTest):
    def setUp(self):
        super().setUp()
        self.program = self.start_from_environment()
        self.window = self.program.main_window()
        self.window.find("list", "Entities")

    def test_lists_creates_reveals_and_deletes(self):
        window = self.window
        window.wait_for_text("Credential from the environment · nothing about this profile is saved")
        pick_entity(window, "acme", "Acme Ltd")
        wait_for_keys(window, "Accounting export", "Zapier")
        self.picture("listed")

        reveal = create_key(self.program, "From a script", "Never")
        secret = self.whole_key("From a script")
        reveal.find("push button", "Show key").press()
        field = reveal.find("text", "New API key")
        wait_for(lambda: field.text == secret, "the key to be shown")
        put_away(reveal)
        wait_for_keys(window, "Accounting export", "From a script", "Zapier")

        select_key(window, "From a script")
        window.keys("Delete")
        dialog = self.program.window("Delete 1 API key")
        dialog.find("push button", "Delete").press()
        dialog.wait_until_gone()
        wait_for_keys(window, "Accounting export", "Zapier")

        [post] = self.api.requests("POST")
        self.assertEqual((post.path, post.body), (KEYS, {"name": "From a script"}))
        [delete] = self.api.requests("DELETE")
        self.assertEqual(delete.path, f"{KEYS}/{secret}")
        for request in self.api.requests(path_prefix=KEYS):
            if request.method == "GET":  # the keys of all entities are read in the background
                self.assertIn(request.headers["x-entity-id"], (self.acme, self.beta))
            else:
                self.assertEqual(request.headers["x-entity-id"], self.acme)
        for request in self.api.requests():
            self.assertEqual(request.headers["authorization"], f"Bearer {self.api.account_key}")

        self.program.quit()
        self.assertEqual(self.program.stderr(), "")
        self.assertEqual(keychain_entries(), [])
        for path, text in self.program.files().items():
            self.assertNotIn(self.api.account_key, text, path)
            self.assertNotIn("From the environment", text, path)  # the profile is not saved either

    def test_the_credential_is_not_handed_on(self):
        self.assertNotIn(self.api.account_key, self.program.process_text())
        # A process that the program starts: the demo workspace.
        before = demos()
        self.window.keys("alt+p", "o")  # Profile, Sign out
        self.window.find("push button", "Open the demo workspace").press()
        [demo] = wait_for(lambda: demos() - before, "the demo workspace to start")
        self.addCleanup(end_process, demo)
        # It has credentials of its own, so that it may be closed by now to all but root.
        with contextlib.suppress(PermissionError):
            environment = pathlib.Path("/proc", str(demo), "environ").read_text(encoding="utf-8")
            self.assertIn("HOME=", environment)
            self.assertNotIn("ENTITY_KEYS_CREDENTIAL", environment)
            self.assertNotIn(self.api.account_key, environment)
        wait_for(lambda: windows_of(demo), "the demo workspace's window")
        self.picture("demo")

    def test_a_session_that_ends_does_not_lose_a_key(self):
        pick_entity(self.window, "beta", "Beta d.o.o.")
        reveal = create_key(self.program, "Not stored yet")
        reveal.find("push button", "Copy key").press()
        reveal.wait_for_text("Copied. The clipboard is cleared in")

        self.program.terminate()
        question = self.program.window("Close without storing the key?")
        self.assertIn("Not stored yet", "\n".join(question.texts()))
        self.picture("question")
        self.program.terminate()  # insisting only asks again
        question.wait_until_gone()
        question = self.program.window("Close without storing the key?")
        question.find("push button", "Keep open").press()
        question.wait_until_gone()
        self.assertTrue(self.program.is_running)
        put_away(reveal)

        self.assertNotEqual(selection("clipboard"), "")
        self.program.terminate()
        self.assertEqual(self.program.wait_for_exit(), 0)
        self.assertEqual(selection("clipboard"), "")

    def test_a_key_is_lost_only_when_that_is_confirmed(self):
        pick_entity(self.window, "beta", "Beta d.o.o.")
        reveal = create_key(self.program, "Not stored yet")
        reveal.ask_to_close()
        question = self.program.window("Close without storing the key?")
        question.find("push button", "Close without storing").press()
        reveal.wait_until_gone()
        wait_for_keys(self.window, "Not stored yet", "Webshop")


class Refusals(DesktopTest):
    def test_without_a_credential_it_says_so_and_ends(self):
        program = self.enterContext(Program(["--api-url", self.api.url]))
        self.assertEqual(program.wait_for_exit(), 2)
        self.assertIn("ENTITY_KEYS_CREDENTIAL", program.stderr())
        self.assertEqual(self.api.requests(), [])

    def test_plain_http_elsewhere_is_refused(self):
        program = self.enterContext(Program(["--api-url", "http://api.example"],
                                            {"ENTITY_KEYS_CREDENTIAL": self.api.account_key}))
        self.assertEqual(program.wait_for_exit(), 2)
        self.assertIn("https://", program.stderr())
        self.assertNotIn(self.api.account_key, program.stderr())


if __name__ == "__main__":
    unittest.main(verbosity=2)
