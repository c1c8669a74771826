"""One run at a time grades in a course: of two, each would take for unfinished what the other does."""

import fcntl
import os
import time
from contextlib import contextmanager
from pathlib import Path


class AnotherRun(RuntimeError):
    """Another run is grading in this course. The message says which one, and what to do."""


@contextmanager
def one_run_at_a_time(root):
    """Hold the course folder ``root`` for this run.

    The lock is on a file beside the gradebook, which stays. The system takes it off when this
    process ends in any way. Raises AnotherRun if another one holds it.
    """
    with open(Path(root, "gradebook.db.lock"), "a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            who = file.read(200).strip() or "another process"
            raise AnotherRun(
                f"Another run is grading in this course ({who}). Nothing was done. Wait until it "
                "has ended, then run the same command again."
            ) from None
        file.truncate(0)
        now = time.strftime("%Y-%m-%d %H:%M:%S")
        file.write(f"process {os.getpid()} of {os.uname().nodename}, since {now}")
        file.flush()
        try:
            yield
        finally:
            # Or a fork of this process that lives on would hold it.
            fcntl.flock(file, fcntl.LOCK_UN)
