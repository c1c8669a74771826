"""The pictures in README of pages at work: `make screenshots` writes them into images/.

Arguments select pictures by their names, failed_check and class_report.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import demo
import lab_pages
from answers import ROOT
from browser import browser_page

IMAGES = ROOT / "images"
EXERCISE = demo.EXERCISE


def failed_check(page, course, address):
    """A check that fails, and what it says, in JupyterLab."""
    page.set_viewport_size({"width": 1120, "height": 720})
    student = lab_pages.Lab(page, address)
    student.open_notebook(f"release/{EXERCISE}/{EXERCISE}.ipynb", course.released(EXERCISE))
    page.keyboard.press("Control+b")  # no list of files
    answer = demo.answer_code("wrong", "e_step_no_weights").splitlines()
    student.write("e_step", "\n".join(line for line in answer if not line.startswith("#")))
    student.unfold("reporting")
    checks = [name for name in student.ids if name.startswith("test_e_step_")]
    for name in ("setup", "reporting", "e_step", "e_step-try", *checks):
        student.run(name)
    output = student.cell(checks[-1]).locator(".jp-OutputArea-output")
    output.evaluate("element => element.scrollIntoView({block: 'end'})")
    page.wait_for_timeout(500)  # until it has scrolled
    page.screenshot(path=IMAGES / "failed_check.png")


def class_report(page, course):
    """The first screen of the report on a class."""
    demo.Classroom(course).hand_in_everything()
    report = course.root / "report.html"
    grading(course, "autograde", EXERCISE, status=1)  # 1: two of this class cannot be graded
    grading(course, "report", EXERCISE, "--to", report)
    page.set_viewport_size({"width": 1000, "height": 1400})
    page.goto(report.as_uri())
    page.screenshot(path=IMAGES / "class_report.png")


def grading(course, *arguments, status=0):
    done = subprocess.run(**course.command("isograde", *arguments), check=False)
    if done.returncode != status:
        sys.exit(f"isograde {arguments[0]} has failed:\n{done.stdout}")


def main(names):
    with tempfile.TemporaryDirectory() as folder, browser_page() as page:
        course = demo.make_course_with_lab(Path(folder) / "course")
        if "failed_check" in names:
            with lab_pages.running_lab(course, Path(folder) / "lab") as (address, _):
                failed_check(page, course, address)
        if "class_report" in names:
            class_report(page, course)


if __name__ == "__main__":
    main(sys.argv[1:] or ["failed_check", "class_report"])
