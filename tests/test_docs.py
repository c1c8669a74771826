"""What docs/ and CONTRIBUTING tell agrees with the notebooks and the grader: times, points, names."""

import re

import isograde
import nbformat
import pytest
from answers import ROOT, source

PAGE = ROOT / "docs" / "shorter_courses.md"
TEXT = PAGE.read_text(encoding="utf-8")
NOTEBOOKS = {
    title.strip("`"): PAGE.parent / target
    for title, target in re.findall(r"\[([^]]+)\]\(([^)]+\.ipynb)\)", TEXT)
}


def minutes(title):
    """The minutes that a notebook states in its head."""
    head = nbformat.read(NOTEBOOKS[title], as_version=4).cells[0].source
    return int(re.search(r"\*\*Time\*\*: about (\d+) minutes", head)[1])


def plan(title):
    """[(minutes, what)] of the table of a plan."""
    section = re.search(rf"^## {title}.*?\n(.*?)(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL)[1]
    rows = re.findall(r"^\|(?: \d* ?\|)? (\d+) \| (.*) \|$", section, re.MULTILINE)
    return [(int(number), what) for number, what in rows]


def named(what):
    """The notebooks that are named in a line."""
    return [
        title for title in re.findall(r"\*([^*]+)\*|`([^`]+)`", what) for title in title if title
    ]


def test_every_lesson_and_exercise_is_in_the_table():
    there = {*ROOT.glob("notebooks/*.ipynb"), *ROOT.glob("release/*/*.ipynb")}
    assert {path.resolve() for path in NOTEBOOKS.values()} == there


@pytest.mark.parametrize("title", NOTEBOOKS)
def test_the_table_states_the_minutes_of_the_notebook(title):
    assert re.search(rf"\[`?{re.escape(title)}`?\]\([^)]*\) \| {minutes(title)} \|", TEXT)


@pytest.mark.parametrize("title", ["Two weeks", "A month"])
def test_the_minutes_of_a_plan_are_those_of_its_notebooks(title):
    rows = plan(title)
    assert len(rows) == 5
    for stated, what in rows:
        assert stated == sum(minutes(name) for name in named(what)), what


def test_the_whole_course_takes_the_hours_that_are_stated():
    lessons = sum(minutes(title) for title, path in NOTEBOOKS.items() if "notebooks" in path.parts)
    exercises = sum(map(minutes, NOTEBOOKS)) - lessons
    whole, read, write = map(
        int, re.search(r"about (\d+) hours: (\d+) hours .*? and (\d+) hours", TEXT).groups()
    )
    assert (round((lessons + exercises) / 60), round(lessons / 60), round(exercises / 60)) == (
        whole,
        read,
        write,
    )


def test_the_afternoon_takes_four_hours_and_its_tasks_have_the_points_that_are_stated():
    assert 3.5 * 60 <= sum(number for number, _ in plan("One afternoon")) <= 4 * 60
    points = [
        int(number)
        for cell in source("em_gmm_1d").cells
        for number in re.findall(r"^### Task \d.*\((\d) points", cell.source, re.MULTILINE)
    ]
    stated, total, typed, written = map(
        int,
        re.search(
            r"hold (\d+) of the exercise's (\d+) points; (\d+) more are typed along, and (\d+)",
            TEXT,
        ).groups(),
    )
    assert stated == sum(points[task - 1] for task in (3, 4, 6, 7))
    assert typed == points[0] + points[1]
    assert (total, written) == (sum(points), sum(points) - stated - typed)


def test_the_pages_of_docs_are_named_in_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for page in (ROOT / "docs").glob("*.md"):
        assert f"(docs/{page.name})" in readme, page.name


# ---- The grader, as pages tell of it ----

GRADER = ROOT / "grader" / "src" / "isograde"


def test_the_modules_that_the_glossary_names_are_there():
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    named = re.findall(
        r"`([a-z_]+(?:/[a-z_]*)?)`", "\n".join(re.findall(r"[^|]*\|$", glossary, re.M))
    )
    assert len(named) > 30
    for name in named:
        assert (GRADER / name).is_dir() or (GRADER / f"{name}.py").exists(), name


def test_contributing_gives_the_rooms_in_the_order_of_the_package():
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rooms = re.findall(r"^\| `(\w+)/` \| (.*) \|$", contributing.split("## The rooms")[1], re.M)
    told = re.findall(r"^(\w+) +(.*)$", isograde.__doc__.split("=====\n")[1], re.M)
    assert rooms == told
    assert {room for room, _ in rooms} == {p.name for p in GRADER.iterdir() if any(p.glob("*.py"))}


def test_the_files_on_the_way_of_a_mark_are_there():
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    way = re.search(r"^\*\*Where a mark is decided\*\*.*", contributing, re.M)[0]
    files = re.findall(r"`(\w+/\w+\.py)`", way)
    assert len(files) == 11
    assert all((GRADER / file).exists() for file in files)
