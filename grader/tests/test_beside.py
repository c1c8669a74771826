"""What a student hands in beside the notebook goes with it, wherever the notebook is found."""

import os
import zipfile

import pytest
from courses import check, make_course, one_function, solution
from isograde.reading import beside
from isograde.reading.archives import Archive
from isograde.reading.beside import (
    Beside,
    beside_in,
    digest,
    digests_in,
    may_go_along,
    put_beside,
    read_below,
)
from isograde.reading.limits import Unreadable
from test_autograde import files_of
from test_bad_submissions import write_archive

ANSWER = """
import given, helper, own
def double(x):
    assert given.SCALE == 2, "not the exercise's"
    assert open("data/x.csv").read() == "1,2"
    return helper.twice(x)
"""
OWN = "def of_the_student():\n    import own\n    return own.OF"
FILES = {
    "helper.py": "def twice(x):\n    return 2 * x\n",
    "data/x.csv": "1,2",
    "own.py": "OF = 'the student'\n",
    "timestamp.txt": "2000-01-01 00:00:00 UTC",
}
IN_THE_WAY = {"numbers": "a file", "table.csv/x": "in a folder"}
CHANGED = {"given.py": "SCALE = 3\n"}
TOLD = "handed in with changes, and replaced by the exercise's own: given.py."


def put(folder, files):
    for path, content in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())


def put_zip(path, files):
    path.parent.mkdir(parents=True, exist_ok=True)
    write_archive(path, {name: [content.encode()] for name, content in files.items()})


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory):
    """A course in which each student handed in a right notebook with files, in another way."""
    cells = [
        *one_function(),
        solution(
            "own",
            "### BEGIN SOLUTION\ndef of_the_student(): return 'the student'\n### END SOLUTION",
        ),
        check("test_own", "assert of_the_student() == 'the student'"),
    ]
    course = make_course(tmp_path_factory.mktemp("beside") / "course", ps=cells)
    with open(course.root / "nbgrader_config.py", "a") as settings:
        settings.write('c.Autograde.exclude_overwriting = {"ps": ["own.py"]}\n')
    put(course.root / "source/ps", {"given.py": "SCALE = 2\n", "own.py": "OF = 'the exercise'\n"})
    put(course.root / "source/ps", {"numbers/x.csv": "3,4", "table.csv": "5,6"})
    submitted = course.root / "submitted"
    path = course.answer("loose", "ps", {"double": ANSWER, "own": OWN})
    files = {"ps.ipynb": path.read_text()} | FILES
    put(path.parent, FILES | CHANGED)
    (path.parent / "timestamp.txt").unlink()
    put(submitted / "lines/ps", files | {"given.py": "SCALE = 2\r\n"})
    (submitted / "lines/ps/timestamp.txt").unlink()
    put(submitted / "subfolder/ps/week 3", files | CHANGED)
    put(submitted / "subfolder/ps", {"helper.py": "an older one"})
    put(submitted / "named/ps/ps.ipynb", files)  # of which nbgrader copies nothing
    inside = {f"hw/{name}": content for name, content in (files | CHANGED).items()}
    others = {"notes/read.txt": "me", "__MACOSX/hw/._helper.py": "", "hw/.hidden": ""}
    put_zip(submitted / "zipped/ps/hw.zip", inside | others)
    put_zip(submitted / "renamed/ps/ps.ipynb", files)
    put(submitted / "clash/ps", files | IN_THE_WAY)
    put_zip(submitted / "clash/ps/more.ZIP", {"more.py": "", "hw/ps.ipynb": path.read_text()})
    return course


@pytest.fixture(scope="module")
def graded(handed_in, tmp_path_factory):
    """What each command has made of the class, and has printed."""
    done = {}
    for command in ("isograde", "nbgrader"):
        course = handed_in.copy_to(tmp_path_factory.mktemp(command) / "course")
        run = course.run(command, "autograde", "ps", *["--jobs=1"][: command == "isograde"])
        assert run.returncode == 0, run.stdout
        done[command] = course, run.stdout
    return done


STUDENTS = ["loose", "lines", "subfolder", "named", "zipped", "renamed", "clash"]


@pytest.mark.parametrize("command", ["isograde", "nbgrader"])
@pytest.mark.parametrize("student", STUDENTS)
def test_a_notebook_finds_what_lay_beside_it(graded, command, student):
    course, printed = graded[command]
    assert course.scores(student, "ps") == {"test_double": 2, "test_own": 1}, printed
    folder = course.autograded(student, "ps").parent
    assert (folder / "given.py").read_text() == "SCALE = 2\n"
    assert (folder / "helper.py").read_text() == FILES["helper.py"]
    assert (folder / "own.py").read_text() == FILES["own.py"]
    assert not (folder / ".hidden").exists()
    assert (folder / "numbers/x.csv").read_text() == "3,4"
    assert (folder / "table.csv").read_text() == "5,6"


def test_both_commands_leave_the_same_files(graded):
    one, other = [files_of(course) for course, _ in graded.values()]
    assert one == other


@pytest.mark.parametrize("command", ["isograde", "nbgrader"])
def test_who_changed_a_file_of_the_exercise_is_named(graded, command):
    _, printed = graded[command]
    told = {student for student in STUDENTS if f"Student {student}: {TOLD}" in printed}
    assert told == {"loose", "subfolder", "zipped"}
    assert printed.count("exclude_overwriting") == 3


@pytest.mark.parametrize("command", ["isograde", "nbgrader"])
def test_what_does_not_lie_beside_the_notebook_is_named(graded, command):
    _, printed = graded[command]
    lost = "left out of what was handed in with hw/ps.ipynb in hw.zip: notes/read.txt ("
    assert f"Student zipped: {lost}" in printed and printed.count("left out of what") == 1


@pytest.mark.parametrize("command", ["isograde", "nbgrader"])
def test_who_handed_in_what_is_in_the_way_of_the_exercise_is_named(graded, command):
    _, printed = graded[command]
    told = "Student clash: numbers, table.csv left out, as the exercise has a folder or a file of"
    assert printed.count(told) == 1 and printed.count("left out, as the exercise") == 1


@pytest.mark.parametrize("command", ["isograde", "nbgrader"])
def test_an_archive_beside_the_notebook_is_named(graded, command):
    _, printed = graded[command]
    assert "Student clash: not unpacked beside ps.ipynb: more.ZIP. If the notebook" in printed
    assert printed.count("not unpacked") == 1, "one that a notebook was found in"


@pytest.mark.parametrize("command", ["isograde", "nbgrader"])
def test_a_file_above_the_notebook_is_named(graded, command):
    _, printed = graded[command]
    told = (
        "Student subfolder: week 3/ps.ipynb was run in the folder above it, where helper.py lies"
    )
    assert printed.count(told) == 1 and printed.count("was run in the folder above") == 1


@pytest.mark.parametrize("command", ["isograde", "nbgrader"])
@pytest.mark.parametrize("student", ["subfolder", "zipped", "renamed"])
def test_no_student_says_when_it_was_handed_in(graded, command, student):
    course, _ = graded[command]
    assert not (course.autograded(student, "ps").parent / "timestamp.txt").exists()
    with course.gradebook() as gradebook:
        assert gradebook.find_submission("ps", student).timestamp is None


# ---- Limits --------------------------------------------------------------------------------------


def of_archive(tmp_path, files, inside="ps.ipynb"):
    put_zip(tmp_path / "a.zip", files)
    return beside_in((tmp_path / "a.zip").read_bytes(), inside)


def test_of_large_and_of_many_files_what_is_within_the_limits_goes_along(tmp_path, monkeypatch):
    files = {"ps.ipynb": "", "a": "x" * 60, "b": "x" * 41, "c": "x" * 40, "d": ""}
    monkeypatch.setattr(beside, "MAX_BYTES", 100)
    monkeypatch.setattr(beside, "MAX_FILES", 2)
    monkeypatch.setattr(Beside, "__init__", limited(Beside.__init__, 100))
    found = of_archive(tmp_path, files)
    assert {path: len(data) for path, data in found.files.items()} == {"a": 60, "c": 40}
    assert "all together is more than" in found.lost["b"]
    assert found.lost["d"] == "there are more than 2 files"
    put(tmp_path / "sub", {path: data for path, data in files.items() if path != "ps.ipynb"})
    assert read_below(tmp_path / "sub").files == found.files


def limited(init, left):
    def limited_init(self, *arguments, **settings):
        init(self, *arguments, **settings)
        self.left = left

    return limited_init


def test_what_is_too_large_is_not_inflated(tmp_path, monkeypatch):
    inflated = []
    content = Archive.content

    def counted(archive, member):
        for piece in content(archive, member):
            inflated.append(len(piece))
            yield piece

    monkeypatch.setattr(Archive, "content", counted)
    monkeypatch.setattr(Beside, "__init__", limited(Beside.__init__, 100_000))
    write_archive(tmp_path / "a.zip", {"ps.ipynb": [b"{}"], "big": [b"0" * 10**7]})
    found = beside_in((tmp_path / "a.zip").read_bytes(), "ps.ipynb")
    assert not found.files and sum(inflated) < 200_000


@pytest.mark.parametrize(
    "name", ["../evil", "/tmp/evil_of_test_beside", "a/../../evil", "..\\evil"]
)
def test_no_name_in_an_archive_leads_out_of_the_folder(tmp_path, name):
    found = of_archive(tmp_path, {"ps.ipynb": "", name: "evil"})
    assert found.files == {} and list(found.lost.values()) == ["its path leads out of the archive"]


def test_a_damaged_file_beside_a_notebook_is_named_and_the_others_go_along(tmp_path):
    put_zip(tmp_path / "a.zip", {"ps.ipynb": "", "bad": "1" * 9, "good": "2" * 9})
    data = bytearray((tmp_path / "a.zip").read_bytes())
    with zipfile.ZipFile(tmp_path / "a.zip") as file:
        data[file.getinfo("bad").header_offset + 14] ^= 1  # its checksum
    data[data.find(b"PK\1\2", data.find(b"PK\1\2") + 1) + 16] ^= 1
    found = beside_in(bytes(data), "ps.ipynb")
    assert found.files == {"good": b"2" * 9} and "damaged" in found.lost["bad"]


def test_a_file_whose_name_is_that_of_a_folder_is_named(tmp_path):
    put(tmp_path, {"data/x": "the exercise's", "given.py": "1"})
    own = Beside({"data": b"", "given.py/x": b"", "n" * 300: b"", "a": b"1"})
    done = put_beside(tmp_path, "", own, {"data/x": digest(b""), "given.py": digest(b"1")})
    assert done.lost.keys() == {"data", "given.py/x", "n" * 300}
    assert (tmp_path / "a").read_bytes() == b"1" and (tmp_path / "data/x").exists()


def test_what_is_no_file_does_not_go_along(tmp_path):
    put(tmp_path, {"secret": "1", "sub/own": "2", "sub/more/own": "3"})
    (tmp_path / "sub/link").symlink_to(tmp_path / "secret")
    (tmp_path / "sub/folder").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "sub/pipe")  # to open it would wait for ever
    assert read_below(tmp_path / "sub").files == {"own": b"2", "more/own": b"3"}


def test_no_file_is_written_to_what_a_link_points_to(tmp_path):
    put(tmp_path, {"secret": "1", "sub/read_only": "2"})
    (tmp_path / "sub/link").symlink_to(tmp_path / "secret")
    (tmp_path / "sub/read_only").chmod(0o400)
    done = put_beside(tmp_path / "sub", "", Beside({"link": b"3", "read_only": b"4"}), {})
    assert done.files == {"link": b"3", "read_only": b"4"}
    assert (tmp_path / "secret").read_text() == "1"
    assert not (tmp_path / "sub/link").is_symlink()


@pytest.mark.parametrize(
    "path, goes",
    [
        ("a.py", True),
        ("data/a.csv", True),
        ("__init__.py", True),
        ("data/timestamp.txt", True),
        ("timestamp.txt", False),
        (".hidden", False),
        ("other.ipynb", False),
        ("OTHER.IPYNB", False),
        (".git/config", False),
        ("__pycache__/a.pyc", False),
        ("data/.cache/a", False),
    ],
)
def test_hidden_files_and_notebooks_do_not_go_along(path, goes):
    assert may_go_along(path.split("/")) == goes


def test_files_of_an_exercise_are_known_by_their_content(tmp_path):
    put(tmp_path, {"ps.ipynb": "{}", "a.csv": "1\r\n2", "data/b.csv": "1\n2", "c.csv": "1 2"})
    found = digests_in(tmp_path)
    assert found.keys() == {"a.csv", "data/b.csv", "c.csv"}
    assert found["a.csv"] == found["data/b.csv"] != found["c.csv"]


def test_a_file_of_the_exercise_stays_and_a_changed_one_is_named(tmp_path):
    files = {"same.csv": b"1\n", "changed.csv": b"2\n", "own.csv": b"3\n"}
    put(tmp_path, {"same.csv": "1\n", "changed.csv": "0\n"})
    done = put_beside(tmp_path, "", Beside(files), digests_in(tmp_path))
    assert done.replaced == ["changed.csv"] and done.files == {"own.csv": b"3\n"}
    assert (tmp_path / "changed.csv").read_bytes() == b"0\n"


def test_a_notebook_whose_own_path_is_none_takes_nothing_along(tmp_path):
    with pytest.raises(Unreadable, match="leads out"):
        of_archive(tmp_path, {"../ps.ipynb": "", "a": ""}, "../ps.ipynb")
