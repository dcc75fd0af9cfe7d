"""What the stand-ins for keychains share: objects on the session bus, and a way for tests to look and steer.

A stand-in speaks on two connections. The one that has the keychain's name can be cut, which is what its death looks like
to everybody else; the other has the name below and lasts.
"""

import json
import os
import sys

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

CONTROL_NAME = "io.github.entitykeys.MockKeychain"
CONTROL_XML = """
<node><interface name="io.github.entitykeys.MockKeychain">
  <method name="SetMode"><arg type="s" direction="in"/></method>
  <method name="Put"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/></method>
  <method name="Contents"><arg type="s" direction="out"/></method>
  <method name="Calls"><arg type="as" direction="out"/></method>
  <method name="Answer"/>
  <method name="Return"/>
</interface></node>
"""


class Refusal(Exception):
    """Becomes a D-Bus error of that name."""

    def __init__(self, name, text="refused by the test"):
        super().__init__(text)
        self.name = name


def connect():
    flags = Gio.DBusConnectionFlags
    connection = Gio.DBusConnection.new_for_address_sync(
        os.environ["DBUS_SESSION_BUS_ADDRESS"],
        flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
    # The default ends the process where the connection is closed.
    connection.set_exit_on_close(False)
    return connection


def own(connection, name):
    reply = connection.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                                 GLib.Variant("(su)", (name, 4)), None, Gio.DBusCallFlags.NONE, -1, None)
    if reply.unpack()[0] != 1:
        sys.exit(f"{name} is taken")


def publish(connection, path, xml, target, interface=None):
    """Answers calls by target.<Method>(…), which returns a GLib.Variant or nothing, or raises a Refusal."""

    def on_call(_connection, _sender, _path, _interface, method, parameters, invocation):
        try:
            target.before(method)
            answer = getattr(target, method)(*parameters.unpack())
        except Refusal as refusal:
            invocation.return_dbus_error(refusal.name, str(refusal))
        else:
            invocation.return_value(answer)

    def on_get(_connection, _sender, _path, _interface, name):
        return target.properties().get(name)

    for info in Gio.DBusNodeInfo.new_for_xml(xml).interfaces:
        if interface in (None, info.name):
            connection.register_object(path, info, on_call, on_get, None)


class Keychain:
    """What is kept, {(server, user): secret}, how to behave, and what was asked for."""

    def __init__(self, mode):
        self.mode = mode
        self.kept = {}
        self.calls = []
        self.connection = None
        self._control = connect()
        publish(self._control, "/control", CONTROL_XML, _Control(self))

    def run(self):
        self.appear()
        own(self._control, CONTROL_NAME)
        GLib.MainLoop().run()

    def appear(self):
        raise NotImplementedError

    def vanish(self):
        """As when the process is killed: whoever waits for an answer learns that nobody is there."""
        self.connection.close_sync(None)
        self.connection = None

    def answer_prompts(self):
        pass


class _Control:
    def __init__(self, keychain):
        self._keychain = keychain

    def before(self, method):
        pass

    def properties(self):
        return {}

    def SetMode(self, mode):
        self._keychain.mode = mode

    def Put(self, server, user, secret):
        self._keychain.kept[(server, user)] = secret

    def Contents(self):
        kept = [{"server": server, "user": user, "secret": secret}
                for (server, user), secret in self._keychain.kept.items()]
        return GLib.Variant("(s)", (json.dumps(kept),))

    def Calls(self):
        return GLib.Variant("(as)", (self._keychain.calls,))

    def Answer(self):
        self._keychain.answer_prompts()

    def Return(self):
        if not self._keychain.connection:
            self._keychain.appear()
