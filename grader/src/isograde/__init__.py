"""isograde: what autograding needs and stock nbgrader lacks.

It is switched on by one line in a course's ``nbgrader_config.py``, see ``configure``; nbgrader
itself stays as it is. The rooms follow the way of a submission:

========= =====================================================================================
reading   from the files that were handed in to a notebook that can be run
running   student cells in a kernel, which is a fork of a warm process in a sandbox
checking  check cells in a process apart, which asks the kernel for plain data; and their score
classes   many submissions at once, and the gradebook
feedback  the page that a student gets, and the one that a grader opens
report    how a class did, check by check
platforms archives from Moodle and Canvas, and tables of marks for them
authors   for who writes or solves an exercise: its solution is built, its checks are validated
========= =====================================================================================

A room uses those above it, and none below. What all of them use lies beside them: ``cells`` (what
a cell of a notebook is), ``text`` (as a terminal, a log, a page or a spreadsheet may show it),
``processes`` (what forks have in common) and ``settings``.
"""

import logging

from .settings import configure
from .text import PrintableRecord
from .version import __version__

__all__ = ["__version__", "configure"]

# Whoever uses any of it has such logs, on all ways to the terminal, whatever else they have set.
logging.setLogRecordFactory(PrintableRecord)


def _jupyter_server_extension_points():
    """Tell Jupyter's server where its extension is: the answer to the Validate button."""
    return [{"module": "isograde.authors.lab"}]
