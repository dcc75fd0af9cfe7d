#!/usr/bin/env python3
"""A recognisable credential and a recognisable new key go through the whole program; afterwards they are nowhere.

The numbers of docs/security.md come from here: EK_CANARY_REPORT names a file to which they are written.
"""

import os
import subprocess
import time
import unittest

import memory
from driver import Program
from journeys import DesktopTest, create_key, pick_entity, put_away, select_key, wait_for_keys
from session import DEADLINE, keychain_entries, selection, wait_for

EVERYTHING = {"QT_LOGGING_RULES": "*.debug=true;qt.network.*=true;qt.accessibility.*=true"}
SERVICE = "canary-test"
LEFT_ALONE = 5  # seconds after the dialog was closed and the clipboard cleared

# What may be there at most, by stage: (credential, new key). The key's last two are zero for good.
MOST = {
    "typed, not sent yet": (2, 0),
    "signed in": (2, 0),
    "keys listed": (2, 0),
    "new key, masked": (2, 2),
    "shown": (2, 6),
    "hidden again": (2, 2),
    "copied": (2, 4),
    "in the keychain, sent, tested": (2, 4),
    "dialog closed, clipboard cleared": (2, 0),
    "deleted": (2, 0),
    "signed out": (1, 0),
}


class Canary(DesktopTest):
    def setUp(self):
        super().setUp()
        subprocess.run(["secret-tool", "clear", "server", SERVICE], timeout=DEADLINE, check=False)
        self.stages = []
        self.new_key = None
        self.can_look = True

    def stage(self, name):
        """Counts both secrets in memory, and looks that neither is anywhere else."""
        program = self.program
        wanted = {"credential": self.api.account_key}
        if self.new_key:
            wanted["key"] = self.new_key
        if self.can_look:
            try:
                found = memory.count(program.pid, wanted)
            except memory.Unreadable:
                self.can_look = False  # only root may, which is one of the promises
        if self.can_look:
            counted = (found["credential"], found.get("key", 0))
            self.stages.append((name, *counted))
            with self.subTest(name):
                for what, number, most in zip(("credential", "key"), counted, MOST[name]):
                    self.assertLessEqual(number, most, f"copies of the {what} in memory: {name}")
        self.look_outside(wanted.values())

    def look_outside(self, secrets):
        titles = self.program.window_titles()
        process = self.program.process_text()
        for secret in secrets:
            middle = secret[-24:]
            self.assertNotIn(middle, titles)
            self.assertNotIn(middle, process)
            self.assertNotIn(middle, selection("primary"))
            self.assertNotIn(middle, selection("secondary"))
            for path, text in self.program.files().items():
                self.assertNotIn(middle, text, path)

    def assert_not_readable_by_others(self, secret):
        """On the accessibility bus, while it is masked."""
        for window in self.program.windows():
            self.assertNotIn(secret[-24:], window.tree())

    def hand_over(self, reveal):
        reveal.find("push button", "Add to keychain…").press()
        dialog = self.program.window("Add the key to the keychain")
        dialog.find("text", "Keychain service").set_text(SERVICE)
        dialog.find("push button", "Add to keychain").press()
        dialog.wait_until_gone()
        reveal.find("push button", "Send to command…").press()
        send = self.program.window("Send the key to a command")
        send.find("push button", "New command…").press()
        dialog = self.program.window("New command")
        dialog.find("text", "Command name").set_text("Echo")
        dialog.find("text", "Program").set_text("cat")
        dialog.find("push button", "Save command").press()
        dialog.wait_until_gone()
        send.find("push button", "Send key").press()
        send.wait_for_text("The command read the key and reported success.")
        send.find("push button", "Close").press()
        send.wait_until_gone()
        reveal.find("push button", "Test key").press()
        reveal.wait_for_text("The API accepts the key.")

    def test_nothing_is_left(self):
        program = self.program = self.enterContext(Program(["--log", "the log"], EVERYTHING, talks=True))
        program.main_window().find("push button", "Sign in…").press()
        dialog = program.window("Sign in")
        dialog.find("password text", "Credential").set_text(self.api.account_key)
        dialog.find("push button", "Advanced").press()
        dialog.find("text", "Profile name").set_text("Canary")
        dialog.find("text", "API address").set_text(self.api.url)
        self.assert_not_readable_by_others(self.api.account_key)
        self.stage("typed, not sent yet")
        dialog.find("push button", "Sign in").press()
        dialog.wait_until_gone()
        window = program.main_window()
        window.find("list", "Entities")
        self.assertEqual([secret for _, secret in keychain_entries()], [self.api.account_key])
        self.stage("signed in")
        pick_entity(window, "acme", "Acme Ltd")
        wait_for_keys(window, "Accounting export", "Zapier")
        self.stage("keys listed")

        reveal = create_key(program, "Canary key")
        self.new_key = self.whole_key("Canary key")
        self.assert_not_readable_by_others(self.new_key)
        self.stage("new key, masked")
        reveal.find("push button", "Show key").press()
        field = reveal.find("text", "New API key")
        wait_for(lambda: field.text == self.new_key, "the key to be shown")
        self.stage("shown")
        reveal.find("push button", "Hide key").press()
        wait_for(lambda: field.text != self.new_key, "the key to be hidden")
        self.assert_not_readable_by_others(self.new_key)
        self.stage("hidden again")
        reveal.find("push button", "Copy key").press()
        wait_for(lambda: selection("clipboard") == self.new_key, "the key on the clipboard")
        self.stage("copied")
        self.hand_over(reveal)
        self.stage("in the keychain, sent, tested")

        put_away(reveal)
        wait_for(lambda: selection("clipboard") == "", "the clipboard to be cleared", 40)
        end = time.monotonic() + LEFT_ALONE
        wait_for(lambda: time.monotonic() > end, "the time that was promised", LEFT_ALONE + 5)
        self.stage("dialog closed, clipboard cleared")
        wait_for_keys(window, "Accounting export", "Canary key", "Zapier")
        select_key(window, "Canary key")
        window.keys("Delete")
        dialog = program.window("Delete 1 API key")
        dialog.find("push button", "Delete").press()
        dialog.wait_until_gone()
        wait_for_keys(window, "Accounting export", "Zapier")
        self.stage("deleted")
        window.keys("alt+p", "o")  # Profile, Sign out
        window.find("push button", "Open the demo workspace")
        self.stage("signed out")

        program.quit()
        self.look_afterwards()
        self.report()

    def look_afterwards(self):
        secrets = (self.api.account_key, self.new_key)
        for secret in secrets:
            middle = secret[-24:]
            self.assertNotIn(middle, self.program.stderr())
            for path, text in self.program.files().items():
                self.assertNotIn(middle, text, path)
            self.assertNotIn(middle, selection("clipboard"))
        names = [path for path in self.program.files() if os.path.basename(path).startswith("core")]
        self.assertEqual(names, [])
        for expected in ("the log", "settings.ini", "state.sqlite"):
            self.assertTrue(any(path.endswith(expected) for path in self.program.files()), expected)

    def report(self):
        if not self.can_look:
            self.skipTest("the memory can be looked into by root alone; the rest was looked at")
        lines = "".join(f"| {name} | {credential} | {key} |\n" for name, credential, key in self.stages)
        print(lines)
        file = os.environ.get("EK_CANARY_REPORT")
        if file:
            with open(file, "w", encoding="utf-8") as report:
                report.write(lines)

    def test_no_core_file(self):
        program = self.program = self.enterContext(Program(
            ["--api-url", self.api.url], {"ENTITY_KEYS_CREDENTIAL": self.api.account_key}))
        program.main_window().find("list", "Entities")
        limit = [line for line in open(f"/proc/{program.pid}/limits", encoding="ascii") if line.startswith("Max core")]
        self.assertEqual(limit[0].split()[4], "0")
        subprocess.run(["kill", "-ABRT", str(program.pid)], check=True, timeout=DEADLINE)
        wait_for(lambda: not program.is_running, "the program to end")
        self.assertEqual([path for path in program.files() if "core" in os.path.basename(path)], [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
