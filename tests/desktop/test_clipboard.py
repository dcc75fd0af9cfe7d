#!/usr/bin/env python3
"""Other programs that own the clipboard, hang over it, or put back what was on it."""

import signal
import subprocess
import threading
import unittest

from journeys import DesktopTest, create_key, pick_entity, put_away
from session import DEADLINE, selection, set_selection, wait_for

SOON = 10  # seconds; asking an owner that hangs the way Qt does takes more than fifteen
GONE = "The clipboard no longer holds the key."
NOT_KNOWN = "It could not be found out whether the clipboard still holds the key."
STILL_THERE = "The clipboard still holds the key"


class HangingOwner:
    """Another program that owns a selection and does not answer."""

    def __init__(self, which="clipboard", text="something else"):
        self._command = ["xclip", "-quiet", "-i", "-selection", which]
        self._which = which
        self._text = text

    def __enter__(self):
        self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                         stderr=subprocess.DEVNULL)
        self._process.stdin.write(self._text.encode())
        self._process.stdin.close()
        wait_for(lambda: selection(self._which) == self._text, "the other program's text")
        self._process.send_signal(signal.SIGSTOP)
        return self

    def answer_again(self):
        self._process.send_signal(signal.SIGCONT)

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait(DEADLINE)


class Manager:
    """A clipboard manager: looks several times a second, and puts back the last text it saw over what it takes for
    nothing."""

    def __init__(self, is_nothing):
        self._is_nothing = is_nothing
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self.kept = ""

    def _run(self):
        while not self._stop.wait(0.2):
            text = selection("clipboard")
            if not self._is_nothing(text):
                self.kept = text
            elif self.kept:
                set_selection("clipboard", self.kept)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        self._thread.join(DEADLINE)


class Clipboard(DesktopTest):
    def copied(self):
        """The program, the dialog of a new key that was copied, and the key."""
        program = self.start_from_environment()
        pick_entity(program.main_window(), "beta", "Beta d.o.o.")
        reveal = create_key(program, "For the clipboard")
        reveal.find("push button", "Copy key").press()
        reveal.wait_for_text("Copied. The clipboard is cleared in")
        whole = self.whole_key("For the clipboard")
        self.assertEqual(selection("clipboard"), whole)
        return program, reveal, whole

    def test_an_owner_that_hangs(self):
        program, reveal, whole = self.copied()
        reveal.find("push button", "Show key").press()
        field = reveal.find("text", "New API key")
        wait_for(lambda: field.text == whole, "the key on the screen")
        with HangingOwner() as owner:
            reveal.keys("ctrl+l")
            reveal.find("push button", "Unlock", SOON)
            self.assertNotIn(whole, "\n".join(reveal.texts()))
            self.assertNotIn(GONE, reveal.wait_for_text(NOT_KNOWN, SOON))
            reveal.find("push button", "Unlock").press()
            reveal.wait_for_text(NOT_KNOWN, SOON)
            put_away(reveal)

            window = program.main_window()
            window.keys("ctrl+q")
            question = program.window("The key may be left on the clipboard", SOON)
            question.wait_for_text(NOT_KNOWN)
            self.picture("question")
            question.find("push button", "Keep open").press()
            question.wait_until_gone()

            owner.answer_again()
            window.keys("ctrl+q")
            self.assertEqual(program.wait_for_exit(), 0)
            self.assertEqual(selection("clipboard"), "something else")

    def test_the_countdown_ends_while_the_owner_hangs(self):
        program, reveal, _ = self.copied()
        put_away(reveal)
        window = program.main_window()
        with HangingOwner():
            window.wait_for_text(NOT_KNOWN, 25)
            window.keys("ctrl+l")
            window.find("push button", "Unlock", SOON)

    def test_a_manager_that_puts_it_back_over_nothing(self):
        with Manager(lambda text: not text) as manager:
            program, reveal, whole = self.copied()
            wait_for(lambda: manager.kept == whole, "the manager to have seen the key")
            reveal.keys("ctrl+l")
            reveal.find("push button", "Unlock").press()
            reveal.wait_for_text(GONE)
            self.assertNotEqual(selection("clipboard"), whole)
            put_away(reveal)
            program.quit()
            # Nor once nobody owns it any more.
            wait_for(lambda: manager.kept != whole, "the manager to keep something else")
            self.assertNotEqual(selection("clipboard"), whole)

    def test_a_manager_that_cannot_be_talked_out_of_it(self):
        with Manager(lambda text: not text.strip()) as manager:
            program, reveal, whole = self.copied()
            wait_for(lambda: manager.kept == whole, "the manager to have seen the key")
            reveal.keys("ctrl+l")
            reveal.wait_for_text(STILL_THERE)
            self.picture("covered")
            reveal.find("push button", "Unlock").press()
            self.assertNotIn(GONE, reveal.wait_for_text(STILL_THERE))
            put_away(reveal)
            program.terminate()
            question = program.window("The key may be left on the clipboard")
            question.wait_for_text(STILL_THERE)
            question.find("push button", "Quit anyway").press()
            self.assertEqual(program.wait_for_exit(), 0)

    def test_pasting_from_an_owner_that_hangs(self):
        program = self.start_from_environment()
        window = program.main_window()
        pick_entity(window, "beta", "Beta d.o.o.")
        window.keys("ctrl+f")
        field = window.find("text", "Filter keys")
        wait_for(lambda: field.is_focused, "the filter to have the focus")
        with HangingOwner(text="Web") as owner:
            window.keys("ctrl+v")
            window.keys("ctrl+l")
            window.find("push button", "Unlock", SOON)
            owner.answer_again()
        self.assertTrue(program.is_running)

    def test_the_key_and_a_line_break_is_the_key(self):
        program, reveal, whole = self.copied()
        set_selection("clipboard", whole + "\n")
        reveal.keys("ctrl+l")
        reveal.find("push button", "Unlock").press()
        reveal.wait_for_text(GONE)
        self.assertEqual(selection("clipboard"), "")
        reveal.find("push button", "Copy key").press()
        wait_for(lambda: selection("clipboard") == whole, "the key on the clipboard")
        set_selection("clipboard", f"API_KEY={whole}\n")
        put_away(reveal)
        program.terminate()
        question = program.window("The key may be left on the clipboard")
        question.wait_for_text("The clipboard holds another text with the key in it.")
        question.find("push button", "Quit anyway").press()
        self.assertEqual(program.wait_for_exit(), 0)
        self.assertEqual(selection("clipboard"), f"API_KEY={whole}\n")


if __name__ == "__main__":
    unittest.main(verbosity=2)
