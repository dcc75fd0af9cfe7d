#!/usr/bin/env python3
"""The contract of docs/accessibility.md: every control has its stable name and role, and the keyboard reaches it."""

import pathlib
import subprocess
import unittest

from journeys import DesktopTest, create_key, fill_sign_in, pick_entity, wait_for_keys, wait_until_read
from session import DEADLINE, wait_for, xdotool
from widgets import Listener, State

DOCUMENT = pathlib.Path(__file__).parents[2] / "docs" / "accessibility.md"

MAIN_WINDOW = {
    "Profile": "combo box",
    "New key": "push button",
    "Delete key": "push button",
    "Refresh": "push button",
    "Find entity": "text",
    "Recent entities": "push button",
    "Entities": "list",
    "Filter keys": "text",
    "Keys": "table",
}
SEVERAL_ENTITIES = {
    "Views": "list",
}
ALL_KEYS = {
    "Export…": "push button",
}
CHANGES = {
    "Changes": "table",
    "Mark as seen": "push button", "Show seen changes": "check box",
}
READING = {
    "Pause reading": "push button",
}
PAUSED = {
    "Resume reading": "push button",
}
SIGN_IN = {
    "Credential": "password text",
    "Advanced": "push button",
    "Profile name": "text",
    "API address": "text",
    "Account id": "text",
    "CA certificate file": "text",
    "Choose CA certificate file": "push button",
    "Remember in keychain": "check box",
    "Sign in": "push button",
    "Cancel": "push button",
}
CREATE = {
    "Key name": "text",
    "Expires": "combo box",
    "Create key": "push button",
    "Cancel": "push button",
}
CREATE_ON_A_DATE = {
    "Expiry date and time": "text",
    "Choose expiry date": "push button",
}
REVEAL = {
    "New API key": "text",
    "Show key": "push button",
    "Copy key": "push button",
    "Save to file…": "push button",
    "Add to keychain…": "push button",
    "Send to command…": "push button",
    "Test key": "push button",
    "I have stored this key": "check box",
    "Create the same for another entity": "push button",
    "Done": "push button",
}
ANOTHER_ENTITY = {
    "Find another entity": "text",
    "Other entities": "list",
}
SAVE = {
    "File format": "combo box",
    "Variable name": "text",
    "File": "text",
    "Choose file": "push button",
    "Save": "push button",
    "Cancel": "push button",
}
KEYCHAIN = {
    "Keychain service": "text",
    "Keychain account": "text",
    "Look-up command": "text",
    "Add to keychain": "push button",
    "Cancel": "push button",
}
SEND = {
    "Command": "combo box",
    "New command…": "push button",
    "Edit command…": "push button",
    "Remove command…": "push button",
    "Command output": "text",
    "Send key": "push button",
    "Close": "push button",
}
COMMAND = {
    "Example": "combo box",
    "Command name": "text",
    "Program": "text",
    "Choose program": "push button",
    "Arguments": "text",
    "End the key with a line break": "check box",
    "Save command": "push button",
    "Cancel": "push button",
}
DELETE = {
    "Confirm key name": "text",
    "Delete": "push button",
    "Cancel": "push button",
}
WHOSE_KEY = {
    "Key or part of it": "password text",
    "Search folder…": "push button",
    "Close": "push button",
}
WHOSE_PART = {
    "Key or part of it": "text",
    "Keys that fit": "table",
    "Show": "push button",
    "Copy report": "push button",
}
EXPORT = {
    "Report format": "combo box",
    "Keys to export": "combo box",
    "File": "text",
    "Choose file": "push button",
    "Export": "push button",
    "Close": "push button",
}
PROFILES = {
    "Profiles": "list",
    "Open": "push button",
    "New…": "push button",
    "New credential…": "push button",
    "Rename…": "push button",
    "Remove…": "push button",
    "Close": "push button",
}
IN_DOUBT = {
    "Recover key": "push button",
    "Discard": "push button",
}
UNSEEN = {
    "Delete key…": "push button",
    "Replace key…": "push button",
    "Keep key": "push button",
}
ASKING = {
    "Sign in for this session only…": "push button",
}
SETTINGS = {
    "Clipboard is cleared after": "spin button",
    "Lock after": "combo box",
    "Keep lists on this computer": "check box",
    "Forget lists": "push button",
    "Appearance": "combo box",
    "Language": "combo box",
    "Close": "push button",
}
COLUMNS = {
    "Columns": "list",
    "Move up": "push button",
    "Move down": "push button",
    "Wider": "push button",
    "Narrower": "push button",
    "Reset columns": "push button",
    "Close": "push button",
}
PALETTE = {
    "Search commands": "text",
    "Commands": "list",
}
LOCKED = {
    "Unlock": "push button",
}
CONTRACT = {
    "Main window": MAIN_WINDOW,
    "Main window, several entities": SEVERAL_ENTITIES,
    "Main window, all keys": ALL_KEYS,
    "Main window, all keys are read": READING,
    "Main window, the reading is paused": PAUSED,
    "Main window, changes": CHANGES,
    "Main window, while the keychain is asked": ASKING,
    "Main window, a create in doubt": IN_DOUBT,
    "Main window, a key nobody has seen": UNSEEN,
    "Sign in": SIGN_IN,
    "Create an API key": CREATE,
    "Create an API key, on a date": CREATE_ON_A_DATE,
    "Store this key now": REVEAL,
    "Store this key now, another entity": ANOTHER_ENTITY,
    "Save the key to a file": SAVE,
    "Add the key to the keychain": KEYCHAIN,
    "Send the key to a command": SEND,
    "New command": COMMAND,
    "Delete 1 API key": DELETE,
    "Whose key is this?": WHOSE_KEY,
    "Whose key is this?, of a part": WHOSE_PART,
    "Export keys": EXPORT,
    "Profiles": PROFILES,
    "Settings": SETTINGS,
    "Columns": COLUMNS,
    "Command palette": PALETTE,
    "Main window, locked": LOCKED,
    "Store this key now, locked": LOCKED,
}

# Keys by their place: what they mean is up to the layout.
LEFT_CONTROL = 37
KEY_OF_K = 45

MOST_STOPS = 40  # of the Tab key in one window


def focused_names(window):
    """Presses Tab until it has gone round, and returns the names of what had the focus, in that order.

    Where an entry of a list or table has the focus, the name is that of the list or table.
    """
    names = []
    with Listener("Object", "StateChanged", "focused") as listener:

        def arrivals():
            return [source for _, gained, _, source in listener.events if gained]

        for _ in range(MOST_STOPS):
            before = len(arrivals())
            window.keys("Tab")
            wait_for(lambda: len(arrivals()) > before, f"Tab to reach something after {names}")
            widget = arrivals()[-1]
            if widget.role in ("list item", "table cell", "tree item"):
                widget = widget.parent
            if widget.name in names[:1] and len(names) > 1:
                return names
            names.append(widget.name)
    raise AssertionError(f"Tab does not come back to where it began: {names}")


class Names(DesktopTest):
    environment = "live"

    def check(self, window, contract):
        for name, role in contract.items():
            with self.subTest(name):
                window.find(role, name)
        names = focused_names(window)
        for name in contract:
            with self.subTest(name, by="Tab"):
                self.assertIn(name, names)

    def check_locked(self, window):
        """There is but one control, and the keyboard is there and stays there."""
        [(name, role)] = LOCKED.items()
        unlock = window.find(role, name)
        wait_for(lambda: unlock.is_focused, "“Unlock” to have the focus")
        window.keys("Tab", "shift+Tab", "Tab")
        self.assertTrue(unlock.is_focused)

    def start_with_keys(self):
        program = self.start_from_environment()
        window = program.main_window()
        pick_entity(window, "acme", "Acme Ltd")
        wait_for_keys(window, "Accounting export", "Zapier")
        return program, window

    def select_first_key(self, window):
        window.keys("ctrl+f", "Down")
        window.find("push button", "Delete key").wait_until_enabled()

    def test_main_window(self):
        _, window = self.start_with_keys()
        self.select_first_key(window)
        self.check(window, MAIN_WINDOW)
        self.assertEqual(window.find("combo box", "Profile").value, "From the environment · Live")
        self.assertEqual(window.find("combo box", "Profile").description, "From the environment · Live")

    def test_all_keys(self):
        program, window = self.start_with_keys()
        self.check(window, SEVERAL_ENTITIES)
        window.keys("ctrl+shift+a")
        window.find("label", "Chosen view")
        self.api.delay_next(5, "GET", "/entities/api-keys")
        window.keys("F5")
        [(pause, role)] = READING.items()
        window.find(role, pause).press()
        self.check(window, PAUSED)
        self.assertIn("Paused", window.find("label", "Reading state").description)
        self.check(window, ALL_KEYS)
        self.picture("all-keys")
        [(resume, role)] = PAUSED.items()
        window.find(role, resume).press()
        window.wait_for_text("Complete as of")
        self.api.add_key(self.acme, "Made elsewhere")
        window.keys("F5")
        window.keys("ctrl+k")
        palette = program.window("Command palette")
        palette.type("Show view Changes")
        palette.keys("Return")
        window.wait_for_text("Made elsewhere")
        self.check(window, CHANGES)

    def test_doubt_and_unseen(self):
        program, window = self.start_with_keys()
        self.api.mask_repeated_create = True
        for _ in range(3):
            self.api.lose_next_answer("POST")
        window.keys("ctrl+n")
        dialog = program.window("Create an API key")
        dialog.type("Lost")
        dialog.keys("Return")
        dialog.find("push button", "Recover key")
        dialog.find("push button", "Close").press()
        dialog.wait_until_gone()
        self.check(window, IN_DOUBT)
        window.find("push button", "Recover key").press()
        window.wait_for_text("nobody has seen its secret")
        self.check(window, UNSEEN)

    def test_sign_in(self):
        program = self.start_signed_out()
        program.main_window().find("push button", "Sign in…").press()
        dialog = program.window("Sign in")
        wait_for(lambda: dialog.find("password text", "Credential").is_focused, "the focus on the credential")
        self.assertEqual(dialog.all("text", "API address"), [])
        advanced = dialog.find("push button", "Advanced")
        self.assertTrue(advanced.has(State.EXPANDABLE) and not advanced.has(State.EXPANDED))
        dialog.keys("Escape")
        dialog.wait_until_gone()
        dialog = fill_sign_in(program, self.api, "Any")
        self.check(dialog, SIGN_IN)
        self.assertIn("Account key, Live", dialog.find("label", "Recognised credential").description)

    def test_create(self):
        program, window = self.start_with_keys()
        window.keys("ctrl+n")
        dialog = program.window("Create an API key")
        self.check(dialog, CREATE)
        self.assertEqual(dialog.find("combo box", "Expires").value, "In 90 days (recommended)")
        dialog.find("combo box", "Expires").choose("On a date and time…")
        date = dialog.find("text", "Expiry date and time")
        self.picture("date")
        dialog.keys("Tab")
        wait_for(lambda: date.is_focused, "Tab to reach the date")
        self.check(dialog, CREATE_ON_A_DATE)
        date.focus()
        dialog.keys("ctrl+a")
        dialog.type("2099-02-28 12:00")
        dialog.wait_for_text("2099-02-28 11:00:00 UTC")
        dialog.find("push button", "Create key").wait_until_enabled()

    def test_reveal(self):
        program, _ = self.start_with_keys()
        reveal = create_key(program, "Named")
        reveal.find("check box", "I have stored this key").press()
        reveal.find("push button", "Done").wait_until_enabled()
        self.check(reveal, REVEAL)
        another = reveal.find("push button", "Create the same for another entity")
        self.assertTrue(another.has(State.EXPANDABLE) and not another.has(State.EXPANDED))
        another.press()
        wait_for(lambda: another.has(State.EXPANDED), "the entities to be told as shown")
        self.check(reveal, ANOTHER_ENTITY)
        reveal.find("push button", "Show key").press()
        reveal.find("push button", "Hide key").press()
        reveal.find("push button", "Show key")

    def test_handing_over(self):
        program, _ = self.start_with_keys()
        reveal = create_key(program, "Named")
        for button, title, names, closing in (("Save to file…", "Save the key to a file", SAVE, "Cancel"),
                                              ("Add to keychain…", "Add the key to the keychain", KEYCHAIN, "Cancel")):
            reveal.find("push button", button).press()
            dialog = program.window(title)
            self.check(dialog, names)
            dialog.find("push button", closing).press()
            dialog.wait_until_gone()

        reveal.find("push button", "Send to command…").press()
        send = program.window("Send the key to a command")
        send.find("push button", "New command…").press()
        dialog = program.window("New command")
        dialog.find("text", "Command name").set_text("Count")
        dialog.find("text", "Program").set_text("wc")
        dialog.find("push button", "Save command").wait_until_enabled()
        self.check(dialog, COMMAND)
        dialog.find("push button", "Save command").press()
        dialog.wait_until_gone()
        send.find("push button", "Send key").press()
        send.wait_for_text("The command read the key and reported success.")
        self.check(send, SEND)

    def test_delete(self):
        program, window = self.start_with_keys()
        self.select_first_key(window)
        window.keys("Delete")
        dialog = program.window("Delete 1 API key")
        dialog.find("text", "Confirm key name").set_text("Accounting export")
        dialog.find("push button", "Delete").wait_until_enabled()
        self.check(dialog, DELETE)

    def test_profiles(self):
        program = self.start_signed_out()
        dialog = fill_sign_in(program, self.api, "Any")
        dialog.find("check box", "Remember in keychain").press()
        dialog.find("push button", "Sign in").press()
        dialog.wait_until_gone()
        program.main_window().keys("ctrl+p")
        self.check(program.window("Profiles"), PROFILES)

    def test_whose_key(self):
        program, window = self.start_with_keys()
        window.keys("ctrl+shift+f")
        dialog = program.window("Whose key is this?")
        self.check(dialog, WHOSE_KEY)
        dialog.find("password text", "Key or part of it").focus()
        dialog.type(self.api.keys(self.acme)[0]["id"][-3:])
        dialog.find("table", "Keys that fit")
        dialog.keys("Tab", "Tab", "Down")
        dialog.find("push button", "Show").wait_until_enabled()
        self.check(dialog, WHOSE_PART)
        self.picture("whose-key")

    def test_export(self):
        program, window = self.start_with_keys()
        window.keys("ctrl+k")
        palette = program.window("Command palette")
        palette.type("Export keys")
        palette.keys("Return")
        dialog = program.window("Export keys")
        self.check(dialog, EXPORT)
        self.picture("export")

    def test_settings(self):
        program = self.start_signed_out()
        window = program.main_window()
        window.find("push button", "Open the demo workspace")
        window.keys("ctrl+comma")
        dialog = program.window("Settings")
        self.check(dialog, SETTINGS)
        self.assertEqual(dialog.find("combo box", "Lock after").value, "10 minutes")
        self.picture("settings")

    def test_columns(self):
        program, window = self.start_with_keys()
        window.keys("ctrl+k")
        palette = program.window("Command palette")
        palette.type("arrange columns")
        wait_for(lambda: len(palette.find("list", "Commands").all("list item")) == 1, "the one command")
        palette.keys("Return")
        dialog = program.window("Columns")
        dialog.keys("Down")  # the first one cannot be moved up
        dialog.find("push button", "Move up").wait_until_enabled()
        self.check(dialog, COLUMNS)

    def test_command_palette(self):
        program, window = self.start_with_keys()
        window.keys("ctrl+k")
        palette = program.window("Command palette")
        self.check(palette, PALETTE)
        self.picture("palette")

    def test_locked(self):
        program, window = self.start_with_keys()
        window.keys("alt+p")
        self.assertTrue(window.all("menu item", "Lock now"))
        window.keys("Escape", "ctrl+l")
        self.check_locked(window)

    def test_locked_reveal(self):
        program, _ = self.start_with_keys()
        reveal = create_key(program, "Named")
        reveal.keys("ctrl+l")
        self.check_locked(reveal)

    def test_the_document_says_the_same(self):
        rows = [[cell.strip() for cell in line.strip("| \n").split("|")]
                for line in DOCUMENT.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
        documented = {(where, name.strip("`"), role) for name, role, where in rows}
        tested = {(where, name, role) for where, names in CONTRACT.items() for name, role in names.items()}
        self.assertEqual(documented, tested)


class Keyboard(DesktopTest):
    def setUp(self):
        super().setUp()
        self.program = self.start_from_environment()
        self.window = self.program.main_window()
        pick_entity(self.window, "acme", "Acme Ltd")
        wait_for_keys(self.window, "Accounting export", "Zapier")

    def wait_for_focus(self, role, name):
        widget = self.window.find(role, name)
        wait_for(lambda: widget.is_focused, f"the focus on “{name}”")
        return widget

    def test_dialogs_open_and_close(self):
        self.window.keys("ctrl+f", "Down")
        for keys, title in {"ctrl+n": "Create an API key", "Delete": "Delete 1 API key", "F1": "Keyboard shortcuts",
                            "ctrl+p": "Profiles", "ctrl+shift+n": "Sign in", "ctrl+comma": "Settings"}.items():
            with self.subTest(keys):
                self.window.keys(keys)
                dialog = self.program.window(title)
                self.picture(title.replace(" ", "-"))
                dialog.keys("Escape")
                dialog.wait_until_gone()

    def test_searching_and_filtering(self):
        self.window.keys("ctrl+f")
        keys = self.wait_for_focus("text", "Filter keys")
        self.window.type("zap")
        wait_for_keys(self.window, "Zapier")
        self.window.keys("Escape")
        wait_for_keys(self.window, "Accounting export", "Zapier")
        self.assertEqual(keys.text, "")

        self.window.keys("ctrl+e")
        entities = self.wait_for_focus("text", "Find entity")
        self.assertEqual(entities.text, "acme")
        self.window.keys("Escape")
        wait_for(lambda: len(self.window.find("list", "Entities").all("list item")) == 2, "all entities")
        self.assertEqual(entities.text, "")

    def test_what_has_the_focus_has_its_menu(self):
        self.window.keys("ctrl+f", "Down")
        self.wait_for_focus("table", "Keys")
        for keys in ("Menu", "shift+F10"):
            # A menu that pops up is in no window's tree: it is heard.
            with self.subTest(keys), Listener("Object", "StateChanged", "focused") as listener:
                self.window.keys(keys)
                xdotool("key", "Down")
                wait_for(lambda: any(source.role == "menu item" for _, gained, _, source in listener.events if gained),
                         "the menu")
                self.picture(f"menu-{keys}")
                xdotool("key", "Escape")
                self.wait_for_focus("table", "Keys")

    def test_shortcuts_work_without_latin_letters(self):
        self.addCleanup(subprocess.run, ["setxkbmap", "us"], check=True, timeout=DEADLINE)
        # As most people have them who write Cyrillic, with a Latin layout that is not in force; and without one.
        for layouts in ("ru,us", "ru", "gr", "il", "ara"):
            with self.subTest(layouts):
                subprocess.run(["setxkbmap", layouts], check=True, timeout=DEADLINE)
                self.window.wait_until_active()
                xdotool("keydown", LEFT_CONTROL, "key", KEY_OF_K, "keyup", LEFT_CONTROL)
                palette = self.program.window("Command palette")
                palette.keys("Escape")
                palette.wait_until_gone()

    def test_a_click_on_the_window_behind_leaves_the_keyboard_with_the_dialog(self):
        self.window.keys("ctrl+n")
        dialog = self.program.window("Create an API key").wait_until_active()
        field = dialog.find("text", "Key name")
        x, y, width, height = self.window.extents
        xdotool("mousemove", x + width // 2, y + height - 8, "click", 1)

        def typed():
            xdotool("type", "a")
            return field.text

        wait_for(typed, "something to be typed into the dialog")
        self.assertTrue(dialog.is_active)

    def test_refreshing(self):
        wait_until_read(self.api, self.acme, self.beta)
        before = len(self.api.requests("GET", "/entities/api-keys"))
        self.api.add_key(self.acme, name="From elsewhere")
        self.window.keys("F5")
        wait_for_keys(self.window, "Accounting export", "From elsewhere", "Zapier")
        self.assertEqual(len(self.api.requests("GET", "/entities/api-keys")), before + 1)

    def test_a_screen_reader_stays_where_the_keyboard_is(self):
        self.window.keys("ctrl+f", "Down")
        self.wait_for_focus("table", "Keys")
        with Listener("Object", "StateChanged", "focused") as listener:

            def told():
                names = []
                for source in [source for _, gained, _, source in listener.events if gained]:
                    if source.role in ("list item", "table cell", "tree item"):
                        source = source.parent
                    if source.name not in names[-1:]:
                        names.append(source.name)
                return names

            self.api.reverse_lists()
            self.api.add_key(self.acme, name="From elsewhere")
            self.window.keys("F5")
            wait_for_keys(self.window, "Accounting export", "From elsewhere", "Zapier")
            self.window.keys("ctrl+e")
            wait_for(lambda: "Find entity" in told(), "the search to be told")
            self.window.type("beta")
            entities = self.window.find("list", "Entities")
            wait_for(lambda: [item.name.startswith("Beta") for item in entities.all("list item")] == [True], "one entity")
            self.window.keys("Return")
            wait_for_keys(self.window, "Webshop")
            self.window.keys("ctrl+f")
            wait_for(lambda: "Filter keys" in told(), "the filter to be told")
            self.assertEqual([name for name in told() if name != "Keys"], ["Find entity", "Filter keys"])

    def test_enter_creates_even_after_cancel_had_the_focus(self):
        self.window.keys("ctrl+n")
        dialog = self.program.window("Create an API key")
        self.assertIn("Cancel", focused_names(dialog))
        dialog.find("text", "Key name").focus()
        dialog.type("Webshop 2")
        dialog.keys("Return")
        self.program.window("Store this key now")
        self.assertEqual(len(self.api.requests("POST")), 1)

    def test_enter_leaves_check_boxes_alone_and_tab_reaches_the_answers(self):
        self.window.keys("ctrl+n")
        dialog = self.program.window("Create an API key")
        dialog.type("Webshop 2")
        dialog.keys("Return")
        reveal = self.program.window("Store this key now")
        stored = reveal.find("check box", "I have stored this key").focus()
        reveal.keys("space")
        wait_for(lambda: stored.is_checked, "the mark")
        reveal.keys("space")
        wait_for(lambda: not stored.is_checked, "the mark to go")
        reveal.keys("Escape")
        question = self.program.window("Close without storing the key?")
        self.assertEqual(question.role, "alert")
        self.assertEqual(set(focused_names(question)), {"Keep open", "Close without storing"})
        question.find("push button", "Close without storing").focus()
        question.keys("Return")  # never gives anything up
        question.keys("Escape")
        question.wait_until_gone()
        stored.focus()
        reveal.keys("space", "Return")  # "Done"
        reveal.wait_until_gone()

    def test_a_key_is_made_stored_and_deleted_without_a_mouse(self):
        self.window.keys("ctrl+n")
        dialog = self.program.window("Create an API key")
        dialog.type("Typed")
        wait_for(lambda: dialog.find("text", "Key name").text == "Typed", "the name")
        dialog.keys("Return")
        reveal = self.program.window("Store this key now")
        reveal.keys("alt+s")
        wait_for(lambda: reveal.find("check box", "I have stored this key").is_checked, "the mark")
        reveal.find("push button", "Done").focus()
        reveal.keys("space")
        reveal.wait_until_gone()
        # The new key is selected and its table has the focus.
        wait_for_keys(self.window, "Accounting export", "Typed", "Zapier")
        self.window.find("push button", "Delete key").wait_until_enabled()
        self.window.keys("Delete")
        dialog = self.program.window("Delete 1 API key")
        dialog.wait_for_text("Typed")
        dialog.find("push button", "Delete").focus()
        dialog.keys("space")
        dialog.wait_until_gone()
        wait_for_keys(self.window, "Accounting export", "Zapier")


if __name__ == "__main__":
    unittest.main(verbosity=2)
