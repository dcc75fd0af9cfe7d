#!/usr/bin/env python3
"""The program calls nobody but the server of its profile, however long it stands open."""

import glob
import os
import subprocess
import unittest

from driver import Program, executable
from journeys import DesktopTest, pick_entity, wait_for_keys, wait_until_read
from session import wait_for

FASTER = 120  # an hour in half a minute
HOUR = 3600
LEAVES = "connect,sendto,sendmsg,sendmmsg"


# With this in its environment a program believes in the time of a file: its clocks, its timers, its sleep. The command faketime
# does the same, but stands between the program and whoever looks for it by its process.
def time_of(file, pace):
    whole = file.with_suffix(".new")
    whole.write_text(pace)
    whole.replace(file) # nobody reads half of it
    return {"LD_PRELOAD": next(iter(glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")), "libfaketimeMT.so.1"),
            "FAKETIME_TIMESTAMP_FILE": str(file), "FAKETIME_NO_CACHE": "1"}


def may_trace():
    return subprocess.run(["strace", "-o", "/dev/null", "true"], stderr=subprocess.DEVNULL, check=False).returncode == 0


class Promise(DesktopTest):
    @unittest.skipUnless(may_trace(), "this system lets nobody trace a process, as some containers do")
    def test_an_hour_of_standing_open_calls_nobody(self):
        program = Program(["--api-url", self.api.url], {"ENTITY_KEYS_CREDENTIAL": self.api.account_key})
        trace = program.home / "trace"
        settings = program.home / ".config/entity-keys/settings.ini"
        settings.parent.mkdir(parents=True)
        settings.write_text("; Entity Keys settings, format 1\n[General]\nlockAfterMinutes=0\n; end of the settings\n")
        time = time_of(program.home / "time", "+0")
        program.command = ["strace", "-D", "-f", "-qq", "-o", str(trace), "-e", f"trace={LEAVES}",
                           *(f"-E{name}={value}" for name, value in time.items()), executable()]
        self.enterContext(program)
        window = program.main_window()
        pick_entity(window, "acme", "Acme Ltd")
        wait_for_keys(window, "Accounting export", "Zapier")
        wait_until_read(self.api, self.acme, self.beta)
        asked = len(self.api.requests())

        # Everything is loaded, and has its time-outs behind it: now an hour, as the program takes it.
        time_of(program.home / "time", f"+0 x{FASTER}")
        hour = subprocess.Popen(["sleep", str(HOUR)], env={**os.environ, **time})
        wait_for(lambda: hour.poll() is not None, "an hour to pass", 2 * HOUR / FASTER)
        self.assertEqual(hour.returncode, 0)
        self.assertEqual(len(self.api.requests()), asked, "it asked the server although nobody did anything")
        program.quit()

        server = self.api.url.rpartition(":")[2]
        called = [line for line in trace.read_text(encoding="utf-8", errors="replace").splitlines() if "AF_INET" in line]
        self.assertTrue(called, "the trace is empty: it shows nothing")
        for line in called:
            self.assertRegex(line, rf'sin_port=htons\({server}\), sin_addr=inet_addr\("127\.0\.0\.1"\)')


if __name__ == "__main__":
    unittest.main()
