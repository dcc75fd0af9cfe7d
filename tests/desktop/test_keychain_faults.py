#!/usr/bin/env python3
"""A keychain that is locked, whose prompt is dismissed or left open: said plainly, and nothing is held up or lost."""

import json
import unittest

from gi.repository import Gio, GLib

from driver import Program
from journeys import DesktopTest, fill_sign_in, sign_in
from session import KEYCHAIN_SERVICE, wait_for

MOCK = "io.github.entitykeys.MockKeychain"


class KeychainFaults(DesktopTest):
    """with-session --mock-keyring is what these tests run in."""

    def setUp(self):
        self.control = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        self.set_mode("works")
        super().setUp()
        self.program = self.enterContext(Program())
        sign_in(self.program, self.api, "Office")
        self.saved = self.kept()
        self.assertEqual([secret for _, secret in self.saved], [self.api.account_key])

    def mock(self, method, *arguments):
        parameters = GLib.Variant(f"({'s' * len(arguments)})", arguments) if arguments else None
        answer = self.control.call_sync(MOCK, "/control", MOCK, method, parameters, None, Gio.DBusCallFlags.NONE, 5000,
                                        None)
        return answer.unpack()

    def set_mode(self, mode):
        self.mock("SetMode", mode)

    def calls(self, method):
        """How often it was called, by whomever."""
        return self.mock("Calls")[0].count(method)

    def kept(self):
        """What the keychain holds of ours, whatever its temper: [(name of the entry, secret)]."""
        [contents] = self.mock("Contents")
        return sorted((item["user"], item["secret"]) for item in json.loads(contents)
                      if item["server"] == KEYCHAIN_SERVICE)

    def sign_in_with(self, dialog):
        dialog.find("password text", "Credential").set_text(self.api.account_key)
        dialog.find("push button", "Sign in").press()

    def assert_opens_with_the_saved_one(self):
        """At the next start, with a keychain that is well again."""
        self.set_mode("works")
        self.program.restart()
        window = self.program.main_window()
        window.find("list", "Entities")
        self.assertNotIn("Credential kept for this session only", window.texts())
        self.assertEqual(self.kept(), self.saved)

    def test_prompt_never_answered(self):
        self.set_mode("unanswered")
        self.program.restart()
        window = self.program.main_window()
        window.wait_for_text("Waiting for the keychain…")
        window.wait_for_text("It may ask for its password in another window.")
        # The window lives: dialogs open and close.
        window.keys("F1")
        shortcuts = self.program.window("Keyboard shortcuts")
        shortcuts.keys("Escape")
        shortcuts.wait_until_gone()
        self.picture("waits")

        window.find("push button", "Sign in for this session only…").press()
        dialog = self.program.window("Sign in")
        self.assertEqual(dialog.find("text", "Profile name").text, "Office")
        self.assertFalse(dialog.find("check box", "Remember in keychain").is_checked)
        self.sign_in_with(dialog)
        dialog.wait_until_gone()
        window.find("list", "Entities")
        window.wait_for_text("Credential kept for this session only")
        self.assertEqual(self.kept(), self.saved)
        self.picture("signed-in")

        # The prompt is answered after all, to nobody.
        self.mock("Answer")
        window.wait_for_text("Credential kept for this session only")
        self.assertEqual(self.kept(), self.saved)
        self.assert_opens_with_the_saved_one()

    def test_prompt_answered_in_the_end(self):
        asked = self.calls("Unlock")
        self.set_mode("unanswered")
        self.program.restart()
        window = self.program.main_window()
        window.wait_for_text("Waiting for the keychain…")
        wait_for(lambda: self.calls("Unlock") > asked, "the keychain to be asked")
        self.mock("Answer")
        window.find("list", "Entities")
        self.assertEqual(self.kept(), self.saved)

    def test_locked_and_dismissed(self):
        self.set_mode("dismissed")
        self.program.restart()
        window = self.program.main_window()
        window.wait_for_text("The keychain did not give the saved credential.")
        window.wait_for_text("Either the keychain is locked and its prompt was closed, or the entry was removed.")
        self.picture("dismissed")
        again = window.find("push button", "Try again")
        again.press()
        again.wait_until_gone()
        window.wait_for_text("The keychain did not give the saved credential.")

        window.find("push button", "Sign in…").press()
        dialog = self.program.window("Sign in")
        self.assertTrue(dialog.find("check box", "Remember in keychain").is_checked)
        self.sign_in_with(dialog)
        dialog.wait_for_text("The keychain refused access.")
        self.picture("refused")
        dialog.find("push button", "This session only").press()
        dialog.wait_until_gone()
        window.find("list", "Entities")
        window.wait_for_text("Credential kept for this session only")
        self.assertEqual(self.kept(), self.saved)
        self.assert_opens_with_the_saved_one()

    def test_saving_while_a_prompt_is_open(self):
        window = self.program.main_window()
        window.find("list", "Entities")
        window.keys("alt+p", "o")  # Profile, Sign out
        window.wait_for_text("Your entities' API keys")
        self.set_mode("unanswered")
        dialog = fill_sign_in(self.program, self.api, "Second")
        dialog.find("push button", "Sign in").press()
        dialog.wait_for_text("The keychain has not answered yet.")
        self.picture("saving")
        dialog.find("push button", "This session only").press()
        dialog.wait_until_gone()
        window.find("list", "Entities")
        window.wait_for_text("Credential kept for this session only")

        # What is saved when the prompt is answered is not wanted any more.
        removals = self.calls("Delete")
        self.mock("Answer")
        wait_for(lambda: self.calls("Delete") > removals, "the late entry to be removed")
        self.assertEqual(self.kept(), self.saved)
        for path, text in self.program.files().items():
            self.assertNotIn(self.api.account_key, text, path)


if __name__ == "__main__":
    unittest.main(verbosity=2)
