"""The time that a submission takes, whatever else the machine does meanwhile.

A limit of some seconds holds for the CPU time of all processes of the submission. What sleeps, or
waits for what never comes, uses none: it has ``PATIENCE`` times as long on the clock, where the
time does not count in which it waited for a CPU. So a busy machine makes the grading slower, and
costs nobody a mark.
"""

import os
from collections.abc import Callable
from time import monotonic, process_time

from .sandbox import MachineError
from .warm_parent import times_of

PATIENCE = 3  # seconds on the clock, for each of CPU time
OVERLOAD = 10  # seconds with all waiting, for each of CPU time: then the machine is at fault
LOOK = 0.5  # seconds between two looks

Times = tuple[object, float, float]  # any name of what is counted, CPU time, waited


class Stopwatch:
    """What the processes of a submission have used since it began, and this one for it.

    ``cpu`` are seconds of CPU time, ``clock`` those on the clock but for what they waited for a
    CPU. Both are up to date but for ``LOOK`` seconds: a look costs more than most cells do.
    """

    def __init__(self) -> None:
        self.sources: list[Callable[[], Times]] = [this_process]
        name, *times = this_process()
        self.counted: dict[object, tuple[float, ...]] = {name: tuple(times)}  # at the last look
        self.cpu = self.clock = 0.0
        self.looked = monotonic()

    def look(self) -> None:
        """Bring the times up to date, if the last look was some time ago."""
        now = monotonic()
        if now < self.looked + LOOK:
            return
        waited = 0.0
        for source in self.sources:
            name, *times = source()
            before = self.counted.get(name, (0.0, 0.0))
            # A process that ends takes along what is not counted for its parent: all that it has
            # waited, from where those that are there, and the next fork, go on.
            self.counted[name] = new = (max(before[0], times[0]), times[1])
            self.cpu += new[0] - before[0]
            waited += max(0.0, new[1] - before[1])
        self.clock += max(0.0, now - self.looked - waited)
        self.looked = now

    def limit(self, seconds: float) -> "TimeLimit":
        """Return a limit of so many seconds from now on."""
        self.look()
        return TimeLimit(self, seconds)


def this_process() -> Times:
    """Return the times of the grading process: outputs keep it busy, and a reply waits for it."""
    return "grader", process_time(), times_of(os.getpid())[1]


class TimeLimit:
    """A limit on what a stopwatch shows."""

    def __init__(self, stopwatch: Stopwatch, seconds: float) -> None:
        self.stopwatch, self.seconds = stopwatch, seconds
        # A look may have been up to LOOK seconds ago.
        self.cpu = stopwatch.cpu + seconds + LOOK
        self.clock = stopwatch.clock + seconds * PATIENCE + LOOK
        self.latest = monotonic() + longest(seconds)

    def left(self) -> float:
        """Return how many seconds of CPU time the whole of a notebook, or of a cell, has left."""
        stopwatch = self.stopwatch
        stopwatch.look()
        return min(self.cpu - stopwatch.cpu, (self.clock - stopwatch.clock) / PATIENCE)

    def over(self) -> str:
        """Return what is used up, "CPU" or "clock", or an empty string.

        Raises MachineError if nothing is, after a time that no submission takes by itself.
        """
        self.stopwatch.look()
        if self.stopwatch.cpu >= self.cpu:
            return "CPU"
        if self.stopwatch.clock >= self.clock:
            return "clock"
        if monotonic() >= self.latest:
            raise MachineError(
                f"what may take {self.seconds:g} seconds of CPU time did not get them in "
                f"{longest(self.seconds):g}: the machine was too busy, unless the code hides what "
                "it uses"
            )
        return ""


def longest(seconds: float) -> float:
    """Return how long that may take which has a limit of so many seconds."""
    return OVERLOAD * (seconds + 1)  # a start, or an end, is not done in no time
