"""What an instructor is told of that which nbgrader logs."""

import logging
import sys

from ..reading.submissions import NotGraded

# That a notebook is missing, without the student; that output is lost, which its cell shows.
SAID_BETTER = ("No submitted file: ", "Timeout waiting for IOPub output")


class Messages(logging.Handler):
    """Collects what is logged, at a level or above it, but for what is said better."""

    def __init__(self, level):
        super().__init__(level)
        self.texts = []

    def emit(self, record):
        text = record.getMessage()
        if not text.startswith(SAID_BETTER):
            self.texts.append(text)

    def take(self) -> list[str]:
        """Return what was collected, and begin anew."""
        texts, self.texts = self.texts, []
        return texts


class OneLine(logging.Filter):
    """Keeps from nbgrader's log what ``SubmissionExporter`` has said, or says better, in one line.

    nbgrader tells of a submission that cannot be graded in five entries, one of them a traceback.
    """

    def __init__(self):
        super().__init__()
        self.told, self.untold = set(), False

    def filter(self, record):
        text = record.getMessage()
        error = sys.exc_info()[1]
        if isinstance(error, NotGraded):
            self.told.add(str(error).split(": ")[0].removeprefix("Student "))
            return False
        if text.startswith("Traceback (most recent call last)"):
            self.untold = True
        if text.startswith("There was an error processing assignment '"):
            return not any(text.endswith(f"for student '{student}'") for student in self.told)
        if text.startswith("Please see the"):
            return self.untold
        return not text.startswith(SAID_BETTER)
