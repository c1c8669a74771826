"""Grade one class with stock nbgrader and with ``isograde autograde``, and compare.

``make bench`` runs it. The submissions are the right answers of the bank to one exercise, handed
in over and over. Stock nbgrader grades with its own defaults: no sandbox, and the checks in the
student's kernel.

The speed of a machine that others use changes within minutes. So stock nbgrader grades a part of
the class before each way to grade, and one after the last, and a ratio is that to its neighbours.
The cells alone are run before and after, too.
"""

import argparse
import json
import os
import resource
import shutil
import subprocess
import tempfile
import time
from argparse import Namespace
from contextlib import nullcontext, redirect_stdout
from dataclasses import dataclass, field
from itertools import cycle, islice
from statistics import mean, median

from answers import ROOT, Exercise, bank, by_cell, cells
from courses import Course, cell_of, make_course
from isograde.cells import LEFT_OUT
from isograde.classes import autograde as command
from replay import Recorder, Replayer

EXERCISE = "em_gmm_1d"
PARTS = 4  # of the class, that stock nbgrader grades at a time


def make_class(folder, copies, *, stock):
    """Return a course with the exercise released, and so many submissions to it."""
    course = make_course(folder, stock=stock)
    if not stock:
        shutil.copy(ROOT / "nbgrader_config.py", course.root)
    shutil.copytree(ROOT / "source" / EXERCISE, course.root / "source" / EXERCISE)
    course.nbgrader("generate_assignment", EXERCISE)
    exercise = Exercise(EXERCISE)
    solved = {name: cell.source for name, cell in cells(exercise.notebook, "solution").items()}
    answers = islice(cycle(bank("right", EXERCISE)), copies)
    for number, answer in enumerate(answers):
        notebook = course.released(EXERCISE)
        filled = {name: solved[name] for name in exercise.functions}
        filled |= by_cell(answer.code, exercise.functions)
        for name, code in filled.items():
            cell_of(notebook, name).source = code
        course.hand_in(f"part{number % PARTS}-{number:04}", EXERCISE, notebook)
    return course


def measured(course: Course, *arguments):
    """Run a command; return (seconds, CPU seconds of it and of what it waited for)."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    done = subprocess.run(**course.command(*arguments), check=False)
    seconds = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise SystemExit(done.stdout)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


class Stock:
    """Stock nbgrader, which grades one part of its class after the other."""

    def __init__(self, course, copies):
        self.course, self.copies = course, copies
        self.seconds, self.cpu = [], []  # a submission, by part, with a share of one start
        self._grade("part0-0000")  # the first start reads its files from the disk

    def grade_part(self):
        """Grade the next part."""
        part = f"part{len(self.seconds)}-*"
        start = self._grade("part0-0000")  # it is graded, so that this is a start and no more
        spent = self._grade(part)
        size = len(list(self.course.root.glob(f"submitted/{part}"))) - part.startswith("part0")
        for figures, begin, whole in zip((self.seconds, self.cpu), start, spent, strict=True):
            figures.append((whole - begin) / size + begin / self.copies)

    def _grade(self, student):
        return measured(self.course, "nbgrader", "autograde", EXERCISE, f"--student={student}")


def coordinator_alone(course):
    """Return the milliseconds that the coordinator takes for a submission if nothing else runs."""
    report = course.root / "alone.json"
    os.chdir(course.root)
    for executor in (Recorder, Replayer):
        command.executor_for = lambda options, made=executor: nullcontext(
            (made(course.root / "executed"), 1)
        )
        options = Namespace(
            others=[EXERCISE], student=["part0-*"], force=True, report=report, scheduler=None
        )
        with redirect_stdout(None):
            command.autograde(options)
    rows = json.loads(report.read_text())["submissions"]
    return 1000 * median(row["coordinator_seconds"] for row in rows)


def grade_in_parallel(course, jobs, copies, students="*"):
    """Grade the class, or some of it, again; return its figures."""
    report = course.root / f"report{jobs}.json"
    options = ["--force", f"--jobs={jobs}", f"--report={report}", f"--student={students}"]
    seconds, _ = measured(course, "isograde", "autograde", EXERCISE, *options)
    rows = json.loads(report.read_text())["submissions"]
    ran = [row["executed"] for row in rows]
    first = min(run["started"] for run in ran)
    return {
        "seconds": seconds / copies,
        # Without the start of the command, which a large class does not notice.
        "steady": (max(run["ended"] for run in ran) - first) / copies,
        "cpu": {r["student"]: r["executed"]["cpu_seconds"] + r["coordinator_cpu"] for r in rows},
        # In a busy machine, a part of the time is that in which it waits for a processor.
        "coordinator": 1000 * median(row["coordinator_seconds"] for row in rows),
        "its CPU": 1000 * median(row["coordinator_cpu"] for row in rows),
    }


SHOW_ONLY = {True: [], False: ["picture-*"]}


@dataclass
class Row:
    """One way to grade the class."""

    jobs: int
    pictures: bool  # whether the given cells that only show something are run
    figures: dict = field(default_factory=dict)
    cells: list[dict] = field(default_factory=list)  # CPU seconds of some of it, by student
    stock: float = 0.0  # seconds of stock nbgrader, before it and after it

    @property
    def over_cells(self):
        alone = mean(sum(seconds.values()) for seconds in self.cells)
        return sum(self.figures["cpu"][student] for student in self.cells[0]) / alone

    @property
    def name(self):
        drawn = ", all pictures" if self.pictures else ""
        return f"grading, {self.jobs} worker{'s' * (self.jobs > 1)}{drawn}"


def cpu_of_cells(course):
    """Return the CPU seconds of a part's own cells and checks in one warm kernel, by student.

    Of the cells that the grading has run too. The kernel has run a submission before, so that
    imports and first calls are not counted.
    """
    from jupyter_client.manager import start_new_kernel
    from nbformat import read

    paths = sorted(course.root.glob(f"autograded/part0-*/{EXERCISE}/{EXERCISE}.ipynb"))
    manager, client = start_new_kernel()
    clock = {"cpu": "__import__('time').process_time()"}
    spent = {}
    try:
        for path in paths:
            before = expression(client, clock)
            for cell in read(path, as_version=4).cells:
                left_out = any(
                    output.get("text") == LEFT_OUT for output in cell.get("outputs", [])
                )
                if cell.cell_type == "code" and not left_out:
                    client.execute_interactive(cell.source, output_hook=lambda message: None)
            spent[path.parts[-3]] = expression(client, clock) - before
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    del spent[paths[0].parts[-3]]
    return spent


def expression(client, asked):
    """Return the number that a user expression of the kernel has."""
    reply = client.execute_interactive("", silent=True, user_expressions=asked)
    return float(reply["content"]["user_expressions"]["cpu"]["data"]["text/plain"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--copies", type=int, default=40)
    copies = parser.parse_args().copies
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        stock = Stock(make_class(f"{folder}/stock", copies, stock=True), copies)
        own = make_class(f"{folder}/own", copies, stock=False)
        rows = [Row(1, False), Row(2, False), Row(2, True)]
        stock.grade_part()
        for row in rows:
            with open(own.root / "nbgrader_config.py", "a") as config:
                config.write(f"\nc.IsolatedExecute.show_only = {SHOW_ONLY[row.pictures]}\n")
            grade_in_parallel(own, row.jobs, copies, "part0-*")  # it says which cells it runs
            row.cells.append(cpu_of_cells(own))
            row.figures = grade_in_parallel(own, row.jobs, copies)
            row.cells.append(cpu_of_cells(own))
            stock.grade_part()
            row.stock = mean(stock.seconds[-2:])
        print_table(copies, stock, rows, coordinator_alone(own))


def print_table(copies, stock, rows, alone):
    print(f"{copies} copies of {EXERCISE}, seconds a submission")
    heads = ("whole", "ratio", "steady", "ratio", "CPU", "over cells", "coordinator", "its CPU")
    print(f"{'':<32}", *(f"{head:>11}" for head in heads))
    print(f"{'nbgrader autograde':<32} {mean(stock.seconds):>11.2f} {1:>11}", end="")
    print(f"{mean(stock.cpu):>36.2f}")
    for row in rows:
        one = row.figures
        values = one["seconds"], row.stock / one["seconds"]
        values += one["steady"], row.stock / one["steady"]
        values += mean(one["cpu"].values()), row.over_cells
        print(f"{row.name:<32}", *(f"{value:>11.2f}" for value in values), end="")
        print("".join(f"{one[name]:>9.0f} ms" for name in ("coordinator", "its CPU")))
    print(f"{'the coordinator, if nothing else runs':<104}{alone:>9.0f} ms")
    print(
        "steady: without the start of the command.\n"
        "over cells: CPU over that of the submission's own cells and checks in one warm kernel."
    )


if __name__ == "__main__":
    main()
