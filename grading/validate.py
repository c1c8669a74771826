"""Run notebooks and their visible checks, as ``nbgrader validate`` does, and tell the outcome."""

import os
import sys

from nbgrader import nbgraderformat
from nbgrader.apps.baseapp import NbGrader
from nbgrader.preprocessors import ClearOutput, Execute
from nbgrader.validator import Validator
from traitlets import List

from .outcome import CheckOutcome
from .printable import printable
from .sanitize import KeepNbgraderMetadata
from .settings import read_settings


class CheckValidator(Validator):
    """nbgrader's Validator, which judges a check as the grading does and keeps what it found."""

    preprocessors = List([KeepNbgraderMetadata, ClearOutput, Execute, CheckOutcome])

    def _indent(self, val):
        return printable(super()._indent(val), kept="\n\t")

    def validate(self, filename):
        os.environ.pop("PYTHONOPTIMIZE", None)  # or a kernel leaves the checks' assertions out
        self.problems = super().validate(filename)
        return self.problems


def validate(filenames) -> int:
    """Print how the checks of each notebook fare.

    Returns 0 if all passed, 1 if one failed or was changed, 2 if a notebook cannot be run.
    """
    # The app reads nbgrader_config.py, if there is one, for the time limit and so on.
    app = NbGrader(log_level="ERROR")
    read_settings(app)
    status = 0
    for filename in filenames:
        validator = CheckValidator(parent=app)
        try:
            nbgraderformat.read(filename, as_version=4)
            validator.validate_and_print(filename)
        except Exception as error:  # (the other notebooks are still run)
            reason = str(error).strip().split("\n")[0]
            print(printable(f"{filename}: cannot be run: {reason}"), file=sys.stderr)
            status = 2
        else:
            status = max(status, 1 if validator.problems else 0)
    return status
