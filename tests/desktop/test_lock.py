#!/usr/bin/env python3
"""Locking in a real desktop session: what the screen and the bus still show, and what is there again afterwards."""

import contextlib
import unittest

from gi.repository import GLib

from driver import Program
from journeys import (DesktopTest, chosen_entity, create_key, fill_sign_in, pick_entity, put_away,
                      select_key, sign_in, wait_for_keys, wait_until_read)
from logind import Logind, screen_saver
from session import clear_keychain, keychain_entries, selection, set_selection, wait_for
from widgets import everything

NAMES = ("Our sandbox", "Acme", "Beta", "Zapier", "Accounting export", "Fresh key")


class Lock(DesktopTest):
    def assert_nothing_readable(self, program):
        for window in program.windows():
            said = "\n".join([window.name, *window.texts()])
            for name in NAMES:
                self.assertNotIn(name, said)
        titles = program.window_titles()
        for name in NAMES:
            self.assertNotIn(name, titles)

    def signed_in(self, **options):
        program = self.start_signed_out(**options)
        window = sign_in(program, self.api, "Our sandbox")
        pick_entity(window, "acme", "Acme Ltd")
        wait_for_keys(window, "Accounting export", "Zapier")
        return program, window

    def wait_until_unlocked(self, window):
        wait_for(lambda: chosen_entity(window) == "Acme Ltd", "the entity that was open")

    def test_the_screen_locks_over_a_new_key(self):
        program, window = self.signed_in()
        reveal = create_key(program, "Fresh key")
        whole = self.whole_key("Fresh key")
        reveal.find("push button", "Copy key").press()
        wait_for(lambda: selection("clipboard") == whole, "the key on the clipboard")
        reveal.find("push button", "Show key").press()
        wait_for(lambda: reveal.find("text", "New API key").text == whole, "the key on the screen")

        screen_saver(False)  # somebody is there
        screen_saver(True)
        unlock = reveal.find("push button", "Unlock")
        reveal.wait_for_text("Locked together with the screen")
        self.picture("covered")
        self.assert_nothing_readable(program)
        self.assertNotIn(whole, "\n".join(reveal.texts()))
        self.assertEqual(selection("clipboard"), "")
        reveal.ask_to_close()
        reveal.keys("Escape")
        program.terminate()
        self.assert_nothing_readable(program)
        self.assertTrue(program.is_running)

        self.api.forget_requests()
        wait_for(lambda: unlock.is_focused, "“Unlock” to have the focus")
        reveal.keys("Return")
        field = reveal.find("text", "New API key")
        self.assertNotEqual(field.text, whole)
        reveal.find("push button", "Show key").press()
        wait_for(lambda: field.text == whole, "the key on the screen")
        self.picture("unlocked")
        put_away(reveal)
        self.wait_until_unlocked(window)
        wait_for_keys(window, "Accounting export", "Fresh key", "Zapier")
        self.assertEqual(self.api.requests("GET")[0].headers["authorization"], f"Bearer {self.api.account_key}")

    def test_what_is_covered_can_neither_be_named_nor_pressed(self):
        program, window = self.signed_in()
        reveal = create_key(program, "Fresh key")
        whole = self.whole_key("Fresh key")
        known = [reveal.find("push button", "Show key"), reveal.find("push button", "Copy key"),
                 reveal.find("text", "New API key"), window.find("push button", "New key"),
                 window.find("table", "Keys"), reveal.find("check box", "I have stored this key")]
        said_before = [text for text, _ in everything(program.pid)]
        self.assertTrue(any("Fresh key" in text for text in said_before))
        reveal.keys("ctrl+l")
        reveal.find("push button", "Unlock")

        for text, widget in everything(program.pid):
            for name in (*NAMES, whole, "New API key"):
                self.assertNotIn(name, text, repr(widget))
        for widget in known:
            with contextlib.suppress(GLib.Error):  # it is not there any more
                self.assertFalse(widget.is_enabled)
                widget.act()
                self.assertEqual(widget.text, "")
        pressable = [widget.name for _, widget in everything(program.pid)
                     if widget.role in ("push button", "check box", "toggle button") and widget.is_enabled]
        self.assertEqual(set(pressable), {"Unlock"})
        self.assertEqual(selection("clipboard"), "")

        reveal.find("push button", "Unlock").press()
        field = reveal.find("text", "New API key")
        self.assertNotEqual(field.text, whole)
        self.assertFalse(reveal.find("check box", "I have stored this key").is_checked)
        reveal.find("push button", "Copy key").press()
        wait_for(lambda: selection("clipboard") == whole, "the key on the clipboard")
        put_away(reveal)
        self.wait_until_unlocked(window)

    def test_deletes_that_hang_do_not_hold_it_up(self):
        program, window = self.signed_in()
        select_key(window, "Zapier")
        window.find("push button", "Delete key").press()
        dialog = program.window("Delete 1 API key")
        self.api.delay_next(12, method="DELETE")
        dialog.find("push button", "Delete").press()
        self.api.wait_for_requests(1, "DELETE")
        screen_saver(True)
        dialog.find("push button", "Unlock", 9)
        dialog.wait_for_text("Keys are being deleted.")
        self.assert_nothing_readable(program)
        dialog.wait_until_gone()
        window.find("push button", "Unlock").press()
        self.wait_until_unlocked(window)
        wait_for_keys(window, "Accounting export")

    def test_the_shortcut_works_over_every_dialog(self):
        program = self.start_from_environment()
        pick_entity(program.main_window(), "acme", "Acme Ltd")
        reveal = create_key(program, "Covered")
        for button, title in (("Save to file…", "Save the key to a file"),
                              ("Send to command…", "Send the key to a command")):
            reveal.find("push button", button).press()
            program.window(title).keys("ctrl+l")
            reveal.find("push button", "Unlock").press()
            reveal.find("push button", "Copy key")
        reveal.ask_to_close()
        program.window("Close without storing the key?").keys("ctrl+l")
        reveal.find("push button", "Unlock")

    def test_unlocking_reads_the_keychain(self):
        program, window = self.signed_in()
        window.keys("ctrl+f")
        window.type("zap")
        wait_for_keys(window, "Zapier")
        [(entry, _)] = keychain_entries()
        self.assertTrue(entry)
        wait_until_read(self.api, self.acme, self.beta)
        self.api.forget_requests()
        window.keys("ctrl+l")
        window.find("push button", "Unlock")
        window.wait_for_text("Unlocking reads it from the keychain again.")
        self.picture("locked")
        self.assert_nothing_readable(program)
        self.assertIn("locked", program.window_titles())
        window.keys("F5", "ctrl+n", "ctrl+p", "Delete")  # nothing happens
        self.assertEqual([shown.role for shown in program.windows()], ["frame"])
        self.assertEqual(self.api.requests(), [])

        window.find("push button", "Unlock").focus()
        window.keys("Return")
        self.wait_until_unlocked(window)
        wait_for_keys(window, "Zapier")
        self.assertEqual(window.find("text", "Filter keys").text, "zap")

        # Where the keychain has it no longer, nothing else has.
        window.keys("ctrl+l")
        unlock = window.find("push button", "Unlock")
        clear_keychain()
        unlock.press()
        window.wait_for_text("is not available")
        self.picture("forgotten")

    def test_a_pasted_credential_is_asked_for_again(self):
        program = self.start_signed_out()
        dialog = fill_sign_in(program, self.api, "Our sandbox")
        dialog.find("check box", "Remember in keychain").press()
        dialog.find("push button", "Sign in").press()
        dialog.wait_until_gone()
        window = program.main_window()
        pick_entity(window, "acme", "Acme Ltd")
        set_selection("clipboard", "shopping list")
        window.keys("ctrl+l")
        window.wait_for_text("you have to paste it again")
        self.assertEqual(selection("clipboard"), "shopping list")
        window.keys("Return")
        window.wait_for_text("Its credential was forgotten when the program was locked.")
        self.picture("asked")
        window.keys("Return")
        dialog = program.window("Sign in")
        dialog.find("password text", "Credential").set_text(self.api.account_key)
        dialog.find("push button", "Sign in").press()
        dialog.wait_until_gone()
        self.wait_until_unlocked(window)

    def test_one_from_the_environment_too(self):
        program = self.start_from_environment()
        window = program.main_window()
        pick_entity(window, "acme", "Acme Ltd")
        window.keys("ctrl+l")
        window.wait_for_text("It came from the environment")
        window.keys("Return")
        window.wait_for_text("Its credential was forgotten when the program was locked.")
        window.keys("Return")
        dialog = program.window("Sign in")
        self.assertEqual(dialog.all("check box", "Remember in keychain"), [])
        dialog.find("password text", "Credential").set_text(self.api.account_key)
        dialog.find("push button", "Sign in").press()
        dialog.wait_until_gone()
        self.wait_until_unlocked(window)
        window.wait_for_text("nothing about this profile is saved")
        self.assertEqual(keychain_entries(), [])

    def test_the_demo_just_opens_again(self):
        program = self.enterContext(Program(["--demo"]))
        window = program.main_window()
        window.find("list", "Entities")
        window.keys("ctrl+l")
        window.wait_for_text("Unlocking opens the demo workspace again.")
        window.keys("Return")
        window.find("list", "Entities")

    def test_gnome_says_it_its_own_way(self):
        _, window = self.signed_in()
        screen_saver(True, "org.gnome.ScreenSaver")
        window.find("push button", "Unlock")

    def test_logind(self):
        with Logind() as logind:
            _, window = self.signed_in(environment=logind.environment)
            wait_for(lambda: len(logind.asked) == 2, "the program to ask")
            self.assertIn(("GetSession", "auto"), logind.asked)
            self.assertIn(("sleep", "delay"), [(asked[1], asked[-1]) for asked in logind.asked])
            for does, words in ((logind.lock, "Locked together with the screen"),
                                (lambda: logind.set_property("LockedHint", True), "Locked together with the screen"),
                                (lambda: logind.set_property("Active", False), "because another session"),
                                (lambda: logind.sleep(True), "because the computer went to sleep")):
                with self.subTest(words):
                    logind.set_property("LockedHint", False)
                    logind.set_property("Active", True)
                    self.assertTrue(logind.sleep_is_held)
                    does()
                    window.wait_for_text(words)
                    window.find("push button", "Unlock").press()
                    self.wait_until_unlocked(window)
            self.assertFalse(logind.sleep_is_held)
            logind.sleep(False)
            wait_for(lambda: logind.sleep_is_held, "the next sleep to be held up")

    def test_settings_hold_at_once_and_after_a_restart(self):
        program, window = self.signed_in()
        window.keys("ctrl+comma")
        dialog = program.window("Settings")
        dialog.find("spin button", "Clipboard is cleared after").focus()
        dialog.keys("ctrl+a")
        dialog.type("45")
        dialog.find("combo box", "Lock after").choose("30 minutes")
        dialog.find("combo box", "Appearance").choose("Dark")
        self.picture("dark")
        dialog.keys("Escape")
        dialog.wait_until_gone()
        reveal = create_key(program, "Fresh key")
        reveal.wait_for_text("The clipboard is cleared 45 seconds after copying.")
        put_away(reveal)

        program.restart()
        program.main_window().keys("ctrl+comma")
        dialog = program.window("Settings")
        self.assertEqual(dialog.find("spin button", "Clipboard is cleared after").text, "45 s")
        self.assertEqual(dialog.find("combo box", "Lock after").value, "30 minutes")
        self.assertEqual(dialog.find("combo box", "Appearance").value, "Dark")


if __name__ == "__main__":
    unittest.main(verbosity=2)
