#!/usr/bin/env python3
"""A Secret Service that fails on demand. Run by with-session --mock-keyring MODE.

    works           keeps what it is given, in memory, unlocked
    dismissed       locked, and every prompt to unlock is dismissed at once
    unanswered      locked, and every prompt stays open until the test answers it, with the right password
    refuses         unlocked, reads, and refuses every change
    vanishes        gone as soon as an item is read, written or deleted; comes back when the test says so
    removed         every item that is found is gone before it is used, as when another program removed it

What it holds and what was asked of it is told on io.github.entitykeys.MockKeychain, see mock_bus.py.
"""

import sys

from gi.repository import GLib

from mock_bus import Keychain, Refusal, connect, own, publish

NAME = "org.freedesktop.secrets"
ROOT = "/org/freedesktop/secrets"
COLLECTION = ROOT + "/collection/login"
DEFAULT = ROOT + "/aliases/default"
ATTRIBUTES = "org.freedesktop.Secret.Item.Attributes"
MODES = ("works", "dismissed", "unanswered", "refuses", "vanishes", "removed")

XML = """
<node>
<interface name="org.freedesktop.Secret.Service">
  <method name="OpenSession"><arg type="s" direction="in"/><arg type="v" direction="in"/>
    <arg type="v" direction="out"/><arg type="o" direction="out"/></method>
  <method name="SearchItems"><arg type="a{ss}" direction="in"/>
    <arg type="ao" direction="out"/><arg type="ao" direction="out"/></method>
  <method name="Unlock"><arg type="ao" direction="in"/><arg type="ao" direction="out"/><arg type="o" direction="out"/></method>
  <method name="GetSecrets"><arg type="ao" direction="in"/><arg type="o" direction="in"/>
    <arg type="a{o(oayays)}" direction="out"/></method>
  <method name="ReadAlias"><arg type="s" direction="in"/><arg type="o" direction="out"/></method>
  <property name="Collections" type="ao" access="read"/>
</interface>
<interface name="org.freedesktop.Secret.Collection">
  <method name="CreateItem"><arg type="a{sv}" direction="in"/><arg type="(oayays)" direction="in"/>
    <arg type="b" direction="in"/><arg type="o" direction="out"/><arg type="o" direction="out"/></method>
  <property name="Items" type="ao" access="read"/>
  <property name="Label" type="s" access="read"/>
  <property name="Locked" type="b" access="read"/>
</interface>
<interface name="org.freedesktop.Secret.Item">
  <method name="Delete"><arg type="o" direction="out"/></method>
  <property name="Locked" type="b" access="read"/>
  <property name="Attributes" type="a{ss}" access="read"/>
  <property name="Label" type="s" access="read"/>
</interface>
<interface name="org.freedesktop.Secret.Session"><method name="Close"/></interface>
<interface name="org.freedesktop.Secret.Prompt">
  <method name="Prompt"><arg type="s" direction="in"/></method>
  <method name="Dismiss"/>
  <signal name="Completed"><arg type="b"/><arg type="v"/></signal>
</interface>
</node>
"""


class Part:
    """One object of the service."""

    def __init__(self, service):
        self.service = service

    def before(self, method):
        self.service.calls.append(method)
        if self.service.mode == "vanishes" and method in ("GetSecrets", "CreateItem", "Delete"):
            self.service.vanish()
            raise Refusal("org.freedesktop.DBus.Error.NoReply")

    def properties(self):
        return {}


class Service(Part):
    def OpenSession(self, algorithm, _input):
        if algorithm != "plain":
            raise Refusal("org.freedesktop.DBus.Error.NotSupported", "only plain")
        return GLib.Variant("(vo)", (GLib.Variant("s", ""), self.service.open_session()))

    def SearchItems(self, attributes):
        found = [path for path, item in self.service.items().items() if item.matches(attributes)]
        if self.service.mode == "removed":
            for path in found:
                self.service.forget(path)
        locked = self.service.is_locked
        return GLib.Variant("(aoao)", ([], found) if locked else (found, []))

    def Unlock(self, objects):
        if not self.service.is_locked:
            return GLib.Variant("(aoo)", (objects, "/"))
        return GLib.Variant("(aoo)", ([], self.service.new_prompt(objects)))

    def GetSecrets(self, paths, session):
        if session not in self.service.sessions:
            raise Refusal("org.freedesktop.Secret.Error.NoSession", "no such session")
        if self.service.is_locked:
            raise Refusal("org.freedesktop.Secret.Error.IsLocked", "locked")
        items = self.service.items()
        found = {path: (session, b"", items[path].secret.encode(), "text/plain") for path in paths if path in items}
        return GLib.Variant("(a{o(oayays)})", (found,))

    def ReadAlias(self, name):
        return GLib.Variant("(o)", (COLLECTION if name == "default" else "/",))

    def properties(self):
        return {"Collections": GLib.Variant("ao", [COLLECTION])}


class Collection(Part):
    def CreateItem(self, properties, secret, _replace):
        if self.service.mode == "refuses":
            raise Refusal("org.freedesktop.DBus.Error.AccessDenied")
        if self.service.is_locked:
            raise Refusal("org.freedesktop.Secret.Error.IsLocked", "locked")
        session, _parameters, value, _type = secret
        if session not in self.service.sessions:
            raise Refusal("org.freedesktop.Secret.Error.NoSession", "no such session")
        attributes = properties[ATTRIBUTES]
        self.service.kept[(attributes["server"], attributes["user"])] = bytes(value).decode()
        return GLib.Variant("(oo)", (self.service.path_of(attributes["server"], attributes["user"]), "/"))

    def properties(self):
        return {"Items": GLib.Variant("ao", list(self.service.items())), "Label": GLib.Variant("s", "Login"),
                "Locked": GLib.Variant("b", self.service.is_locked)}


class Item(Part):
    def __init__(self, service, server, user, secret):
        super().__init__(service)
        self.key = (server, user)
        self.secret = secret

    def attributes(self):
        server, user = self.key
        return {"server": server, "user": user, "type": "plaintext", "xdg:schema": "org.qt.keychain"}

    def matches(self, wanted):
        own_attributes = self.attributes()
        return all(own_attributes.get(name) == value for name, value in wanted.items())

    def Delete(self):
        if self.service.mode == "refuses":
            raise Refusal("org.freedesktop.DBus.Error.AccessDenied")
        if self.service.is_locked:
            raise Refusal("org.freedesktop.Secret.Error.IsLocked", "locked")
        if self.key not in self.service.kept:
            raise Refusal("org.freedesktop.Secret.Error.NoSuchObject", "gone")
        del self.service.kept[self.key]
        return GLib.Variant("(o)", ("/",))

    def properties(self):
        return {"Locked": GLib.Variant("b", self.service.is_locked), "Label": GLib.Variant("s", self.key[0]),
                "Attributes": GLib.Variant("a{ss}", self.attributes())}


class Session(Part):
    def Close(self):
        pass


class Prompt(Part):
    def __init__(self, service, path, objects):
        super().__init__(service)
        self.path = path
        self.objects = objects

    def Prompt(self, _window):
        if self.service.mode == "dismissed":
            GLib.idle_add(self.complete, True)

    def Dismiss(self):
        self.complete(True)

    def complete(self, dismissed):
        unlocked = [] if dismissed else self.objects
        if self.service.connection:
            self.service.connection.emit_signal(
                None, self.path, "org.freedesktop.Secret.Prompt", "Completed",
                GLib.Variant("(bv)", (dismissed, GLib.Variant("ao", unlocked))))
        self.service.prompts.pop(self.path, None)
        return False


class SecretService(Keychain):
    def __init__(self, mode):
        super().__init__(mode)
        self.sessions = set()
        self.prompts = {}
        self._paths = {}
        self._count = 0

    def appear(self):
        self.sessions.clear()
        self.prompts.clear()
        self._paths.clear()
        self.connection = connect()
        publish(self.connection, ROOT, XML, Service(self), "org.freedesktop.Secret.Service")
        for path in (COLLECTION, DEFAULT):
            publish(self.connection, path, XML, Collection(self), "org.freedesktop.Secret.Collection")
        own(self.connection, NAME)

    @property
    def is_locked(self):
        return self.mode in ("dismissed", "unanswered")

    def answer_prompts(self):
        """The password was typed: unlocked from now on."""
        self.mode = "works"
        for prompt in list(self.prompts.values()):
            prompt.complete(False)

    def _new_path(self, kind):
        self._count += 1
        return f"{ROOT}/{kind}/n{self._count}"

    def open_session(self):
        path = self._new_path("session")
        publish(self.connection, path, XML, Session(self), "org.freedesktop.Secret.Session")
        self.sessions.add(path)
        return path

    def new_prompt(self, objects):
        path = self._new_path("prompt")
        self.prompts[path] = Prompt(self, path, objects)
        publish(self.connection, path, XML, self.prompts[path], "org.freedesktop.Secret.Prompt")
        return path

    def path_of(self, server, user):
        """Of an item, published when it is first spoken of."""
        if (server, user) not in self._paths:
            path = self._new_path("collection/login")
            self._paths[(server, user)] = path
            publish(self.connection, path, XML, Item(self, server, user, ""), "org.freedesktop.Secret.Item")
        return self._paths[(server, user)]

    def items(self):
        return {self.path_of(*key): Item(self, *key, secret) for key, secret in self.kept.items()}

    def forget(self, path):
        for key, known in self._paths.items():
            if known == path:
                self.kept.pop(key, None)


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in MODES:
        sys.exit(f"mock_secret_service.py {'|'.join(MODES)}")
    SecretService(sys.argv[1]).run()
