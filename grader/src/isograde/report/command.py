"""``isograde report``: reads the numbers of a class, and writes the page and the table."""

import os
import sys
from argparse import Namespace

from nbgrader.api import Gradebook
from nbgrader.apps import NbGrader

from ..reading.exercise import NoSource
from ..reading.submissions import NotThere
from ..settings import assignment_in, read_settings
from .numbers import read_report, summary
from .page import write_csv, write_page


class ReportApp(NbGrader):
    """nbgrader's application, for its configuration."""

    name = "nbgrader-report"


def report(options: Namespace) -> int:
    """Write the report of an assignment and return the exit status."""
    app = ReportApp(log_level=30)
    name = assignment_in(app, read_settings(app, options.others))
    course = app.coursedir
    with Gradebook(course.db_url, course.course_id) as gradebook:
        try:
            numbers = read_report(course, gradebook, name, app.config)
        except (NoSource, NotThere) as error:
            print(error, file=sys.stderr)
            return 2
    page = options.to or f"report_{name}.html"
    write_page(numbers, page)
    print(f"{summary(numbers)} The page: {os.path.abspath(page)}")
    if options.csv:
        write_csv(numbers, options.csv)
        print(f"The numbers: {os.path.abspath(options.csv)}")
    return 0
