"""Windows and what is in them, as the accessibility bus shows them."""

import contextlib
import enum

from gi.repository import GLib

import bus
from session import DEADLINE, wait_for, xdotool

PRESSABLE = ("push button", "check box", "radio button", "menu item")


class State(enum.IntEnum):
    """What a widget can be, as the bits of the accessibility bus."""

    ACTIVE = 1
    CHECKED = 4
    ENABLED = 8
    EXPANDABLE = 9
    EXPANDED = 10
    FOCUSED = 12
    SHOWING = 25


# What vanishes while it is being looked at is not there.


def _showing(refs):
    return [ref for ref, states in zip(refs, bus.states_of(refs)) if states >> State.SHOWING & 1]


def _below(top, choose):
    """What is below an object and chosen, as [(object, depth)] in the tree's order.

    Asks level by level, since all of a level can be asked at once.
    """
    children = {}
    level = [top]
    while level:
        families = bus.children_of(level)
        chosen = set(choose([child for family in families for child in family]))
        for parent, family in zip(level, families):
            children[parent] = [child for child in family if child in chosen]
        level = [child for parent in level for child in children[parent]]

    def flat(parent, depth):
        for child in children[parent]:
            yield child, depth
            yield from flat(child, depth + 1)

    return list(flat(top, 1))


class Widget:
    """Something on the accessibility bus."""

    def __init__(self, ref, window=None):
        self.ref = ref
        self._window = window

    def __repr__(self):
        return f"{self.role} “{self.name}”"

    @property
    def name(self):
        return bus.get(self.ref, bus.ACCESSIBLE, "Name")

    @property
    def role(self):
        return bus.roles_of([self.ref])[0]

    @property
    def description(self):
        return bus.get(self.ref, bus.ACCESSIBLE, "Description")

    def has(self, state):
        return bool(bus.states_of([self.ref])[0] >> state & 1)

    @property
    def is_shown(self):
        return self.has(State.SHOWING)

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
        return bus.texts_of([self.ref])[0]

    @property
    def extents(self):
        return bus.ask(self.ref, bus.COMPONENT, "GetExtents", "(u)", 0)  # on the screen

    @property
    def parent(self):
        return Widget(bus.Ref(*bus.get(self.ref, bus.ACCESSIBLE, "Parent")), self._window)

    # Looking

    def all(self, role, name=None):
        """What has this role and, if given, this name, right now."""
        refs = [ref for ref, _ in _below(self.ref, _showing)]
        refs = [ref for ref, its in zip(refs, bus.roles_of(refs)) if its == role]
        if name is not None:
            refs = [ref for ref, its in zip(refs, bus.get_all(refs, bus.ACCESSIBLE, "Name")) if its == name]
        return [Widget(ref, self._window or self) for ref in refs]

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
        return [text for text, _ in self.said(_showing) if text]

    def said(self, choose=lambda refs: refs):
        """All that is said below this widget, of what is hidden too: [(name, description or text, widget)]."""
        refs = [ref for ref, _ in _below(self.ref, choose)]
        kinds = bus.get_all(refs, bus.ACCESSIBLE, "Name"), bus.get_all(refs, bus.ACCESSIBLE, "Description"), bus.texts_of(refs)
        return [(text, Widget(ref)) for ref, *texts in zip(refs, *kinds) for text in texts if text is not None]

    def tree(self):
        """What is on the screen, for a person to read."""
        below = [(self.ref, 0), *_below(self.ref, _showing)]
        lines = []
        for ref, depth in below:
            with contextlib.suppress(GLib.Error):
                widget = Widget(ref)
                lines.append(f"{'  ' * depth}{widget!r}" + (f" ({widget.description})" if widget.description else ""))
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
        return self.act()

    def act(self):
        """Asks it for its first action, press or toggle, possible or not."""
        bus.ask(self.ref, bus.ACTION, "DoAction", "(i)", 0)
        return self

    def set_text(self, text):
        self.wait_until_enabled()
        bus.ask(self.ref, bus.EDITABLE_TEXT, "SetTextContents", "(s)", text)
        return self

    def focus(self):
        bus.ask(self.ref, bus.COMPONENT, "GrabFocus")
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
        rows = range(bus.get(self.ref, bus.TABLE, "NRows"))
        cells = bus.refs_of([bus.ask(self.ref, bus.TABLE, "GetAccessibleAt", "(ii)", row, number) for row in rows])
        return [name for name in bus.get_all(cells, bus.ACCESSIBLE, "Name") if name is not None]


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


def windows_of(pid):
    """A process's windows and dialogs that are on the screen."""
    application = bus.application_of(pid)
    return [Window(ref) for ref in _showing(bus.children_of([application])[0])] if application else []


def find_window(pid, matches):
    """The first of a process's windows for which matches() says yes, or None."""
    for window in windows_of(pid):
        with contextlib.suppress(GLib.Error):
            if matches(window):
                return window
    return None


def everything(pid):
    """All that a process says on the bus, of what is hidden too: [(text, widget)]."""
    return Widget(bus.application_of(pid)).said()


class Listener:
    """Keeps what is announced on the accessibility bus while it is open, as [(detail, number, value, widget)], oldest first.

        with Listener("Object", "StateChanged", "focused") as listener:
    """

    def __init__(self, interface, member, detail=""):
        self._kind = interface, member, detail
        self._subscription = None
        self.events = []

    def _on_event(self, ref, detail, number, _more, value, *_):
        self.events.append((detail, number, value, Widget(ref)))

    def __enter__(self):
        self._subscription = bus.Subscription(*self._kind, self._on_event)
        return self

    def __exit__(self, *_):
        self._subscription.end()
