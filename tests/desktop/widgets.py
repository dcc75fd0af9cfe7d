"""Windows and what is in them, as the accessibility bus shows them."""

import contextlib

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from session import DEADLINE, wait_for, xdotool  # noqa: E402

PRESSABLE = ("push button", "check box", "radio button", "menu item")

State = Atspi.StateType

# The library's own deadlines in milliseconds: for one call, and for one to a program that has just started.
Atspi.set_timeout(5000, 15000)


# What vanishes while it is being looked at is not there.


def children_of(accessible):
    with contextlib.suppress(GLib.Error):
        for index in range(accessible.get_child_count()):
            child = accessible.get_child_at_index(index)
            if child:
                yield child


def is_showing(accessible):
    with contextlib.suppress(GLib.Error):
        return accessible.get_state_set().contains(State.SHOWING)
    return False


def text_of(accessible):
    if "Text" not in accessible.get_interfaces():
        return ""
    return Atspi.Text.get_text(accessible, 0, Atspi.Text.get_character_count(accessible))


class Widget:
    """Something on the accessibility bus."""

    def __init__(self, accessible, window=None):
        self.accessible = accessible
        self._window = window

    def __repr__(self):
        return f"{self.role} “{self.name}”"

    @property
    def name(self):
        return self.accessible.get_name()

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def description(self):
        return self.accessible.get_description()

    def has(self, state):
        return self.accessible.get_state_set().contains(state)

    @property
    def is_shown(self):
        return is_showing(self.accessible)

    @property
    def is_enabled(self):
        return self.has(State.ENABLED)

    @property
    def is_checked(self):
        return self.has(State.CHECKED)

    @property
    def is_focused(self):
        return self.has(State.FOCUSED)

    @property
    def text(self):
        return text_of(self.accessible)

    @property
    def extents(self):
        box = Atspi.Component.get_extents(self.accessible, Atspi.CoordType.SCREEN)
        return box.x, box.y, box.width, box.height

    # Looking

    def _walk(self, accessible):
        """What is on the screen below, in the tree's order."""
        for child in children_of(accessible):
            if is_showing(child):
                yield child
                yield from self._walk(child)

    def all(self, role, name=None):
        """What has this role and, if given, this name, right now."""
        found = []
        for accessible in self._walk(self.accessible):
            with contextlib.suppress(GLib.Error):
                widget = Widget(accessible, self._window or self)
                if widget.role == role and name in (None, widget.name):
                    found.append(widget)
        return found

    def find(self, role, name, deadline=DEADLINE):
        """The one widget with this role and name; waits for it."""
        try:
            found = wait_for(lambda: self.all(role, name), f"the {role} “{name}”", deadline)
        except AssertionError as failure:
            raise AssertionError(f"{failure}; there was:\n{self.tree()}") from None
        assert len(found) == 1, f"{len(found)} of {role} “{name}”:\n{self.tree()}"
        return found[0]

    def wait_for_text(self, words, deadline=DEADLINE):
        """Waits until something below says these words, as its name, description or text, and returns all it says."""
        try:
            return wait_for(lambda: next((text for text in self.texts() if words in text), None),
                            f"the words “{words}”", deadline)
        except AssertionError as failure:
            raise AssertionError(f"{failure}; there was:\n{self.tree()}") from None

    def texts(self):
        """All that is said on the screen below this widget."""
        said = []
        for accessible in self._walk(self.accessible):
            with contextlib.suppress(GLib.Error):
                said += [accessible.get_name(), accessible.get_description(), text_of(accessible)]
        return [text for text in said if text]

    def tree(self):
        """What is on the screen, for a person to read."""
        lines = []

        def add(accessible, depth):
            if not is_showing(accessible):
                return
            with contextlib.suppress(GLib.Error):
                widget = Widget(accessible)
                lines.append(f"{'  ' * depth}{widget!r}" + (f" ({widget.description})" if widget.description else ""))
            for child in children_of(accessible):
                add(child, depth + 1)

        add(self.accessible, 0)
        return "\n".join(lines)

    # Doing

    def wait_until_enabled(self, deadline=DEADLINE):
        wait_for(lambda: self.is_enabled, f"{self!r} to be enabled", deadline)
        return self

    def wait_until_gone(self, deadline=DEADLINE):
        """Waits until it is no longer on the screen: a window that is closed, a button of an earlier message."""
        wait_for(lambda: not self.is_shown, "something to leave the screen", deadline)

    def press(self):
        """Presses a button, or chooses a menu's entry; waits until that is possible."""
        self.wait_until_enabled()
        assert self.role in PRESSABLE, f"{self!r} is nothing to press"
        Atspi.Action.do_action(self.accessible, 0)  # their first action: press, or toggle
        return self

    def set_text(self, text):
        self.wait_until_enabled()
        Atspi.EditableText.set_text_contents(self.accessible, text)
        return self

    def focus(self):
        Atspi.Component.grab_focus(self.accessible)
        wait_for(lambda: self.is_focused, f"{self!r} to have the focus")
        return self

    def click(self, button=1):
        """Moves the mouse there and clicks."""
        x, y, width, height = self.extents
        self._window.wait_until_active()
        xdotool("mousemove", x + width // 2, y + height // 2, "click", button)
        return self

    def choose(self, text):
        """Picks an entry of a combo box by the keyboard, as its list is a window of its own."""
        self.focus()
        xdotool("key", "Home")
        for _ in range(50):
            if self.value == text:
                return self
            before = self.value
            xdotool("key", "Down")
            wait_for(lambda: self.value != before, f"another entry than “{before}” in {self!r}", 5)
        raise AssertionError(f"{self!r} has no entry “{text}”")

    @property
    def value(self):
        """The entry that a combo box shows."""
        return self.description

    def column(self, number):
        """What a table shows in one column, from top to bottom."""
        rows = Atspi.Table.get_n_rows(self.accessible)
        cells = [Atspi.Table.get_accessible_at(self.accessible, row, number) for row in range(rows)]
        return [cell.get_name() for cell in cells if cell]


class Window(Widget):
    """A window or dialog."""

    @property
    def is_active(self):
        return self.has(State.ACTIVE)

    def wait_until_active(self):
        wait_for(lambda: self.is_active, f"{self!r} to be active")
        return self

    def keys(self, *keys):
        """Presses keys, by their X names, once the window has the keyboard."""
        self.wait_until_active()
        xdotool("key", "--clearmodifiers", *keys)
        return self

    def type(self, text):
        self.wait_until_active()
        xdotool("type", "--clearmodifiers", "--delay", 2, text)
        return self

    def ask_to_close(self):
        """What the close button of the frame does: the window manager asks."""
        return self.keys("alt+F4")


def application_of(pid):
    """The root of a process on the accessibility bus, or None."""
    for application in children_of(Atspi.get_desktop(0)):
        with contextlib.suppress(GLib.Error):
            if application.get_process_id() == pid:
                application.set_cache_mask(Atspi.Cache.NONE)  # always what is, never what was
                return application
    return None


def windows_of(pid):
    """A process's windows and dialogs that are on the screen."""
    root = application_of(pid)
    return [Window(child) for child in children_of(root) if is_showing(child)] if root else []


def find_window(pid, matches):
    """The first of a process's windows for which matches() says yes, or None."""
    for window in windows_of(pid):
        with contextlib.suppress(GLib.Error):
            if matches(window):
                return window
    return None


class Listener:
    """Keeps what is announced on the accessibility bus while it is open, oldest first."""

    def __init__(self, *kinds):
        self._kinds = kinds
        self._listener = Atspi.EventListener.new(self._on_event)
        self.events = []

    def _on_event(self, event):
        with contextlib.suppress(GLib.Error):
            self.events.append((event.type, event.detail1, event.any_data, Widget(event.source)))

    def __enter__(self):
        for kind in self._kinds:
            self._listener.register(kind)
        return self

    def __exit__(self, *_):
        for kind in self._kinds:
            self._listener.deregister(kind)
