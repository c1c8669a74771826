"""Grade one class with stock nbgrader and with ``python -m grading autograde``, and compare.

``make bench`` runs it. The submissions are the right answers of the bank to one exercise, handed
in over and over. Stock nbgrader grades with its own defaults: no sandbox, and the checks in the
student's kernel.
"""

import argparse
import json
import resource
import shutil
import subprocess
import tempfile
import time
from itertools import cycle, islice
from statistics import mean, median

from answers import ROOT, Exercise, bank, by_cell, cells
from courses import Course, cell_of, make_course

EXERCISE = "em_gmm_1d"


def make_class(folder, copies, *, stock):
    """Return a course with the exercise released, and so many submissions to it."""
    course = make_course(folder, stock=stock)
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
        course.hand_in(f"student{number:04}", EXERCISE, notebook)
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


def grade_in_parallel(course, jobs, copies):
    """Grade the whole class again; return its figures."""
    report = course.root / f"report{jobs}.json"
    command = ["grading", "autograde", EXERCISE, "--force", f"--jobs={jobs}", f"--report={report}"]
    seconds, _ = measured(course, *command)
    rows = json.loads(report.read_text())["submissions"]
    ran = [row["executed"] for row in rows]
    first = min(run["started"] for run in ran)
    return {
        "seconds": seconds / copies,
        # Without the start of the command, which a large class does not notice.
        "steady": (max(run["ended"] for run in ran) - first) / copies,
        "cpu": mean(run["cpu_seconds"] for run in ran) + mean(r["coordinator_cpu"] for r in rows),
        "kernel": mean(run["kernel_seconds"] for run in ran),
        "coordinator": 1000 * median(row["coordinator_seconds"] for row in rows),
        "coordinator_cpu": 1000 * median(row["coordinator_cpu"] for row in rows),
    }


def cpu_of_cells(course, runs=3):
    """Return the CPU seconds of a submission's own cells and checks in one warm kernel.

    The kernel has run a submission before, so that imports and first calls are not counted.
    """
    from jupyter_client.manager import start_new_kernel
    from nbformat import read

    paths = sorted(course.root.glob(f"autograded/*/{EXERCISE}/{EXERCISE}.ipynb"))[: runs + 1]
    manager, client = start_new_kernel()
    clock = {"cpu": "__import__('time').process_time()"}
    spent = []
    try:
        for path in paths:
            before = expression(client, clock)
            for cell in read(path, as_version=4).cells:
                if cell.cell_type == "code":
                    client.execute_interactive(cell.source, output_hook=lambda message: None)
            spent.append(expression(client, clock) - before)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    return mean(spent[1:])


def expression(client, asked):
    """Return the number that a user expression of the kernel has."""
    reply = client.execute_interactive("", silent=True, user_expressions=asked)
    return float(reply["content"]["user_expressions"]["cpu"]["data"]["text/plain"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--copies", type=int, default=40)
    copies = parser.parse_args().copies
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        stock = make_class(f"{folder}/stock", copies, stock=True)
        seconds, cpu = measured(stock, "nbgrader", "autograde", EXERCISE)
        own = make_class(f"{folder}/own", copies, stock=False)
        figures = {jobs: grade_in_parallel(own, jobs, copies) for jobs in (2, 1)}
        cells_cpu = cpu_of_cells(own)
    print_table(copies, seconds / copies, cpu / copies, figures, cells_cpu)


def print_table(copies, stock, stock_cpu, figures, cells_cpu):
    print(f"{copies} copies of {EXERCISE}, seconds a submission")
    print(
        f"{'':<24}{'whole':>8}{'ratio':>8}{'steady':>8}{'ratio':>8}{'CPU':>8}{'coordinator':>22}"
    )
    print(f"{'nbgrader autograde':<24}{stock:>8.3f}{1:>8.1f}{'':>16}{stock_cpu:>8.3f}")
    for jobs, row in sorted(figures.items()):
        print(
            f"{f'grading, {jobs} worker' + 's' * (jobs > 1):<24}{row['seconds']:>8.3f}"
            f"{stock / row['seconds']:>8.1f}{row['steady']:>8.3f}{stock / row['steady']:>8.1f}"
            f"{row['cpu']:>8.3f}{row['coordinator']:>9.1f} ms"
            f"{row['coordinator_cpu']:>6.1f} CPU"
        )
    print(f"its own cells in a warm kernel: {cells_cpu:.3f} CPU seconds; over that, with")
    for jobs, row in sorted(figures.items()):
        print(
            f"  {jobs} worker{'s' * (jobs > 1)}: {row['cpu'] / cells_cpu:.2f} "
            f"(of which the kernel {row['kernel'] / cells_cpu:.2f})"
        )


if __name__ == "__main__":
    main()
