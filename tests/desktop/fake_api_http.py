"""How requests reach the fake API and its answers leave: HTTP, and nothing that knows what they mean."""

import json
import socket
import sys
import threading
import urllib.parse
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Request:
    """What reached the server."""

    method: str
    target: str  # as sent, with the query
    headers: dict  # names in lower case
    raw_body: bytes

    @property
    def path(self):
        return urllib.parse.unquote(self.target.partition("?")[0])

    @property
    def query(self):
        return dict(urllib.parse.parse_qsl(self.target.partition("?")[2], keep_blank_values=True))

    @property
    def body(self):
        """The body read as JSON; None where it is not."""
        try:
            return json.loads(self.raw_body)
        except ValueError:
            return None


@dataclass
class Answer:
    status: int
    body: bytes
    headers: dict = field(default_factory=dict)


class Server(ThreadingHTTPServer):
    # A connection that a client keeps alive must not keep the test run alive.
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, *args):
        self._open = set()
        self._open_lock = threading.Lock()
        super().__init__(*args)

    def process_request(self, request, client_address):
        with self._open_lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request):
        with self._open_lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request, client_address):
        # A client that hangs up is part of what is tested; anything else is a fault of this file.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    def cut_connections(self):
        with self._open_lock:
            still_open = list(self._open)
        for connection in still_open:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass  # it went by itself meanwhile


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "FakeApi"
    disable_nagle_algorithm = True
    wbufsize = -1  # buffered, so that headers and body leave together
    api = None

    def _serve(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        headers = {name.lower(): value for name, value in self.headers.items()}
        answer = self.api.handle(Request(self.command, self.path, headers, body))
        if answer is None:
            self.close_connection = True
            return
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    do_GET = do_POST = do_DELETE = do_PUT = do_PATCH = do_HEAD = do_OPTIONS = _serve

    def log_message(self, *_):
        pass  # what was asked is in FakeApi.requests(); headers with keys in them belong on no screen
