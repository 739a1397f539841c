"""What a library can do to the process that it runs in; started by ``test_files``."""

import os
import sys
import time

from dvexcel.reading.worker import limit_memory


def eat():
    limit_memory(512 * 2**20)
    return len(bytearray(2**30))


WAYS = {
    b"abort": os.abort,
    b"hang": lambda: time.sleep(600),
    b"eat": eat,
    b"exit": lambda: os._exit(0),
    b"chatter": lambda: sys.stdout.write("thread panicked"),
}
WAYS[sys.stdin.buffer.read().rpartition(b" ")[2]]()
