#!/usr/bin/env python3
"""A session without a keychain: said plainly, and the program is useful all the same."""

import unittest

from journeys import DesktopTest, fill_sign_in, pick_entity, wait_for_keys
from session import wait_for


class NoKeychain(DesktopTest):
    def test_this_session_only(self):
        program = self.start_signed_out()
        dialog = fill_sign_in(program, self.api, "Without a keychain")
        dialog.find("push button", "Sign in").press()
        dialog.wait_for_text("No keychain is available on this computer.")
        self.picture("said")
        again = dialog.find("push button", "Try the keychain again")
        again.press()
        again.wait_until_gone()
        dialog.wait_for_text("No keychain is available on this computer.")
        dialog.find("push button", "This session only").press()
        dialog.wait_until_gone()
        window = program.main_window()
        window.wait_for_text("Credential kept for this session only")
        pick_entity(window, "acme", "Acme Ltd")
        wait_for_keys(window, "Accounting export", "Zapier")
        self.picture("signed-in")

        # The next start knows the profile, and asks for the credential.
        program.restart()
        window = program.main_window()
        window.wait_for_text("Its credential was kept for one session only.")
        self.picture("next-start")
        for path, text in program.files().items():
            self.assertNotIn(self.api.account_key, text, path)
        window.find("push button", "Sign in…").press()
        dialog = program.window("Sign in")
        self.assertEqual(dialog.find("text", "Profile name").text, "Without a keychain")
        self.assertEqual(dialog.find("text", "API address").text, self.api.url)
        self.assertFalse(dialog.find("check box", "Remember in keychain").is_checked)
        dialog.find("password text", "Credential").set_text(self.api.account_key)
        dialog.find("push button", "Sign in").press()
        dialog.wait_until_gone()
        wait_for(lambda: window.all("list", "Entities"), "the entities")
        wait_for_keys(window, "Accounting export", "Zapier")

    def test_cancelling_then_leaves_nothing_behind(self):
        program = self.start_signed_out()
        dialog = fill_sign_in(program, self.api, "Cancelled")
        dialog.find("push button", "Sign in").press()
        dialog.wait_for_text("No keychain is available on this computer.")
        dialog.find("push button", "Cancel").press()
        dialog.wait_until_gone()
        # As if nothing had happened: nothing is known, and the window works.
        window = program.main_window()
        window.find("push button", "Open the demo workspace")
        program.quit()
        for path, text in program.files().items():
            self.assertNotIn(self.api.account_key, text, path)


if __name__ == "__main__":
    unittest.main(verbosity=2)
