"""The accessibility bus: what programs tell assistive technology, asked for by many questions at a time.

A question takes a fraction of a millisecond, most of it on the way. A window has hundreds of answers to give: so all the
questions of one kind go out together. Nothing is kept: an answer is what is, never what was.
"""

import contextlib
import functools
import typing

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
COMPONENT = "org.a11y.atspi.Component"
EDITABLE_TEXT = "org.a11y.atspi.EditableText"
TABLE = "org.a11y.atspi.Table"
TEXT = "org.a11y.atspi.Text"

TIMEOUT = 15000  # milliseconds for an answer; a program that has just started takes its time

_REGISTRY = "org.a11y.atspi.Registry"
_NOTHING = "/org/a11y/atspi/null"


class Ref(typing.NamedTuple):
    """Names an accessible object: the program's address on the bus and the object's path in it."""

    owner: str
    path: str


DESKTOP = Ref(_REGISTRY, "/org/a11y/atspi/accessible/root")


@functools.cache
def _bus():
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    [address] = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                  Gio.DBusCallFlags.NONE, TIMEOUT, None).unpack()
    kind = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, kind, None, None)


def ask(ref, interface, method, signature="()", *arguments):
    """One question and its one answer; raises GLib.Error where the object is gone."""
    answer = _bus().call_sync(*ref, interface, method, GLib.Variant(signature, arguments), None,
                              Gio.DBusCallFlags.NO_AUTO_START, TIMEOUT, None).unpack()
    return answer[0] if answer else None


def get(ref, interface, name):
    """A property's value; raises GLib.Error where the object is gone."""
    return ask(ref, "org.freedesktop.DBus.Properties", "Get", "(ss)", interface, name)


def ask_all(refs, interface, method, signature="()", *arguments):
    """The same question to many: their answers in the same order, None from what is gone."""
    answers = [None] * len(refs)
    missing = len(refs)

    def arrived(bus, result, index):
        nonlocal missing
        missing -= 1
        with contextlib.suppress(GLib.Error):
            answer = bus.call_finish(result).unpack()
            answers[index] = answer[0] if answer else None

    for index, ref in enumerate(refs):
        _bus().call(*ref, interface, method, GLib.Variant(signature, arguments), None,
                    Gio.DBusCallFlags.NO_AUTO_START, TIMEOUT, None, arrived, index)
    while missing:
        GLib.MainContext.default().iteration(True)
    return answers


def get_all(refs, interface, name):
    """The same property of many: its values in the same order, None from what is gone."""
    return ask_all(refs, "org.freedesktop.DBus.Properties", "Get", "(ss)", interface, name)


def refs_of(answer):
    """The objects that an answer names, without those that stand for none."""
    return [Ref(*pair) for pair in answer or [] if pair[1] != _NOTHING]


def children_of(refs):
    """The children of each, a list for each."""
    return [refs_of(answer) for answer in ask_all(refs, ACCESSIBLE, "GetChildren")]


def roles_of(refs):
    """The role of each, by the name that assistive technology knows it by; None for what is gone."""
    # The names that programs give are a toolkit's own: Qt says "password text" in another way.
    numbers = ask_all(refs, ACCESSIBLE, "GetRole")
    return [None if number is None else _role_name(number) for number in numbers]


def role_of(ref):
    """The same of one; raises GLib.Error where it is gone. Meanwhile no event arrives, so it can be asked in one."""
    return _role_name(ask(ref, ACCESSIBLE, "GetRole"))


@functools.cache
def _role_name(number):
    return Atspi.role_get_name(Atspi.Role(number))


def states_of(refs):
    """The states of each as a number with one bit a state, 0 for what is gone."""
    return [answer[0] | answer[1] << 32 if answer else 0 for answer in ask_all(refs, ACCESSIBLE, "GetState")]


def texts_of(refs):
    """What stands in each, as a text that can be read or edited; empty where it is no such thing."""
    kinds = ask_all(refs, ACCESSIBLE, "GetInterfaces")
    with_text = [ref for ref, interfaces in zip(refs, kinds) if TEXT in (interfaces or [])]
    found = dict(zip(with_text, ask_all(with_text, TEXT, "GetText", "(ii)", 0, -1)))
    return [found.get(ref) or "" for ref in refs]


@functools.cache  # an address is never given to a second program
def process_of(owner):
    """The process behind an address on the bus."""
    return ask(Ref("org.freedesktop.DBus", "/org/freedesktop/DBus"), "org.freedesktop.DBus",
               "GetConnectionUnixProcessID", "(s)", owner)


def application_of(pid):
    """The root of a process's objects, or None while it is not on the bus."""
    for ref in refs_of(ask(DESKTOP, ACCESSIBLE, "GetChildren")):
        with contextlib.suppress(GLib.Error):
            if process_of(ref.owner) == pid:
                return ref
    return None


class Subscription:
    """Calls back with (object, detail, number, number, value, …) for each event of one kind, until it is ended.

    A kind is an interface's last word, a member and, where only one detail is wanted, that one:
    ("Object", "StateChanged", "focused").
    """

    def __init__(self, interface, member, detail, arrived):
        self._event = f"{interface}:{member}:{detail}"
        self._registry("RegisterEvent", "(sass)", self._event, [], "")
        self._number = _bus().signal_subscribe(
            None, f"org.a11y.atspi.Event.{interface}", member, None, detail or None, Gio.DBusSignalFlags.NONE,
            lambda _bus, sender, path, _interface, _signal, event: arrived(Ref(sender, path), *event.unpack()))

    def end(self):
        _bus().signal_unsubscribe(self._number)
        self._registry("DeregisterEvent", "(s)", self._event)

    @staticmethod
    def _registry(method, signature, *arguments):
        ask(Ref(_REGISTRY, "/org/a11y/atspi/registry"), _REGISTRY, method, signature, *arguments)
