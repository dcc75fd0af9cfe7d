#!/usr/bin/env python3
"""What the program does when the network, the server or the process itself fails in the middle of something."""

import unittest

from driver import Program
from journeys import (DesktopTest, create_key, fill_sign_in, key_names, pick_entity, put_away, select_key,
                      wait_for_keys)
from session import wait_for

KEYS = "/entities/api-keys"


def secret_shown(reveal):
    reveal.find("push button", "Show key").press()
    field = reveal.find("text", "New API key")
    return wait_for(lambda: field.text if field.text.startswith("ek_") and "..." not in field.text else None,
                    "the key to be shown")


class RecoveryTest(DesktopTest):
    def start(self):
        self.program = self.start_from_environment()
        self.window = self.program.main_window()
        pick_entity(self.window, "beta", "Beta d.o.o.")
        wait_for_keys(self.window, "Webshop")

    def named(self, name):
        return [key["id"] for key in self.api.keys(self.beta) if key["name"] == name]

    def ask_for_key(self, name):
        self.window.find("push button", "New key").press()
        dialog = self.program.window("Create an API key")
        dialog.find("text", "Key name").set_text(name)
        dialog.find("push button", "Create key").press()
        return dialog

    def lose_answers(self, count=3, carry_out=True):
        for _ in range(count):
            self.api.lose_next_answer("POST", carry_out=carry_out)

    def bring_in_doubt(self, name):
        """All tries of a create lose their answers; the first is carried out."""
        self.lose_answers()
        dialog = self.ask_for_key(name)
        dialog.find("push button", "Recover key")
        dialog.find("push button", "Close").press()
        dialog.wait_until_gone()
        self.window.wait_for_text(f"key “{name}” for Beta d.o.o.")

    def posts(self):
        return self.api.requests("POST")


class LostAnswers(RecoveryTest):
    def test_one_click_leads_to_one_key(self):
        self.start()
        self.lose_answers(1)
        reveal = create_key(self.program, "Once")
        [key] = self.named("Once")
        self.assertEqual(secret_shown(reveal), key)
        first, second = self.posts()
        self.assertEqual(first.headers["x-request-id"], second.headers["x-request-id"])
        put_away(reveal)
        wait_for_keys(self.window, "Once", "Webshop")

    def test_a_duplicate_does_not_go_unseen(self):
        self.api.honour_request_ids = False
        self.start()
        self.lose_answers(1)
        reveal = create_key(self.program, "Twice")
        shown = secret_shown(reveal)
        put_away(reveal)
        first, second = self.named("Twice")
        self.assertEqual(shown, second)
        wait_for_keys(self.window, "Twice", "Twice", "Webshop")
        self.window.wait_for_text("exists, and nobody has seen its secret")
        self.picture("duplicate")
        self.window.find("push button", "Delete key…").press()
        dialog = self.program.window("Delete 1 API key")
        dialog.wait_for_text(first[-3:])
        dialog.find("push button", "Delete").press()
        dialog.wait_until_gone()
        self.assertEqual(self.named("Twice"), [second])
        wait_for_keys(self.window, "Twice", "Webshop")
        self.assertEqual(self.window.all("push button", "Delete key…"), [])

    def test_doubt_is_recovered(self):
        self.start()
        self.bring_in_doubt("Lost")
        self.picture("in-doubt")
        self.window.find("push button", "Recover key").press()
        reveal = self.program.window("Store this key now")
        self.assertEqual([secret_shown(reveal)], self.named("Lost"))
        put_away(reveal)
        self.assertEqual(len({post.headers["x-request-id"] for post in self.posts()}), 1)

    def test_doubt_is_discarded(self):
        self.start()
        self.lose_answers(carry_out=False)
        dialog = self.ask_for_key("Never made")
        dialog.find("push button", "Close").press()
        dialog.wait_until_gone()
        self.window.find("push button", "Discard").press()
        question = self.program.window("Give up on this key?")
        self.assertIn("Never made", "\n".join(question.texts()))
        question.find("push button", "Give up").press()
        question.wait_until_gone()
        self.window.wait_for_text("does not exist: the server lists no key")
        self.picture("came-to-nothing")

    def test_a_masked_key_is_replaced(self):
        self.api.mask_repeated_create = True
        self.start()
        self.lose_answers(1)
        self.ask_for_key("Masked").wait_until_gone()
        self.window.wait_for_text("exists, and nobody has seen its secret")
        [unseen] = self.named("Masked")
        self.picture("unseen")
        self.window.find("push button", "Replace key…").press()
        dialog = self.program.window("Create an API key")
        self.assertEqual(dialog.find("text", "Key name").text, "Masked")
        dialog.find("push button", "Create key").press()
        put_away(self.program.window("Store this key now"))
        dialog = self.program.window("Delete 1 API key")
        dialog.wait_for_text(unseen[-3:])
        dialog.find("push button", "Delete").press()
        dialog.wait_until_gone()
        [replacement] = self.named("Masked")
        self.assertNotEqual(replacement, unseen)
        wait_for_keys(self.window, "Masked", "Webshop")
        self.assertEqual(self.window.all("push button", "Keep key"), [])

    def test_a_rate_limit_is_waited_for(self):
        self.start()
        self.api.rate_limit_next(3, "POST")
        dialog = self.ask_for_key("Patient")
        dialog.wait_for_text("Trying again at")
        self.picture("waiting")
        put_away(self.program.window("Store this key now"))
        self.assertEqual(len(self.named("Patient")), 1)


class Killed(RecoveryTest):
    def recover(self, name):
        self.window.wait_for_text(f"before the key “{name}” for Beta d.o.o. was stored")
        self.picture("offered")
        self.window.find("push button", "Recover key").press()
        return self.program.window("Store this key now")

    def check_that_it_is_settled(self, name):
        self.program.quit()
        self.program.start()
        self.window = self.program.main_window()
        self.window.find("list", "Entities")
        pick_entity(self.window, "beta", "Beta d.o.o.")
        wait_for_keys(self.window, "Webshop", name)
        self.assertEqual(self.window.all("push button", "Recover key"), [])

    def test_while_the_key_is_shown(self):
        self.start()
        reveal = create_key(self.program, "Shown")
        secret = secret_shown(reveal)
        self.program.kill()
        self.program.start()
        self.window = self.program.main_window()
        reveal = self.recover("Shown")
        self.assertEqual(secret_shown(reveal), secret)
        self.assertEqual(self.named("Shown"), [secret])
        put_away(reveal)
        self.check_that_it_is_settled("Shown")
        for path, text in self.program.files().items():
            self.assertNotIn(secret, text, path)
            self.assertNotIn(self.api.account_key, text, path)

    def test_in_doubt(self):
        self.start()
        self.bring_in_doubt("Doubtful")
        self.program.kill()
        self.program.start()
        self.window = self.program.main_window()
        reveal = self.recover("Doubtful")
        self.assertEqual([secret_shown(reveal)], self.named("Doubtful"))
        put_away(reveal)
        self.check_that_it_is_settled("Doubtful")

    def test_quitting_in_doubt_comes_back(self):
        self.start()
        self.bring_in_doubt("Left")
        self.window.keys("ctrl+q")
        question = self.program.window("A key may not have been seen")
        question.find("push button", "Quit anyway").press()
        self.assertEqual(self.program.wait_for_exit(), 0)
        self.program.start()
        self.window = self.program.main_window()
        put_away(self.recover("Left"))
        self.check_that_it_is_settled("Left")

    def test_of_a_saved_profile(self):
        self.program = self.start_signed_out()
        dialog = fill_sign_in(self.program, self.api, "Kept")
        dialog.find("push button", "Sign in").press()
        dialog.wait_until_gone()
        self.window = self.program.main_window()
        pick_entity(self.window, "beta", "Beta d.o.o.")
        secret = secret_shown(create_key(self.program, "Shown"))
        self.program.kill()
        self.program.start()
        self.window = self.program.main_window()
        reveal = self.recover("Shown")
        self.assertEqual(secret_shown(reveal), secret)
        put_away(reveal)

    def test_another_instance_leaves_it_alone(self):
        self.start()
        create_key(self.program, "Mine")
        home = self.program.home
        # The same files, another process: the key is the first one's while that lives.
        other = self.enterContext(Program(["--api-url", self.api.url],
                                          {"ENTITY_KEYS_CREDENTIAL": self.api.account_key}, home=home))
        window = other.main_window()
        pick_entity(window, "beta", "Beta d.o.o.")
        wait_for_keys(window, "Mine", "Webshop")
        self.assertEqual(window.all("push button", "Recover key"), [])
        self.program.kill()
        window.keys("F5")
        window.find("push button", "Recover key")


class NoNetwork(RecoveryTest):
    def test_what_is_known_stays_and_goes_on(self):
        self.start()
        self.api.stop()
        self.window.keys("F5")
        self.window.wait_for_text("These keys are as of")
        self.picture("offline")
        self.assertEqual(key_names(self.window), ["Webshop"])
        # The window goes on working: searching, and a create that cannot have left.
        self.window.keys("ctrl+f")
        self.window.type("web")
        wait_for_keys(self.window, "Webshop")
        self.window.keys("Escape")
        dialog = self.ask_for_key("Offline")
        dialog.wait_for_text("No key was created.")
        self.picture("offline-create")
        self.api.add_key(self.beta, name="Meanwhile")
        self.api.start()
        self.assertEqual(dialog.find("text", "Key name").text, "Offline")
        dialog.find("push button", "Create key").press()
        put_away(self.program.window("Store this key now"))
        wait_for_keys(self.window, "Meanwhile", "Offline", "Webshop")
        self.assertEqual(len(self.named("Offline")), 1)

    def test_a_delete_goes_on(self):
        self.start()
        select_key(self.window, "Webshop")
        self.window.keys("Delete")
        dialog = self.program.window("Delete 1 API key")
        self.api.stop()
        dialog.find("push button", "Delete").press()
        dialog.wait_for_text("The key was not deleted.")
        self.picture("offline-delete")
        self.api.start()
        delete = dialog.find("push button", "Delete")
        delete.wait_until_enabled()
        delete.press()
        dialog.wait_until_gone()
        wait_for_keys(self.window)

    def test_a_delete_whose_answer_was_lost(self):
        self.start()
        select_key(self.window, "Webshop")
        self.api.lose_next_answer("DELETE")
        self.window.keys("Delete")
        dialog = self.program.window("Delete 1 API key")
        dialog.find("push button", "Delete").press()
        dialog.wait_until_gone()
        wait_for_keys(self.window)
        deletes = self.api.requests("DELETE")
        self.assertEqual(len({request.headers["x-request-id"] for request in deletes}), 1)


class NoJournal(RecoveryTest):
    def test_nothing_is_sent_that_could_not_be_noted(self):
        self.program = self.enterContext(Program(
            ["--api-url", self.api.url],
            {"ENTITY_KEYS_CREDENTIAL": self.api.account_key, "XDG_DATA_HOME": "/proc/entity-keys"}))
        self.window = self.program.main_window()
        self.window.wait_for_text("no key is created")
        self.picture("said")
        pick_entity(self.window, "beta", "Beta d.o.o.")
        wait_for_keys(self.window, "Webshop")
        dialog = self.ask_for_key("Unnoted")
        dialog.wait_for_text("could not be noted on this computer's disk, so it was not sent")
        self.picture("refused")
        self.assertEqual(self.posts(), [])

    def test_a_damaged_file_is_put_aside(self):
        self.start()
        create_key(self.program, "Shown")
        self.program.kill()
        state = self.program.home / ".local" / "share" / "entity-keys" / "state.sqlite"
        # SQLite would mend the file with it, were the program killed in the middle of a write.
        state.with_name("state.sqlite-journal").unlink(missing_ok=True)
        content = state.read_bytes()
        state.write_bytes(content[:100])
        self.program.start()
        self.window = self.program.main_window()
        self.window.wait_for_text("could not be read; a new one was begun")
        self.picture("damaged")
        aside = [path for path in state.parent.iterdir() if "damaged" in path.name]  # with SQLite's own journal
        self.assertIn(content[:100], [path.read_bytes() for path in aside])


if __name__ == "__main__":
    unittest.main(verbosity=2)
