"""How far a run is, on a terminal or in a log."""

import sys
import time

from tqdm import tqdm

from ..text import entry

SECONDS_OF_SILENCE = 10  # between two lines, where it is not a terminal


class Progress:
    """A bar with the time left on a terminal, and a line now and then elsewhere."""

    def __init__(self, total):
        self.total, self.done, self.started = total, 0, time.monotonic()
        self.bar = tqdm(total=total, unit="submission", disable=None, dynamic_ncols=True)
        self.said = self.started

    def step(self):
        self.done += 1
        self.bar.update()
        self.show()

    def show(self):
        """Say where the run is, if that was not said for some time."""
        now = time.monotonic()
        if not self.bar.disable or now < self.said + SECONDS_OF_SILENCE:
            return
        self.said = now
        left = (now - self.started) / max(self.done, 1) * (self.total - self.done)
        guess = f", about {left:.0f} s left" if self.done else ""
        print(f"{self.done} of {self.total} submissions{guess}", flush=True)

    def write(self, text):
        tqdm.write(entry(text), file=sys.stderr)

    def close(self):
        self.bar.close()
