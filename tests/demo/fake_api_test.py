"""Holds tests/desktop/fake_api.py to the API's description, so that the desktop tests can rely on it."""

import http.client
import json
import os
import subprocess
import sys
import tempfile
import time
import unittest

DESKTOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "desktop")
sys.path.insert(0, DESKTOP)

from fake_api import Answer, FakeApi  # noqa: E402

KEYS = "/entities/api-keys"


class FakeApiTest(unittest.TestCase):
    def setUp(self):
        self.api = FakeApi().start()
        self.addCleanup(self.api.stop)
        self.entity = self.api.add_entity("Acme Ltd")
        self.other = self.api.add_entity("Other Ltd", country=None)
        self.connection = http.client.HTTPConnection("127.0.0.1", self.api.port, timeout=10)
        self.addCleanup(self.connection.close)

    def call(self, method, path, body=None, credential=None, **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        headers["Authorization"] = "Bearer " + (credential or self.api.account_key)
        raw = body if body is None or isinstance(body, (bytes, str)) else json.dumps(body)
        self.connection.request(method, path, raw, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        return answer.status, json.loads(content) if content else None, answer

    def about(self, method, path, body=None, **headers):
        return self.call(method, path, body, x_entity_id=self.entity, **headers)

    def test_walks_pages_over_one_connection(self):
        names = ["Acme Ltd", "Other Ltd"] + [f"E{number}" for number in range(23)]
        for name in names[2:]:
            self.api.add_entity(name)
        for query, size in (("", 10), ("limit=7&", 7), ("limit=25&", 25), ("limit=100&", 25)):
            seen, path = [], "/entities?" + query
            sock = None
            while path:
                status, content, _ = self.call("GET", path)
                sock = sock or self.connection.sock
                self.assertIs(self.connection.sock, sock)  # kept alive
                self.assertEqual(status, 200)
                self.assertLessEqual(len(content["data"]), size)
                seen += [entity["name"] for entity in content["data"]]
                cursor = content["pagination"]["next_cursor"]
                self.assertEqual(content["pagination"]["has_more"], cursor is not None)
                self.assertEqual(content["pagination"]["total"], 25)
                path = cursor and f"/entities?{query}next_cursor={cursor}"
            self.assertEqual(seen, names)

    def test_creates_lists_and_deletes(self):
        status, key, _ = self.about("POST", KEYS, {"name": "Zapier", "ttl": 60})
        self.assertEqual(status, 201)
        self.assertRegex(key["id"], r"^ek_sandbox_[0-9a-f]{32}$")
        self.assertRegex(key["prefix_hint"], r"^ek_sandbox_[0-9a-f]{3}\.\.\.[0-9a-f]{3}$")
        self.assertRegex(key["expires_at"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
        self.assertEqual(self.about("GET", KEYS)[1]["data"], [key])
        self.assertEqual(self.call("GET", KEYS, credential=key["id"])[1]["data"], [key])
        self.assertEqual(self.call("GET", "/entities", credential=key["id"])[1]["pagination"]["total"], 1)
        escaped = KEYS + "/%65" + key["id"][1:]
        self.assertEqual(self.about("DELETE", escaped)[:2], (200, {"message": "API key deleted"}))
        self.assertEqual(self.about("DELETE", escaped)[0], 404)
        self.assertEqual(self.call("GET", KEYS, credential=key["id"])[0], 401)

    def test_refuses(self):
        expired = self.api.add_key(self.entity, expires_in=-1)
        valid = self.api.add_key(self.entity)
        cases = [
            (401, self.call("GET", "/entities", credential="sk_sandbox_nobody")),
            (401, self.call("GET", KEYS, credential=expired)),
            (403, self.call("GET", KEYS, credential=valid, x_entity_id=self.other)),
            (404, self.call("GET", KEYS, x_entity_id="ent_nowhere")),
            (404, self.call("GET", "/documents")),
            (404, self.about("DELETE", KEYS + "/ek_sandbox_none")),
            (400, self.call("GET", KEYS)),
            (400, self.call("GET", "/entities?limit=0")),
            (400, self.call("GET", "/entities?limit=101")),
            (400, self.call("GET", "/entities?limit=x")),
            (400, self.call("GET", "/entities?next_cursor=x")),
            (400, self.about("POST", KEYS, b"{")),
            (400, self.about("POST", KEYS, [])),
            (422, self.about("POST", KEYS, {"name": "x" * 256})),
            (422, self.about("POST", KEYS, {"name": "\U0001f511" * 128})),
            (422, self.about("POST", KEYS, {"ttl": 59})),
            (422, self.about("POST", KEYS, {"ttl": 60.5})),
            (422, self.about("POST", KEYS, {"ttl": True})),
            (422, self.about("POST", KEYS, {"ttl": 10**30})),
        ]
        for index, (status, answer) in enumerate(cases):
            with self.subTest(index):
                self.assertEqual(answer[0], status)
                self.assertTrue(answer[1]["code"] and answer[1]["message"])
        self.assertEqual(len(self.api.keys(self.entity)), 2)

    def test_repeats_are_answered_alike_and_change_nothing(self):
        first = self.about("POST", KEYS, {"name": "A"}, X_Request_Id="r1")
        again = self.about("POST", KEYS, {"name": "B"}, X_Request_Id="r1")
        self.assertEqual(again[:2], first[:2])
        self.assertEqual(again[2].headers["X-Request-Id"], "r1")
        self.assertEqual(len(self.api.keys(self.entity)), 1)
        self.api.mask_repeated_create = True
        masked = self.about("POST", KEYS, {"name": "A"}, X_Request_Id="r1")
        self.assertEqual(masked[1]["id"], first[1]["prefix_hint"])
        self.assertTrue(self.about("GET", KEYS)[2].headers["X-Request-Id"])

    def test_records_requests(self):
        self.about("POST", KEYS, {"name": "A"}, User_Agent="probe/1")
        self.call("GET", "/entities?limit=5")
        (post,) = self.api.requests("POST")
        self.assertEqual((post.path, post.body, post.headers["user-agent"]), (KEYS, {"name": "A"}, "probe/1"))
        self.assertEqual(post.headers["x-entity-id"], self.entity)
        self.assertEqual(self.api.wait_for_requests(1, "GET")[0].query, {"limit": "5"})
        with self.assertRaises(TimeoutError):
            self.api.wait_for_requests(3, timeout=0.1)

    def test_one_entity_is_selected_by_itself(self):
        with FakeApi("live") as api:
            entity = api.add_entity("Only")
            key = api.add_key(entity, "Z")
            self.assertTrue(key.startswith("ek_live_"))
            connection = http.client.HTTPConnection("127.0.0.1", api.port, timeout=10)
            connection.request("GET", KEYS, headers={"Authorization": "Bearer " + api.account_key})
            self.assertEqual(json.load(connection.getresponse())["data"][0]["id"], key)
            connection.close()

    def test_trouble(self):
        self.api.rate_limit_next(7, "GET")
        status, content, answer = self.call("GET", "/entities")
        self.assertEqual((status, content["code"], answer.headers["Retry-After"]), (429, "rate_limit_exceeded", "7"))
        self.assertEqual(self.call("GET", "/entities")[0], 200)

        self.api.lose_next_answer("POST")
        with self.assertRaises((http.client.RemoteDisconnected, ConnectionError)):
            self.about("POST", KEYS, {"name": "A"}, X_Request_Id="lost")
        self.assertEqual(len(self.api.keys(self.entity)), 1)
        self.assertEqual(self.about("POST", KEYS, {"name": "A"}, X_Request_Id="lost")[0], 201)
        self.assertEqual(len(self.api.keys(self.entity)), 1)

        self.api.lose_next_answer("POST", carry_out=False)
        with self.assertRaises((http.client.RemoteDisconnected, ConnectionError)):
            self.about("POST", KEYS, {"name": "A"})
        self.assertEqual(len(self.api.keys(self.entity)), 1)

        began = time.monotonic()
        self.api.delay_next(0.2)
        self.assertEqual(self.call("GET", "/entities")[0], 200)
        self.assertGreaterEqual(time.monotonic() - began, 0.2)

        self.api.down = Answer(503, b'{"code":"unavailable","message":"Down"}')
        self.assertEqual(self.call("GET", "/entities")[0], 503)
        self.api.down = None

    def test_comes_back_on_the_same_port(self):
        port = self.api.port
        self.assertEqual(self.call("GET", "/entities")[0], 200)
        self.api.stop()
        with self.assertRaises((http.client.RemoteDisconnected, ConnectionError)):
            self.call("GET", "/entities")
        self.api.start()
        self.assertEqual(self.api.port, port)
        self.connection.close()
        self.assertEqual(self.call("GET", "/entities")[1]["pagination"]["total"], 2)

    def test_runs_as_a_script(self):
        with tempfile.TemporaryDirectory() as folder:
            port_file = os.path.join(folder, "port")
            script = os.path.join(DESKTOP, "fake_api.py")
            command = [sys.executable, "-B", script, "--port-file", port_file]
            with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
                url = process.stdout.readline().strip()
                credential = process.stdout.readline().strip()
                with open(port_file, encoding="utf-8") as file:
                    self.assertEqual(url, "http://127.0.0.1:" + file.read())
                connection = http.client.HTTPConnection(url.removeprefix("http://"), timeout=10)
                connection.request("GET", "/entities", headers={"Authorization": "Bearer " + credential})
                self.assertEqual(len(json.load(connection.getresponse())["data"]), 3)
                connection.close()
                process.terminate()
                self.assertEqual(process.wait(10), 0)


if __name__ == "__main__":
    unittest.main()
