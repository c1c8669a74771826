"""``python -m grading``: the commands that nbgrader lacks."""

import argparse
import sys

from .validate import validate


def main(arguments=None) -> int:
    """Run one command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m grading", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser(
        "validate",
        help="run notebooks and their visible checks",
        description="Run notebooks and their visible checks. Exit status: 0 if every check "
        "passed, 1 if one failed or was changed, 2 if a notebook cannot be run.",
    )
    command.add_argument("notebooks", nargs="+", metavar="NOTEBOOK")
    return validate(parser.parse_args(arguments).notebooks)


if __name__ == "__main__":
    sys.exit(main())
