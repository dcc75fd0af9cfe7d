#!/usr/bin/env python3
"""What a blind person hears while the main job is done: the accessibility bus, compared with announcements.txt.

    EK_UPDATE_TRANSCRIPT=1  writes that file anew, to be read before it is committed
"""

import contextlib
import os
import pathlib
import re
import tempfile
import time
import unittest

from gi.repository import GLib

import bus
from journeys import DesktopTest, create_key, pick_entity, put_away, select_key, wait_for_keys, wait_until_read
from session import DEADLINE, wait_for

TRANSCRIPT = pathlib.Path(__file__).with_name("announcements.txt")
UPDATES = bool(os.environ.get("EK_UPDATE_TRANSCRIPT"))
PRODUCT = "Entity Keys"
READ = "Complete as of "
QUIET = 3  # seconds after which nothing more is to come, where the file is written


class Ear:
    """Keeps what is heard, step by step: a window's new title, what gets the focus, and what is announced."""

    def __init__(self):
        self.steps = []
        self._subscriptions = [
            bus.Subscription("Object", "StateChanged", "showing", self._on_showing),
            bus.Subscription("Object", "StateChanged", "focused", self._on_focused),
            bus.Subscription("Object", "PropertyChange", "accessible-name", self._on_name),
        ]

    def end(self):
        for subscription in self._subscriptions:
            subscription.end()

    def begin(self, step):
        self.steps.append((step, []))

    def _hear(self, kind, words):
        if self.steps:
            self.steps[-1][1].append((kind, words))

    def _on_showing(self, ref, _detail, is_shown, *_):
        role, name = self._look(ref)
        if is_shown and role == "notification":
            self._hear("say", name)

    def _on_focused(self, ref, _detail, gained, *_):
        role, name = self._look(ref)
        if gained and role:
            self._hear("focus", f"{role} “{name}”")

    def _on_name(self, ref, *_):
        role, name = self._look(ref)
        if role == "frame" and PRODUCT in name:
            self._hear("title", name)

    @staticmethod
    def _look(ref):
        try:
            return bus.role_of(ref), bus.get(ref, bus.ACCESSIBLE, "Name")
        except GLib.Error:
            return None, None


def lines_of(heard):
    """A step as it stands in the file: where title and focus come to rest, and all that is said.

    On the way to a dialog a window manager takes the focus to this window or that, and two lists may be fetched in any
    order: so neither is compared.
    """
    last = {kind: words for kind, words in heard if kind != "say"}
    lines = [f"{kind}: {last[kind]}" for kind in ("title", "focus") if kind in last]
    # How far all keys were read is said by the minute: whether it is news depends on the clock.
    lines += sorted(f"{kind}: {words}" for kind, words in heard if kind == "say" and not words.startswith(READ))
    lines = [re.sub(r"(as of|since) (\d\d:\d\d|.*? CES?T)", r"\1 <a time>", line) for line in lines]
    return [re.sub(r"(Written to) .*", r"\1 <a file>", line) for line in lines]


def written(steps):
    return "\n".join("\n".join([f"# {step}", *lines]) + "\n" for step, lines in steps)


def read_transcript():
    steps = {}
    for line in TRANSCRIPT.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            current = steps.setdefault(line[2:], [])
        elif line:
            current.append(line)
    return steps


class Announcements(DesktopTest):
    def step(self, name):
        """Ends the step before, once all was heard that was to be, and begins another."""
        if self.ear.steps:
            step, heard = self.ear.steps[-1]
            if UPDATES:
                end = time.monotonic() + QUIET
                wait_for(lambda: time.monotonic() > end, "silence")
            else:
                wanted = self.expected.get(step, [])
                with contextlib.suppress(AssertionError):
                    wait_for(lambda: lines_of(heard) == wanted, step, DEADLINE)
                self.assertEqual("\n".join(lines_of(heard)), "\n".join(wanted), f"in the step “{step}”")
        self.ear.begin(name)

    def test_the_main_job(self):
        self.maxDiff = None
        self.expected = {} if UPDATES else read_transcript()
        self.ear = Ear()
        self.addCleanup(self.ear.end)
        program = self.start_from_environment()
        window = program.main_window()
        # What comes before the bus is up, nobody hears. Counts are said a while after they have settled.
        self.ear.begin("the first entity")
        pick_entity(window, "beta", "Beta d.o.o.")
        wait_for_keys(window, "Webshop")
        wait_for(lambda: {("say", "1 of 2 entities"), ("say", "1 key")} <= set(self.ear.steps[-1][1]), "the counts")
        self.ear.steps.clear()

        self.step("open another entity")
        pick_entity(window, "acme", "Acme Ltd")
        wait_for_keys(window, "Accounting export", "Zapier")
        self.step("filter its keys")
        window.keys("ctrl+f")
        window.type("zap")
        wait_for_keys(window, "Zapier")
        self.step("clear the filter")
        window.keys("Escape")
        wait_for_keys(window, "Accounting export", "Zapier")
        self.step("refresh")
        window.keys("F5")
        self.step("create a key")
        reveal = create_key(program, "Whispered")
        secret = self.whole_key("Whispered")
        self.step("copy it")
        reveal.find("push button", "Copy key").press()
        self.step("put it away, and wait for the clipboard")
        put_away(reveal)
        wait_for_keys(window, "Accounting export", "Whispered", "Zapier")
        window.wait_for_text("The clipboard no longer holds the key.", 25)
        self.step("delete a key")
        select_key(window, "Zapier")
        window.keys("Delete")
        dialog = program.window("Delete 1 API key")
        dialog.find("push button", "Delete").press()
        dialog.wait_until_gone()
        wait_for_keys(window, "Accounting export", "Whispered")
        self.step("sort by expiry, in the palette")
        window.keys("ctrl+k")
        palette = program.window("Command palette")
        palette.type("sort expires")
        wait_for(lambda: len(palette.find("list", "Commands").all("list item")) == 1, "the one command")
        palette.keys("Return")
        palette.wait_until_gone()
        wait_until_read(self.api, self.acme, self.beta)
        self.step("show all keys")
        window.keys("ctrl+shift+a")
        wait_for_keys(window, "Accounting export", "Webshop", "Whispered")
        self.step("go on to those that expire soon")
        window.keys("shift+F6", "shift+F6")  # past the entities, to the views
        window.keys("Down")
        wait_for_keys(window, "Accounting export")
        self.step("read them all again, when there is one more")
        self.api.add_key(self.beta, name="From elsewhere")
        window.keys("F5")
        self.step("ask for an export")
        window.find("push button", "Export…").press()
        export = program.window("Export keys")
        self.step("name a file and export")
        folder = self.enterContext(tempfile.TemporaryDirectory())
        export.find("text", "File").set_text(f"{folder}/keys.html")
        export.find("push button", "Export").press()
        export.wait_for_text("Written to")
        self.step("close the export")
        export.keys("Escape")
        export.wait_until_gone()
        self.step("see what has changed")
        window.keys("End")
        window.find("table", "Changes")
        self.step("mark that as seen")
        window.find("push button", "Mark as seen").press()
        self.step("ask whose key it is")
        window.keys("ctrl+shift+f")
        lookup = program.window("Whose key is this?")
        lookup.find("password text", "Key or part of it").set_text(self.whole_key("Webshop"))
        self.step("and close that")
        lookup.keys("Escape")
        lookup.wait_until_gone()
        self.step("back to an entity")
        pick_entity(window, "acme", "Acme Ltd")
        wait_for_keys(window, "Accounting export", "Whispered")
        self.step("the server fails")
        self.api.answer_next(403, {"code": "forbidden", "message": "Not for you"}, path_prefix="/entities/api-keys")
        window.keys("F5")
        self.step("lock")
        window.keys("ctrl+l")
        self.step("the end")

        heard = written([(step, lines_of(said)) for step, said in self.ear.steps])
        self.assertNotIn(secret, heard)
        self.assertNotIn(self.api.account_key, heard)
        self.assertNotIn(self.whole_key("Webshop"), heard)
        if UPDATES:
            TRANSCRIPT.write_text(heard, encoding="utf-8")
        self.assertEqual(heard, TRANSCRIPT.read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
