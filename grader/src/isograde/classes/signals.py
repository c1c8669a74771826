"""Ctrl-C and SIGTERM are noted when they come, and obeyed between two steps."""

import signal
from contextlib import contextmanager


@contextmanager
def asked_to_stop():
    """Yield a list that is no longer empty when Ctrl-C or SIGTERM came. The second one raises.

    An error raised at once might come half-way through a record, or where Python ignores errors:
    in a callback of the garbage collector, of which the gradebook and the import system have many.
    """
    asked = []

    def ask(number, _):
        asked.append(number)
        if len(asked) > 1:
            raise KeyboardInterrupt

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
