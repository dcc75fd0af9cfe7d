#!/usr/bin/env python3
"""The lists of a saved profile are kept on this computer, and are there at the next start before the server has told of a key.

Without Qt's driver for SQLite there would be neither; packaging/linux/try-package works an installed program with this.
"""

import unittest

from journeys import DesktopTest, key_names, sign_in
from session import wait_for

KEYS = "/entities/api-keys"
ALL = ["Accounting export", "Webshop", "Zapier"]


class KeptLists(DesktopTest):
    def show_all_keys(self, program):
        window = program.main_window()
        window.find("list", "Entities")
        window.keys("ctrl+shift+a")
        wait_for(lambda: sorted(key_names(window)) == ALL, f"the keys of all entities, not {key_names(window)}")

    def test_are_shown_at_the_next_start(self):
        program = self.start_signed_out()
        sign_in(program, self.api, "Our sandbox")
        self.show_all_keys(program)
        self.picture("1-read")
        program.quit()

        state = program.home / ".local/share/entity-keys/state.sqlite"
        kept = [state, *program.home.glob(".cache/entity-keys/lists/*")]
        self.assertEqual(len(kept), 2, f"the state file and one with lists, {kept}; the program said: {program.stderr()}")
        for file in kept:
            self.assertEqual(file.read_bytes()[:16], b"SQLite format 3\0", file)
            self.assertEqual(file.stat().st_mode & 0o077, 0, f"others may read {file}")

        for _ in range(100):
            self.api.answer_next(503, method="GET", path_prefix=KEYS)
        program.start()
        self.show_all_keys(program)
        self.picture("2-kept")
        program.quit()
        self.assertEqual(program.stderr(), "")


if __name__ == "__main__":
    unittest.main(verbosity=2)
