"""``isograde``: the commands that nbgrader lacks."""

import argparse
import os
import signal
import sys
from multiprocessing import forkserver, resource_tracker

from traitlets import TraitError

from .classes.signals import asked_to_stop
from .settings import SettingsError


def main(arguments=None) -> int:
    """Run one command and return its exit status."""
    parser = argparse.ArgumentParser(prog="isograde", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    add_validate(commands)
    add_autograde(commands)
    add_report(commands)
    options = parser.parse_args(arguments)
    try:
        return run(options)
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    except TraitError as error:
        print(f"A setting in nbgrader_config.py cannot be used: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


def run(options) -> int:
    # Each command imports what it needs, which takes a second or two.
    if options.command == "validate":
        from .authors.validate import validate

        return validate(options.notebooks)
    if options.command == "report":
        from .report.numbers import report

        return report(options)
    with asked_to_stop() as asked:
        if not options.scheduler:
            import_in_workers()
        from .classes.autograde import autograde

        return autograde(options, asked)


def import_in_workers():
    """Let the process that workers are forked from import while this one does the same."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # there is a worker for each CPU
    forkserver.set_forkserver_preload([f"{__package__}.classes.worker"])
    resource_tracker.ensure_running()  # which the other one starts too, and then lets signals in
    # Ignored there, as that is inherited; here it waits until this process looks at it again.
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    forkserver.ensure_running()
    signal.signal(signal.SIGINT, before)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])


def add_validate(commands):
    command = commands.add_parser(
        "validate",
        help="run notebooks and their visible checks",
        description="Run notebooks and their visible checks. Exit status: 0 if every check "
        "passed, 1 if one failed or was changed, 2 if a notebook cannot be run.",
    )
    command.add_argument("notebooks", nargs="+", metavar="NOTEBOOK")


def add_autograde(commands):
    command = commands.add_parser(
        "autograde",
        help="grade a class with many workers",
        description="Grade a class with many workers: the gradebook and the folder autograded/ "
        "are those of nbgrader autograde. Start it in the course folder. Exit status: 0 if every "
        "submission is graded, 1 if one is not, 2 if none can be, 130 if it was stopped.",
    )
    command.add_argument("assignment", metavar="NAME")
    command.add_argument("--jobs", type=positive, metavar="N", help="workers; one for each CPU")
    command.add_argument(
        "--scheduler", metavar="tls://HOST:PORT", help="a Dask cluster, in place of local workers"
    )
    command.add_argument(
        "--trust-network",
        action="store_true",
        help="use a scheduler on another machine without TLS: whoever reaches it, or a worker, "
        "can run programs as you",
    )
    command.add_argument(
        "--student", action="append", default=[], metavar="ID", help="only this one; repeatable"
    )
    command.add_argument("--force", action="store_true", help="also what is graded already")
    command.add_argument("--report", metavar="FILE", help="write times and memory as JSON")


def add_report(commands):
    command = commands.add_parser(
        "report",
        help="write a page on how the class did",
        description="Write a page on how the class did: totals, each check, the messages of failed "
        "checks, time and memory, and who is not graded. Start it in the course folder. Exit "
        "status: 0, or 2 if there is no such assignment.",
    )
    command.add_argument("assignment", metavar="NAME")
    command.add_argument("--to", metavar="FILE", help="the page; report_NAME.html by default")
    command.add_argument("--csv", metavar="FILE", help="write the numbers as CSV, too")


def positive(text) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


if __name__ == "__main__":
    sys.exit(main())
