"""nbgrader's settings for this course: one page, and beside each setting its reason."""

import os
import sys

from nbgrader.apps import NbGrader

c = get_config()  # noqa: F821  (traitlets defines it, and __file__)

# An error in this file ends the command. As traitlets comes, it would log it and go on without the
# file: nbgrader would then grade by its own rules, which are the traps that grading/ closes.
NbGrader.raise_config_file_errors = True

course = os.path.dirname(os.path.abspath(__file__))

# nbgrader puts only the folder that it is started in on the path. With --course-dir, or if Jupyter
# finds this file through its configuration path, that is another one: `import grading` would fail.
sys.path.insert(0, course)

# nbgrader makes a gradebook with the command `alembic`, which is beside this Python, but on the
# PATH only if its environment is activated.
os.environ["PATH"] = os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"]

# Checks are assertions, which Python leaves out where the shell asks for it. For all kernels.
os.environ.pop("PYTHONOPTIMIZE", None)

try:
    from nbgrader.preprocessors import (
        AssignLatePenalties,
        ClearMarkScheme,
        ClearOutput,
        IgnorePattern,
        IncludeHeaderFooter,
        LimitOutput,
        LockCells,
        OverwriteKernelspec,
        SaveAutoGrades,
    )

    from grading import grader_page
    from grading.collect import PlatformCollector, PlatformExtractor
    from grading.export import CsvExporter
    from grading.feedback import FeedbackExporter, GetMarks, HideMarkScheme, HideTests
    from grading.fold import FoldChecks
    from grading.isolated import IsolatedExecute
    from grading.outcome import CheckOutcome
    from grading.sanitize import KeepNbgraderMetadata, RestoreCells
    from grading.solution import ExecuteSolution
    from grading.submission import MarkFinished, MarkUnfinished, SubmissionExporter
except ImportError as error:
    sys.exit(f"{__file__}: {error}. Nothing was done. See requirements.txt.")

# ---- The course ---------------------------------------------------------------------------------

c.CourseDirectory.course_id = "mixture-models-em"

# Without it, nbgrader takes the folder that it is started in, and makes a new, empty gradebook
# there. With it, gradebook.db is in the course folder. (`nbgrader quickstart` leaves a gradebook
# beside the course that it makes. To start a course from this one, copy this file and grading/.)
c.CourseDirectory.root = course

# The course's own name for the folder, which nbgrader calls "solution".
c.CourseDirectory.solution_directory = "solutions"

# ---- What a student gets ------------------------------------------------------------------------

# An untouched stub says what it is, in place of an error about the shape of None.
c.ClearSolutions.code_stub = {
    "python": '# YOUR CODE HERE\nraise NotImplementedError("not attempted yet")'
}
c.ClearSolutions.text_stub = "YOUR ANSWER HERE"  # the same words as in the code cells

# A task on one screen: of a check, its title and its message, and its code only if asked for.
c.GenerateAssignment.preprocessors.append(FoldChecks)

# ---- Collecting without an exchange folder ------------------------------------------------------

# zip_collect collects nothing until it knows the names of files: these know Moodle's and Canvas's,
# and at which id in the gradebook a mark finds back.
c.ZipCollectApp.extractor_plugin = PlatformExtractor
c.ZipCollectApp.collector_plugin = PlatformCollector

# ---- The table of marks --------------------------------------------------------------------------

# nbgrader's own puts names into it as they come: a spreadsheet runs them, a comma shifts the marks.
c.ExportApp.plugin_class = CsvExporter

# ---- Running notebooks --------------------------------------------------------------------------

# Seconds of CPU time for one cell. The slowest cell of the course takes about three; an endless loop
# in a submission holds up the rest of the class for this long.
c.Execute.timeout = 20

# No times in the notebooks, so that building the solution twice gives the same file.
c.Execute.record_timing = False

# The pictures of the given cells, which nobody marks, would take half of the time of a submission.
# One is left out only if no other cell, of the student's either, uses a name that it binds.
c.IsolatedExecute.show_only = ["picture-*"]

# ---- The sandbox ---------------------------------------------------------------------------------

# What submissions must not see even if this Python lies in it: solutions, gradebook, the others.
c.Sandbox.hidden = [course]

# ---- Building the solution ----------------------------------------------------------------------

c.GenerateSolution.preprocessors = [
    IncludeHeaderFooter,
    LockCells,
    ClearOutput,
    ClearMarkScheme,
    ExecuteSolution,  # in place of Execute, which lets a solution fail and reports success
    FoldChecks,
]

# ---- Grading ------------------------------------------------------------------------------------

# A killed run is taken up where it stopped, and a failed one does not leave the old scores.
c.Autograde.exporter_class = SubmissionExporter

# Validate once, after all repairs: a damaged notebook cannot be valid before them.
c.SubmissionExporter.optimistic_validation = True

c.Autograde.sanitize_preprocessors = [
    KeepNbgraderMetadata,  # a check cell tagged skip-execution is not run, and so never fails
    RestoreCells,  # for DeduplicateIds, OverwriteCells and CheckCellMetadata, which end the run
    ClearOutput,  # what a student's file shows is no evidence
    OverwriteKernelspec,  # the instructor's kernel, not the student's
    MarkUnfinished,  # until MarkFinished
]
c.Autograde.autograde_preprocessors = [
    IsolatedExecute,  # student code in a kernel, the checks here; only plain data crosses
    IgnorePattern,  # off unless a pattern is set; it reads stderr, so it comes before CheckOutcome
    CheckOutcome,  # a value that is no score is no full mark, and a warning costs none
    LimitOutput,
    SaveAutoGrades,
    AssignLatePenalties,
    MarkFinished,  # last: everything is saved
]

# ---- The formgrader -----------------------------------------------------------------------------

# No panel that prints this configuration on the first page. Classes are no JSON, so at each visit
# it would also put a warning into the log.
c.FormgradeExtension.debug = False

# Its page of a submission would run scripts that a student has written into an answer or put out,
# with all that the instructor may do in Jupyter, and so would what is in the metadata.
c.HTMLExporter.preprocessors = [grader_page.SafePage]
c.HTMLExporter.optimistic_validation = True  # once, after it
c.HTMLExporter.sanitize_html = True
c.HTMLExporter.filters = grader_page.FILTERS
c.HTMLExporter.extra_template_paths = [grader_page.TEMPLATES]
c.HTMLExporter.template_file = "formgrader.html.j2"

# ---- Feedback -----------------------------------------------------------------------------------

# One file that works from a mail attachment, with the marks on top. nbgrader's own page loads
# scripts from the web, and shows what a student's code puts out as it is, scripts included.
c.GenerateFeedback.exporter_class = FeedbackExporter

c.GenerateFeedback.preprocessors = [
    GetMarks,
    HideTests,  # autograded/ holds them, and nbgrader's own feedback prints them
    HideMarkScheme,
]
