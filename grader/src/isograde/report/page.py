"""The report of a class as one HTML page without anything outside of it, and as CSV.

Each table is made once and written twice, so that page and CSV hold the same numbers. Each plot is
drawn from the table that stands below it.
"""

import base64
import csv
import io
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from statistics import mean, median, stdev
from typing import Any

import matplotlib
from jinja2 import Environment, FileSystemLoader, select_autoescape
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.ticker import MaxNLocator, PercentFormatter

from ..text import csv_safe
from .numbers import TOP, Report, summary

BLUE, ORANGE, GREY = "#0072B2", "#D55E00", "#595959"  # for colour-blind readers too
LIGHT_BLUE, WHITE = "#9ecbe6", "#ffffff"
TEMPLATES = Path(__file__).with_name("templates")
MAX_BINS = 30

Column = tuple[str, Callable[[Any], str]]  # the heading, and how a value is shown


@dataclass
class Table:
    """Rows of values, with a name for the CSV and a caption for the page."""

    name: str
    caption: str
    columns: list[Column]
    rows: list[list[Any]]

    def headings(self) -> Iterator[tuple[str, bool]]:
        """Yield the headings, each with whether numbers stand below."""
        for place, (heading, _) in enumerate(self.columns):
            yield heading, any(isinstance(row[place], int | float) for row in self.rows)

    def shown(self) -> Iterator[list[tuple[str, bool]]]:
        """Yield the rows as text, each with whether a cell is a number."""
        for row in self.rows:
            yield [
                ("–" if value is None else show(value), isinstance(value, int | float))
                for value, (_, show) in zip(row, self.columns, strict=True)
            ]


# ---- Numbers -------------------------------------------------------------------------------------


def percent(value: float) -> str:
    return f"{100 * value:.0f} %"


def two_digits(value: float) -> str:
    return f"{value:.2f}".replace("-", "−")


def plain(value: float) -> str:
    return f"{value:g}"


def bins(numbers: Report) -> list[float]:
    """Return the edges of the histogram of totals, so that few whole points lie in one bin."""
    top = max([numbers.max_total, 1.0, *numbers.totals])
    width = next(w for w in (1, 2, 5, 10, 20, 25, 50, 100, top) if top / w < MAX_BINS)
    return [width * i for i in range(math.floor(top / width) + 2)]


def histogram(numbers: Report) -> list[tuple[float, float, int]]:
    """Return the bins of the totals: from, to below, and how many students."""
    edges = bins(numbers)
    return [
        (low, high, sum(low <= total < high for total in numbers.totals))
        for low, high in pairwise(edges)
    ]


def are_whole(numbers: Report) -> bool:
    return all(total == round(total) for total in numbers.totals)


def totals_table(numbers: Report) -> Table:
    rows = []
    for low, high, count in histogram(numbers):
        if count:
            one_value = high - low == 1 and are_whole(numbers)
            points = f"{low:g}" if one_value else f"{low:g} to below {high:g}"
            rows.append([points, count, count / numbers.graded])
    caption = f"Totals {numbers.totals_of}. Points that nobody has are left out"
    columns: list[Column] = [("points", str), ("students", str), ("share", percent)]
    return Table("totals", caption, columns, rows)


def overview_table(numbers: Report) -> Table:
    totals, spread = numbers.totals, len(numbers.totals) > 1
    rows: list[list[Any]] = [
        ["graded students", numbers.graded],
        ["students who are not graded", len(numbers.ungraded)],
        ["of these with marks of before a change", numbers.stale],
        ["submissions that wait for a grader", numbers.waiting],
        ["points to be had", numbers.max_total],
        ["mean of the totals", round(mean(totals), 2) if totals else None],
        ["median of the totals", round(median(totals), 2) if totals else None],
        ["standard deviation of the totals", round(stdev(totals), 2) if spread else None],
        ["lowest total", round(min(totals), 2) if totals else None],
        ["highest total", round(max(totals), 2) if totals else None],
    ]
    return Table("overview", f"The class in numbers, with totals {numbers.totals_of}",
                 [("what", str), ("number", plain)], rows)  # fmt: skip


def checks_table(numbers: Report) -> Table:
    columns: list[Column] = [
        ("check", str), ("points", plain), ("passed", str), ("partly", str), ("wrong", str),
        ("not attempted", str), ("pass rate", percent), ("discrimination", two_digits),
        ("remark", str),
    ]  # fmt: skip
    rows = [
        [one.name, one.points, one.passed, one.partly, one.wrong, one.unattempted,
         one.pass_rate, one.discrimination, one.remark]
        for one in numbers.checks
    ]  # fmt: skip
    return Table("checks", "How the graded students did at each check", columns, rows)


def messages_table(numbers: Report) -> Table:
    columns: list[Column] = [("rank", str), ("message", str), ("students", str), ("share", percent),
               ("checks", str)]  # fmt: skip
    rows = [
        [rank, one.text, one.students, one.share, ", ".join(one.checks)]
        for rank, one in enumerate(numbers.messages, 1)
    ]
    caption = "What failed checks say most often"
    if numbers.all_messages > TOP:
        caption += f": the first {TOP} of {numbers.all_messages} messages"
    return Table("messages", caption, columns, rows)


def resources_table(numbers: Report) -> Table:
    rows = [
        [what, len(values), round(median(values), 2), round(max(values), 2)]
        for what, values in (
            ("seconds for a submission", numbers.seconds),
            ("MiB of its largest process", numbers.memory),
        )
        if values
    ]
    columns: list[Column] = [
        ("what", str),
        ("submissions", str),
        ("median", plain),
        ("largest", plain),
    ]
    return Table("resources", "Time and memory that grading took", columns, rows)


def ungraded_table(numbers: Report) -> Table:
    return Table("ungraded", "Who is not graded, and why", [("student", str), ("reason", str)],
                 [list(row) for row in numbers.ungraded])  # fmt: skip


def tables(numbers: Report) -> dict[str, Table]:
    """Return all tables that there are numbers for, by name."""
    made = [overview_table(numbers)]
    if numbers.graded:
        made += [totals_table(numbers), checks_table(numbers), messages_table(numbers)]
        made += [resources_table(numbers)]
    made += [ungraded_table(numbers)]
    return {table.name: table for table in made if table.rows}


# ---- Plots ---------------------------------------------------------------------------------------


def plot_totals(numbers: Report, table: Table) -> Figure:
    figure, axes = canvas(3.2)
    bars = histogram(numbers)
    middle, width = median(numbers.totals), bars[0][1]
    shift = 0 if width == 1 and are_whole(numbers) else width / 2
    axes.bar([low + shift for low, _, _ in bars], [count for _, _, count in bars], 0.9 * width,
             color=BLUE)  # fmt: skip
    for low, _, count in bars:
        if count:
            axes.annotate(str(count), (low + shift, count), ha="center", va="bottom", fontsize=9,
                          xytext=(0, 2), textcoords="offset points",
                          bbox={"color": WHITE, "pad": 1})  # fmt: skip
    axes.axvline(middle, color=ORANGE, linestyle="--", linewidth=2, label=f"median {middle:g}",
                 zorder=0)  # fmt: skip
    axes.set(xlabel=f"points, of {numbers.max_total:g}", ylabel="students")
    axes.set_ylim(0, 1.25 * max(count for _, _, count in bars))
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.legend(loc="upper left", frameon=False)
    return figure


def plot_checks(numbers: Report, table: Table) -> Figure:
    checks = numbers.checks[::-1]  # the first at the top
    height = 1.3 + 0.26 * len(checks)
    figure = Figure(figsize=(9, height), layout=ConstrainedLayoutEngine(wspace=0.05))
    shares, correlations = figure.subplots(1, 2, sharey=True, width_ratios=[3, 2])
    places = range(len(checks))
    left = [0.0] * len(checks)
    kinds = (
        ("passed", "passed", BLUE, ""),
        ("partly", "partly", LIGHT_BLUE, "//"),
        ("wrong", "wrong", ORANGE, ""),
        ("unattempted", "not attempted", WHITE, ".."),
    )
    for attribute, label, colour, hatch in kinds:
        widths = [getattr(check, attribute) / check.students for check in checks]
        if any(widths):
            shares.barh(places, widths, 0.75, left, color=colour, hatch=hatch, label=label,
                        edgecolor=GREY, linewidth=0.5)  # fmt: skip
        left = [a + b for a, b in zip(left, widths, strict=True)]
    shares.set_yticks(places, [check.name for check in checks])
    shares.set(xlabel="share of the graded students", xlim=(0, 1))
    shares.set_ylim(-0.6, len(checks) - 0.4)
    shares.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    figure.legend(loc="outside upper left", ncols=4, frameon=False)

    known = [
        (place, check.discrimination)
        for place, check in enumerate(checks)
        if check.discrimination is not None
    ]
    for place, value in known:
        good = value >= 0
        correlations.plot([0, value], [place, place], color=GREY, linewidth=1)
        correlations.plot(value, place, "o" if good else "X", color=BLUE if good else ORANGE)
    for place, check in enumerate(checks):
        if check.discrimination is None:
            correlations.annotate(check.remark, (0.03, place), va="center", fontsize=8, color=GREY)
    correlations.axvline(0, color=GREY, linewidth=0.8)
    lowest = min([0.0, *(value for _, value in known)])
    correlations.set(xlabel="discrimination", xlim=(-1.05 if lowest < 0 else -0.05, 1.05))
    correlations.tick_params(left=False)
    return figure


def plot_messages(numbers: Report, table: Table) -> Figure:
    rows = table.rows[::-1]
    figure, axes = canvas(0.9 + 0.27 * len(rows))
    axes.barh([f"{row[0]}" for row in rows], [row[3] for row in rows], 0.75, color=ORANGE)
    for place, row in enumerate(rows):
        axes.annotate(f"{row[2]}", (row[3], place), va="center", fontsize=9, xytext=(4, 0),
                      textcoords="offset points")  # fmt: skip
    axes.set(xlabel="share of the graded students", ylabel="rank of the message")
    axes.set_xlim(0, min(1.0, 1.15 * max(row[3] for row in rows)))
    axes.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    return figure


def plot_resources(numbers: Report, table: Table) -> Figure:
    figure = Figure(figsize=(9, 2.8), layout="constrained")
    left, right = figure.subplots(1, 2)
    panels = (left, numbers.seconds, "seconds"), (right, numbers.memory, "MiB")
    for axes, values, unit in panels:
        axes.hist(values, bins=min(20, max(5, len(values) // 2)), color=BLUE, edgecolor=WHITE)
        axes.axvline(median(values), color=ORANGE, linestyle="--", linewidth=2,
                     label=f"median {median(values):.3g} {unit}")  # fmt: skip
        axes.set(xlabel=unit, ylabel="submissions")
        axes.yaxis.set_major_locator(MaxNLocator(integer=True))
        axes.legend(frameon=False)
        axes.spines[["top", "right"]].set_visible(False)
    return figure


def canvas(height: float) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(9, height), layout="constrained")
    axes = figure.subplots()
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes


def image(figure: Figure) -> str:
    """Return a figure as the address of an image that holds it."""
    file = io.BytesIO()
    # The same numbers give the same file.
    with matplotlib.rc_context({"svg.hashsalt": "report"}):
        figure.savefig(file, format="svg", metadata={"Date": None, "Creator": None})
    return "data:image/svg+xml;base64," + base64.b64encode(file.getvalue()).decode()


# ---- Files ---------------------------------------------------------------------------------------


def write_page(numbers: Report, path: str) -> None:
    """Write the HTML page."""
    made = tables(numbers)
    plots = {
        "totals": plot_totals,
        "checks": plot_checks,
        "messages": plot_messages,
        "resources": plot_resources,
    }
    images = {
        name: image(plot(numbers, made[name])) for name, plot in plots.items() if name in made
    }
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=select_autoescape(default=True),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    page = environment.get_template("report.html.j2").render(
        report=numbers,
        tables=made,
        images=images,
        summary=summary(numbers),
        today=datetime.now().strftime("%-d %B %Y, %H:%M"),
    )
    Path(path).write_text(page, encoding="utf-8")


def write_csv(numbers: Report, path: str) -> None:
    """Write one line a number: which table, which row, which column."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        lines = csv.writer(file)
        lines.writerow(["table", "row", "column", "value"])
        for table in tables(numbers).values():
            for first, *rest in table.rows:
                for (heading, _), value in zip(table.columns[1:], rest, strict=True):
                    cell = "" if value is None else value
                    text = csv_safe(cell) if isinstance(cell, str) else cell
                    lines.writerow([table.name, csv_safe(str(first)), heading, text])
