"""A plug-in to nbgrader: what autograding needs and stock nbgrader lacks.

It is switched on by naming its classes in ``nbgrader_config.py``; nbgrader itself stays as it is.
The modules follow the way of a submission:

============== =================================================================================
printable      names and texts of students, as a terminal, a log or a page may show them
collect        whose it is, in the archives of Moodle and Canvas (``nbgrader zip_collect``)
handed_in      find the notebook among the files, and read whatever can be read of it
limits         how large a submission may be, and the process in which it is read
submission     read it, forget its old scores, and know whether it is graded already
graded_from    what was handed in, and the version of the exercise, as an autograded notebook tells
sanitize       give every cell the metadata, type, tests and place that the instructor gave it
isolated       run it: student cells in a kernel of the sandbox, check cells here
names          which names a cell takes from others, and which it gives them
exercise       what the instructor's notebook says of names: whom a check asks for each
outcome        what a check cell that has been run says about the answer

sandbox        what student code sees of the machine, and how much it may use
system_calls   which calls of Linux it may make
stopwatch      how much time it takes, of CPU and on the clock
kernels        warm kernels for jupyter_client, one fork of a sandboxed process a submission
warm_parent    that process: the one program of the sandbox

check_process  a fork of the grading process for the checks of a submission
checks         run one check cell in it
unseen         what a check does that student code, in another process, would not see
student_names  the names that a check uses: values and functions of the student's kernel
student_kernel the line to that kernel
student_side   the other end of it, in the kernel
wire           plain data as bytes, and back: all that crosses between the two

feedback       the page that a student gets
grader_page    the formgrader's page of a submission, which a grader opens
safe_html      Markdown, formulas and outputs as HTML that can do no harm

autograde      a class with many workers (``python -m grading autograde``)
worker         what such a worker does
gradebook      nbgrader's gradebook, opened once, with one transaction a submission
one_run        one run at a time in a course

settings       the course's settings for these commands: whole, or not at all

runlog         time, memory and reasons of failures, kept when a run is over
report         how a class did, check by check (``python -m grading report``)
report_page    the page and the CSV of that

export         marks as Canvas and Moodle import them (``nbgrader export``)
spreadsheet    cells of a CSV file that a spreadsheet does not take for formulas

solution       run the instructor's own solution, where nothing may fail
fold           check cells folded, in what students get
validate       a student's own look at the visible checks (``python -m grading validate``)
lab            the same, by the Validate button of JupyterLab
============== =================================================================================
"""

import logging

from .printable import PrintableRecord

# Whoever uses any of it has such logs, on all ways to the terminal, whatever else they have set.
logging.setLogRecordFactory(PrintableRecord)
