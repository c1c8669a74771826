"""The settings of a course: what switches the grader on, and how our commands read the rest.

Each class is named by a text. nbgrader and nbconvert import it where they use it: a student, who
only validates, imports nothing of what grades.
"""

import glob
import os
import re
import sys
import warnings
from pathlib import Path
from types import SimpleNamespace

from packaging.specifiers import SpecifierSet
from traitlets.config import Configurable

from .version import __version__


class SettingsError(RuntimeError):
    """The settings cannot be used. The message says why, and what to do."""


def configure(c, file: str, needs: str = "") -> None:
    """Switch the grader on for a course. To be called by its ``nbgrader_config.py``.

    ``c`` is its ``get_config()``, ``file`` its ``__file__``: the folder that it lies in is the
    course. ``needs`` are the versions of this package that the settings are made for, as in
    requirements: ">=0.1,<0.2". With another version the command ends, and nothing is done.

    What it sets, a line below it can set otherwise.
    """
    demand_version(file, needs)
    course = os.path.dirname(os.path.abspath(file))
    set_environment()
    set_course(c, course)
    set_notebooks(c)
    set_grading(c)
    set_pages(c)
    set_platforms(c)


def demand_version(file, needs):
    """End the command if this is not one of the versions that the settings are made for."""
    if __version__ not in SpecifierSet(needs, prereleases=True):
        sys.exit(
            f"{file}: these settings are made for isograde {needs}, and this is {__version__}. "
            f"Nothing was done. Install it: pip install 'isograde{needs}'"
        )


def set_environment():
    # nbgrader makes a gradebook with the command `alembic`, which is beside this Python, but on
    # the PATH only if its environment is activated.
    beside = os.path.dirname(sys.executable)
    if beside not in os.environ["PATH"].split(os.pathsep):
        os.environ["PATH"] = beside + os.pathsep + os.environ["PATH"]

    # Checks are assertions, which Python leaves out where the shell asks for it. For all kernels.
    os.environ.pop("PYTHONOPTIMIZE", None)

    # A warning costs no mark, nor does one of nbgrader's own end a run half-way.
    if "error" in os.environ.pop("PYTHONWARNINGS", ""):
        warnings.simplefilter("default")
        for usually_ignored in (DeprecationWarning, PendingDeprecationWarning, ResourceWarning):
            warnings.simplefilter("ignore", usually_ignored)


def set_course(c, course):
    from nbgrader.apps import NbGrader

    # An error in the settings ends the command. As traitlets comes, it would log it and go on
    # without the file: nbgrader would then grade by its own rules, which are the traps that are
    # closed here.
    NbGrader.raise_config_file_errors = True

    # nbgrader puts only the folder that it is started in on the path. With --course-dir, or if
    # Jupyter finds the settings through its configuration path, that is another one, and a module
    # of the course's own would not be found.
    sys.path.insert(0, course)

    # Without it, nbgrader takes the folder that it is started in, and makes a new, empty gradebook
    # there. With it, gradebook.db is in the course folder. (`nbgrader quickstart` leaves a
    # gradebook beside the course that it makes.)
    c.CourseDirectory.root = course

    # nbgrader takes the path of its files for a pattern, and finds nothing in "EM [2026]".
    if glob.has_magic(course):
        take_folders_as_called()

    # What submissions must not see even if this Python lies in it: solutions, gradebook, the others.
    c.Sandbox.hidden = [course]


def take_folders_as_called():
    """Have nbgrader find files also where the name of a folder above them holds brackets or stars."""
    from nbgrader import utils
    from nbgrader.apps import api
    from nbgrader.converters import base

    for module in (api, base, utils):
        module.glob = SimpleNamespace(glob=lambda pattern: glob.glob(as_called(pattern)))


def as_called(pattern: str) -> str:
    """Return a pattern in which a folder that is there stands for itself."""
    there, names = pattern, list[str]()
    while there and not os.path.exists(there):
        there, name = os.path.split(there)
        names.insert(0, name)
    return os.path.join(glob.escape(there), *names)


def set_notebooks(c):
    """Set what a student gets, and how a solution is built."""
    # An untouched stub says what it is, in place of an error about the shape of None.
    c.ClearSolutions.code_stub = {
        "python": '# YOUR CODE HERE\nraise NotImplementedError("not attempted yet")'
    }

    # A task on one screen: of a check, its title and its message, and its code only if asked for.
    c.GenerateAssignment.preprocessors.append("isograde.authors.fold.FoldChecks")

    # No picture of a solution whose text is gone.
    c.GenerateAssignment.preprocessors.append("isograde.authors.leftovers.DropLeftovers")

    # No times in the notebooks, so that building the solution twice gives the same file.
    c.Execute.record_timing = False

    c.GenerateSolution.preprocessors = [
        "nbgrader.preprocessors.IncludeHeaderFooter",
        "nbgrader.preprocessors.LockCells",
        "nbgrader.preprocessors.ClearOutput",
        "nbgrader.preprocessors.ClearMarkScheme",
        # In place of Execute, which lets a solution fail and reports success.
        "isograde.authors.solution.ExecuteSolution",
        "isograde.authors.fold.FoldChecks",
    ]


def set_grading(c):
    # A killed run is taken up where it stopped, and a failed one does not leave the old scores.
    c.Autograde.exporter_class = "isograde.classes.stock.SubmissionExporter"

    # Validate once, after all repairs: a damaged notebook cannot be valid before them.
    c.SubmissionExporter.optimistic_validation = True

    c.Autograde.sanitize_preprocessors = [
        # A check cell tagged skip-execution is not run, and so never fails.
        "isograde.reading.sanitize.KeepNbgraderMetadata",
        # For DeduplicateIds, OverwriteCells and CheckCellMetadata, which end the run.
        "isograde.reading.sanitize.RestoreCells",
        # What a student's file shows is no evidence.
        "nbgrader.preprocessors.ClearOutput",
        # The instructor's kernel, not the student's.
        "nbgrader.preprocessors.OverwriteKernelspec",
    ]
    c.Autograde.autograde_preprocessors = [
        # Student code in a kernel, the checks here; only plain data passes between them.
        "isograde.checking.isolated.IsolatedExecute",
        # Off unless a pattern is set; it reads stderr, so it comes before CheckOutcome.
        "nbgrader.preprocessors.IgnorePattern",
        # A value that is no score is no full mark, and a warning costs none.
        "isograde.checking.score.CheckOutcome",
        "nbgrader.preprocessors.LimitOutput",
        "nbgrader.preprocessors.SaveAutoGrades",
        "nbgrader.preprocessors.AssignLatePenalties",
    ]


def set_pages(c):
    """Set the pages that show what students have written: the formgrader's, and the feedback."""
    # No panel that prints this configuration on the first page.
    c.FormgradeExtension.debug = False

    # The formgrader's page of a submission would run scripts that a student has written into an
    # answer or put out, with all that the instructor may do in Jupyter, and so would what is in
    # the metadata.
    c.HTMLExporter.preprocessors = ["isograde.feedback.formgrader.SafePage"]
    c.HTMLExporter.optimistic_validation = True  # once, after it
    c.HTMLExporter.sanitize_html = True
    shown = "isograde.feedback.formgrader.shown"
    c.HTMLExporter.filters = {
        "markdown2html": shown,
        "highlight_code": shown,
        "clean_html": shown,
        "policy": "isograde.feedback.formgrader.policy",
    }
    c.HTMLExporter.extra_template_paths = [str(Path(__file__).parent / "feedback" / "templates")]
    c.HTMLExporter.template_file = "formgrader.html.j2"

    # One file that works from a mail attachment, with the marks on top. nbgrader's own page loads
    # scripts from the web, and shows what a student's code puts out as it is, scripts included.
    c.GenerateFeedback.exporter_class = "isograde.feedback.page.FeedbackExporter"
    c.GenerateFeedback.preprocessors = [
        "isograde.feedback.page.GetMarks",
        # autograded/ holds them, and nbgrader's own feedback prints them.
        "isograde.feedback.page.HideTests",
        "isograde.feedback.page.HideMarkScheme",
    ]


def set_platforms(c):
    # zip_collect collects nothing until it knows the names of files: these know Moodle's and
    # Canvas's, and at which id in the gradebook a mark finds back.
    c.ZipCollectApp.extractor_plugin = "isograde.platforms.collect.PlatformExtractor"
    c.ZipCollectApp.collector_plugin = "isograde.platforms.collect.PlatformCollector"

    # nbgrader's own puts names into the table of marks as they come: a spreadsheet runs them, a
    # comma shifts the marks.
    c.ExportApp.plugin_class = "isograde.platforms.export.CsvExporter"


# ---- As our commands read them -------------------------------------------------------------------


def read_settings(app, arguments=()) -> list[str]:
    """Have an application of nbgrader's read ``nbgrader_config.py``, and then the command line.

    Returns those of the arguments that are no options. Raises SettingsError at an option that
    there is not, and at any error in the file: traitlets goes on without it, which would mean by
    nbgrader's own rules.
    """
    names, options = names_and_options(app, arguments)
    app.raise_config_file_errors = True
    try:
        app.initialize(options)
    except Exception as error:  # noqa: BLE001  (settings are a program, with errors of any kind)
        reason = " ".join(f"{type(error).__name__}: {error}".split())
    except SystemExit as error:
        reason = error.code if isinstance(error.code, str) else "What is wrong is said above."
    else:
        return names
    raise SettingsError(
        f"The settings in nbgrader_config.py cannot be used, so nothing was done. {reason}"
    )


SETTING = re.compile(r"[A-Z]\w*\.\w+")


def names_and_options(app, arguments) -> tuple[list[str], list[str]]:
    """Return what are no options among arguments, and the options as traitlets takes them.

    It takes the names only if they follow each other, and ignores an option that it does not know.
    Raises SettingsError at such a one.
    """
    flags, aliases = spelled(app.flags), spelled(app.aliases)
    names, options = [], []
    left = iter(arguments)
    for argument in left:
        option, equals, _ = argument.partition("=")
        if not argument.startswith("-"):
            names.append(argument)
        elif option in flags and not equals:
            options.append(argument)
        elif option in aliases or SETTING.fullmatch(option.removeprefix("--")):
            value = "" if equals else next(left, None)
            if value is None:
                raise SettingsError(f"{option} needs a value. Nothing was done.")
            options.append(argument if equals else f"{option}={value}")
        else:
            raise SettingsError(f"There is no option {argument}. Nothing was done.")
    return names, options


def spelled(keys) -> set[str]:
    """Return the options that traitlets makes of the keys of flags or aliases."""
    words = {word for key in keys for word in ([key] if isinstance(key, str) else key)}
    return {f"--{word}" for word in words} | {f"-{word}" for word in words if len(word) == 1}


def demand_known(app):
    """Raise SettingsError at a setting of the command line that no imported class has.

    traitlets would go on without it.
    """
    classes, known = [Configurable], {}
    while classes:
        one = classes.pop()
        known.setdefault(one.__name__, set()).update(one.class_trait_names(config=True))
        classes += one.__subclasses__()
    for section, values in app.cli_config.items():
        for name in values:
            if name not in known.get(section, ()):
                raise SettingsError(f"There is no setting {section}.{name}. Nothing was done.")


def assignment_in(app, names) -> str:
    """Return the assignment that a command line names. Raises SettingsError unless it is one."""
    names = names or [app.coursedir.assignment_id]
    if len(names) > 1 or not names[0]:
        told = f", not {' and '.join(names)}" if names[0] else ""
        raise SettingsError(f"Name one assignment{told}. Nothing was done.")
    return names[0]
