"""No hostile submission earns a mark, sees a hidden test or harms what is not its own.

All run in an outer sandbox with processes, network and /tmp of its own, and of the machine it has
the system, Python and this checkout, to read: what a hole in the grader's own sandbox lets through
harms nothing.
"""

import json
import os
import subprocess
import sys

import pytest
from answers import EVERYTHING, ROOT
from hostile import CANARIES, ENDLESS, attacks, is_harmless
from isograde.running.kernels import MAX_UNREAD
from isograde.running.sandbox import MIB, folders

ATTACKS = [path.stem for path in attacks()]


def outer_sandbox(result):
    """Return the bubblewrap command of the outer sandbox; ``result`` is its only way out."""
    command = ["bwrap", "--die-with-parent", "--new-session", "--unshare-pid", "--unshare-net"]
    command += ["--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try"]
    if os.geteuid() == 0:
        # What the grader's sandbox is made with. Users are the machine's: it needs a second one.
        command += ["--cap-add", "ALL"]
    command += ["--ro-bind", "/etc", "/etc"]
    command += [*folders([]), "--proc", "/proc", "--dev", "/dev"]
    for folder in ("/tmp", "/var/tmp", "/home", "/dev/shm"):
        command += ["--tmpfs", folder]
    command += ["--ro-bind", str(ROOT), str(ROOT), "--bind", str(result), "/result"]
    command += ["--clearenv", "--setenv", "PATH", os.environ["PATH"], "--setenv", "HOME", "/home"]
    command += ["--setenv", "PYTHONDONTWRITEBYTECODE", "1", "--setenv", "LANG", "C.UTF-8"]
    # The grader of this checkout, wherever another one may be installed.
    paths = [str(ROOT / "grader" / name) for name in ("tests", "src")]
    command += ["--setenv", "PYTHONPATH", os.pathsep.join(paths)]
    return [*command, "--remount-ro", "/", "--chdir", "/tmp", "--"]


def start(kind, result, *names):
    result.mkdir()
    program = [sys.executable, str(ROOT / "tests" / "hostile.py"), kind, "/result/report.json"]
    with open(result / "log", "wb") as log:
        return subprocess.Popen(
            [*outer_sandbox(result), *program, *names],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )


def finish(process, result, seconds=3600):
    process.wait(seconds)
    assert process.returncode == 0, (result / "log").read_text(errors="replace")[-3000:]
    return json.loads((result / "report.json").read_text())


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """What came of each attack: half of them in each of two sandboxes, at the same time."""
    folder = tmp_path_factory.mktemp("hostile")
    halves = [folder / "1", folder / "2"]
    started = [start("isolated", half, *ATTACKS[n::2]) for n, half in enumerate(halves)]
    reports = [finish(process, half) for process, half in zip(started, halves)]
    return reports[0] | reports[1]


def test_the_bank_is_large_enough_to_mean_something():
    codes = {path.read_text(encoding="utf-8") for path in attacks()}
    assert len(codes) >= 45
    assert ENDLESS <= set(ATTACKS)
    for path in attacks():
        first, second, *_ = path.read_text(encoding="utf-8").splitlines()
        assert first.startswith("# attack: ") and second in ("# harmless: yes", "# harmless: no")


def test_a_right_submission_has_all_its_marks(report):
    right = report[""]["right"]
    assert right["graded"] and right["marks"] == 26, right
    short = report[""]["right, short"]
    assert short["graded"] and short["marks"] == 9, short
    assert report[""]["honest"]["marks"] == 2
    assert report[""]["neighbour"]["graded"] and report[""]["neighbour"]["marks"] == 0


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_earns_nothing(report, name):
    attack = report[name]
    assert attack["graded"], attack["log"]
    assert attack["marks"] == 0, attack["scores"]


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_sees_nothing(report, name):
    assert report[name]["seen"] == [], f"{name} can show {list(CANARIES)}"


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_touches_and_leaves_nothing(report, name):
    assert report[name]["touched"] == []
    assert report[name]["processes_left"] == 0
    assert report[name]["memory"] < MAX_UNREAD + 500 * MIB  # of the grader


@pytest.mark.parametrize("name", ATTACKS)
def test_the_submission_after_it_is_unharmed(report, name):
    honest = report[name]["honest"]
    assert honest["graded"] and honest["marks"] == 2, honest
    assert honest["changed"] == []


@pytest.mark.skipif(not EVERYTHING, reason="takes minutes: make test-all")
def test_some_of_the_harmless_attacks_succeed_with_stock_nbgrader(tmp_path, capsys):
    stock = finish(start("stock", tmp_path / "stock"), tmp_path / "stock", seconds=7200)
    names = [path.stem for path in attacks() if is_harmless(path)]
    earned = [name for name in names if stock[name].get("marks")]
    with capsys.disabled():
        print(f"\n{len(earned)} of {len(names)} harmless attacks earn marks in stock nbgrader")
    assert earned
