"""What is logged on the way of a submission, kept until it is told."""

import logging


class Messages(logging.Handler):
    """Collects what is logged, at a level or above it."""

    def __init__(self, level):
        super().__init__(level)
        self.texts = []

    def emit(self, record):
        self.texts.append(record.getMessage())

    def take(self) -> list[str]:
        """Return what was collected, and begin anew."""
        texts, self.texts = self.texts, []
        return texts
