"""What is looked for among the files of a submission, and how much of it is read."""

import errno
import json
import os
import random
import zipfile

import pytest
from isograde.reading import archives, graded, handed_in, notebook
from isograde.reading.archives import check_members, only_names_at_fault, only_unreadable
from isograde.reading.handed_in import (
    Found,
    HandedIn,
    best,
    choose,
    from_archive,
    loaded,
    names_in,
    no_files,
    notebooks_in,
    read_bytes,
    walk,
)
from isograde.reading.limits import Unreadable
from isograde.reading.notebook import check_size, is_sound, read_notebook
from nbformat.v4 import new_markdown_cell, new_notebook
from test_bad_submissions import write_archive
from test_limits import growth


def archive(path, *names, size=2):
    write_archive(path, {name: [b" " * size] for name in names})
    return path


def found_in(folder):
    return [one.shown for one in notebooks_in(folder)]


# ---- What is looked at ----


def test_of_very_many_files_only_the_first_are_looked_at(tmp_path, monkeypatch):
    monkeypatch.setattr(handed_in, "MAX_FILES", 3)
    for name in "dcba":
        (tmp_path / f"{name}.ipynb").write_text("")
    assert [path.name for path, _ in walk(tmp_path)] == ["a.ipynb", "b.ipynb", "c.ipynb"]


def test_hidden_files_and_folders_are_not_looked_at(tmp_path):
    for folder in (".ipynb_checkpoints", "__pycache__", "work"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "ps.ipynb").write_text("")
    (tmp_path / ".ps.ipynb").write_text("")
    archive(tmp_path / "a.zip", "__MACOSX/._ps.ipynb", "b.ipynb")
    assert found_in(tmp_path) == ["b.ipynb in a.zip", "work/ps.ipynb"]


def test_a_link_to_a_notebook_or_an_archive_is_not_looked_at(tmp_path):
    folder = tmp_path / "submission"
    folder.mkdir()
    (tmp_path / "ps.ipynb").write_text("{}")
    archive(tmp_path / "hw.zip", "ps.ipynb")
    for name in ("ps.ipynb", "hw.zip"):
        (folder / f"link to {name}").symlink_to(tmp_path / name)
    assert found_in(folder) == []
    assert sorted(no_files(folder)) == [
        f"{folder}/link to {name}" for name in ("hw.zip", "ps.ipynb")
    ]


def test_of_very_many_links_the_folder_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(handed_in, "MAX_LINKS", 2)
    for name in "abc":
        (tmp_path / name).symlink_to("nowhere")
    assert no_files(tmp_path) == [str(tmp_path)]
    (tmp_path / "c").unlink()
    assert len(no_files(tmp_path)) == 2


def test_of_very_many_archives_only_the_first_are_opened(tmp_path, monkeypatch):
    monkeypatch.setattr(handed_in, "MAX_READ", 2)
    for name in "abc":
        archive(tmp_path / f"{name}.zip", "ps.ipynb")
    assert found_in(tmp_path) == ["ps.ipynb in a.zip", "ps.ipynb in b.zip"]


def test_a_very_long_name_in_an_archive_is_left_out(tmp_path):
    data = archive(tmp_path / "a.zip", "n" * 994 + ".ipynb", "n" * 995 + ".ipynb").read_bytes()
    assert names_in(data) == ["n" * 994 + ".ipynb"]


def test_the_list_of_an_archive_has_a_limit(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "MAX_MEMBERS", 3)
    check_members(b"PK\1\2" * 3)
    with pytest.raises(Unreadable, match="an archive of more than 3 files"):
        check_members(b"PK\1\2" * 4)
    assert names_in(archive(tmp_path / "a.zip", "a.ipynb", "b", "c").read_bytes()) == ["a.ipynb"]
    with pytest.raises(Unreadable, match="an archive of more than 3 files"):
        names_in(archive(tmp_path / "a.zip", *"abcd").read_bytes())


# ---- How much is read ----


def test_a_file_is_read_up_to_the_limit(tmp_path):
    path = tmp_path / "ps.ipynb"
    path.write_bytes(b"x" * 100)
    assert read_bytes(path, 100) == b"x" * 100
    with pytest.raises(Unreadable, match="it is larger than 50 MiB"):
        read_bytes(path, 99)


def test_a_file_that_grows_meanwhile_is_read_up_to_the_limit(tmp_path, monkeypatch):
    path = tmp_path / "ps.ipynb"
    path.write_bytes(b"x" * 100)
    status_of = os.fstat

    def then_grow(opened):
        status = status_of(opened)
        path.write_bytes(b"x" * 200)
        return status

    monkeypatch.setattr("os.fstat", then_grow)
    assert read_bytes(path, 100) == b"x" * 100


def test_a_link_or_a_pipe_is_not_read(tmp_path):
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "link").symlink_to("secret")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Unreadable, match="it is a link, and links are not followed"):
        read_bytes(tmp_path / "link")
    with pytest.raises(Unreadable, match="it is no file"):
        read_bytes(tmp_path / "pipe")


def test_a_folder_that_is_called_like_a_notebook_is_no_file(tmp_path):
    (tmp_path / "ps.ipynb").mkdir()
    with pytest.raises(Unreadable, match="it is no file"):
        read_bytes(tmp_path / "ps.ipynb")


def test_all_archives_have_one_limit_of_size(tmp_path, monkeypatch):
    sizes = [archive(tmp_path / f"{name}.zip", "ps.ipynb").stat().st_size for name in "abc"]
    monkeypatch.setattr(handed_in, "MAX_BYTES", sum(sizes) - 1)
    *found, last = notebooks_in(tmp_path)
    assert [one.problem for one in found] == ["", ""]
    assert "with what lies beside it" in last.problem


def test_all_files_have_one_limit_of_size(tmp_path, monkeypatch):
    for name in "abc":
        (tmp_path / f"{name}.ipynb").write_bytes(b"x" * 100)
    monkeypatch.setattr(handed_in, "MAX_BYTES", 299)
    *found, last = loaded(notebooks_in(tmp_path))
    assert [one.data for one in found] == [b"x" * 100] * 2
    assert "with what lies beside it" in last.problem and not last.data


def test_of_very_many_notebooks_only_the_first_are_read(tmp_path, monkeypatch):
    for name in "abc":
        (tmp_path / f"{name}.ipynb").write_bytes(b"x")
    monkeypatch.setattr(handed_in, "MAX_READ", 2)
    read = []
    monkeypatch.setattr(handed_in, "read_bytes", lambda path, most: read.append(path.name) or b"x")
    assert [one.shown for one in loaded(notebooks_in(tmp_path))] == ["a.ipynb", "b.ipynb"]
    assert read == ["a.ipynb", "b.ipynb"]


def test_a_notebook_in_an_archive_is_inflated_up_to_the_limit(tmp_path, monkeypatch):
    data = archive(tmp_path / "a.zip", "ps.ipynb", size=100).read_bytes()
    monkeypatch.setattr(handed_in, "MAX_BYTES", 100)
    assert from_archive(data, "ps.ipynb") == b" " * 100
    monkeypatch.setattr(handed_in, "MAX_BYTES", 99)
    with pytest.raises(Unreadable, match="it is larger than"):
        from_archive(data, "ps.ipynb")


def test_what_is_beyond_the_limit_is_not_inflated(tmp_path, monkeypatch):
    data = archive(tmp_path / "a.zip", "ps.ipynb", size=10**8).read_bytes()
    monkeypatch.setattr(handed_in, "MAX_BYTES", 1000)

    def read():
        with pytest.raises(Unreadable):
            from_archive(data, "ps.ipynb")

    assert growth(read) < 5 * 10**7


@pytest.mark.parametrize("packed", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_is_packed_in_another_way_is_not_inflated(tmp_path, packed):
    write_archive(tmp_path / "a.zip", {"ps.ipynb": [b"{}"]}, packed=packed)
    with pytest.raises(Unreadable, match="not packed in the usual way"):
        from_archive((tmp_path / "a.zip").read_bytes(), "ps.ipynb")


# ---- What is damaged ----


def damaged(data, number):
    """Yield so many copies of an archive, each damaged in some places, or cut off."""
    for seed in range(number):
        dice, copy = random.Random(seed), bytearray(data)
        for _ in range(dice.randint(1, 6)):
            copy[dice.randrange(len(copy))] = dice.randrange(256)
        yield bytes(copy[: dice.randrange(len(copy))] if seed % 5 == 0 else copy)


def test_whatever_is_damaged_in_an_archive_it_is_unreadable_and_nothing_else(tmp_path):
    write_archive(tmp_path / "a.zip", {"ps.ipynb": [b"{}" * 50], "dätä.csv": [b"1,2" * 50]})
    unreadable = 0
    for data in damaged((tmp_path / "a.zip").read_bytes(), 400):
        names_in(data)
        try:
            from_archive(data, "ps.ipynb")
        except Unreadable:
            unreadable += 1
    assert unreadable > 200


LACKS = ("EIO", "EMFILE", "ENFILE", "ENOMEM")
TOO_LONG = OSError(errno.ENAMETOOLONG, "File name too long")
FAULTS = {  # by who is at fault: what may be read of an archive, and what may be written of it
    "the archive": (
        only_unreadable,
        [ValueError("of a place"), OSError(errno.EINVAL, ""), KeyError("name"), RecursionError()],
    ),
    "its names": (only_names_at_fault, [TOO_LONG, ValueError("embedded null byte")]),
}
MACHINES = {
    "the archive": [MemoryError(), *(OSError(getattr(errno, n), n) for n in LACKS)],
    "its names": [OSError(errno.ENOSPC, "full"), OSError(errno.EMFILE, ""), MemoryError()],
}


@pytest.mark.parametrize("what", FAULTS)
def test_a_fault_of_the_machine_is_none_of_an_archive(what):
    only_its_own, errors = FAULTS[what]
    for error in errors:
        with pytest.raises(Unreadable), only_its_own():
            raise error
    for error in MACHINES[what]:
        with pytest.raises(type(error)) as raised, only_its_own():
            raise error
        assert raised.value is error


def test_an_archive_with_a_password_says_so(tmp_path):
    data = bytearray(archive(tmp_path / "a.zip", "ps.ipynb").read_bytes())
    for begin, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.find(begin) + place] |= 1
    with pytest.raises(Unreadable, match="it needs a password"):
        from_archive(bytes(data), "ps.ipynb")


def test_a_damaged_archive_beside_a_good_notebook_costs_it_nothing(tmp_path):
    whole = archive(tmp_path / "a.zip", "hw/ps.ipynb").read_bytes()
    good = b'{"cells": [], "metadata": {}}'
    for data in damaged(whole, 50):
        found = [
            Found(tmp_path, "hw/ps.ipynb in a.zip", 2.0, "hw/ps.ipynb", data),
            Found(tmp_path, "ps.ipynb", 1.0, data=good),
        ]
        assert choose(HandedIn("ps", found, set()))["shown"] == "ps.ipynb"


def test_the_notebook_that_is_called_as_it_should_be_is_read_before_any_other(tmp_path):
    class Endless(Found):
        def read(self):
            raise AssertionError("it was read")

    found = [
        Endless(tmp_path, "a.ipynb", 2.0),
        Found(tmp_path, "ps.ipynb", 1.0, data=b'{"cells": []}'),
    ]
    assert best(found, "ps", set()).shown == "ps.ipynb"


# ---- What a submission is known by ----


def test_a_pipe_and_what_is_too_large_are_known_by_less_than_their_content(tmp_path, monkeypatch):
    monkeypatch.setattr(graded, "MAX_BYTES", 10)
    os.mkfifo(tmp_path / "pipe")  # to open it would wait for ever
    checksums = []
    for content in ("x" * 10, "y" * 10, "x" * 11, "y" * 11, "x" * 12):
        (tmp_path / "ps.ipynb").write_text(content)
        checksums.append(graded.content_of(tmp_path))
    assert checksums[2] == checksums[3], "it was read"
    assert len(set(checksums)) == 4


def test_the_files_of_a_submission_are_known_by_their_content_up_to_one_limit(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(graded, "MAX_BYTES", 10)
    checksums = {}
    for first, second in ("xx", "xy", "yx"):
        (tmp_path / "first").write_text(first * 6)
        (tmp_path / "second").write_text(second * 6)
        checksums[first + second] = graded.content_of(tmp_path)
    assert checksums["xx"] == checksums["xy"] != checksums["yx"]


def test_a_file_is_known_by_its_name_too(tmp_path):
    (tmp_path / "a.py").write_text("x")
    before = graded.content_of(tmp_path)
    (tmp_path / "a.py").rename(tmp_path / "b.py")
    assert graded.content_of(tmp_path) != before


def test_a_file_is_read_again_only_when_it_has_changed(tmp_path, monkeypatch):
    read, path = [], tmp_path / "ps.ipynb"
    monkeypatch.setattr(graded, "checksum", lambda path: read.append(path.name) or b"")
    monkeypatch.setattr(graded, "SETTLED", -1000)
    path.write_text("x")
    before = path.stat()
    for _ in range(2):
        graded.content_of(tmp_path)
    assert read == ["ps.ipynb"]
    while path.stat().st_ctime_ns == before.st_ctime_ns:
        path.write_text("y")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    for _ in range(2):
        graded.content_of(tmp_path)
    assert read == ["ps.ipynb"] * 2


def test_a_file_that_may_change_without_another_time_is_read_each_time(tmp_path, monkeypatch):
    (tmp_path / "ps.ipynb").write_text("x")
    read = []
    monkeypatch.setattr(graded, "checksum", lambda path: read.append(path.name) or b"")
    monkeypatch.setattr(graded, "SETTLED", 1000)
    for _ in range(2):
        graded.content_of(tmp_path)
    assert read == ["ps.ipynb"] * 2


# ---- What is kept of a notebook ----


def notebook_of(*cells, **metadata):
    return json.dumps({"cells": list(cells), "metadata": metadata, "nbformat": 4}).encode()


LARGEST = {
    "MAX_CELLS": ([{}] * 3, 3, "it has 3 cells, and 2 is the limit"),
    "MAX_SOURCE": ([{"source": "x" * 60}, {"source": "y" * 40}], 100, "more than 99 characters"),
}


@pytest.mark.parametrize("limit", LARGEST)
def test_a_notebook_is_as_large_as_may_be_and_no_larger(limit, monkeypatch):
    cells, largest, why = LARGEST[limit]
    nb = read_notebook(notebook_of(*cells))
    monkeypatch.setattr(notebook, limit, largest)
    check_size(nb)
    monkeypatch.setattr(notebook, limit, largest - 1)
    with pytest.raises(Unreadable, match=why):
        check_size(nb)


def test_all_pictures_that_are_pasted_have_one_limit(monkeypatch):
    cells = [new_markdown_cell("x") for _ in range(2)]
    for cell in cells:
        cell.attachments = {"a.png": {"image/png": "iVBO"}}
    size = len(json.dumps(cells[0].attachments))
    monkeypatch.setattr(notebook, "MAX_ATTACHED", 2 * size + len("{}"))
    check_size(new_notebook(cells=[*cells, new_markdown_cell("no picture")]))
    monkeypatch.setattr(notebook, "MAX_ATTACHED", 2 * size - 1)
    with pytest.raises(Unreadable, match="pictures of more than"):
        check_size(new_notebook(cells=cells))


def test_a_cell_keeps_so_many_pictures_of_so_many_kinds():
    pictures = {f"{number}.png": {"image/png": "iVBO"} for number in range(21)}
    pictures |= {"0.png": {f"image/{number}": "iVBO" for number in range(21)}}
    cell = {"cell_type": "markdown", "source": "", "attachments": pictures}
    kept = read_notebook(notebook_of(cell)).cells[0].attachments
    assert list(kept) == [f"{number}.png" for number in range(1, 20)]


def test_metadata_are_kept_up_to_a_limit():
    about = {"name": "x", "display_name": ""}
    about["display_name"] = "y" * (2_000 - len(json.dumps(about)))
    more = about | {"display_name": about["display_name"] + "y"}
    cells = [{"metadata": {"nbgrader": about}}, {"metadata": {"nbgrader": more}}]
    nb = read_notebook(notebook_of(*cells, kernelspec=about, language_info=more))
    assert [cell.metadata for cell in nb.cells] == [{"nbgrader": about}, {}]
    assert nb.metadata == {"kernelspec": about}


def test_what_is_nested_too_deeply_to_be_read_is_no_notebook():
    with pytest.raises(Unreadable, match="it is damaged, or no JSON"):
        read_notebook(b"[" * 100_000)


def test_what_json_does_not_know_is_nothing():
    nb = read_notebook(notebook_of({"metadata": {"nbgrader": {"points": float("nan")}}}))
    assert nb.cells[0].metadata.nbgrader == {"points": None}
    assert not is_sound({"name": "\ud800"})
