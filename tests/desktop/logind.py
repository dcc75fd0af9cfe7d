"""What a desktop says when nobody is in front of the screen: its screen saver, and a logind, both on the session's bus."""

import functools
import os

from gi.repository import Gio, GLib

SESSION = "/org/freedesktop/login1/session/_31"
MANAGER = "/org/freedesktop/login1"

INTERFACE = """
<node>
  <interface name="org.freedesktop.login1.Manager">
    <method name="Inhibit">
      <arg type="s" direction="in"/> <arg type="s" direction="in"/> <arg type="s" direction="in"/>
      <arg type="s" direction="in"/> <arg type="h" direction="out"/>
    </method>
    <method name="GetSession"> <arg type="s" direction="in"/> <arg type="o" direction="out"/> </method>
  </interface>
</node>
"""


@functools.cache  # the connection closes with its last user
def session_bus():
    return Gio.bus_get_sync(Gio.BusType.SESSION)


def emit(path, interface, signal, arguments=None):
    session_bus().emit_signal(None, path, interface, signal, arguments)
    session_bus().flush_sync()


def screen_saver(active, interface="org.freedesktop.ScreenSaver"):
    emit("/" + interface.replace(".", "/"), interface, "ActiveChanged", GLib.Variant("(b)", (active,)))


class Logind:
    """Answers to org.freedesktop.login1 while it is open. For programs that take the session's bus for the system's."""

    environment = {"DBUS_SYSTEM_BUS_ADDRESS": os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")}

    def __init__(self):
        self.asked = []  # what was inhibited, and for which sessions was asked
        self._pipes = []  # the ends that tell whether a program still holds up the sleep
        self._object = None
        self._name = None

    def __enter__(self):
        node = Gio.DBusNodeInfo.new_for_xml(INTERFACE)
        self._object = session_bus().register_object(MANAGER, node.interfaces[0], self._on_call, None, None)
        self._name = Gio.bus_own_name_on_connection(session_bus(), "org.freedesktop.login1", 0, None, None)
        return self

    def __exit__(self, *_):
        Gio.bus_unown_name(self._name)
        session_bus().unregister_object(self._object)
        for end in self._pipes:
            os.close(end)

    def _on_call(self, _connection, _sender, _path, _interface, method, arguments, invocation):
        self.asked.append((method, *arguments.unpack()))
        if method == "GetSession":
            invocation.return_value(GLib.Variant("(o)", (SESSION,)))
            return
        ours, theirs = os.pipe()
        os.set_blocking(ours, False)
        self._pipes.append(ours)
        descriptors = Gio.UnixFDList.new()
        handle = descriptors.append(theirs)
        os.close(theirs)
        invocation.return_value_with_unix_fd_list(GLib.Variant("(h)", (handle,)), descriptors)

    @property
    def sleep_is_held(self):
        """Whether the program wants to be heard before the computer sleeps."""
        try:
            return bool(self._pipes) and os.read(self._pipes[-1], 1) != b""
        except BlockingIOError:
            return True  # nothing to read, and nobody has closed it

    def sleep(self, begins):
        emit(MANAGER, "org.freedesktop.login1.Manager", "PrepareForSleep", GLib.Variant("(b)", (begins,)))

    def lock(self):
        emit(SESSION, "org.freedesktop.login1.Session", "Lock")

    def set_property(self, name, value):
        emit(SESSION, "org.freedesktop.DBus.Properties", "PropertiesChanged",
             GLib.Variant("(sa{sv}as)", ("org.freedesktop.login1.Session", {name: GLib.Variant("b", value)}, [])))
