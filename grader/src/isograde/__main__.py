"""``isograde``: the commands that nbgrader lacks."""

import argparse
import sys

from traitlets import TraitError

from .settings import SettingsError
from .text import entry
from .version import __version__

AND_NBGRADERS = (
    "Every option of nbgrader's that is no option here goes on to it: --course-dir=FOLDER, "
    "--debug, and each setting, as in --Execute.timeout=60."
)


class Parser(argparse.ArgumentParser):
    """A parser that says in one line what is wrong."""

    def error(self, message):
        self.exit(2, f"{self.prog}: {message}. Nothing was done.\n")


def main(arguments=None) -> int:
    """Run one command and return its exit status."""
    parser = Parser(prog="isograde", description=__doc__)
    parser.add_argument("--version", action="version", version=f"isograde {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    add_validate(commands)
    add_autograde(commands)
    add_report(commands)
    options, others = parser.parse_known_args(arguments)
    options.others = others
    try:
        return run(options)
    except SettingsError as error:
        print(entry(error), file=sys.stderr)
        return 2
    except TraitError as error:
        print(entry(f"A setting cannot be used: {error}"), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


def run(options) -> int:
    # Each command imports what it needs, which takes a second or two.
    if options.command == "validate":
        from .authors.validate import validate

        return validate(options.others)
    if options.command == "report":
        from .report.command import report

        return report(options)
    from .classes.signals import asked_to_stop
    from .classes.start import import_in_workers

    with asked_to_stop() as asked:
        if not options.scheduler:
            import_in_workers()
        from .classes.autograde import autograde

        return autograde(options, asked)


def add_command(commands, name, arguments, **texts):
    """Add a command. Its arguments are told apart by ``read_settings``, which knows nbgrader's."""
    usage = f"isograde {name} {arguments} [options]"
    return commands.add_parser(
        name, usage=usage, epilog=AND_NBGRADERS, allow_abbrev=False, **texts
    )


def add_validate(commands):
    add_command(
        commands,
        "validate",
        "NOTEBOOK...",
        help="run notebooks and their visible checks",
        description="Run notebooks and their visible checks. Exit status: 0 if every check "
        "passed, 1 if one failed or was changed, 2 if a notebook cannot be run.",
    )


def add_autograde(commands):
    command = add_command(
        commands,
        "autograde",
        "NAME",
        help="grade a class with many workers",
        description="Grade a class with many workers: the gradebook and the folder autograded/ "
        "are those of nbgrader autograde. Start it in the course folder. Exit status: 0 if every "
        "submission is graded, 1 if one is not, 2 if none can be, 130 if it was stopped.",
    )
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
    command.add_argument("-f", "--force", action="store_true", help="also what is graded already")
    command.add_argument("--report", metavar="FILE", help="write times and memory as JSON")


def add_report(commands):
    command = add_command(
        commands,
        "report",
        "NAME",
        help="write a page on how the class did",
        description="Write a page on how the class did: totals, each check, the messages of failed "
        "checks, time and memory, and who is not graded. Start it in the course folder. Exit "
        "status: 0, or 2 if there is no such assignment.",
    )
    command.add_argument("--to", metavar="FILE", help="the page; report_NAME.html by default")
    command.add_argument("--csv", metavar="FILE", help="write the numbers as CSV, too")


def positive(text) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


if __name__ == "__main__":
    sys.exit(main())
