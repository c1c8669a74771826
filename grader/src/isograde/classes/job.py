"""What a worker is sent of a submission, and what it sends back. Plain data only."""

import os
from dataclasses import dataclass, field

from ..reading.handed_in import HandedIn
from .gradebook import Marks


@dataclass(frozen=True)
class Job:
    """A submission, with all that it takes to grade it."""

    student: str
    assignment: str
    submission: dict  # when it was handed in, and the extension that it has
    graded_from: dict  # what is handed in, and the version of the exercise: their checksums
    notebooks: dict[str, HandedIn]  # the files as they were handed in, by path
    files: dict[str, bytes]  # what else was handed in, with the exercise's files over it
    exercise_files: dict[str, bytes]  # those alone, for the checks
    manual: dict[str, dict[str, tuple]]  # what graders have entered: score and extra credit
    exercise: bytes  # a gradebook of this exercise and no student
    names: dict[str, dict]  # of each notebook, see ``names_of_checks``
    config: dict[str, dict]
    hidden: list[str]  # folders that no submission may see
    log_level: int


@dataclass
class Executed:
    """What comes back of a job."""

    notebooks: dict[str, str] = field(default_factory=dict)  # as JSON, by name
    marks: dict[str, Marks] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)  # what lay beside a notebook elsewhere
    problem: str = ""  # why there are none
    messages: list[str] = field(default_factory=list)
    worker: str = field(default_factory=lambda: f"{os.uname().nodename}:{os.getpid()}")
    started: float = 0.0  # time.time()
    ended: float = 0.0
    cpu_seconds: float = 0.0  # of the kernels, and of the worker
    kernel_seconds: float = 0.0  # the share of the kernels
    peak_memory: int = 0  # bytes of the largest process of a kernel

    @property
    def seconds(self) -> float:
        return self.ended - self.started
