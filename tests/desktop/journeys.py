"""What several desktop tests do with the program, in the words of the window."""

import unittest

from driver import Program
from fake_api import FakeApi
from session import clear_keychain, picture, wait_for


class DesktopTest(unittest.TestCase):
    """A server with a few entities, an empty keychain, and whatever the test starts; all of it is gone afterwards."""

    environment = "sandbox"

    def setUp(self):
        clear_keychain()
        self.api = self.enterContext(FakeApi(self.environment))
        self.acme = self.api.add_entity("Acme Ltd", tax_number="SI11111111")
        self.beta = self.api.add_entity("Beta d.o.o.", tax_number="SI22222222")
        self.api.add_key(self.acme, name="Zapier")
        self.api.add_key(self.acme, name="Accounting export", expires_in=3 * 86400)
        self.api.add_key(self.beta, name="Webshop")

    def whole_key(self, name):
        """The secret of the key with this name, which only the server knows."""
        [key] = [key["id"] for entity in (self.acme, self.beta) for key in self.api.keys(entity) if key["name"] == name]
        return key

    def start_signed_out(self, **options):
        return self.enterContext(Program(**options))

    def start_from_environment(self):
        return self.enterContext(
            Program(["--api-url", self.api.url], {"ENTITY_KEYS_CREDENTIAL": self.api.account_key}))

    def picture(self, stage):
        picture(self.id().rpartition(".")[2] + "-" + stage)


def fill_sign_in(program, api, name):
    """Opens the dialog and fills it in; returns it."""
    program.main_window().find("push button", "Sign in…").press()
    dialog = program.window("Sign in")
    dialog.find("password text", "Credential").set_text(api.account_key)
    dialog.find("push button", "Advanced").press()
    dialog.find("text", "Profile name").set_text(name)
    dialog.find("text", "API address").set_text(api.url)
    return dialog


def sign_in(program, api, name):
    dialog = fill_sign_in(program, api, name)
    dialog.find("push button", "Sign in").press()
    dialog.wait_until_gone()
    return program.main_window()


def pick_entity(window, search, name):
    """Finds an entity as an admin does: type, see it in the list, Enter."""
    window.keys("ctrl+e")
    field = window.find("text", "Find entity")
    wait_for(lambda: field.is_focused, "the search to have the focus")
    window.type(search)
    entities = window.find("list", "Entities")
    wait_for(lambda: [item.name.startswith(name) for item in entities.all("list item")] == [True],
             f"“{name}” alone in the list")
    window.keys("Return")
    wait_for(lambda: chosen_entity(window) == name, f"“{name}” to be chosen")
    window.find("table", "Keys")


def wait_until_read(api, *entities):
    """Waits until the keys of each were asked for, which the program does by itself some seconds after the sign-in."""
    wait_for(lambda: {request.headers.get("x-entity-id") for request in api.requests("GET", "/entities/api-keys")}
             >= set(entities), "the keys of every entity to be read")


def chosen_entity(window):
    found = window.all("label", "Chosen entity")
    return found[0].description if found else None


def key_names(window):
    """The names in the table, from top to bottom."""
    tables = window.all("table", "Keys")
    if not tables:
        return []
    return tables[0].column(0)


def wait_for_keys(window, *names):
    wait_for(lambda: sorted(key_names(window)) == sorted(names), f"the keys {names}, not {key_names(window)}")


def select_key(window, name):
    """Clicks the row of this key."""
    window.find("table cell", name).click()
    window.find("push button", "Delete key").wait_until_enabled()


def create_key(program, name, expires=None):
    """Creates a key through the dialog, and returns the dialog that reveals it."""
    program.main_window().find("push button", "New key").press()
    dialog = program.window("Create an API key")
    dialog.find("text", "Key name").set_text(name)
    if expires:
        dialog.find("combo box", "Expires").choose(expires)
    dialog.find("push button", "Create key").press()
    return program.window("Store this key now")


def put_away(reveal):
    """Says that the key is stored, and closes the dialog that revealed it."""
    reveal.find("check box", "I have stored this key").press()
    reveal.find("push button", "Done").press()
    reveal.wait_until_gone()
