#!/usr/bin/env python3
"""A secret is shown once and leaves no trace: not in a log, whatever is turned on, nor anywhere else."""

import os
import pathlib
import stat
import subprocess
import unittest

from driver import Program, executable
from journeys import (DesktopTest, create_key, fill_sign_in, pick_entity, put_away, select_key, sign_in,
                      wait_for_keys)
from session import selection, wait_for

EVERYTHING = {"QT_LOGGING_RULES": "*.debug=true;qt.network.*=true;qt.accessibility.*=true"}


class Traces(DesktopTest):
    def start(self, credential=None, rules=None):
        environment = dict(rules or {})
        if credential:
            environment["ENTITY_KEYS_CREDENTIAL"] = credential
        arguments = ["--log", "the log"]
        if credential:
            arguments = ["--api-url", self.api.url, *arguments]
        return self.enterContext(Program(arguments, environment))

    def log(self, program):
        return (program.home / "the log").read_text(encoding="utf-8")

    def assert_no_trace(self, program, *secrets):
        for secret in secrets:
            middle = secret[len(secret) // 2:][:10]  # nor a part that no mask shows
            for text in (secret, middle):
                if program.is_running:
                    self.assertNotIn(text, program.process_text())
                    self.assertNotIn(text, program.window_titles())
                for path, content in program.files().items():
                    self.assertNotIn(text, content, path)

    def test_everything_that_can_be_logged(self):
        program = self.start(self.api.account_key, EVERYTHING)
        window = program.main_window()
        pick_entity(window, "acme", "Acme Ltd")
        wait_for_keys(window, "Accounting export", "Zapier")

        reveal = create_key(program, "Traced", "Never")
        secret = self.whole_key("Traced")
        reveal.find("push button", "Show key").press()
        field = reveal.find("text", "New API key")
        wait_for(lambda: field.text == secret, "the key to be shown")
        reveal.find("push button", "Copy key").press()
        reveal.find("push button", "Hide key").press()
        put_away(reveal)
        wait_for_keys(window, "Accounting export", "Traced", "Zapier")

        select_key(window, "Traced")
        window.keys("Delete")
        dialog = program.window("Delete 1 API key")
        dialog.find("push button", "Delete").press()
        dialog.wait_until_gone()
        wait_for_keys(window, "Accounting export", "Zapier")
        [delete] = self.api.requests("DELETE")
        self.assertTrue(delete.path.endswith(secret))
        self.assert_no_trace(program, self.api.account_key, secret)
        program.quit()
        self.assert_no_trace(program, self.api.account_key, secret)

        log = self.log(program)
        for line in ("entitykeys.api: GET /entities try 1 status 200", "entitykeys.api: POST /entities/api-keys try 1",
                     "entitykeys.api: DELETE /entities/api-keys/{id} try 1", "entitykeys.journal: put done",
                     "entitykeys.session: signed in", " debug qt."):
            self.assertIn(line, log)
        self.assertIn("entitykeys.api: POST", program.stderr())
        for line in log.splitlines():
            if " entitykeys." in line:  # nor names
                self.assertNotRegex(line, "Traced|Acme|Zapier")

    def test_what_is_typed(self):
        program = self.start(rules=EVERYTHING)
        dialog = fill_sign_in(program, self.api, "Typed")
        field = dialog.find("password text", "Credential")
        field.set_text("")
        field.focus()
        dialog.type(self.api.account_key)
        dialog.wait_for_text("Account key, Sandbox")
        # Selecting a text offers it to everybody under X11, but not a hidden one.
        dialog.keys("ctrl+a")
        dialog.keys("ctrl+c")
        dialog.keys("ctrl+x")
        self.assertEqual((selection("primary"), selection("clipboard")), ("", ""))
        dialog.keys("ctrl+z")
        dialog.wait_for_text("Account key, Sandbox")
        dialog.find("push button", "Sign in").press()
        dialog.wait_until_gone()
        program.main_window().find("list", "Entities")
        program.quit()
        self.assert_no_trace(program, self.api.account_key)
        for text in (self.log(program), program.stderr()):
            for told in ("QKeyEvent", "qt.qpa.input.events", "QInputMethodEvent", "keysym", 'text="'):
                self.assertNotIn(told, text)

    def test_files_are_their_users_alone(self):
        program = self.start()
        sign_in(program, self.api, "Files")
        program.quit()
        home = program.home
        ours = [home / "the log"]
        for folder in (".config/entity-keys", ".local/share/entity-keys"):
            ours += [home / folder, *(home / folder).rglob("*")]
        self.assertIn(home / ".config/entity-keys/settings.ini", ours)
        self.assertIn(home / ".local/share/entity-keys/state.sqlite", ours)
        for path in ours:
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o700 if path.is_dir() else 0o600, path)

        # As an earlier version, a copy or a backup may have left them.
        for path in ours:
            path.chmod(0o755 if path.is_dir() else 0o644)
        program.start()
        program.main_window()
        program.quit()
        for path in ours:
            if path.exists():
                self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o700 if path.is_dir() else 0o600, path)
        self.assertIn("entitykeys.files: closed to others: settings.ini: 0644 -> 0600", self.log(program))

    def test_the_memory_is_closed_while_signed_in(self):
        program = self.start(self.api.account_key)
        window = program.main_window()
        window.find("list", "Entities")
        folder = pathlib.Path("/proc", str(program.pid))
        limit = next(line for line in (folder / "limits").read_text().splitlines() if "core file" in line)
        self.assertEqual(limit.split()[4], "0", limit)
        self.assertEqual((folder / "mem").stat().st_uid, 0)  # what is closed belongs to root
        window.keys("alt+p", "o")  # Profile, Sign out
        window.find("push button", "Open the demo workspace")
        if os.geteuid() != 0:
            wait_for(lambda: (folder / "mem").stat().st_uid == os.geteuid(), "the memory to be open again")

    def test_a_log_that_is_a_link_is_refused(self):
        folder = pathlib.Path(os.environ["WITH_SESSION_DIR"])
        (folder / "link").symlink_to(folder / "target")
        refused = subprocess.run([executable(), "--demo", "--log", folder / "link"], capture_output=True, text=True,
                                 timeout=20, check=False)
        self.assertEqual(refused.returncode, 2)
        self.assertIn("it is a link", refused.stderr)
        self.assertFalse((folder / "target").exists())

    def test_diagnostics(self):
        program = self.start(self.api.account_key)
        window = program.main_window()
        pick_entity(window, "acme", "Acme Ltd")
        wait_for_keys(window, "Accounting export", "Zapier")
        window.keys("alt+h")
        window.find("menu item", "Copy diagnostics").press()
        text = wait_for(lambda: selection("clipboard"), "the diagnostics")
        for part in ("Entity Keys ", "Qt: ", "Platform: xcb", "Keychain: ", "environment sandbox", "Entities: 2",
                     "Keys of the open entity: 2", "entitykeys.api: GET /entities/api-keys try 1 status 200"):
            self.assertIn(part, text)
        for secret in (self.api.account_key, self.whole_key("Zapier"), self.acme, "Acme", "Zapier", str(program.home)):
            self.assertNotIn(secret, text)


if __name__ == "__main__":
    unittest.main(verbosity=2)
