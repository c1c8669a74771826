"""``isograde autograde``: grade a class with many workers, as ``nbgrader autograde`` does.

The way of a submission::

    read    is it to be graded? Then take away what an earlier run left of it   (coordinator.py)
    job     all that a worker needs
    run     sanitize, execute, check, score, with nbgrader's preprocessors           (worker.py)
    record  scores and comments into the gradebook, files into autograded/      (coordinator.py)

All but ``run`` happens in this process, the coordinator, the only one that opens the gradebook.
nbgrader's preprocessors read and write a gradebook too: a worker gives them one of its own, which
knows the exercise and this submission only, and sends back what they have saved there.
"""

import logging
import sys
import time
from contextlib import chdir, closing

from nbgrader.api import InvalidEntry
from nbgrader.apps import AutogradeApp
from nbgrader.converters import Autograde
from sqlalchemy.exc import OperationalError
from traitlets.config import Config

from ..reading.exercise import NoSource
from ..reading.submissions import NotThere
from ..running.sandbox import Sandbox, SandboxError
from ..settings import SettingsError, assignment_in, demand_known, read_settings
from ..text import entry
from .cluster import cluster, demand_safe
from .converter import import_preprocessors
from .coordinator import Coordinator, Submission
from .gradebook import shared_gradebook
from .lock import AnotherRun, one_run_at_a_time
from .messages import Messages
from .pool import local_workers
from .progress import Progress
from .run import Run
from .summary import summary, write_report

GO_ON = "What is graded is saved; run the same command again for the rest."


def autograde(options, asked=()) -> int:
    """Grade an assignment and return the exit status: 0 if every submission is graded.

    The run stops when ``asked`` is no longer empty. Raises SettingsError if none can begin.
    """
    started = time.monotonic()
    app = application(options)
    try:
        with executor_for(options) as (executor, jobs):
            submissions = grade_class(app, options, executor, jobs, asked)
    except KeyboardInterrupt:
        print(f"\nStopped. {GO_ON}", file=sys.stderr)
        return 130
    except (NotThere, NoSource, AnotherRun, SandboxError) as error:
        print(entry(error), file=sys.stderr)
        return 2
    except OperationalError as error:
        print(entry(f"The gradebook cannot be used ({error.orig}). {GO_ON}"), file=sys.stderr)
        return 2
    except (OSError, InvalidEntry) as error:
        print(entry(f"{error}. {GO_ON}"), file=sys.stderr)
        return 2
    seconds = time.monotonic() - started
    print(summary(submissions, seconds, jobs))
    if options.report:
        write_report(options.report, submissions, seconds, jobs)
    return int(any(submission.status == "failed" for submission in submissions))


def grade_class(app, options, executor, jobs, asked) -> list[Submission]:
    """Return the submissions of a class, each with what became of it."""
    course = app.coursedir
    with (
        chdir(course.root),
        one_run_at_a_time(course.root),
        shared_gradebook(course.db_url, course.course_id) as gradebook,
    ):
        coordinator = Coordinator(coursedir=course, parent=app, gradebook=gradebook)
        if not options.scheduler:
            Sandbox(config=app.config).check_limits()
        app.log.handlers, app.log.propagate = [messages := Messages(app.log_level)], False
        selected = coordinator.select(options.student)
        with closing(Progress(len(selected))) as progress:
            run = Run(coordinator, executor, jobs, progress, messages, asked)
            try:
                run.grade(selected)
            finally:
                coordinator.submissions.tell_again()
                for text in messages.take():
                    progress.write(text)
        return run.submissions


class ParallelAutogradeApp(AutogradeApp):
    """nbgrader's application, for its configuration."""

    name = "nbgrader-autograde"

    def excepthook(self, etype, value, traceback):
        sys.__excepthook__(etype, value, traceback)


def application(options) -> ParallelAutogradeApp:
    """Return an application with the course's configuration and the command's options.

    Raises SettingsError.
    """
    app = ParallelAutogradeApp(log_level=logging.WARNING)
    names = read_settings(app, options.others)
    import_preprocessors(Autograde(parent=app))
    demand_known(app)
    app.coursedir.assignment_id = assignment_in(app, names)
    if app.coursedir.notebook_id != "*":
        raise SettingsError(
            "This command grades whole submissions. For one notebook: nbgrader autograde"
        )
    app.config.merge(Config({"BaseConverter": {"force": options.force}}))
    return app


def executor_for(options):
    """Return, for a ``with`` statement, an executor and the number of its workers."""
    if not options.scheduler:
        return local_workers(options.jobs)
    if not options.trust_network:
        demand_safe(options.scheduler)
    return cluster(options.scheduler, options.jobs)
