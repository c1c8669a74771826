"""What ``nbgrader zip_collect`` makes of the archives that Moodle and Canvas give."""

import csv
import errno
import os
import re
import shutil
import stat
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from courses import make_course, one_function
from isograde.platforms import collect as of_collect
from isograde.platforms.collect import PlatformCollector, PlatformExtractor
from isograde.platforms.export import CanvasExporter, MoodleExporter
from nbgrader.apps.zipcollectapp import ZipCollectApp
from nbgrader.coursedir import CourseDirectory
from test_handed_in import damaged

MOODLE_ZIP = "EM_2026_27_b-Mixtures-4711.zip"
FOLDER = "{}_{}_assignsubmission_file_/{}"
FLAT = "{}_{}_assignsubmission_file_{}"


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    return make_course(tmp_path_factory.mktemp("course") / "course", ps=one_function())


@pytest.fixture
def course(released, tmp_path):
    return released.copy_to(tmp_path / "course")


def archive(course, files, name="submissions.zip"):
    """Put an archive of files, given as path: content, where the command looks for it."""
    folder = course.root / "downloaded/ps/archive"
    folder.mkdir(parents=True, exist_ok=True)
    write_zip(folder / name, files)
    return folder


def write_zip(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return path


def enrol(course, *rows):
    """Enter students: id, first name, last name, email, lms_user_id."""
    with course.gradebook() as gradebook:
        for student, first, last, email, number in rows:
            names = {"first_name": first, "last_name": last}
            gradebook.add_student(student, **names, email=email, lms_user_id=number)


def collected(course):
    """The content of each collected notebook, by student."""
    found = {}
    for path in (course.root / "submitted").rglob("*.ipynb"):
        student, assignment, file = path.relative_to(course.root / "submitted").parts
        assert (assignment, file) == ("ps", "ps.ipynb")
        found[student] = path.read_text()
    return found


def collect(course):
    """Do in this process what the command does, which takes less time."""
    app = ZipCollectApp()
    app.coursedir = CourseDirectory(root=str(course.root), assignment_id="ps")
    app.extractor_plugin, app.collector_plugin = PlatformExtractor, PlatformCollector
    app.init_plugins()
    app.extract_archive_files()
    app.process_extracted_files()
    return collected(course)


@pytest.fixture
def log(monkeypatch):
    """What is said, in one text."""
    lines = []
    add = SimpleNamespace(
        **{
            level: lambda text, *rest: lines.append(str(text) % rest if rest else str(text))
            for level in ("debug", "info", "warning", "error")
        },
    )
    monkeypatch.setattr(ZipCollectApp, "log", add, raising=False)
    for plugin in (PlatformCollector, PlatformExtractor):
        monkeypatch.setattr(plugin, "log", add, raising=False)
    return lines


def said(log, *words):
    return [line for line in log if all(word in line for word in words)]


# ---- Whole way, by the commands ------------------------------------------------------------------


def test_files_in_a_text_typed_into_moodle_are_nobodys(course):
    enrol(course, ("ada", "Ada", "Lovelace", "", "1"), ("bob", "Bob", "Hope", "", "222"))
    typed = "Ada Lovelace_1_assignsubmission_onlinetext_"
    for name in ("Bob Hope_222_assignsubmission_file_ps.ipynb", "bob_222_333_ps.ipynb"):
        archive(course, {f"{typed}/{name}": "of Ada"}, f"{name[:5]}.zip")
    archive(course, {FLAT.format("Bob Hope", 222, "ps.ipynb"): "of Bob"}, "bobs.zip")
    assert collect(course) == {"bob": "of Bob"}


def test_names_of_files_do_not_steer_the_terminal(course):
    enrol(course, ("ada", "Ada", "Lovelace", "ada@uni.example", "900001"))
    names = ["a\x1b[2J.ipynb", "b\x1b[31m\nStudent bela: cheated.ipynb"]
    archive(course, {FLAT.format("Ada Lovelace", 1, name): "{}" for name in names})
    printed = course.nbgrader("zip_collect", "ps")
    assert r"none of a\x1b[2J.ipynb, b\x1b[31m\nStudent bela: cheated.ipynb is taken" in printed
    assert not {letter for letter in printed if not letter.isprintable()} - {"\n"}
    assert "cannot be extracted" not in printed


def test_moodles_archive_is_collected_and_the_marks_find_back(course):
    (course.root / "roster.csv").write_text(
        "id,first_name,last_name,email,lms_user_id\n"
        "al1815,Ada,Lovelace,ada@uni.example,900001\n"
        "js1904,Jürgen,O'Groß,j@uni.example,900002\n",
        encoding="utf-8",
    )
    course.nbgrader("db", "student", "import", "roster.csv")
    archive(
        course,
        {
            FOLDER.format("Ada Lovelace", 123456, "ps.ipynb"): "Ada's",
            FLAT.format("Jürgen OGroß", 123457, "ps.ipynb"): "Jürgen's",
        },
        MOODLE_ZIP,
    )
    course.nbgrader("zip_collect", "ps")
    assert collected(course) == {"al1815": "Ada's", "js1904": "Jürgen's"}
    marks = export(course, MoodleExporter)
    assert [row["ID number"] for row in marks if row["ps"]] == ["900001", "900002"]


def test_canvas_archive_is_collected_and_the_marks_find_back(course):
    archive(
        course,
        {
            "lovelaceada_12345_67890_ps.ipynb": "Ada's",
            "oconnorsinéad_LATE_12346_67891_ps-2.ipynb": "Sinéad's",
        },
    )
    course.nbgrader("zip_collect", "ps")
    assert collected(course) == {"12345": "Ada's", "12346": "Sinéad's"}
    marks = export(course, CanvasExporter)[1:]
    assert [row["ID"] for row in marks if row["ps"]] == ["12345", "12346"]


def export(course, exporter):
    """Give everyone who was collected a mark, and return the rows that are exported."""
    with course.gradebook() as gradebook:
        for student in collected(course):
            gradebook.update_or_create_student(student)
            with gradebook.db.no_autoflush:
                submission = gradebook.add_submission("ps", student)
            for grade in submission.notebooks[0].grades:
                grade.auto_score, grade.needs_manual_grade = 2, False
        gradebook.db.commit()
        exporter(to=str(course.root / "marks.csv")).export(gradebook)
    with open(course.root / "marks.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


# ---- Whose it is ---------------------------------------------------------------------------------


def test_a_canvas_user_is_the_student_with_this_lms_user_id(course, log):
    enrol(course, ("ada", None, None, None, "12345"), ("12346", None, None, None, "99"))
    archive(course, {"a_12345_1_ps.ipynb": "Ada's", "b_12346_2_ps.ipynb": "another's"})
    assert collect(course) == {"ada": "Ada's", "canvas_12346": "another's"}
    (warning,) = said(log, "b (12346) is nobody in the gradebook", "canvas_12346")
    assert "collect again with --force" in warning


WORKSHEETS = {
    "English": "\ufeffIdentifier,Full name,Email address,Status,Grade,Maximum Grade\r\n"
    'Participant 123456,"Lovelace, Ada",ADA@uni.example,Submitted,7,100\r\n'
    "Participant 123457,Ada Lovelace,other@uni.example,Submitted,8,100\r\n",
    "German": "\ufeffID,Vollständiger Name,ID-Nummer,Status,Bewertung\r\n"
    "Teilnehmer/in123456,Ada Lovelace,900001,Abgegeben,7\r\n"
    "Teilnehmer/in123457,Ada Lovelace,900002,Abgegeben,8\r\n",
}


@pytest.mark.parametrize("language", WORKSHEETS)
def test_moodles_grading_worksheet_tells_students_of_one_name_apart(course, log, language):
    enrol(
        course,
        ("7", "Bert", "Seven", None, None),  # as one of the grades
        ("ada1", "Ada", "Lovelace", "ada@uni.example", "900001"),
        ("ada2", "Ada", "Lovelace", "other@uni.example", "900002"),
    )
    files = {
        FOLDER.format("Ada Lovelace", 123456, "ps.ipynb"): "one",
        FOLDER.format("Ada Lovelace", 123457, "ps.ipynb"): "two",
    }
    folder = archive(course, files, MOODLE_ZIP)
    (folder / "Grades.csv").write_text(WORKSHEETS[language], encoding="utf-8")
    assert collect(course) == {"ada1": "one", "ada2": "two"}


def test_without_a_roster_the_email_of_the_worksheet_is_the_id_and_finds_back(course, log):
    files = {FOLDER.format("Ada Lovelace", 123456, "ps.ipynb"): "Ada's"}
    folder = archive(course, files, MOODLE_ZIP)
    (folder / "Grades.csv").write_text(WORKSHEETS["English"], encoding="utf-8")
    assert collect(course) == {"ADA@uni.example": "Ada's"}
    assert [row["Email address"] for row in export(course, MoodleExporter)] == ["ADA@uni.example"]


@pytest.mark.parametrize("cell", ["../../ada@uni.example", "/@", "@/x", "a b@c", ".@c"])
def test_what_a_worksheet_says_is_no_path(course, log, cell):
    folder = archive(course, {FOLDER.format("Ada Lovelace", 123456, "ps.ipynb"): "Ada's"})
    (folder / "Grades.csv").write_text(f"ID,Email\nParticipant 123456,{cell}\n")
    assert collect(course) == {"participant_123456": "Ada's"}


def test_who_cannot_be_told_apart_gets_a_folder_each_and_a_warning(course, log):
    enrol(course, ("ada", "Ada", "Lovelace", None, None), ("123458", "X", "Y", None, None))
    archive(
        course,
        {
            FOLDER.format("Ada Lovelace", 123456, "ps.ipynb"): "one",
            FOLDER.format("Lovelace Ada", 123457, "ps.ipynb"): "two",
            FOLDER.format("Who Else", 123458, "ps.ipynb"): "three",
        },
    )
    students = {"participant_123456", "participant_123457", "participant_123458"}
    assert set(collect(course)) == students
    assert len(said(log, "is not the only ada")) == 2
    assert said(log, "Who Else (123458) is nobody in the gradebook", "participant_123458")


def test_nobody_hands_in_for_another_by_the_name_of_a_file(course, log):
    enrol(course, ("bela", "Bela", "B", None, "456"), ("ada", "Ada", "A", None, "123"))
    other = FLAT.format("Bela B", 456, "ps.ipynb")
    archive(
        course,
        {
            FOLDER.format("Ada A", 1, other): "in a folder",
            FLAT.format("Cleo C", 2, other): "in a flat name",
            f"dora_789_1_{other}": "in Canvas, as of Moodle",
            "emil_790_1_bela_456_2_ps.ipynb": "in Canvas",
        },
    )
    assert set(collect(course)) == {"ada", "participant_2", "789", "790"}


def test_nobody_hands_in_for_another_by_an_archive_or_a_worksheet(course, log, tmp_path):
    enrol(course, ("bela", "Bela", "B", None, None), ("eve", "Eve", "E", None, None))
    inner = write_zip(
        tmp_path / "inner.zip",
        {FOLDER.format("Bela B", 9, "ps.ipynb"): "Eve's", "Grades.csv": "x\nParticipant 2,bela"},
    ).read_bytes()
    folder = archive(course, {FOLDER.format("Eve E", 2, "...zip"): inner})
    sheet = folder / FLAT.format("Eve E", 2, "Grades.csv")
    sheet.write_text("Identifier,who\nParticipant 2,bela\n")
    assert collect(course) == {"eve": "Eve's"}


# ---- Which file ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "files, taken",
    [
        (["ps.ipynb", "ps-1.ipynb", "ps-2.ipynb", "ps-10.ipynb"], "ps-10.ipynb"),
        (["ps (1).ipynb", "ps.ipynb"], "ps (1).ipynb"),
        (["ps-Copy1.ipynb", "ps - Copy.ipynb", "ps-Copy2.ipynb"], "ps-Copy2.ipynb"),
        (["PS_final version.IPYNB"], "PS_final version.IPYNB"),
        (["ps.ipynb.txt"], "ps.ipynb.txt"),
        (["Untitled.ipynb"], "Untitled.ipynb"),
        (["work/ps.ipynb", "Untitled.ipynb", "notes.txt"], "work/ps.ipynb"),
    ],
)
def test_the_newest_notebook_is_taken_whatever_a_browser_made_of_its_name(
    course, log, files, taken
):
    archive(course, {FOLDER.format("Ada", 1, name): name for name in files})
    assert collect(course) == {"participant_1": taken}


def test_the_later_attachment_of_canvas_is_taken_also_of_two_archives(course, log):
    archive(course, {"ada_12_300_ps.ipynb": "new"}, "later.zip")
    archive(course, {"ada_LATE_12_200_ps-5.ipynb": "old"}, "submissions.zip")
    assert collect(course) == {"12": "new"}
    assert said(log, "Student 12: ps.ipynb is taken, as the newest, and ps-5.ipynb is not")


def test_where_it_is_not_clear_which_notebook_it_is_none_is_taken_and_it_is_said(course, log):
    archive(course, {"a_1_1_x.ipynb": "x", "a_1_2_y.ipynb": "y", "b_2_3_ps.ipynb": "b"})
    assert collect(course) == {"2": "b"}
    assert said(log, "Student 1: none of", "x.ipynb", "y.ipynb")


def test_a_notebook_in_a_students_own_archive_is_found(course, log, tmp_path):
    inner = write_zip(tmp_path / "inner.zip", {"my work/ps.ipynb": "Ada's", "data.csv": "1"})
    archive(course, {FOLDER.format("Ada", 1, "work.zip"): inner.read_bytes()})
    assert collect(course) == {"participant_1": "Ada's"}


def test_a_folder_that_was_unpacked_already_is_collected_too(course, log):
    path = course.root / "downloaded/ps/archive" / FOLDER.format("Ada", 1, "ps.ipynb")
    path.parent.mkdir(parents=True)
    path.write_text("Ada's")
    assert collect(course) == {"participant_1": "Ada's"}


# ---- What lies beside it -------------------------------------------------------------------------

HANDED_IN = {"helper.py": "h", "data/x.csv": "1", "y.tar.gz": "2", "Makefile": "3"}


def submitted(course, student):
    """What is collected of a student, but for the notebook."""
    folder = course.root / "submitted" / student / "ps"
    paths = {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}
    assert paths.pop("ps.ipynb").read_text() == "notebook"
    return {name: path.read_text() for name, path in paths.items()}


@pytest.mark.parametrize("way", ["folder", "flat", "Canvas", "zip", "subfolder"])
def test_what_lies_beside_a_notebook_is_collected_with_it(course, log, tmp_path, way):
    files = HANDED_IN | {"my ps.ipynb": "notebook", ".hidden": "4"}
    inner = write_zip(tmp_path / "inner.zip", {f"hw/{name}": files[name] for name in files})
    ways = {
        "folder": {FOLDER.format("A", 1, name): files[name] for name in files},
        "flat": {FLAT.format("A", 1, name): files[name] for name in files},
        "Canvas": {f"a_1_{n}_{name}": files[name] for n, name in enumerate(files, 1)},
        "zip": {FOLDER.format("A", 1, "work.zip"): inner.read_bytes()},
        "subfolder": {FOLDER.format("A", 1, f"work/{name}"): files[name] for name in files},
    }
    archive(course, ways[way] | {FOLDER.format("B", 2, "b.csv"): "b"})
    collect(course)
    assert submitted(course, "1" if way == "Canvas" else "participant_1") == HANDED_IN


def test_no_student_says_when_it_was_handed_in(course, log):
    files = ("ps.ipynb", "timestamp.txt")
    archive(course, {FOLDER.format("A", 1, name): "notebook" for name in files})
    collect(course)
    assert submitted(course, "participant_1") == {}


def test_what_is_collected_with_a_notebook_is_of_the_same_student_and_archive(course, log):
    archive(
        course, {"a_1_2_ps.ipynb": "notebook", "a_1_3_new.py": "a", "b_2_4_x.py": "b"}, "2.zip"
    )
    archive(course, {"a_1_1_ps.ipynb": "old", "a_1_1_old.py": "old"}, "1.zip")
    collect(course)
    assert submitted(course, "1") == {"new.py": "a"}


def test_a_later_attempt_in_canvas_has_its_files_by_their_own_names(course, log):
    again = {"a_1_5_ps-1.ipynb": "notebook", "a_1_6_helper-1.py": "h", "a_1_7_x-2.csv": "x"}
    first = {"b_2_8_ps.ipynb": "notebook", "b_2_9_data-2.csv": "first"}
    archive(course, again | first)
    collect(course)
    assert submitted(course, "1") == {"helper.py": "h", "x.csv": "x"}
    assert submitted(course, "2") == {"data-2.csv": "first"}
    assert said(log, "Student 1: helper-1.py is taken for helper.py")


def test_what_is_too_large_or_called_as_another_is_named(course, log, monkeypatch):
    monkeypatch.setattr(of_collect, "MAX_BYTES", 10)
    files = {"my.ipynb": "notebook", "big": "x" * 11, "small": "x" * 10, "ps.ipynb/x": "1"}
    archive(course, {FLAT.format("A", 1, name): content for name, content in files.items()})
    collect(course)
    assert submitted(course, "participant_1") == {"small": "x" * 10}
    (line,) = said(log, "Student participant_1: left out of what lies beside my.ipynb")
    assert "big, ps.ipynb/x" in line


# ---- Hostile and broken archives -----------------------------------------------------------------


def tree(folder):
    return {path for path in Path(folder).rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "name",
    ["../../../../evil.ipynb", "/tmp/evil_of_test_collect.ipynb", "a/../../../evil.ipynb",
     "..\\..\\evil.ipynb", "C:\\evil.ipynb", "x/" * 500 + "evil.ipynb"],
)  # fmt: skip
@pytest.mark.parametrize("nested", [False, True])
def test_no_name_in_an_archive_leads_out_of_it(course, log, tmp_path, name, nested):
    before = tree(tmp_path) | {Path(name)}
    files = {FOLDER.format("Ada", 1, "ps.ipynb"): "Ada's", name: "evil"}
    if nested:
        inner = write_zip(tmp_path / "inner.zip", {name: "evil"})
        files = {
            FOLDER.format("Ada", 1, "ps.ipynb"): "Ada's",
            FOLDER.format("Eve", 2, "ps.zip"): inner.read_bytes(),
        }
        inner.unlink()
    archive(course, files)
    assert collect(course) == {"participant_1": "Ada's"}
    new = tree(tmp_path) - before
    assert not [path for path in new if "evil" in path.name]
    assert all(course.root in path.parents for path in new)
    assert said(log, "is left out")
    assert not os.path.exists("/tmp/evil_of_test_collect.ipynb")


@pytest.mark.parametrize("depth, taken", [(6, True), (7, False)])  # with its own and the student's
def test_a_file_that_lies_deep_in_an_archive_is_left_out(course, log, depth, taken):
    archive(course, {FOLDER.format("Ada", 1, "a/" * depth + "ps.ipynb"): "Ada's"})
    assert collect(course) == ({"participant_1": "Ada's"} if taken else {})
    assert bool(said(log, "it lies too deep")) != taken


def test_a_link_in_the_folder_of_archives_is_not_followed(course, log, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("the solution")
    write_zip(tmp_path / "secrets", {FOLDER.format("Eve", 2, "ps.ipynb"): "the solution"})
    folder = archive(course, {FOLDER.format("Ada", 1, "ps.ipynb"): "Ada's"})
    (folder / "later.zip").symlink_to(tmp_path / "secrets")
    (folder / FLAT.format("Eve", 2, "ps.ipynb")).symlink_to(secret)
    assert collect(course) == {"participant_1": "Ada's"}
    assert len(said(log, "is left out: links are not followed")) == 2


def test_the_notes_of_macos_are_not_extracted(course, log):
    notes = ["__MACOSX/{}", "{}/__MACOSX/._ps.ipynb", "{}/.DS_Store"]
    ada = "Ada_1_assignsubmission_file_"
    archive(course, {f"{ada}/ps.ipynb": "Ada's", **{note.format(ada): "" for note in notes}})
    collect(course)
    (path,) = tree(course.root / "downloaded/ps/extracted")
    assert path.read_text() == "Ada's"


def test_links_and_rights_in_an_archive_are_not_restored(course, log, tmp_path):
    link = zipfile.ZipInfo(FOLDER.format("Eve", 2, "ps.ipynb"))
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    locked = zipfile.ZipInfo(FOLDER.format("Ada", 1, "ps.ipynb"))
    locked.external_attr = (stat.S_IFREG | 0o4000) << 16
    folder = archive(course, {})
    with zipfile.ZipFile(folder / "submissions.zip", "w") as file:
        file.writestr(link, str(course.root / "gradebook.db"))
        file.writestr(locked, "Ada's")
    assert collect(course) == {"participant_1": "Ada's"}
    assert said(log, "it is a link")
    (path,) = (course.root / "downloaded/ps/extracted").rglob("*.ipynb")
    assert stat.S_IMODE(path.stat().st_mode) & 0o4444 == 0o444


def test_of_two_files_of_one_name_in_an_archive_the_first_stays(course, log):
    names = ("ps.ipynb", "ps.ipynb.txt")  # which is called so, too
    archive(course, {FOLDER.format("Ada", 1, name): name for name in names})
    assert collect(course) == {"participant_1": "ps.ipynb"}
    assert said(log, "ps.ipynb.txt", "is left out", "File exists")


def test_a_broken_archive_of_a_student_stops_nobody_else(course, log):
    archive(
        course,
        {
            FOLDER.format("Ada", 1, "ps.ipynb"): "Ada's",
            FOLDER.format("Bela", 2, "ps.zip"): "this is no archive",
            FOLDER.format("Cleo", 3, "numbers.csv.gz"): "nor is this",
        },
    )
    assert collect(course) == {"participant_1": "Ada's"}
    assert said(log, "ps.zip cannot be extracted")


NO_UNICODE = "\ue000.csv"


@pytest.mark.parametrize("place", ["the platform's", "a student's"])
def test_an_archive_with_a_name_that_is_no_unicode_stops_nobody_else(course, log, tmp_path, place):
    files = {"eve_2_2_ps.ipynb": "Eve's", f"eve_2_3_{NO_UNICODE}": "1"}
    broken = write_zip(tmp_path / "broken.zip", files).read_bytes()
    broken = broken.replace(NO_UNICODE.encode(), b"\xff\xff\xff.csv")
    files = {"a_1_1_ps.ipynb": "Ada's"}
    if place == "a student's":
        files["eve_2_2_ps.zip"] = broken
    folder = archive(course, files)
    if place != "a student's":
        (folder / "broken.zip").write_bytes(broken)
    assert collect(course) == {"1": "Ada's"}
    assert said(log, "cannot be extracted: the archive is damaged")


def test_whatever_is_damaged_in_an_archive_the_next_one_is_extracted(course, log, tmp_path):
    whole = write_zip(tmp_path / "whole.zip", {"ps.ipynb": "{}" * 50, "dätä.csv": "1,2\n"})
    extractor = PlatformExtractor()
    for number, data in enumerate(damaged(whole.read_bytes(), 300)):
        (tmp_path / "damaged.zip").write_bytes(data)
        extractor.unzip(tmp_path / "damaged.zip", tmp_path / str(number), 10**6, 10**6)


def test_a_full_disk_is_not_taken_for_a_damaged_archive(course, log, monkeypatch):
    archive(course, {"a_1_1_ps.ipynb": "Ada's"})
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    monkeypatch.setattr(Path, "mkdir", raising(full, of=Path.mkdir, named="submissions.zip"))
    with pytest.raises(OSError, match="No space left"):
        collect(course)


def raising(error, of, named):
    """Return a method of paths that raises an error for those below a folder of that name."""

    def method(path, *arguments, **settings):
        if named in path.parts:
            raise error
        return of(path, *arguments, **settings)

    return method


def test_an_archive_that_would_fill_the_disk_is_left_out(course, log, monkeypatch, tmp_path):
    monkeypatch.setattr(PlatformExtractor, "max_student_bytes", 10**5)
    inner = write_zip(tmp_path / "inner.zip", {"big.ipynb": "0" * 10**7, "ps.ipynb": "small"})
    archive(course, {FOLDER.format("Eve", 2, "all.zip"): inner.read_bytes()})
    assert collect(course) == {"participant_2": "small"}
    assert said(log, "big.ipynb", "too large")
    assert not list((course.root / "downloaded").rglob("big.ipynb"))


def members(number, size=10**6):
    return {f"{name}.bin": "0" * size for name in range(number)} | {"ps.ipynb": "small"}


def extracted(course):
    return sum(
        path.stat().st_size for path in (course.root / "downloaded/ps/extracted").rglob("*.bin")
    )


def test_all_archives_of_one_student_have_one_limit(course, log, monkeypatch, tmp_path):
    monkeypatch.setattr(PlatformExtractor, "max_student_bytes", 5 * 10**6)
    inner = write_zip(tmp_path / "inner.zip", members(3)).read_bytes()
    files = {FOLDER.format("Eve", 2, f"{number}.zip"): inner for number in range(10)}
    archive(course, files | {FOLDER.format("Ada", 1, "a.zip"): inner})
    assert "participant_1" in collect(course)
    assert extracted(course) < (5 + 3) * 10**6


@pytest.mark.parametrize("limit, taken", [(6, 3), (5, 2)])
def test_one_archive_of_the_platform_has_a_limit(course, log, monkeypatch, limit, taken):
    monkeypatch.setattr(PlatformExtractor, "max_bytes", limit)
    archive(course, {FOLDER.format("A", number, "ps.ipynb"): "xx" for number in (1, 2, 3)})
    assert len(collect(course)) == taken
    assert len(said(log, "it is too large")) == 3 - taken


def test_a_damaged_file_in_an_archive_counts_as_what_it_says(course, log, monkeypatch, tmp_path):
    monkeypatch.setattr(PlatformExtractor, "max_student_bytes", 5 * 10**6)
    inner = bytearray(write_zip(tmp_path / "inner.zip", members(20)).read_bytes())
    for entry in re.finditer(rb"PK\x03\x04", bytes(inner)):
        inner[entry.start() + 14] ^= 1  # its checksum
    for entry in re.finditer(rb"PK\x01\x02", bytes(inner)):
        inner[entry.start() + 16] ^= 1
    archive(course, {FOLDER.format("Eve", 2, "a.zip"): bytes(inner), "b_1_1_ps.ipynb": "b"})
    assert collect(course) == {"1": "b"}
    assert len(said(log, "the archive is damaged")) == 5  # these were inflated
    assert extracted(course) == 0
    assert len(said(log, "it is too large")) == 16


def test_what_is_too_large_is_not_inflated(course, log, monkeypatch, tmp_path):
    monkeypatch.setattr(PlatformExtractor, "max_student_bytes", 10**6)
    inflated = []
    of_python = zipfile.ZipExtFile.read
    monkeypatch.setattr(
        zipfile.ZipExtFile, "read", lambda *args: inflated.append(of_python(*args)) or inflated[-1]
    )
    archive(course, {"a_1_1_big.ipynb": "0" * 10**7, "b_2_2_ps.ipynb": "b"})
    assert collect(course) == {"2": "b"}
    assert said(log, "big.ipynb", "too large")
    assert sum(map(len, inflated)) == 1


def test_an_archive_that_is_packed_in_another_way_is_not_inflated(course, log, tmp_path):
    folder = archive(course, {"b_2_2_ps.ipynb": "b"})
    for number, method in enumerate([zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]):
        with zipfile.ZipFile(folder / f"{number}.zip", "w", method) as file:
            file.writestr(f"a_1{number}_1_ps.ipynb", "0" * 10**6)
    assert collect(course) == {"2": "b"}
    assert len(said(log, "it is not packed in the usual way")) == 2


def test_a_students_archive_of_very_many_files_is_left_out(course, log, tmp_path):
    inner = write_zip(tmp_path / "inner.zip", members(10_000, size=0)).read_bytes()
    archive(course, {FOLDER.format("Eve", 2, "a.zip"): inner, "b_1_1_ps.ipynb": "b"})
    assert collect(course) == {"1": "b"}
    assert said(log, "a.zip cannot be extracted: it is an archive of more than 10,000 files")


def test_without_a_released_notebook_it_says_what_to_run(course, log):
    shutil.rmtree(course.root / "release")
    archive(course, {"a_1_1_ps.ipynb": "x"})
    with pytest.raises(SystemExit):
        collect(course)
    assert said(log, "Run: nbgrader generate_assignment ps")[0].endswith("generate_assignment ps")


def test_with_an_empty_folder_of_the_release_it_says_what_makes_it_anew(course, log):
    (course.root / "release/ps/ps.ipynb").unlink()
    archive(course, {"a_1_1_ps.ipynb": "x"})
    with pytest.raises(SystemExit):
        collect(course)
    assert said(log, "Run: nbgrader generate_assignment ps --force")
