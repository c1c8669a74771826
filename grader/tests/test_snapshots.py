"""Cells run first and checks are asked afterwards, each in a fork of its own."""

import json
import os
import random
import shutil
import socket
import stat
import threading
import time
from contextlib import ExitStack
from types import SimpleNamespace

import pytest
from courses import check, solution
from isograde.cells import is_check
from isograde.checking import snapshot_side, snapshots
from isograde.checking.frames import Frames, framed
from isograde.checking.isolated import IsolatedExecute
from isograde.checking.snapshots import MAX_HELLO, MAX_STRANGERS, Fork, KernelGone, Line, Snapshots
from isograde.checking.wire import decode, encode
from isograde.running.stopwatch import Stopwatch, TimeLimit
from nbformat.v4 import new_code_cell, new_notebook
from test_checks import SETTINGS, printed, run, verdict, verdicts

SECRET = 84_319_205_577  # what only hidden tests give to functions


def hides(hidden, shown=""):
    """Return the source of a check with a hidden part below what is shown."""
    return f"{shown}\n### BEGIN HIDDEN TESTS\n{hidden}\n### END HIDDEN TESTS"


# ---- Nothing that a student reads depends on a hidden test --------------------------------------

CHANNELS = {
    "what it prints": "def f(x):\n    print(x)",
    "what it logs": "import logging\ndef f(x): logging.warning(x)",
    "what it writes to the first descriptors": "import os\ndef f(x): os.write(1, b'%d' % x)",
    "what it shows": "def f(x): display(x)",
    "an error": "def f(x): raise ValueError(x)",
    "an error of its own class": "def f(x): raise type(f'E{x}', (Exception,), {})(x)",
    "a chain of errors": "def f(x):\n    try:\n        1 / 0\n    finally:\n        raise KeyError(x)",
    "the source of a line": "import linecache\ndef f(x):\n    exec(compile(f'raise ValueError # {x}'"
    ", 'a', 'exec'), globals())",
    "an object that describes itself": "def f(x): return type(f'T{x}', (), {})()",
    "a name that is no data": "def f(x):\n    global found\n    found = type(f'T{x}', (), {})()",
    "too much": "def f(x): return [x] * 10**7",
    "a global name": "seen = []\ndef f(x): seen.append(x)",
    "a file": "def f(x): open('seen', 'a').write(str(x))",
    "a file elsewhere": "def f(x): open('/tmp/seen', 'a').write(str(x))",
    "shared memory": "import mmap\nm = mmap.mmap(-1, 99)\ndef f(x): m.write(b'%d' % x)",
    "a pipe": "import os\nr, w = os.pipe()\ndef f(x): os.write(w, b'%d' % x)",
    "a child process": "import subprocess\ndef f(x): subprocess.Popen(['echo', str(x)])",
    "a thread": "import threading\ndef f(x): threading.Thread(target=print, args=[x]).start()",
}
SHOWS = """
import os
from pathlib import Path
def g():
    for name in ('seen', 'found', 'm', 'r'):
        value = globals().get(name)
        print(name, value[:] if name == 'm' and value else value)
    for path in ('seen', '/tmp/seen'):
        if Path(path).exists():
            print(Path(path).read_text())
    if 'r' in globals():
        os.set_blocking(r, False)
        print(os.read(r, 99))
g()
"""


@pytest.mark.parametrize("channel", CHANNELS)
def test_no_student_reads_what_a_hidden_test_gives(channel):
    ask = check("ask", hides(f"f({SECRET})\nassert False, 'wrong'"))
    again = check("again", hides(f"assert not f({SECRET}), 'wrong'", "g()"))
    name = check("name", hides(f"f({SECRET})\nfound"))
    cells = run(CHANNELS[channel], ask, SHOWS, again, name, check("show", "g()"), SHOWS)
    assert "seen" in printed(cells[-1])  # that it shows what it has
    assert str(SECRET) not in json.dumps([cell.outputs for cell in cells])


def test_what_is_shown_of_a_check_may_say_all():
    answer = "def f(x):\n    print('x is', x)\n    raise ValueError(x)"
    cell = run(answer, check("c", hides("f(2)", "f(1)")))[-1]
    assert printed(cell) == "x is 1\n" and verdict(cell) == "ValueError: 1"
    assert "raise ValueError(x)" in cell.outputs[-1].traceback[-1]


@pytest.mark.parametrize(
    "answer, says",
    [
        ("def f(x): raise IndexError(x)", "IndexError: f raised it in a hidden test"),
        (
            "class E(Exception): pass\ndef f(x): raise E",
            "StudentError: f raised an error in a hid",
        ),
        ("def f(x): return f", "AnswerError: f returned no plain data; expected numbers"),
        ("def f(x): return list(range(10**6))", "AnswerError: f returned more than a check can"),
        ("def f(x): return x + 1", "AssertionError: not x: 2"),
    ],
)
def test_a_hidden_test_says_which_function_failed_and_how(answer, says):
    (text,) = verdicts(answer, hides("y = f(1)\nassert y == 1, f'not x: {y}'"))
    assert text.startswith(says)


UNUSABLE = {  # what quotes it is Python, or a library
    "a text": ("lambda x: f'a{x}'", "float(f({}))", "ValueError"),
    "a key": ("lambda x: x", "{{}}[f({})]", "KeyError"),
    "a place": ("lambda x: x", "np.ones(1)[f({})]", "IndexError"),
    "a shape": ("lambda x: np.ones(x % 1000)", "np.ones(3) + f({})", "ValueError"),
    "a warning": (
        "lambda x: [-1.0][x - 84_319_205_577 :]",
        "np.log(f({}))\nassert 0",
        "Assertion",
    ),
}


@pytest.mark.parametrize("what", UNUSABLE)
def test_an_error_in_a_hidden_test_quotes_nothing_that_a_function_returned(what):
    function, use, kind = UNUSABLE[what]
    hidden = hides(f"import numpy as np\n{use.format(SECRET)}")
    cell = run(f"import numpy as np\nf = {function}", check("c", hidden))[-1]
    (error,) = cell.outputs  # without the stream of a warning
    assert error.ename.startswith(kind)
    assert "(577,)" not in str(error) and str(SECRET) not in str(error)


@pytest.mark.parametrize(
    "raised", ["raise ValueError('words')", "raise OSError('words') from e", "undefined"]
)
def test_what_a_hidden_test_says_itself_is_said(raised):
    hidden = f"try:\n    float('a')\nexcept ValueError as e:\n    {raised}"
    (text,) = verdicts("a = 1", hides(hidden))
    assert "words" in text or "'undefined' is not defined" in text


def test_a_check_sees_what_a_function_prints_and_raises_in_a_hidden_test():
    answer = "def f():\n    print('said')\n    raise ValueError('why')"
    catch = """
import contextlib, io
out = io.StringIO()
try:
    with contextlib.redirect_stdout(out):
        f()
except ValueError as error:
    assert (out.getvalue(), str(error)) == ('said\\n', 'why')
"""
    assert verdicts(answer, hides(catch)) == ["passed"]


def test_all_of_a_check_decides_and_what_is_shown_only_speaks():
    helped = "### BEGIN HIDDEN TESTS\nlimit = 1\n### END HIDDEN TESTS\nassert f() <= limit"
    value = "score = 1\n### BEGIN HIDDEN TESTS\nscore += f()\n### END HIDDEN TESTS\nscore"
    answer = "def f():\n    print('said')\n    return 1"
    first, second = run(answer, check("a", helped), check("b", value, points=2))[1:]
    assert verdict(first) == "passed" and verdict(second) == "2"
    assert printed(first) == printed(second) == "said\n" or printed(second) == ""


def test_it_is_noted_which_outputs_come_of_what_students_see():
    fails = "def f(x):\n    print('said')\n    return 1 / x"
    shown = check("a", hides("f(1)", shown="f(0)"))
    own = check("b", hides("print('of the check')\nassert f(1) == 2", shown="a = 1"))
    both = check("c", hides("print('of the check')\nassert f(1) == 2", shown="f(1)"))
    hidden = check("d", hides("f(0)"))
    cells = run(fails, shown, own, both, hidden)[1:]
    noted = [cell.metadata.of_visible_part for cell in cells]
    assert noted == [["stream", "error"], [], ["stream"], []]
    assert [printed(cell) for cell in cells] == ["said\n", "of the check\n", "said\n", ""]


def test_a_check_whose_marks_of_hidden_parts_have_no_order_is_hidden():
    cell = run("def f(x): print(x)", check("c", f"### BEGIN HIDDEN TESTS\nf({SECRET})"))[-1]
    assert cell.outputs == []


# ---- No check sees what another one did ---------------------------------------------------------

STATEFUL = """
import functools, os, random
import numpy as np
from pathlib import Path
count, seen = 0, []
random.seed(3)
np.random.seed(3)
Path('file').write_text('-')
Path('kept').mkdir()
os.symlink('file', 'link')
os.mkfifo('queue')
def counted():
    global count
    count += 1
    return count
def drawn(): return random.random(), np.random.random()
@functools.cache
def cached(): return counted()
def filed():
    Path('file').write_text(Path('file').read_text() + 'x')
    Path('new').mkdir(exist_ok=True)
    Path('new/one').write_text('x')
    Path('/tmp/other').write_text('x')
    os.path.exists('pipe') or os.mkfifo('pipe')
    Path('kept').rmdir() if Path('kept').exists() else None
    Path('link').unlink(missing_ok=True)
    return Path('file').read_text()
def found(): return sorted(os.listdir()), os.path.exists('/tmp/other'), Path('file').read_text()
def opened(): return len(os.listdir('/proc/self/fd')), os.getcwd()
def left():
    import subprocess
    subprocess.Popen(['sleep', '600'])
    child = os.fork()
    if not child:
        os.setsid()
        os.fork() or os.execvp('sleep', ['sleep', '600'])
        os._exit(0)
    os.waitpid(child, 0)
    os.chdir('/')
    return len([name for name in os.listdir('/proc') if name.isdigit()])
"""


CALLS = ["counted()", "drawn()", "cached()", "filed()", "opened()", "left()"]


@pytest.mark.parametrize("call", CALLS)
def test_each_check_finds_the_same(call):
    sources = [f"{call}", f"{call}", f"{call}\n{call}\nfound()", "found()", f"{call}", "found()"]
    one, two, *_, found, three, again = verdicts(STATEFUL, *sources)
    assert one == two == three and found == again
    assert "'kept', 'link'" in found and "False, '-'" in found and "pipe" not in found


def test_a_fork_holds_no_line_but_its_own():
    fork, snapshot = verdicts(STATEFUL, "opened()", "opened()")
    assert fork == snapshot


class Shuffled(IsolatedExecute):
    """Asks the checks in another order."""

    order = random.Random(5)

    def ask_checks(self):
        self.order.shuffle(self.asked)
        super().ask_checks()


def test_the_order_of_checks_changes_no_mark(monkeypatch):
    calls = [*CALLS, "found()"]
    expected = verdicts(STATEFUL, *calls, *calls)
    monkeypatch.setattr("test_checks.IsolatedExecute", Shuffled)
    for _ in range(3):
        assert verdicts(STATEFUL, *calls, *calls) == expected


def test_a_check_finds_what_there_is_where_it_stands():
    parts = ["a = [1]", check("c1", "a"), "a.append(2)", check("c2", "a"), "del a"]
    cells = run(*parts, check("c3", "a"))
    assert [verdict(cell)[:9] for cell in cells if is_check(cell)] == [
        "[1]",
        "[1, 2]",
        "NameError",
    ]


# ---- Files are put back ---------------------------------------------------------------------------


@pytest.fixture
def files(tmp_path, monkeypatch):
    """Those of a submission that has a file, a link, a folder with a file, and a pipe."""
    monkeypatch.setattr(snapshot_side, "SCRATCH", str(tmp_path))
    (tmp_path / "folder").mkdir(mode=0o750)
    for name in ("file", "folder/one"):
        (tmp_path / name).write_text(name)
        (tmp_path / name).chmod(0o640)
    (tmp_path / "link").symlink_to("file")
    os.mkfifo(tmp_path / "pipe")  # to open it would wait for ever
    return snapshot_side.Files()


def there(top):
    """Return what lies in a folder: {path: (mode, content or target, time)}."""
    found = {}
    for path in sorted(top.rglob("*")):
        status, content = path.lstat(), ""
        if stat.S_ISLNK(status.st_mode):
            found[path.name] = os.readlink(path)
            continue
        if stat.S_ISREG(status.st_mode):
            content = path.read_text(), status.st_mtime_ns
        found[path.name] = stat.filemode(status.st_mode), content
    return found


def in_place_of(path, make):
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    make(path)


def outside(top):
    """Return a folder in which nothing may be changed."""
    folder = top.with_name(f"outside {top.name}")
    folder.mkdir(mode=0o711, exist_ok=True)
    return folder


DONE = {
    "another content": lambda top: (top / "file").write_text("another"),
    "other rights": lambda top: (top / "file").chmod(0o400),
    "other rights of a folder": lambda top: (top / "folder").chmod(0o700),
    "another time": lambda top: os.utime(top / "file", (1, 1)),
    "a file that is gone": lambda top: (top / "file").unlink(),
    "a link that is gone": lambda top: (top / "link").unlink(),
    "a folder that is gone": lambda top: shutil.rmtree(top / "folder"),
    "another target": lambda top: in_place_of(top / "link", lambda p: p.symlink_to("folder")),
    "a file for a link": lambda top: in_place_of(top / "link", lambda p: p.write_text("")),
    "a link for a file": lambda top: in_place_of(top / "file", lambda p: p.symlink_to("link")),
    "a link for a folder": lambda top: in_place_of(
        top / "folder", lambda p: p.symlink_to(outside(top))
    ),
    "a file for a folder": lambda top: in_place_of(top / "folder", lambda p: p.write_text("")),
    "a folder for a file": lambda top: in_place_of(
        top / "file", lambda p: (p / "below").mkdir(parents=True)
    ),
    "a new file": lambda top: (top / "folder/new").write_text(""),
    "a new folder": lambda top: (top / "new/below").mkdir(parents=True),
    "a new file in what is read-only then": lambda top: (
        (top / "folder/new").write_text(""),
        (top / "folder").chmod(0o500),
    ),
    "a new pipe": lambda top: os.mkfifo(top / "new"),
    "a new link": lambda top: (top / "new").symlink_to(outside(top)),
}


@pytest.mark.parametrize("what", DONE)
def test_what_a_call_does_to_files_is_undone(files, tmp_path, what):
    files.look()
    before = there(tmp_path)
    DONE[what](tmp_path)
    assert there(tmp_path) != before
    mode = outside(tmp_path).stat().st_mode
    files.put_back()
    assert there(tmp_path) == before
    assert outside(tmp_path).stat().st_mode == mode and not [*outside(tmp_path).iterdir()]


def test_files_are_put_back_as_they_were_at_the_last_look(files, tmp_path):
    files.look()
    (tmp_path / "file").write_text("changed by a cell")
    files.look()
    (tmp_path / "file").write_text("changed by a check")
    files.put_back()
    assert (tmp_path / "file").read_text() == "changed by a cell"


@pytest.mark.parametrize("most, kept", [(3_000, "abc"), (2_999, "ab"), (999, "")])
def test_so_many_bytes_of_files_are_put_back_and_no_more(files, tmp_path, monkeypatch, most, kept):
    for name in "abc":
        (tmp_path / name).write_text("x" * 1_000)
    monkeypatch.setattr(snapshot_side, "MAX_KEPT", most)
    monkeypatch.setattr(os, "walk", in_order(os.walk))
    files.look()
    for name in "abc":
        (tmp_path / name).unlink()
    files.put_back()
    assert "".join(name for name in "abc" if (tmp_path / name).exists()) == kept


def in_order(walk):
    def walked(top):
        for folder, names, files in walk(top):
            names.sort()
            yield folder, names, sorted(files)

    return walked


@pytest.mark.parametrize("most, is_back", [(5, True), (4, False)])
def test_of_too_many_files_none_is_put_back(files, tmp_path, monkeypatch, most, is_back):
    monkeypatch.setattr(snapshot_side, "MAX_PATHS", most)
    files.look()
    (tmp_path / "file").unlink()
    files.put_back()
    assert (tmp_path / "file").exists() == is_back


def test_what_is_shown_of_another_disk_is_not_looked_at(files, tmp_path, monkeypatch):
    status_of = os.lstat

    def elsewhere(path):
        found = status_of(path)
        return SimpleNamespace(st_mode=found.st_mode, st_dev=0) if "folder" in path else found

    monkeypatch.setattr(os, "lstat", elsewhere)
    assert str(tmp_path / "folder/one") not in snapshot_side.states_of(str(tmp_path))


# ---- What ends a fork costs one check -----------------------------------------------------------

ENDS = {
    "exits": "import os\ndef f(): os._exit(3)",
    "crashes": "import ctypes\ndef f(): ctypes.string_at(0)",
    "is killed": "import os\ndef f(): os.kill(os.getpid(), 9)",
    "does not end": "def f():\n    while True: pass",
    "cannot be interrupted": "import signal\ndef f():\n    signal.pthread_sigmask(0, [2])\n"
    "    while True: pass",
    "fills the memory": "def f():\n    held = []\n    while True: held.append(bytearray(10**8))",
    "fills the memory with others": "import os\ndef f():\n    for _ in range(30):\n"
    "        if not os.fork():\n            held = bytearray(2 * 10**8)\n            while True: pass\n"
    "    while True: pass",
    "starts processes": "import os\ndef f():\n    while True:\n        try:\n            os.fork()\n"
    "        except OSError: pass",
}


class Watched(IsolatedExecute):
    kernels_used = ()

    def preprocess(self, *arguments):
        done = super().preprocess(*arguments)
        Watched.kernels_used = self.kernels
        return done


@pytest.mark.parametrize("end", ENDS)
def test_a_check_that_ends_its_fork_costs_its_own_marks_only(end, monkeypatch):
    monkeypatch.setattr("test_checks.IsolatedExecute", Watched)
    monkeypatch.setattr("isograde.checking.snapshots.GRACE", 1)
    answer = f"{ENDS[end]}\ndef g(): return 1\nprint('ran')"
    seconds = 2 if "memory" in end else 1  # which takes its time to fill
    ended, before, hidden, after = verdicts(
        answer, "f()", "g()", hides("f()", "f()"), "g()", timeout=seconds
    )
    assert before == after == "1"
    for text in (ended, hidden):
        assert text.startswith(("KernelGone: ", "TimeoutError: ", "MemoryError"))
    assert Watched.kernels_used == 1


def test_a_kernel_that_a_check_ends_with_all_forks_is_replaced():
    answer = "import os\ndef f(): os.kill(-1, 9)\ndef g(): return 1"
    assert verdicts(answer, "f()", "g()", "g()") == ["passed", "1", "1"]


# Whether its own fork replies before the sandbox ends it is a race.
KILLED = {"passed", "KernelGone: the kernel died in f"}


def test_a_kernel_that_checks_end_too_often_costs_the_marks_of_the_others_and_no_more():
    answer = "import os\ndef f(): os.kill(-1, 9)"
    found = verdicts(answer, *["f()"] * 7)
    assert {*found[:4]} <= KILLED and found[-1].startswith("KernelGone: ")


def test_a_kernel_is_replaced_while_checks_that_keep_nothing_share_a_fork():
    kills = "import os\ndef f(): os.kill(-1, 9)"
    cells = [kills, "def g(): return 1", check("c1", "g()"), "1", check("c2", "f()"), "1"]
    cells = run(*cells, check("c3", "f()"), check("c4", "f()"), "1", check("c5", "g()"))
    found = [verdict(cell) for cell in cells if is_check(cell)]
    assert [found[0], found[-1]] == ["1", "1"] and {*found[1:3]} <= KILLED


def test_snapshots_that_have_answered_do_not_stay_as_processes():
    wait = """
import os, time
def f():
    until = time.monotonic() + 20
    while len([n for n in os.listdir("/proc") if n.isdigit()]) > 20 and time.monotonic() < until:
        time.sleep(0.1)
    time.sleep(0.3)  # in which the sandbox looks for what is too much
    return time.monotonic() < until
"""
    cells = [part for n in range(66) for part in (f"a = [{n}]", check(f"c{n}", "a"))]
    cells = run(wait, *cells, "a", check("last", "assert f(), 'there are too many'"), timeout=30)
    assert verdict(cells[-1]) == "passed"


def test_a_check_that_is_like_a_cell_that_filled_the_memory_stands_in_the_next_kernel():
    answer = "import os\ndef f(): os._exit(1)\ndef fill(): raise MemoryError"
    cells = run(answer, "fill()", check("c1", "f()"), check("c2", "fill()"))
    assert [verdict(cell)[:12] for cell in cells[2:]] == ["KernelGone: ", "MemoryError:"]


# ---- Lines that the student's code makes, or ends ------------------------------------------------


def test_a_kernel_whose_line_for_requests_has_ended_is_gone():
    answer = """
session, sent = get_ipython().kernel.session, []
def send(stream, kind, *args, real=session.send, **kwargs):
    done = real(stream, kind, *args, **kwargs)
    if kind == "execute_reply" and not sent:
        sent.append(1)
        stream.send_multipart([*kwargs["ident"], b"<IDS|MSG>", bytes(17_000_000)])
    return done
session.send = send
"""
    (found,) = verdicts(answer, "1")  # of a second kernel, in which the message may come later
    assert found == "1" or found.startswith("KernelGone: the kernel took no request")


def test_a_kernel_that_says_bindings_where_a_fork_is_needed_is_gone():
    answer = """
import sys
(side,) = [m for name, m in sys.modules.items() if name.endswith(".snapshot_side")]
def stand(place, token, names):
    side.Line(place, token, "bindings 7").socket.close()
side.stand = stand
def f(): return 1
"""
    (found,) = verdicts(answer, "f()")
    assert found == "KernelGone: the kernel made no fork when a check began"


@pytest.fixture
def listening():
    """Snapshots to which no kernel has a line yet."""
    listener = socket.socket(socket.AF_UNIX)
    listener.bind("")  # to a name that Linux chooses
    listener.listen()
    place = listener.getsockname()
    manager = SimpleNamespace(listener=lambda: (listener, place), is_alive=lambda: True)
    made = Snapshots(None, manager, Stopwatch())
    yield made
    made.close()


def line_that_says(listening, words):
    line = socket.socket(socket.AF_UNIX)
    line.connect(listening.place)
    line.sendall(framed(words.encode()))
    return line


STRANGE = {
    "another word": "other process 7",
    "no number": "word process x",
    "a number below zero": "word process -7",
    "too many words": "word process 7 7",
    "more than it may say": f"word process {'7':0>{MAX_HELLO}}",
}


@pytest.mark.parametrize("words", STRANGE)
def test_of_several_lines_the_one_is_taken_that_says_its_word(listening, words):
    with (
        line_that_says(listening, STRANGE[words]),
        line_that_says(listening, "word process 8"),
    ):
        _, *said = listening.line_of("word", "a check began")
    assert said == ["process", 8]


def test_few_lines_are_kept_that_have_not_said_their_word(listening, monkeypatch):
    ready, numbers = snapshots.ready, []

    def counted(what, *sockets):
        numbers.append(len(sockets))
        return ready(what, *sockets)

    monkeypatch.setattr(snapshots, "ready", counted)
    with ExitStack() as opened:
        for _ in range(3 * MAX_STRANGERS):
            opened.enter_context(line_that_says(listening, "other process 7"))
        opened.enter_context(line_that_says(listening, "word process 8"))
        _, *said = listening.line_of("word", "a check began")
    assert said == ["process", 8] and max(numbers) == MAX_STRANGERS + 1  # and the listener


def test_a_message_is_as_long_as_may_be_and_no_longer():
    frames = Frames(8)
    frames.add(framed(b"x" * 8) + framed(b"y" * 9)[:8])
    assert frames.next() == b"x" * 8
    with pytest.raises(ConnectionError):  # it is not waited for
        frames.next()


@pytest.mark.parametrize(
    "requests, known",
    [([b"a", b"b", b"c", b"d"], 3), ([b"a", b"b" * 10, b"c"], 1), ([b"a" * 9, b"b"], 2)],
)
def test_of_the_replies_of_a_fork_the_first_short_ones_are_kept(monkeypatch, requests, known):
    monkeypatch.setattr(snapshots, "MAX_KNOWN", 3)
    monkeypatch.setattr(snapshots, "KNOWN_SIZE", 11)
    fork = Fork(Stopwatch())
    fork.limit = None
    fork.line = SimpleNamespace(send=lambda *_: None, receive=lambda _: b"r")
    for request in requests:
        fork.exchange("f", request)
    assert fork.said == [(request, b"r") for request in requests[:known]]


@pytest.mark.parametrize("last", [b"", (2**60).to_bytes(8, "big")], ids=["ended", "too long"])
def test_a_stranger_whose_line_has_ended_is_not_asked_again(last, tmp_path, monkeypatch):
    with ExitStack() as opened:
        listener = opened.enter_context(socket.socket(socket.AF_UNIX))
        listener.bind(str(tmp_path / "checks"))
        listener.listen()
        listener.setblocking(False)
        stranger = opened.enter_context(socket.socket(socket.AF_UNIX))
        stranger.connect(str(tmp_path / "checks"))
        stranger.sendall(last)
        if not last:
            stranger.close()
        asked = []
        monkeypatch.setattr(snapshots, "ready", lambda what, *lines: asked.append(lines) or True)
        limit = SimpleNamespace(over=lambda: len(asked) > 3)
        stopwatch = SimpleNamespace(limit=lambda seconds: limit)
        of_a_kernel = SimpleNamespace(stopwatch=stopwatch, listener=listener)
        with pytest.raises(KernelGone, match="did not answer"):
            Snapshots.line_of(of_a_kernel, "token", "a check began")
    assert asked == [(listener,)] * 4


def test_who_takes_a_request_little_by_little_has_its_time_only():
    ours, theirs = socket.socketpair()
    limit = TimeLimit(Stopwatch(), 1)
    limit.over = lambda: "clock"

    def take():
        while theirs.recv(2**14):
            time.sleep(0.001)

    taking = threading.Thread(target=take)
    taking.start()
    with pytest.raises(TimeoutError):
        Line(ours, 1).send(bytes(10**7), limit)
    ours.close()
    taking.join()
    theirs.close()


def test_snapshots_of_a_replaced_kernel_stand_where_they_stood():
    parts = [
        "a = 1",
        check("c1", "a"),
        "a = 2",
        "import os\nos._exit(1)",
        check("c2", "a"),
        "a = 3",
    ]
    cells = run(*parts, check("c3", "a"))
    assert [verdict(cell) for cell in cells if is_check(cell)] == ["1", "2", "3"]


def test_forks_answer_beside_each_other():
    """As they would if checks of one submission ran on several CPUs."""

    class Beside(IsolatedExecute):
        def ask_checks(self):
            (asked,) = self.asked
            with ExitStack() as opened:
                forks = [opened.enter_context(asked.snapshot.fork({})) for _ in range(3)]
                for fork in forks * 2:
                    fork.limit = self.stopwatch.limit(10)
                    reply = decode(fork.exchange("count", encode(("call", "count", (), {}))), [])
                    self.found.append(reply[2])

    cells = ["n = 0\ndef count():\n    global n\n    n += 1\n    return n", check("c", "count()")]
    notebook = new_notebook(
        cells=[cells[1] if not isinstance(c, str) else new_code_cell(c) for c in cells]
    )
    beside = Beside(**SETTINGS)
    beside.found = []
    beside.preprocess(notebook, {"nbgrader": {"student": "ada"}, "metadata": {}})
    assert beside.found == [1, 1, 1, 2, 2, 2]


FLOODS = {
    "with many connections": "lines.append(socket.socket(socket.AF_UNIX))\nlines[-1].connect(place)",
    "with wrong words": "s = socket.socket(socket.AF_UNIX)\ns.connect(place)\n"
    "s.sendall((8).to_bytes(8, 'big') + b'a' * 6 + b' 1')\nlines.append(s)",
    "with half messages": "s = socket.socket(socket.AF_UNIX)\ns.connect(place)\n"
    "s.sendall((8).to_bytes(8, 'big') + b'a')\nlines.append(s)",
    "with long messages": "s = socket.socket(socket.AF_UNIX)\ns.connect(place)\n"
    "s.sendall((2**60).to_bytes(8, 'big') + b'a' * 2**16)\nlines.append(s)",
}


@pytest.mark.parametrize("flood", FLOODS)
def test_strangers_at_the_listener_take_no_mark(flood):
    body = "\n".join(f"            {line}" for line in FLOODS[flood].splitlines())
    attack = f"""
import socket, threading
from pathlib import Path
lines = []
def connect():
    while len(lines) < 400:
        try:
            [place] = map(str, Path('/sockets').glob('*/checks'))
{body}
        except (OSError, ValueError):
            pass
for _ in range(3):
    threading.Thread(target=connect, daemon=True).start()
def f(): return 1
"""
    before = len(os.listdir("/proc/self/fd"))
    assert verdicts(attack, "f()", "assert f() == 1", timeout=5) == ["1", "passed"]
    assert len(os.listdir("/proc/self/fd")) < before + 20


# ---- Checks in the kernel -----------------------------------------------------------------------


def test_a_check_in_a_fork_of_the_kernel_does_not_touch_the_others():
    spoils = "def double(x): return 4\nimport math\nmath.sqrt = lambda x: 7\nmath.sqrt(4)"
    looks = "import math\nassert double(3) == 6 and math.sqrt(4) == 2"
    names = [check("k1", spoils), check("k2", looks), check("c", looks)]
    answer = solution("double", "def double(x): return 2 * x")
    cells = run(answer, *names, "double(3)", not_isolated=["k*"])
    assert [verdict(cell) for cell in cells[1:4]] == ["7", "passed", "passed"]
    assert cells[-1].outputs[0].data["text/plain"] == "6"


def test_a_check_in_the_kernel_puts_out_what_a_cell_does():
    source = """
import sys, matplotlib.pyplot as plt
print('said')
print('of errors', file=sys.stderr)
display(1)
plt.plot([1, 2])
plt.show()
%precision 3
0.5"""
    cell = run("a = 1", check("k", source), not_isolated=["k"])[-1]
    kinds = [output.output_type for output in cell.outputs]
    assert verdict(cell) == "0.500" and "said" in printed(cell) and "of errors" in printed(cell)
    assert kinds.count("display_data") >= 2 and "image/png" in str(cell.outputs)


def test_a_check_in_the_kernel_that_does_not_end_is_interrupted():
    endless = "while True: pass"
    cells = run("a = 1", check("k1", endless), check("k2", "a"), not_isolated=["k*"], timeout=1)
    assert verdict(cells[1]).startswith("TimeoutError") and verdict(cells[2]) == "1"
