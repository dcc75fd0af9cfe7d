#!/usr/bin/env python3
"""A stand-in for KWallet's daemon, as far as QtKeychain speaks to it. Run by with-session --kwallet.

    works    keeps what it is given, in memory
    lies     the wallet opens and reads, and reports success for a change that it does not make

What it holds and what was asked of it is told on io.github.entitykeys.MockKeychain, see mock_bus.py.
"""

import sys

from gi.repository import GLib

from mock_bus import Keychain, connect, own, publish

MODES = ("works", "lies")
NO_ENTRY, PASSWORD = 0, 1  # KWallet::Wallet::EntryType

XML = """
<node><interface name="org.kde.KWallet">
  <method name="networkWallet"><arg type="s" direction="out"/></method>
  <method name="open"><arg type="s" direction="in"/><arg type="x" direction="in"/><arg type="s" direction="in"/>
    <arg type="i" direction="out"/></method>
  <method name="entryType"><arg type="i" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="i" direction="out"/></method>
  <method name="readPassword"><arg type="i" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="out"/></method>
  <method name="writePassword"><arg type="i" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="i" direction="out"/></method>
  <method name="removeEntry"><arg type="i" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="i" direction="out"/></method>
</interface></node>
"""


class Wallet(Keychain):
    def appear(self):
        self.connection = connect()
        publish(self.connection, "/modules/kwalletd5", XML, self)
        own(self.connection, "org.kde.kwalletd5")

    def before(self, method):
        self.calls.append(method)

    def properties(self):
        return {}

    def networkWallet(self):
        return GLib.Variant("(s)", ("kdewallet",))

    def open(self, _wallet, _window, _application):
        return GLib.Variant("(i)", (1,))

    def entryType(self, _handle, folder, key, _application):
        return GLib.Variant("(i)", (PASSWORD if (folder, key) in self.kept else NO_ENTRY,))

    def readPassword(self, _handle, folder, key, _application):
        return GLib.Variant("(s)", (self.kept.get((folder, key), ""),))

    def writePassword(self, _handle, folder, key, value, _application):
        if self.mode == "works":
            self.kept[(folder, key)] = value
        return GLib.Variant("(i)", (0,))

    def removeEntry(self, _handle, folder, key, _application):
        if self.mode == "works":
            self.kept.pop((folder, key), None)
        return GLib.Variant("(i)", (0,))


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in MODES:
        sys.exit(f"mock_kwallet.py {'|'.join(MODES)}")
    Wallet(sys.argv[1]).run()
