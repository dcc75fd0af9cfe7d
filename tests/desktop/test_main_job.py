#!/usr/bin/env python3
"""The main job in a real desktop session: sign in, be remembered, pick an entity, create, reveal, delete."""

import time
import unittest

from journeys import (DesktopTest, create_key, fill_sign_in, pick_entity, put_away, select_key, sign_in,
                      wait_for_keys, wait_until_read)
from session import keychain_entries, selection, set_selection, wait_for
from widgets import Listener

KEYS = "/entities/api-keys"
DAY = 86400


class MainJob(DesktopTest):
    def remove_profile(self, program):
        program.main_window().keys("ctrl+p")
        profiles = program.window("Profiles")
        profiles.find("push button", "Remove…").press()
        question = program.window("Remove profile")
        self.picture("remove-profile")
        question.find("push button", "Remove").press()
        profiles.wait_for_text("and its credential were removed")
        profiles.find("push button", "Close").press()
        profiles.wait_until_gone()

    def assert_nowhere(self, program, secret):
        """Nobody else can come across this text."""
        self.assertNotIn(secret, program.stderr())
        self.assertNotIn(secret, program.process_text())
        self.assertNotIn(secret, program.window_titles())
        for path, text in program.files().items():
            self.assertNotIn(secret, text, path)

    def assert_headers(self, request, entity=None):
        self.assertEqual(request.headers["authorization"], f"Bearer {self.api.account_key}")
        self.assertRegex(request.headers["user-agent"], r"^EntityKeys/\d+\.\d+\.\d+")
        self.assertEqual(request.headers.get("x-entity-id"), entity)
        if request.method in ("POST", "DELETE"):
            self.assertRegex(request.headers["x-request-id"], r"^[0-9a-f-]{36}$")
            self.assertEqual(request.headers["idempotency-key"], request.headers["x-request-id"])

    def test_signs_in_once_creates_reveals_and_deletes(self):
        program = self.start_signed_out()
        window = program.main_window()
        window.find("push button", "Open the demo workspace")  # nothing is known yet
        self.picture("1-signed-out")

        # Sign in
        dialog = fill_sign_in(program, self.api, "Our sandbox")
        self.assertNotIn(self.api.account_key, "\n".join(dialog.texts()))
        dialog.wait_for_text("Account key, Sandbox")
        self.picture("2-sign-in")
        self.assertEqual(keychain_entries(), [], "stored before it was tested")
        dialog.find("push button", "Sign in").press()
        dialog.wait_until_gone()
        window.find("list", "Entities")

        [(entry, stored)] = keychain_entries()
        self.assertEqual(stored, self.api.account_key)
        self.assertRegex(entry, r"^Entity Keys\|http://127\.0\.0\.1:[0-9]+\|[0-9a-f-]{36}$")
        self.assert_nowhere(program, self.api.account_key)

        # Start again: nobody is asked
        program.restart()
        window = program.main_window()
        window.find("list", "Entities")
        self.assertEqual([other.name for other in program.windows() if other.role != "frame"], [])
        self.assertEqual(window.find("combo box", "Profile").value, "Our sandbox · Sandbox")
        self.picture("3-remembered")

        # Pick an entity
        pick_entity(window, "1111", "Acme Ltd")
        wait_for_keys(window, "Accounting export", "Zapier")
        self.picture("4-entity")

        # Create
        wait_until_read(self.api, self.acme, self.beta)
        self.api.forget_requests()
        window.find("push button", "New key").press()
        dialog = program.window("Create an API key")
        dialog.find("text", "Key name").set_text("Made by the test")
        dialog.find("combo box", "Expires").choose("In 30 days")
        self.picture("5-create")
        dialog.find("push button", "Create key").press()
        reveal = program.window("Store this key now")
        [created] = [key for key in self.api.keys(self.acme) if key["name"] == "Made by the test"]
        secret = created["id"]

        # Reveal
        field = reveal.find("text", "New API key")
        self.assertEqual(field.text, created["prefix_hint"])
        self.assertNotIn(secret, "\n".join(reveal.texts()))
        self.picture("6-masked")
        reveal.find("push button", "Show key").press()
        wait_for(lambda: field.text == secret, "the key to be shown")
        self.picture("7-shown")
        self.assert_nowhere(program, secret)

        set_selection("primary", "what was selected before")
        reveal.find("push button", "Copy key").press()
        wait_for(lambda: selection("clipboard") == secret, "the key on the clipboard")
        self.assertEqual(selection("clipboard", "x-kde-passwordManagerHint"), "secret")
        self.assertEqual(selection("primary"), "what was selected before")

        # It does not close by accident
        for name, attempt in {"Esc": lambda: reveal.keys("Escape"), "the frame": reveal.ask_to_close}.items():
            with self.subTest(name):
                attempt()
                question = program.window("Close without storing the key?")
                self.assertIn("Made by the test", "\n".join(question.texts()))
                self.picture("8-question")
                question.keys("Escape")
                question.wait_until_gone()
                self.assertTrue(reveal.is_shown)
                self.assertEqual(field.text, secret)
        self.assertFalse(reveal.find("push button", "Done").is_enabled)

        put_away(reveal)
        wait_for_keys(window, "Accounting export", "Made by the test", "Zapier")
        self.assertNotIn(secret, "\n".join(window.texts()))
        self.picture("9-stored")

        # Delete
        select_key(window, "Made by the test")
        window.find("push button", "Delete key").press()
        dialog = program.window("Delete 1 API key")
        dialog.wait_for_text("Acme Ltd")
        self.assertEqual(dialog.all("text", "Confirm key name"), [])
        self.picture("10-delete")
        dialog.find("push button", "Delete").press()
        dialog.wait_until_gone()
        wait_for_keys(window, "Accounting export", "Zapier")
        self.assertNotIn("Made by the test", [key["name"] for key in self.api.keys(self.acme)])

        # What the server saw
        [post] = self.api.requests("POST")
        self.assertEqual(post.path, KEYS)
        self.assertEqual(post.body, {"name": "Made by the test", "ttl": 30 * DAY})
        self.assertEqual(post.headers["content-type"], "application/json")
        [delete] = self.api.requests("DELETE")
        self.assertEqual(delete.path, f"{KEYS}/{secret}")
        self.assertEqual(delete.raw_body, b"")
        for request in self.api.requests(path_prefix=KEYS):
            self.assert_headers(request, self.acme)
        self.assertNotEqual(post.headers["x-request-id"], delete.headers["x-request-id"])

        # What is left: nothing of the key, and after quitting nothing on the clipboard either
        self.assertEqual(selection("clipboard"), secret)
        program.quit()
        self.assertEqual(selection("clipboard"), "")
        self.assertEqual(program.stderr(), "")
        settings = program.home / ".config/entity-keys/settings.ini"
        self.assertIn("Our sandbox", settings.read_text(encoding="utf-8"))
        self.assertEqual(settings.stat().st_mode & 0o077, 0, "others may read the settings")
        for path, text in program.files().items():
            for text_of_secret in (secret, self.api.account_key):
                self.assertNotIn(text_of_secret, text, path)

        program.start()
        self.remove_profile(program)
        self.assertEqual(keychain_entries(), [])
        program.main_window().find("push button", "Open the demo workspace")

    def test_the_clipboard_is_cleared_when_its_time_is_over(self):
        program = self.start_from_environment()
        window = program.main_window()
        pick_entity(window, "beta", "Beta d.o.o.")
        reveal = create_key(program, "For the clipboard")
        secret = self.whole_key("For the clipboard")
        reveal.find("push button", "Copy key").press()
        reveal.wait_for_text("Copied. The clipboard is cleared in")
        copied_at = time.monotonic()
        put_away(reveal)  # the countdown goes on without the dialog
        self.assertEqual(selection("clipboard"), secret)
        window.wait_for_text("The clipboard no longer holds the key.", 25)
        self.assertEqual(selection("clipboard"), "")
        self.assertAlmostEqual(time.monotonic() - copied_at, 20, delta=4)

    def test_what_was_copied_meanwhile_stays_on_the_clipboard(self):
        program = self.start_from_environment()
        pick_entity(program.main_window(), "beta", "Beta d.o.o.")
        reveal = create_key(program, "For the clipboard")
        reveal.find("push button", "Copy key").press()
        reveal.wait_for_text("Copied. The clipboard is cleared in")
        set_selection("clipboard", "something else")
        put_away(reveal)
        program.quit()
        self.assertEqual(selection("clipboard"), "something else")

    def test_a_masked_secret_is_not_on_the_accessibility_bus(self):
        program = self.start_signed_out()
        with Listener("Object", "TextChanged") as listener:
            window = sign_in(program, self.api, "Our sandbox")
            pick_entity(window, "beta", "Beta d.o.o.")
            reveal = create_key(program, "Whispered")
            secret = self.whole_key("Whispered")
            reveal.find("push button", "Copy key").press()
            reveal.wait_for_text("Copied. The clipboard is cleared in")
            put_away(reveal)
        announced = [text for _, _, text, _ in listener.events]
        self.assertIn("Whispered", announced)  # so the listener does hear what is typed
        self.assertNotIn(self.api.account_key, "".join(announced))
        self.assertNotIn(secret, "".join(announced))
        self.remove_profile(program)


class LiveKeys(DesktopTest):
    environment = "live"

    def test_deleting_a_live_key_asks_for_its_name(self):
        program = self.start_from_environment()
        window = program.main_window()
        strip = window.find("label", "Environment")
        self.assertEqual(strip.description, "LIVE")
        pick_entity(window, "acme", "Acme Ltd")
        wait_for_keys(window, "Accounting export", "Zapier")
        whole = self.whole_key("Zapier")
        select_key(window, "Zapier")
        window.keys("Delete")
        dialog = program.window("Delete 1 API key")
        delete = dialog.find("push button", "Delete")
        confirm = dialog.find("text", "Confirm key name")
        self.assertFalse(delete.is_enabled)
        self.picture("asked")
        confirm.set_text("zapier")
        self.assertFalse(delete.is_enabled)
        confirm.set_text("Zapier")
        self.picture("confirmed")
        delete.press()
        dialog.wait_until_gone()
        wait_for_keys(window, "Accounting export")
        [request] = self.api.requests("DELETE")
        self.assertEqual(request.path, f"{KEYS}/{whole}")
        self.assertEqual(request.headers["x-entity-id"], self.acme)
        program.quit()


if __name__ == "__main__":
    unittest.main(verbosity=2)
