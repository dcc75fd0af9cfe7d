#!/usr/bin/env python3
"""A new key goes where the admin sends it, and is nowhere else meanwhile."""

import pathlib
import stat
import subprocess
import threading
import time
import unittest

from journeys import DesktopTest, create_key, pick_entity, wait_until_read
from session import DEADLINE, wait_for

SERVICE = "hand-over-test"


def look_up(service, account):
    """What the admin's own tool finds in the keychain."""
    return subprocess.run(["secret-tool", "lookup", "server", service, "user", account], capture_output=True, text=True,
                          timeout=DEADLINE, check=False).stdout


class ProcessWatch:
    """Looks all the while whether a text is among the arguments or in the environment of any process."""

    def __init__(self, text):
        self._text = text.encode()
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self.found = []
        self.looks = 0

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._end.set()
        self._thread.join()

    def _watch(self):
        while not self._end.is_set():
            for folder in pathlib.Path("/proc").glob("[0-9]*"):
                for name in ("cmdline", "environ"):
                    try:
                        if self._text in (folder / name).read_bytes():
                            self.found.append(f"{folder}/{name}")
                    except OSError:
                        pass
            self.looks += 1
            time.sleep(0.002)


class HandOver(DesktopTest):
    def setUp(self):
        super().setUp()
        subprocess.run(["secret-tool", "clear", "server", SERVICE], timeout=DEADLINE, check=False)
        self.program = self.start_from_environment()
        pick_entity(self.program.main_window(), "beta", "Beta d.o.o.")
        self.reveal = create_key(self.program, "Web shop")
        self.secret = self.whole_key("Web shop")
        self.watch = self.enterContext(ProcessWatch(self.secret))

    def tearDown(self):
        self.assertEqual(self.watch.found, [])
        self.assertGreater(self.watch.looks, 0)

    def open(self, button, title):
        self.reveal.find("push button", button).press()
        return self.program.window(title)

    def listed(self):
        [label] = self.reveal.all("label", "Handed over")
        return label.description

    def other_files(self, *but):
        return {path: text for path, text in self.program.files().items()
                if path not in map(str, but) and self.secret in text}

    def script(self, name, text):
        path = self.program.home / name
        path.write_text("#!/bin/sh\n" + text, encoding="utf-8")
        path.chmod(0o700)
        return path

    def save_command(self, send, name, program, *arguments):
        send.find("push button", "New command…").press()
        dialog = self.program.window("New command")
        dialog.find("text", "Command name").set_text(name)
        dialog.find("text", "Program").set_text(str(program))
        dialog.find("text", "Arguments").set_text("\n".join(arguments))
        self.picture("new-command")
        dialog.find("push button", "Save command").press()
        dialog.wait_until_gone()

    def test_file_keychain_and_test(self):
        reveal = self.reveal
        self.picture("1-reveal")

        # A .env file, which nobody else can read
        dialog = self.open("Save to file…", "Save the key to a file")
        self.assertEqual(dialog.find("text", "Variable name").text, "WEB_SHOP_ENTITY_KEY")
        self.picture("2-save")
        file = self.program.home / "shop.env"
        dialog.find("text", "File").set_text(str(file))
        dialog.find("push button", "Save").press()
        dialog.wait_until_gone()
        self.assertEqual(file.read_text(encoding="utf-8"), f"WEB_SHOP_ENTITY_KEY={self.secret}\n")
        self.assertEqual(stat.S_IMODE(file.stat().st_mode), 0o600)
        self.assertEqual(self.listed(), f"✓ Written to {file}")
        self.assertEqual(self.other_files(file), {})

        # A second time it is in the way
        dialog = self.open("Save to file…", "Save the key to a file")
        dialog.find("text", "File").set_text(str(file))
        dialog.find("push button", "Save").press()
        dialog.wait_for_text("There is something of that name already.")
        self.picture("3-in-the-way")
        dialog.find("push button", "Cancel").press()
        dialog.wait_until_gone()

        # The keychain
        dialog = self.open("Add to keychain…", "Add the key to the keychain")
        self.assertEqual(dialog.find("text", "Keychain account").text, "Web shop")
        self.picture("4-keychain")
        service = dialog.find("text", "Keychain service")
        service.set_text("io.github.entitykeys.EntityKeys")
        dialog.wait_for_text("That is where this program keeps its own credentials.")
        self.assertFalse(dialog.find("push button", "Add to keychain").is_enabled)
        service.set_text(SERVICE)
        dialog.find("push button", "Add to keychain").press()
        dialog.wait_until_gone()
        self.assertEqual(look_up(SERVICE, "Web shop"), self.secret)

        # What is there already is replaced only when that is said
        subprocess.run(["secret-tool", "store", "--label=Other", "server", SERVICE, "user", "Other", "type", "plaintext",
                        "xdg:schema", "org.qt.keychain"], input="other", text=True, timeout=DEADLINE, check=True)
        dialog = self.open("Add to keychain…", "Add the key to the keychain")
        dialog.find("text", "Keychain service").set_text(SERVICE)
        dialog.find("text", "Keychain account").set_text("Other")
        dialog.find("push button", "Add to keychain").press()
        dialog.wait_for_text("has an entry of that service and account already")
        self.picture("5-exists")
        self.assertEqual(look_up(SERVICE, "Other"), "other")
        dialog.find("push button", "Replace").press()
        dialog.wait_until_gone()
        self.assertEqual(look_up(SERVICE, "Other"), self.secret)

        # Does it work?
        wait_until_read(self.api, self.acme, self.beta)
        self.api.forget_requests()
        reveal.find("push button", "Test key").press()
        reveal.wait_for_text("The API accepts the key.")
        [request] = self.api.requests()
        self.assertEqual((request.method, request.path), ("GET", "/entities/api-keys"))
        self.assertEqual(request.headers["authorization"], f"Bearer {self.secret}")
        self.assertNotIn("x-entity-id", request.headers)
        self.picture("6-tested")

        # The question is milder now, and names the places
        reveal.keys("Escape")
        question = self.program.window("Close without the check mark?")
        self.assertIn(str(file), "\n".join(question.texts()).replace("\u200b", ""))
        self.picture("7-question")
        question.find("push button", "Close").press()
        reveal.wait_until_gone()
        self.assertEqual(self.other_files(file), {})
        self.assertNotIn(self.secret, self.program.stderr())

    def test_a_key_that_is_gone_does_not_pass(self):
        self.api.remove_key(self.secret)
        self.reveal.find("push button", "Test key").press()
        self.reveal.wait_for_text("The API does not accept the key.")

    def test_command(self):
        received = self.program.home / "received"
        script = self.script("send", 'cat > "$1"; echo "got $(cat "$1")"; env > "$1.env"; exit $2\n')
        send = self.open("Send to command…", "Send the key to a command")
        self.picture("1-none")
        self.save_command(send, "To a file", script, str(received), "0")
        self.picture("2-ready")
        send.find("push button", "Send key").press()
        send.wait_for_text("The command read the key and reported success.")
        self.picture("3-sent")
        self.assertEqual(received.read_text(encoding="utf-8"), self.secret)
        environment = pathlib.Path(str(received) + ".env").read_text(encoding="utf-8")
        self.assertIn(f"HOME={self.program.home}\n", environment)
        self.assertNotIn("ENTITY_KEYS_", environment)
        self.assertNotIn(self.api.account_key, environment)
        self.assertEqual(send.find("text", "Command output").text, "got [the key]")

        # One that fails, and one that would never end
        self.save_command(send, "Fails", script, "/dev/null", "3")
        send.find("push button", "Send key").press()
        send.wait_for_text("The command failed with the exit status 3.")
        self.save_command(send, "Waits", "sleep", "1000")
        send.find("push button", "Send key").press()
        send.find("push button", "Stop").press()
        send.wait_for_text("The command was stopped. It had not read the key.")
        self.picture("4-stopped")
        send.find("push button", "Close").press()
        send.wait_until_gone()
        self.assertEqual(self.listed(), "✓ Sent to “To a file”")

        # The commands are kept, in clear and without any key
        self.program_quits_after_closing()
        self.assertEqual(self.other_files(received), {})
        settings = "\n".join(text for path, text in self.program.files().items() if path.endswith(".ini"))
        self.assertIn("To a file", settings)
        self.assertIn("1000", settings)

    def program_quits_after_closing(self):
        self.reveal.find("check box", "I have stored this key").press()
        self.reveal.find("push button", "Done").press()
        self.reveal.wait_until_gone()
        self.program.quit()


if __name__ == "__main__":
    unittest.main(verbosity=2)
