"""What autograding knows only while it runs: time, memory, and why a submission is not graded.

``autograde_log/NAME.jsonl``, in the course folder, has a line for each submission that a run of
``isograde autograde NAME`` has dealt with. Lines are only added, and the last one of a
student counts. What a full disk breaks off is skipped, and ends before the next line.
"""

import json
import time
from pathlib import Path

from ..text import printable


def log_file(root, assignment) -> Path:
    return Path(root, "autograde_log", f"{assignment}.jsonl")


def note(root, submission):
    """Add a line on a submission, which is graded or has failed."""
    executed = submission.executed
    line = {
        "student": submission.student,
        "status": submission.status,
        "reason": submission.reason.removeprefix(f"Student {printable(submission.student)}: "),
        "noted": time.time(),
        "seconds": executed and executed.seconds,
        "peak_memory": executed and executed.peak_memory,
    }
    file = log_file(root, submission.assignment)
    file.parent.mkdir(exist_ok=True)
    with open(file, "a", encoding="utf-8") as lines:
        lines.write("\n" + json.dumps(line))


def read_log(root, assignment) -> dict[str, dict]:
    """Return the last line on each student; empty if there are none."""
    last: dict[str, dict] = {}
    try:
        text = log_file(root, assignment).read_text(encoding="utf-8")
    except FileNotFoundError:
        return last
    for line in text.splitlines():
        try:
            entry = json.loads(line)
            last[entry["student"]] = entry
        except (ValueError, KeyError, TypeError):
            continue
    return last
