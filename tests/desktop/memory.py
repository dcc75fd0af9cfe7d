"""What a process has in its memory, as a debugger run by root would see it."""

import os
import re

CHUNK = 16 * 1024 * 1024


class Unreadable(Exception):
    """The system does not let this process look."""


def _readable_ranges(pid):
    with open(f"/proc/{pid}/maps", encoding="ascii", errors="replace") as maps:
        for line in maps:
            match = re.match(r"([0-9a-f]+)-([0-9a-f]+) (\S{4}) \S+ \S+ \S+\s*(.*)", line)
            start, end, access, name = match.groups()
            # What cannot be written holds the program's own text; devices are not memory.
            if access.startswith("rw") and not name.startswith(("/dev/", "[vvar", "[vsyscall")):
                yield int(start, 16), int(end, 16), name


def count(pid, secrets):
    """How often each secret stands in the process's writable memory, as UTF-8 or UTF-16: {name: number}.

    secrets is {name: text}. Only the middle of each text is looked for, so that what was cut at either end counts.
    """
    needles = {}
    for name, text in secrets.items():
        middle = text[-24:]
        needles[name] = [middle.encode("utf-8"), middle.encode("utf-16-le")]
    longest = max(len(needle) for pair in needles.values() for needle in pair)
    found = dict.fromkeys(secrets, 0)
    try:
        memory = open(f"/proc/{pid}/mem", "rb", buffering=0)
    except PermissionError as refusal:
        raise Unreadable(str(refusal)) from None
    with memory:
        for start, end, _ in _readable_ranges(pid):
            position, tail = start, b""
            while position < end:
                try:
                    data = os.pread(memory.fileno(), min(CHUNK, end - position), position)
                except OSError:
                    break  # unmapped meanwhile
                if not data:
                    break
                block = tail + data
                for name, pair in needles.items():
                    found[name] += sum(block.count(needle) - tail.count(needle) for needle in pair)
                tail = block[-(longest - 1):]
                position += len(data)
    return found
