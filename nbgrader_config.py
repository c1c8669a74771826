"""This course's own settings for nbgrader, and the line that switches the grader on."""

try:
    from isograde import configure
except ImportError as error:  # traitlets would go on without this file, by nbgrader's own rules
    raise SystemExit(f"{__file__}: {error}. Nothing was done. See requirements.txt.") from None

c = get_config()  # noqa: F821  (traitlets defines it, and __file__)
configure(c, __file__, needs=">=0.1,<0.2")

c.CourseDirectory.course_id = "mixture-models-em"

# The course's own name for the folder, which nbgrader calls "solution".
c.CourseDirectory.solution_directory = "solutions"

# Seconds of CPU time for one cell. The slowest cell of the course takes about three; an endless loop
# in a submission holds up the rest of the class for this long.
c.Execute.timeout = 20

# The pictures of the given cells, which nobody marks, would take half of the time of a submission.
# One is left out only if no other cell, of the student's either, uses a name that it binds.
c.IsolatedExecute.show_only = ["picture-*"]
