#!/usr/bin/env python3
"""A small stand-in for the API, for the desktop tests.

Written from the API's description alone and shares nothing with the program's own DemoServer, so that a
misunderstanding in one of them does not hide in the other.

In a test:

    with FakeApi() as api:
        entity = api.add_entity("Acme Ltd")
        key = api.add_key(entity, name="Zapier")
        run_the_program(api.url, api.account_key)
        assert api.requests("POST")[0].body == {"name": "New"}

On its own: fake_api.py [--port N] [--port-file FILE] [--entities N] prints its address, then its account key, each on a
line of its own, and serves until it is ended.

Every method of FakeApi may be called from any thread, while the server runs.
"""

import argparse
import base64
import copy
import datetime
import json
import os
import secrets
import signal
import threading
import time
import urllib.parse
import uuid
from dataclasses import dataclass

from fake_api_http import Answer, Handler, Request, Server  # noqa: F401 (Request: for who uses this file)

DEFAULT_LIMIT = 10
LARGEST_LIMIT = 100
LONGEST_NAME = 255
SHORTEST_TTL = 60


def timestamp(moment):
    """RFC 3339 with milliseconds and Z, as the API writes times."""
    moment = moment.astimezone(datetime.timezone.utc)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def mask(key):
    prefix, environment, digits = key.split("_", 2)
    return f"{prefix}_{environment}_{digits[:3]}...{digits[-3:]}"


def utf16_length(text):
    """The length as the API's JavaScript counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def is_integer(value):
    """As JavaScript sees it: 60.0 is one, true is not."""
    return type(value) is int or (type(value) is float and value.is_integer())


@dataclass
class _Scripted:
    """Something other than the usual answer, for one request."""

    method: str
    path: str
    answer: Answer = None  # None: no answer, the connection is closed
    carry_out: bool = False
    delay: float = 0


class Refusal(Exception):
    def __init__(self, status, code, message, **more):
        super().__init__(message)
        self.status = status
        self.content = {"code": code, "message": message, **more}


class FakeApi:
    """One account of one environment. Change the attributes below to choose among the readings of the documentation."""

    def __init__(self, environment="sandbox", port=0):
        self.environment = environment
        self.account_key = f"sk_{environment}_{secrets.token_hex(16)}"
        self.mask_listed_ids = False
        self.mask_repeated_create = False
        self.honour_request_ids = True
        self.entity_keys_list_entities = True
        self.delay = 0.0  # seconds before each answer
        self.down = None  # an Answer that every request gets instead, while it is set

        self._lock = threading.RLock()
        self._entities = {}  # by id, in listing order
        self._keys = {}  # key objects by full key, in listing order
        self._kept = {}  # (status, content) by X-Request-Id
        self._requests = []
        self._scripted = []

        self._thread = None
        self._server = None
        self._listen(port)

    # Running

    def _listen(self, port):
        self._server = Server(("127.0.0.1", port), type("Handler", (Handler,), {"api": self}))
        self.port = self._server.server_address[1]

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self):
        """Serves. After a stop() it comes back on the same port with all it held."""
        if self._server is None:
            self._listen(self.port)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="FakeApi", daemon=True)
        self._thread.start()
        return self

    def stop(self):
        """Ends the server and cuts the connections that are still open."""
        if self._thread:
            self._server.shutdown()
            self._thread.join()
            self._thread = None
        if self._server:
            self._server.cut_connections()
            self._server.server_close()
            self._server = None

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()

    # What it holds

    def reverse_lists(self):
        """Lists entities and keys in the opposite order from now on."""
        with self._lock:
            self._entities = dict(reversed(self._entities.items()))
            self._keys = dict(reversed(self._keys.items()))

    def add_entity(self, name, **fields):
        """Adds an entity and returns its id. Any documented field can be given; None makes it null."""
        now = timestamp(datetime.datetime.now(datetime.timezone.utc))
        entity = {
            "id": "ent_" + secrets.token_hex(12),
            "name": name,
            "environment": self.environment,
            "country": "Slovenia",
            "country_code": "SI",
            "currency_code": "EUR",
            "tax_number": "SI12345678",
            "email": "office@company.example",
            "is_enabled": True,
            "created_at": now,
            "updated_at": now,
        }
        entity.update(fields)
        with self._lock:
            self._entities[entity["id"]] = entity
        return entity["id"]

    def add_key(self, entity_id, name=None, expires_in=None):
        """Adds a key that exists already and returns it whole. expires_in is in seconds and may be negative."""
        with self._lock:
            return self._make_key(entity_id, name, expires_in)["id"]

    def remove_key(self, key):
        """Takes a key away, as somebody else would have done."""
        with self._lock:
            del self._keys[key]

    def keys(self, entity_id):
        """The key objects of an entity, with whole keys in their ids."""
        with self._lock:
            return [dict(key) for key in self._keys.values() if key["entity_id"] == entity_id]

    # What it saw

    def requests(self, method=None, path_prefix=""):
        """The requests so far, oldest first, optionally only those of a method and below a path."""
        with self._lock:
            return [
                request
                for request in self._requests
                if method in (None, request.method) and request.path.startswith(path_prefix)
            ]

    def wait_for_requests(self, count, method=None, path_prefix="", timeout=10):
        """Waits until that many have arrived and returns them; raises TimeoutError if they do not."""
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            seen = self.requests(method, path_prefix)
            if len(seen) >= count:
                return seen
            time.sleep(0.02)
        raise TimeoutError(f"{len(self.requests(method, path_prefix))} of {count} requests arrived")

    def forget_requests(self):
        with self._lock:
            self._requests.clear()

    # Trouble, for one request each; several are used up in the order they were asked for

    def answer_next(self, status, content=None, headers=None, method="*", path_prefix=""):
        """Answers the next such request so, and carries nothing out. content: JSON, or bytes to send as they are."""
        raw = content if isinstance(content, bytes) else json.dumps(content or {}).encode()
        all_headers = {"Content-Type": "text/html" if isinstance(content, bytes) else "application/json"}
        all_headers.update(headers or {})
        with self._lock:
            self._scripted.append(_Scripted(method, path_prefix, Answer(status, raw, all_headers)))

    def rate_limit_next(self, retry_after, method="*", path_prefix=""):
        content = {"code": "rate_limit_exceeded", "message": "Rate limit exceeded"}
        self.answer_next(429, content, {"Retry-After": str(retry_after)}, method, path_prefix)

    def lose_next_answer(self, method="*", path_prefix="", carry_out=True):
        """Carries the next such request out, unless told not to, and closes the connection without an answer."""
        with self._lock:
            self._scripted.append(_Scripted(method, path_prefix, None, carry_out))

    def delay_next(self, seconds, method="*", path_prefix=""):
        """Carries the next such request out at once and answers it later, as usual."""
        with self._lock:
            self._scripted.append(_Scripted(method, path_prefix, None, True, seconds))

    # How it answers

    def handle(self, request):
        """Returns the answer, or None where the connection is to be closed instead."""
        with self._lock:
            self._requests.append(request)
            scripted = self._take_script(request)
            delay = self.delay
            if scripted and scripted.answer:
                answer = scripted.answer
            elif scripted and not scripted.carry_out:
                answer = None
            elif self.down:
                answer = self.down
            else:
                answer = self._carry_out(request)
                if scripted and scripted.delay:
                    delay += scripted.delay
                elif scripted:
                    answer = None
        if delay:
            time.sleep(delay)
        if answer is None:
            return None
        headers = dict(answer.headers)
        headers.setdefault("X-Request-Id", request.headers.get("x-request-id") or str(uuid.uuid4()))
        return Answer(answer.status, answer.body, headers)

    def _take_script(self, request):
        for script in self._scripted:
            if script.method in ("*", request.method) and request.path.startswith(script.path):
                self._scripted.remove(script)
                return script
        return None

    def _carry_out(self, request):
        try:
            status, content = self._route(request)
        except Refusal as refusal:
            status, content = refusal.status, refusal.content
        return Answer(status, json.dumps(content).encode(), {"Content-Type": "application/json"})

    def _route(self, request):
        segments = [urllib.parse.unquote(part) for part in request.target.partition("?")[0].split("/")[1:]]
        own_entity = self._authenticate(request)
        if segments == ["entities"] and request.method == "GET":
            return self._list_entities(request, own_entity)
        if segments == ["entities", "api-keys"] and request.method == "GET":
            return self._list_keys(request, self._choose_entity(request, own_entity))
        if segments == ["entities", "api-keys"] and request.method == "POST":
            return self._once(request, lambda: self._create(request, self._choose_entity(request, own_entity)))
        if segments[:2] == ["entities", "api-keys"] and len(segments) == 3 and request.method == "DELETE":
            return self._once(request, lambda: self._delete(segments[2], self._choose_entity(request, own_entity)))
        raise Refusal(404, "not_found", "No such route")

    def _authenticate(self, request):
        """Returns the entity an entity key belongs to, None for the account key."""
        scheme, _, credential = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            if credential == self.account_key:
                return None
            key = self._keys.get(credential)
            now = timestamp(datetime.datetime.now(datetime.timezone.utc))
            if key and (key["expires_at"] is None or key["expires_at"] > now):
                return key["entity_id"]
        raise Refusal(401, "unauthorized", "Not authorised")

    def _choose_entity(self, request, own_entity):
        asked = request.headers.get("x-entity-id")
        if own_entity:
            if asked and asked != own_entity:
                raise Refusal(403, "forbidden", "The key belongs to another entity")
            return own_entity
        if asked:
            if asked not in self._entities:
                raise Refusal(404, "not_found", "No such entity")
            return asked
        if len(self._entities) == 1:
            return next(iter(self._entities))
        raise Refusal(400, "bad_request", "x-entity-id is required when there are several entities")

    def _page(self, request, items):
        query = request.query
        limit = query.get("limit", str(DEFAULT_LIMIT))
        if not (limit.isascii() and limit.isdigit() and 1 <= int(limit) <= LARGEST_LIMIT):
            raise Refusal(400, "bad_request", "limit is an integer from 1 to 100")
        limit = int(limit)
        try:
            start = int(base64.urlsafe_b64decode(query["next_cursor"])) if "next_cursor" in query else 0
        except ValueError:
            raise Refusal(400, "bad_request", "next_cursor is not one of this list") from None
        end = start + limit
        more = end < len(items)
        cursor = base64.urlsafe_b64encode(str(end).encode()).decode() if more else None
        pagination = {"total": len(items), "next_cursor": cursor, "prev_cursor": None, "has_more": more}
        return 200, {"data": items[start:end], "pagination": pagination}

    def _list_entities(self, request, own_entity):
        if own_entity and not self.entity_keys_list_entities:
            raise Refusal(403, "forbidden", "An account key is required")
        return self._page(request, [e for e in self._entities.values() if own_entity in (None, e["id"])])

    def _list_keys(self, request, entity_id):
        listed = self.keys(entity_id)
        if self.mask_listed_ids:
            for key in listed:
                key["id"] = key["prefix_hint"]
        return self._page(request, listed)

    def _once(self, request, change):
        """Idempotency: a request id is carried out once, and its answer given to every repeat."""
        request_id = request.headers.get("x-request-id") if self.honour_request_ids else None
        if request_id in self._kept:
            status, content = copy.deepcopy(self._kept[request_id])
            if self.mask_repeated_create and "prefix_hint" in content:
                content["id"] = content["prefix_hint"]
            return status, content
        try:
            status, content = change()
        except Refusal as refusal:
            status, content = refusal.status, refusal.content
        if request_id:
            self._kept[request_id] = (status, copy.deepcopy(content))
        return status, content

    def _create(self, request, entity_id):
        body = request.body
        if not isinstance(body, dict):
            raise Refusal(400, "bad_request", "The body is not a JSON object")
        problems = []
        name = body.get("name")
        if "name" in body and not (isinstance(name, str) and utf16_length(name) <= LONGEST_NAME):
            problems.append({"path": "name", "message": "a string of at most 255 characters"})
        ttl = body.get("ttl")
        if "ttl" in body and not (is_integer(ttl) and ttl >= SHORTEST_TTL):
            problems.append({"path": "ttl", "message": "an integer of at least 60"})
        if problems:
            raise Refusal(422, "validation_error", "Validation failed", errors=problems)
        return 201, dict(self._make_key(entity_id, name, ttl))

    def _delete(self, key, entity_id):
        if key not in self._keys or self._keys[key]["entity_id"] != entity_id:
            raise Refusal(404, "not_found", "No such API key")
        del self._keys[key]
        return 200, {"message": "API key deleted"}

    def _make_key(self, entity_id, name, expires_in):
        now = datetime.datetime.now(datetime.timezone.utc)
        whole = f"ek_{self.environment}_{secrets.token_hex(16)}"
        expires = None
        if expires_in is not None:
            try:
                expires = timestamp(now + datetime.timedelta(seconds=expires_in))
            except OverflowError:
                raise Refusal(422, "validation_error", "ttl is beyond the calendar") from None
        self._keys[whole] = {
            "id": whole,
            "entity_id": entity_id,
            "name": name,
            "environment": self.environment,
            "prefix_hint": mask(whole),
            "created_at": timestamp(now),
            "updated_at": timestamp(now),
            "expires_at": expires,
        }
        return self._keys[whole]


def main():
    parser = argparse.ArgumentParser(description="A stand-in for the API on a loopback port.")
    parser.add_argument("--port", type=int, default=0, help="default: any free one")
    parser.add_argument("--port-file", help="write the port there once the server listens")
    parser.add_argument("--entities", type=int, default=3, help="how many entities to begin with")
    options = parser.parse_args()

    api = FakeApi(port=options.port)
    for number in range(1, options.entities + 1):
        entity = api.add_entity(f"Company {number}")
        api.add_key(entity, "Shopify production")
        api.add_key(entity, "Accounting export", expires_in=3 * 86400)
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    api.start()
    if options.port_file:
        # Renamed into place, so that whoever waits for the file never reads half of it.
        with open(options.port_file + ".part", "w", encoding="utf-8") as file:
            file.write(str(api.port))
        os.replace(options.port_file + ".part", options.port_file)
    print(api.url, api.account_key, sep="\n", flush=True)
    ended.wait()
    api.stop()


if __name__ == "__main__":
    main()
