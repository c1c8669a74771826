"""Check cells run here, student code in a kernel; nothing that the student does forges a mark."""

import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import pytest
from courses import check, readonly, solution, task
from isograde.cells import LEFT_OUT
from isograde.checking import process
from isograde.checking.isolated import IsolatedExecute
from isograde.checking.score import CheckOutcome
from isograde.checking.snapshots import Line
from isograde.reading.names import defined_names, needed_names
from isograde.reading.notebook import give_ids
from isograde.running.sandbox import MIB
from jupyter_core.utils import ensure_event_loop
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook
from processes import WAIT, alive, killed_at_last, wait_for
from traitlets.config import Config

# A kernel is the fork of a sandbox, and costs less if that has imported less.
SETTINGS = {"timeout": 10, "config": Config(WarmSandbox={"modules": ["numpy"]})}


def run(*parts, **settings):
    """Run a notebook of student cells (texts) and other cells; return the cells."""
    nb = new_notebook(
        cells=[new_code_cell(part) if isinstance(part, str) else part for part in parts],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
    )
    names = {"nbgrader": {"student": "ada"}, "metadata": {}}
    nb, _ = IsolatedExecute(**SETTINGS | settings).preprocess(nb, names)
    nbformat.validate(nb)
    return nb.cells


def verdict(cell):
    """Return "passed", a score, or "error name: message" of a check cell."""
    for output in cell.outputs:
        if output.output_type == "error":
            return f"{output.ename}: {output.evalue}"
    results = [o.data["text/plain"] for o in cell.outputs if o.output_type == "execute_result"]
    return results[0] if results else "passed"


def verdicts(student, *checks, **settings):
    """Run one student cell and checks; return a verdict for each check."""
    sources = [check(f"check-{number}", source) for number, source in enumerate(checks)]
    done = run(*([student] if isinstance(student, str) else student), *sources, **settings)
    return [verdict(cell) for cell in done[-len(checks) :]]


def printed(cell):
    return "".join(output.text for output in cell.outputs if output.output_type == "stream")


NOT_TWICE = "assert double(2) == 4, 'not twice'"
WRONG = "def double(x):\n    return x + 1\n"


def test_what_a_check_says_of_an_error_of_a_function_is_the_words_of_the_check():
    judge = (
        "try:\n    double(2)\nexcept ValueError as error:\n    raise AssertionError('it stops')"
    )
    cell = run("def double(x):\n    raise ValueError('no')", check("c", judge + " from error"))[-1]
    CheckOutcome().preprocess_cell(cell, {}, 0)
    assert verdict(cell) == "AssertionError: it stops"
    assert "in your function double, line 2" in cell.outputs[0].traceback[-1]


# ---- What is one object ----


def test_two_names_of_one_list_are_one_list_in_a_check():
    rows = (
        "def table(n): return [[0] * n] * n\ndef same(x): return x\ndef other(x): return list(x)"
    )
    rows += "\ndef grow(x):\n    x.append(1)\n    return x"
    assert verdicts(
        rows,
        "t = table(2)\nt[0][0] = 1\nassert t[1][0] == 0, 'the rows are one list'",
        "x = [1]\nassert same(x) is x and other(x) is not x and grow(x) is x and x == [1, 1]",
        "x = {}\nassert same(x) is x, 'another dict'",
    ) == ["AssertionError: the rows are one list", "passed", "passed"]


def test_what_a_function_changes_before_it_raises_an_error_is_changed():
    check = "x = []\ntry:\n    f(x)\nexcept ValueError:\n    pass\nassert x == [], 'changed'"
    answers = ["def f(x):\n    x.append(1)\n    raise ValueError", "def f(x): raise ValueError"]
    assert [verdicts(answer, check)[0] for answer in answers] == [
        "AssertionError: changed",
        "passed",
    ]


@pytest.mark.parametrize(
    "raised", ["deep", "'x' * 7_999_500", "[None] * 199_990", "[[None] * 10] * 18_000"]
)
def test_an_error_with_more_in_it_than_can_cross_is_that_error_all_the_same(raised):
    answer = "deep = []\nfor _ in range(18): deep = [deep]\n"
    answer += f"def f(): raise ValueError({raised})"
    check = "try:\n    f()\nexcept ValueError:\n    'caught'"
    assert verdicts(answer, check, "f.__name__", timeout=4) == ["passed", "'f'"]


@pytest.mark.parametrize(
    "given",
    [
        "np.zeros(5_000_000, 'i1')",
        "[np.zeros(900_000)] * 5",
        "range(5_000_000)",
        "slice(0, 2**63)",
    ],
)
def test_a_check_that_gives_more_than_can_cross_is_told_so_at_once(given):
    check = f"import numpy as np\nsize({given})"
    first, second = verdicts("def size(x): return 1", check, "size(1)", timeout=4)
    assert first.startswith("AnswerError: the check gives size ") and second == "1"


# ---- What takes long to read ----


def test_what_is_made_to_take_long_to_read_is_not_read_to_the_end():
    lines = "\n".join(f"x{number} = 1" for number in range(8000))
    assert needed_names(f"{lines}\n" + "%pwd\n" * 100) is None
    assert defined_names("a:" + " " * 90_000 + "\n((") == frozenset()
    assert "total" in defined_names("total = " + " + ".join(["1"] * 5000))
    assert "y" in defined_names("y = " + "-" * 50_000 + "1")
    cells = [NotebookNode() for _ in range(30_000)]
    give_ids(cells)
    assert len({cell.id for cell in cells}) == len(cells)


@pytest.mark.parametrize(
    "data",
    ["{f'a/b{n}': 'x' for n in range(100_000)}", "{'text/plain': ['x'] * 200_000}"],
    ids=["kinds", "lines"],
)
def test_an_output_of_many_parts_is_left_out_and_not_looked_at(data, monkeypatch):
    looked_at = []
    monkeypatch.setattr(
        "isograde.running.student_cells.output_from_msg", lambda m: looked_at.append(m) or {}
    )
    run(f"display({data}, raw=True)\nprint('here')")
    assert [message["msg_type"] for message in looked_at] == ["stream"]


def test_messages_that_are_no_outputs_are_left_out_and_the_cell_goes_on(caplog):
    forged = [("status", {}), ("status", None), ("stream", {}), ("stream", {"name": "x"})]
    forged += [("display_data", {"data": 4}), ("display_data", None), ("error", {"ename": 1})]
    send = f"""
kernel = get_ipython().kernel
for kind, content in {forged}:
    kernel.session.send(kernel.iopub_socket, kind, content, kernel.get_parent("shell"))
print("after")"""
    cell, after = run(f"a = 1{send}", check("c", "a"))
    assert printed(cell) == "after\n" and verdict(after) == "1"
    assert not caplog.text, "the kernel was replaced"


def test_a_check_may_name_an_argument_self():
    assert verdicts("def f(self):\n    return self", "assert f(self=3) == 3") == ["passed"]


# ---- Checks that are not isolated ----

STACK = """class Stack(list):
    def push(self, value):
        self.append(value)
"""
PUSHES = "stack = Stack()\nstack.push(3)\nassert stack == [3], 'not pushed'  # a hidden test"


def test_a_check_that_needs_more_than_plain_data_can_run_in_the_kernel():
    checks = (PUSHES, "%time assert Stack is not list", "assert Stack() == []", "0.5")
    settings = {"not_isolated": ["check-[013]"]}
    assert verdicts(STACK, *checks, **settings) == [
        "passed",
        "passed",
        "AnswerError: Stack is a class; expected numbers, texts, dates, arrays, tables, or lists, "
        "tuples or dicts of these, or a function",
        "0.5",
    ]


def test_a_check_in_the_kernel_does_not_show_its_lines():
    wrong = STACK.replace("append(value)", "append(2)")
    (*_, cell) = run(wrong, check("stack", PUSHES), not_isolated=["stack"])
    assert verdict(cell) == "AssertionError: not pushed"
    assert "hidden" not in str(cell.outputs) and "stack" not in str(cell.outputs)


def test_a_value_that_a_check_in_the_kernel_shows_before_it_fails_is_no_score():
    echoes = f"get_ipython().ast_node_interactivity = 'all'\n{WRONG}"
    source = f"double(0)\n{NOT_TWICE}"
    cell = run(echoes, check("c", source), not_isolated=["c"])[-1]
    CheckOutcome().preprocess_cell(cell, {}, 0)
    assert [output.output_type for output in cell.outputs] == ["display_data", "error"]


def test_a_check_in_the_kernel_leaves_the_marks_of_isolated_checks_alone():
    forges = "def double(x):\n    return x\nimport builtins\nbuiltins.AssertionError = Warning"
    said = verdicts(forges, NOT_TWICE, NOT_TWICE, "exit()", NOT_TWICE, not_isolated=["check-[12]"])
    assert said[0] == said[3] == "AssertionError: not twice"


# ---- Names ----


def test_a_check_calls_the_students_function_and_sees_the_students_data():
    assert (
        verdicts(
            "def double(x):\n    return 2 * x\nlimit = {'a': [1, 2]}",
            NOT_TWICE,
            "assert limit == {'a': [1, 2]}",
            "def test():\n    return [double(i) for i in range(3)]\nassert test() == [0, 2, 4]",
            "class Test:\n    twice = double(4)\nassert Test.twice == 8",
            "assert (lambda: {k: double(k) for k in (1, 2)})() == {1: 2, 2: 4}",
            "assert callable(double) and double.__name__ == 'double'",
        )
        == ["passed"] * 6
    )


def test_a_wrong_answer_fails_with_the_words_of_the_check():
    assert verdicts(WRONG, NOT_TWICE) == ["AssertionError: not twice"]


def test_a_name_that_is_missing_or_no_data_is_named():
    missing, module, kind, thing = verdicts(
        "import sys\nclass Cheat: pass\ncheat = Cheat()", "wanted", "sys.path", "Cheat()", "cheat"
    )
    assert missing.startswith("NameError: name 'wanted' is not defined")
    assert module.startswith("AnswerError: sys is a module; expected")
    assert kind.startswith("AnswerError: Cheat is a class; expected")
    assert thing.startswith("AnswerError: cheat is a Cheat object; expected")


def test_each_check_has_a_namespace_of_its_own_and_leaves_settings_as_they_were():
    looks = "import numpy as np, warnings\n(np.geterr(), np.get_printoptions(), warnings.filters)"
    draws = "import numpy as np, random\n(random.random(), float(np.random.random()))"
    changes = (
        "import numpy as np, random, warnings\nhelper = np.ones(3)\nnp.seterr(all='ignore')\n"
        "np.random.seed(0)\nrandom.seed(0)\n"
        "np.set_printoptions(precision=1)\nwarnings.simplefilter('ignore')\n"
    )
    before, drawn, first, second, after, drawn_after = verdicts(
        "a = 1", looks, draws, changes, "helper", looks, draws
    )
    assert first == "passed" and second.startswith("NameError")
    assert before == after and drawn == drawn_after != "(0.8444218515250481, 0.5488135039273248)"


def test_a_check_may_use_what_those_above_import_and_define():
    given = """
import math
from numpy.testing import assert_allclose as close
table = {"a": [1, 2]}
made = list(range(3))
def twice(x): return math.fsum(2 * table["a"][:1] * x)
@property
def bound(self): pass
table["a"].append(3)
a = 5
"""
    answers = [solution("a", "a = 1"), check("one", given), "math = close = table = twice = None"]
    uses = [
        "close(twice(3), 6); table['a'].append(4)",
        "assert table == {'a': [1, 2]}",
        "assert a == 1",
        "made",
        "bound",
    ]
    first, second, third, *missing = verdicts(answers, *uses)
    assert (first, second, third) == ("passed", "passed", "passed")
    assert all(text.startswith("NameError") for text in missing)


def test_the_builtins_of_a_check_are_never_the_students():
    assert verdicts(f"abs = all = isinstance = len = lambda *a: True\n{WRONG}", NOT_TWICE) == [
        "AssertionError: not twice"
    ]
    assert verdicts("len = lambda x: 42", "assert len('ab') == 2") == ["passed"]


def test_a_check_may_use_what_a_locked_cell_imports_and_not_what_the_student_makes_of_it():
    assert verdicts(
        [readonly("r", "import os.path\nimport numpy as np"), "np = os = None"],
        "assert np.mean([1, 3]) == 2 and os.path.basename('a/b') == 'b'",
    ) == ["passed"]


# ---- Calls ----


def test_numbers_keep_their_types():
    assert verdicts(
        "import numpy as np\ndef f(x): return x\ndef g(): return np.float64(1), 1, True",
        "import numpy as np\nassert type(f(np.float64(2))) is np.float64 and type(f(2.0)) is float",
        "assert [type(v).__name__ for v in g()] == ['float64', 'int', 'bool']",
    ) == ["passed", "passed"]


def test_what_a_function_changes_in_its_arguments_is_seen_by_the_check():
    assert verdicts(
        "def spoil(x, y=None):\n    x[0][0] = 7\n    x.append(1)\n    y['a'] += 1\n    return x[0]\n"
        "def replace(x): x[0] = x[0] + 1",
        "import numpy as np\nrow = np.zeros(2)\nx, y = [row], {'a': np.zeros(1)}\n"
        "inner = y['a']\nback = spoil(x, y=y)\n"
        "assert row[0] == 7 and x[0] is row and len(x) == 2 and back is row, (row, x)\n"
        "assert inner[0] == 1 and y['a'] is inner",
        "import numpy as np\nrow = np.zeros(2)\nx = [row]\nreplace(x)\n"
        "assert x[0][0] == 1 and row[0] == 0",
    ) == ["passed", "passed"]


def test_a_generator_is_where_the_function_left_it():
    source = "import numpy as np\nrng, same = np.random.default_rng(3), np.random.default_rng(3)\n"
    assert verdicts(
        "def draw(rng): return rng.normal(size=3)",
        source + "assert np.array_equal(draw(rng), same.normal(size=3))\n"
        "assert rng.random() == same.random()",
    ) == ["passed"]


def test_an_object_of_the_check_as_an_argument_is_refused_with_a_clear_message():
    (text,) = verdicts("def f(g): return 1", "class Own: pass\nf(Own())")
    assert text.startswith("CheckError: the check gives f an Own object; expected numbers")


def test_a_result_that_is_no_plain_data_is_named():
    plain, inside = verdicts(
        "class Cheat: pass\ndef f(): return Cheat()\ndef g(): return [Cheat()]", "f()", "g()"
    )
    assert plain.startswith("AnswerError: f returned a Cheat object; expected numbers")
    assert inside.startswith("AnswerError: g returned something that holds a Cheat object;")


def test_what_a_function_prints_is_kept_up_to_a_limit():
    cell = run(
        "def f():\n    print('said')\n    print('x' * 10**6)", check("c", "f()\nprint('told')")
    )[-1]
    assert printed(cell).startswith("said\nxxx") and printed(cell).endswith("told\n")
    assert len(printed(cell)) < 21_000


@pytest.mark.parametrize(
    "says, limit",
    [
        ("print('x' * 1_000_000)\nprint('y')", 101_000),
        ("raise ValueError('x' * 1_000_000)", 25_000),  # its message stands there twice
        ("['x' * 1_000_000]", 2_000),
    ],
    ids=["prints", "raises", "ends in"],
)
def test_what_a_check_says_has_a_limit(says, limit):
    (output,) = run("a = 1", check("c", says))[-1].outputs
    assert limit / 3 < len(str(output)) < limit and "xxx" in str(output)


# ---- Errors ----


def test_an_untouched_stub_says_not_attempted_yet_and_nothing_else():
    student = "def f():\n    raise NotImplementedError('not attempted yet')"
    assert verdicts(student, "f()") == ["NotImplementedError: not attempted yet"]


RAISED = "StudentError: your function raised"


@pytest.mark.parametrize(
    "error",
    [
        "AssertionError",
        "TimeoutError",
        "AnswerError",
        "StudentError",
        "double: right, all points",
        "\x1b[2K\u202eright",
    ],
)
@pytest.mark.parametrize("not_isolated", [[], ["*"]])
def test_an_error_of_a_student_never_reads_as_the_checks_own(error, not_isolated):
    source = f"E = __builtins__.{error}" if error in ("AssertionError", "TimeoutError") else (
        f"E = type({error!r}, (Exception,), {{}})"
    )  # fmt: skip
    source += "\ndef double(x):\n    raise E('double: right, all points')\ndef none(x): raise E"
    checks = "double(1)", "none(1)"
    told, named = verdicts(source, *checks, not_isolated=not_isolated)
    assert told == f"{RAISED} {error}: double: right, all points"
    assert named == f"{RAISED} {error}"


@pytest.mark.parametrize("not_isolated", [[], ["*"]])
def test_the_words_of_a_check_stay_its_own(not_isolated):
    catches = "try:\n    double(1)\nexcept AssertionError:\n    raise AssertionError('no sum')"
    numpys = "import numpy as np\nnp.testing.assert_allclose(1, 2)"
    answer = "def double(x): raise AssertionError('right')"
    said = verdicts(answer, catches, numpys, not_isolated=not_isolated)
    assert said[0] == "AssertionError: no sum"
    assert said[1].startswith("AssertionError: \nNot equal to tolerance")


def test_a_check_can_catch_the_builtin_errors_of_the_student():
    assert verdicts(
        "class Own(ValueError): pass\ndef f(x):\n    if x: raise Own('own')\n    return {}['key']",
        "try:\n    f(1)\nexcept ValueError as error:\n    assert str(error) == 'own'",
        "try:\n    f(0)\nexcept KeyError as error:\n    assert error.args == ('key',)",
        "f(1)",
        "f(0)",
    ) == ["passed", "passed", f"{RAISED} Own: own", "KeyError: 'key'"]


def test_a_stop_iteration_of_the_student_does_not_end_what_a_check_iterates():
    assert (
        verdicts(
            "def double(x): raise StopIteration('enough')",
            "assert all(map(lambda x: double(x) == 2 * x, range(3)))",
            "assert [*map(double, range(3))] == []",
        )
        == ["StopIteration: enough"] * 2
    )


RAISES = """
import builtins
UNICODE = {"Encode": ("utf-8", "\\ud800", 0, 1, "no"), "Decode": ("utf-8", b"x", 0, 1, "no"),
           "Translate": ("x", 0, 1, "no")}
def f(name, own):
    error = getattr(builtins, name)
    args = UNICODE.get(name[len("Unicode"):-len("Error")], ("no",))
    raise (type("Own", (error,), {}) if own else error)(*args)
"""
CATCHES = """
import builtins
names = [name for name, error in vars(builtins).items()
         if isinstance(error, type) and issubclass(error, BaseException) and error.__name__ == name]
others = {"BaseException", "BaseExceptionGroup", "ExceptionGroup", "GeneratorExit",
          "KeyboardInterrupt", "StopIteration", "StopAsyncIteration"}
assert others < set(names)
for name in names:
    expected = getattr(builtins, name) if name not in others else Exception
    if "Group" not in name:
        try:
            f(name, OWN)
        except expected as error:
            assert "Stop" not in name or type(error) is RuntimeError, name
            continue
        raise AssertionError(f"nothing came of {name}")
"""


def test_a_check_can_catch_each_error_as_what_its_author_is_told():
    checks = CATCHES.replace("OWN", "False"), CATCHES.replace("OWN", "True")
    assert verdicts(RAISES, *checks) == ["passed", "passed"]


def test_an_error_of_unicode_says_what_it_said():
    answer = "def f(text): return text.encode('ascii')"
    catch = "try:\n    f('ä')\nexcept UnicodeEncodeError as error:\n    told = error.reason"
    first, second = verdicts(
        answer, f"{catch}\nassert told == 'ordinal not in range(128)'", "f('ä')"
    )
    assert first == "passed"
    assert second.startswith("UnicodeEncodeError: 'ascii' codec can't encode character")


def test_a_forged_traceback_is_cut():
    forged = """
import _student_side.student_side as side
side._frames = lambda error: ["line" * 50_000] * 10
def double(x): raise ValueError("no")
"""
    cell = run(forged, check("c", "double(2)"))[-1]
    assert verdict(cell) == "ValueError: no"
    assert len(str(cell.outputs)) < 100_000


def test_a_cell_that_quits_leaves_the_kernel_as_it_is():
    cells = run("import time\na = 1\nquit()", "time.sleep(0.5)", "a", check("c", "assert a == 1"))
    assert [verdict(cell) for cell in cells] == ["passed", "passed", "1", "passed"]


@pytest.mark.parametrize("error", ["SystemExit(0)", "KeyboardInterrupt()", "GeneratorExit()"])
def test_a_function_that_asks_for_the_end_only_fails(error):
    failed, after = verdicts(
        f"def f(): raise {error}\ndef g(): return 1", "f()", "assert g() == 1"
    )
    assert failed.startswith(error.partition("(")[0]) and after == "passed"


def test_an_error_shows_the_students_lines_and_none_of_the_check():
    cell = run(
        "def inner(x):\n    return 1 / x\ndef f(x):\n    return inner(x)",
        check("c", "secret = 0\nf(secret)"),
    )[-1]
    (error,) = cell.outputs
    assert error.traceback[1:] == [
        "in your function f, line 4 of its cell:\n    return inner(x)",
        "in your function inner, line 2 of its cell:\n    return 1 / x",
    ]


@pytest.mark.parametrize(
    "source",
    [
        "import numpy as np\nsecret = 1\nnp.log(secret - 1)\n1 / (secret - 1)",
        "secret = 1\nassert secret == 2",
        "secret = (",
        "import warnings\nsecret = 1\nwarnings.warn('beware')\n{}[secret]",
    ],
)
def test_no_output_tells_of_the_source_of_a_check_or_of_this_machine(source):
    text = str(run("a = 1", check("c", source))[-1].outputs)
    for telling in ("secret", "isograde/", ".py", "<check>", "line 3"):
        assert telling not in text


def test_the_last_value_is_the_score_and_printed_numbers_are_none():
    assert verdicts(
        "def f():\n    print(1)\n    display(1)\n    return 0.5",
        "f(); 0.5",
        "f() * 1",
        "f();",
        "x = f()",
        "assert f() == 1, 'wrong'\n1",
    ) == ["0.5", "0.5", "passed", "passed", "AssertionError: wrong"]


def test_a_check_says_the_same_of_each_submission():
    warned_of = check("c", "x = 4\nassert x is 4\nx / 0")  # by the compiler, which sees it once
    first, second = (run("a = 1", warned_of)[-1].outputs for _ in range(2))
    assert first == second
    assert [output.output_type for output in first] == ["error"]


# ---- Cells that only show something ----


def left_out(*sources, show_only=("picture-*",)):
    """Return the grade_ids of the cells that are not run; those of "picture:…" are given cells."""
    cells = [
        readonly(f"picture-{number}", source[8:])
        if str(source).startswith("picture:")
        else new_code_cell(source)
        if isinstance(source, str)
        else source
        for number, source in enumerate(sources)
    ]
    found = IsolatedExecute(show_only=show_only).cells_that_only_show(new_notebook(cells=cells))
    return [cells[index].metadata.nbgrader.grade_id for index in sorted(found)]


SHOW = "picture:x, y = 1, 2\nprint(x + y)"


def test_a_given_cell_that_only_shows_something_is_not_run():
    given = readonly("picture-1", "print('shown')"), readonly("other", "print('shown')")
    done = run(*given, show_only=["picture-*"])
    assert [printed(cell) for cell in done] == [LEFT_OUT, "shown\n"]
    done = run(*given)
    assert [printed(cell) for cell in done] == ["shown\n", "shown\n"]


def test_no_check_and_no_cell_of_the_students_is_left_out():
    assert left_out(SHOW) == ["picture-0"]
    for other in (
        solution("picture-mine", "a = 1"),
        check("picture-check", "assert True"),
        task("picture-task", "Draw it."),
    ):
        assert left_out(other) == []


@pytest.mark.parametrize(
    "user",
    [
        "x",
        "x += 1",
        "del x",
        "print(f'{y}')",
        "x: int\nprint(x)",
        "a: x = 1",
        "x = x_0 if x else 1",
        # Functions and classes.
        "def f():\n    return x",
        "def f():\n    def g():\n        return x\n    return g",
        "def f(a=x): pass",
        "def f(*, a=x): pass",
        "def f(a: x): pass",
        "def f() -> x: pass",
        "@x\ndef f(): pass",
        "f = lambda a=y: a",
        "f = lambda: y",
        "class A:\n    x = x",
        "class A:\n    x = 1\nprint(x)",
        "class A(x): pass",
        "class A(metaclass=x): pass",
        "[i * x for i in range(3)]",
        "[i for i in x]",
        "[j for i in [[1]] for j in x]",
        "[i for i in range(3) if x]",
        "{i: x for i in range(3)}",
        "{x: i for i in range(3)}",
        "def f():\n    return [x for i in range(3)]",
        # What is bound only if all goes one way.
        "for i in range(3):\n    x = i\nprint(x)",
        "for x in []:\n    pass\nprint(x)",
        "for i in x:\n    pass",
        "while False:\n    x = 1\nprint(x)",
        "while x:\n    break",
        "if x:\n    pass",
        "if False:\n    x = 1\nprint(x)",
        "False and (x := 1)\nprint(x)",
        "(x := 1) if False else 2\nprint(x)",
        "try:\n    1 / 0\n    x = 1\nexcept ZeroDivisionError:\n    pass\nprint(x)",
        "with suppress(Exception):\n    1 / 0\n    x = 1\nprint(x)",
        "match 1:\n    case 2:\n        x = 1\nprint(x)",
        # What reads names that it does not write, and what is too much to be read.
        "eval('x')",
        "print(_)",
        "!echo {x}",
        "%time x",
        pytest.param("z = 1\n" + "#" * 100_000, id="long"),
        pytest.param("z = " + "-" * 5_000 + "x", id="deep"),
        check("c", "assert x == 1"),
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_a_cell_is_run_if_another_cell_may_use_what_it_binds(user, above):
    assert left_out(*((user, SHOW) if above else (SHOW, user))) == []


@pytest.mark.parametrize(
    "user",
    [
        "x = 3\nprint(x)",
        "x, y = y_0, x_0 = 1, 2\nx + y",
        "x: int = 1\nprint(x)",
        "(x := 1) + x",
        "for x in range(3):\n    print(x)",
        "def f(x):\n    y = x\n    return y",
        "def x(): pass\nx()",
        "class x: pass\nx()",
        "def f():\n    global x\n    x = 1",
        "try:\n    1 / 0\nexcept ZeroDivisionError as x:\n    print(x)",
        "[x for x in range(3)]",
        "{x: x for x in range(3)}",
        "import math as x\nx.pi",
        "with open('/dev/null') as x:\n    x.read()",
        "f = lambda x: x",
        "%matplotlib inline\nz = 1",
        "x = (",  # no Python: the cell does not run
        "z.x = 1",
    ],
)
def test_a_cell_is_not_run_for_names_that_others_bind_themselves(user):
    assert left_out(SHOW, user) == ["picture-0"]


def test_a_cell_that_is_run_may_need_others_that_only_show_something():
    first, second = "picture:x = 1", "picture:y = x"
    assert left_out(first, second, "picture:z = 0", "y") == ["picture-2"]


@pytest.mark.parametrize("source", ["a" + ".b" * 40_000, "-" * 90_000 + "1", "# " + "x" * 200_000])
def test_a_cell_that_cannot_be_read_may_use_any_name(source):
    assert left_out(SHOW, source) == []


# ---- Limits ----


def test_a_call_that_does_not_end_is_interrupted_and_the_rest_is_checked():
    loop, after = verdicts(
        "def f():\n    while True: pass\ndef g(): return 1", "f()", "assert g() == 1", timeout=1
    )
    assert loop == "TimeoutError: f takes too long. Is there a loop that never ends?"
    assert after == "passed"


def test_a_check_that_does_not_end_is_stopped_even_if_it_catches_everything():
    source = "while True:\n    try:\n        while True: pass\n    except Exception: pass"
    assert verdicts("a = 1", source, "a", timeout=1)[0].startswith("TimeoutError: the check takes")


def test_what_a_check_has_printed_before_it_is_stopped_is_kept():
    cell = run("a = 1", check("c", "print('so far')\nwhile True: pass"), timeout=1)[-1]
    assert printed(cell) == "so far\n" and verdict(cell).startswith("TimeoutError: the check")


def test_a_function_that_ignores_interrupts_costs_its_own_marks_only():
    stubborn = "def f():\n    while True:\n        try:\n            while True: pass\n"
    stubborn += "        except BaseException: pass\ndef g(): return 1"
    first, second = verdicts(stubborn, "f()", "assert g() == 1", timeout=1)
    assert first.startswith("TimeoutError: f takes too long") and second == "passed"


@pytest.mark.parametrize(
    "end", ["os._exit(3)", "os.kill(os.getpid(), 9)", "os.kill(os.getpid(), 11)"]
)
def test_a_function_that_kills_the_kernel_costs_its_own_marks_only(end):
    first, second = verdicts(
        f"import os\ndef f(): {end}\ndef g(): return 1", "f()", "assert g() == 1"
    )
    assert first == "KernelGone: the kernel died in f" and second == "passed"


def test_a_cell_that_kills_the_kernel_costs_its_own_marks_only():
    done = run(
        "def f(): return 1",
        "import os\nos._exit(1)",
        solution("g", "def g(): return 2"),
        check("c", "assert f() + g() == 3"),
    )
    assert verdict(done[1]).startswith("DeadKernelError: the kernel died in this cell")
    assert verdict(done[3]) == "passed"


def test_a_loop_that_ignores_interrupts_is_given_up_and_the_rest_is_checked():
    stubborn = "while True:\n    try:\n        while True: pass\n    except BaseException: pass"
    assert verdicts(
        ["def f(): return 1", stubborn, "def g(): return 2"], "f() + g()", timeout=1
    ) == ["3"]


def test_a_fork_that_takes_no_request_costs_one_check(monkeypatch):
    send, sent = Line.send, []

    def first_fails(self, message, limit):
        if b"name" in message and not sent:
            sent.append(message)
            raise TimeoutError
        send(self, message, limit)

    monkeypatch.setattr(Line, "send", first_fails)
    assert verdicts("a = 1", "assert a == 1", "assert a == 1") == [
        "KernelGone: the kernel took no request for a",
        "passed",
    ]


def test_a_submission_that_uses_up_its_kernels_is_told_so():
    ends = ["import os; os._exit(1)"] * 3
    *_, first, second = run(*ends, "a = 1", check("c", "a"), max_kernels=2)
    assert verdict(first).startswith("NotRun: this cell was not run: the kernel died")
    assert verdict(second).startswith("KernelGone: the kernel died")


def test_a_cell_that_ended_for_lack_of_memory_is_not_run_in_another_kernel():
    fills, *_, first, second = run(
        "a = 1\nraise MemoryError",
        "b = 2",
        "import os; os._exit(1)",
        check("c1", "a"),
        check("c2", "b"),
    )
    assert "MemoryError" in str(fills.outputs)
    assert verdict(first).startswith("NameError") and verdict(second) == "2"


def test_a_notebook_has_a_time_limit():
    cells_run = run("import time; time.sleep(9)", "a = 1", check("c", "a"), notebook_timeout=1)
    assert "CellTimeoutError" in str(cells_run[0].outputs)
    assert "has used up its 1 seconds" in verdict(cells_run[2])


def test_the_output_of_a_student_cell_is_bounded():
    flood, line, after = run(
        "for i in range(3000): display(i)", "print('x' * 5_000_000)", "print('after')"
    )
    assert len(flood.outputs) <= 202 and "is cut" in printed(flood)
    assert len(str(line.outputs)) < 2_100_000 and printed(after) == "after\n"


def test_outputs_are_kept_after_one_that_is_too_long_to_be_read():
    long, after = run("print('x' * 20_000_000)", "print('after')", iopub_timeout=5)
    assert long.outputs == [] and printed(after) == "after\n"


def test_the_grader_survives_a_flood_that_it_does_not_read_to_the_end():
    flood, _ = run("for i in range(20_000): display(i)", "1", iopub_timeout=0)
    assert "is cut" in printed(flood)  # libzmq ends the process if it is done in the wrong way


def test_a_locked_cell_that_is_not_graded_runs_in_the_students_kernel():
    assert verdicts(["a = 1", readonly("r", "b = a + 1")], "assert b == 2") == ["passed"]


# ---- Cheats: none earns a mark ----

FORGE = """
import IPython
kernel = IPython.get_ipython().kernel
def send(*frames):
    ident = kernel._parent_ident["shell"]
    kernel.stdin_socket.send_multipart([*ident, *frames])
"""
CHEATS = {
    "asserts are stripped by an AST transformer": """
import ast
class Strip(ast.NodeTransformer):
    def visit_Assert(self, node): return ast.Pass()
get_ipython().ast_transformers.append(Strip())
""",
    "sources are emptied by an input transformer": """
get_ipython().input_transformers_cleanup.append(lambda lines: [])
""",
    "numpy's tests are patched": """
import numpy as np
np.allclose = np.array_equal = np.isclose = np.all = lambda *a, **k: True
np.testing.assert_allclose = np.testing.assert_equal = lambda *a, **k: None
""",
    "builtins are patched": """
import builtins
builtins.all = builtins.abs = builtins.isinstance = lambda *a: True
builtins.AssertionError = type("Nothing", (Warning,), {})
""",
    "the result is equal to everything": """
class Equal:
    def __eq__(self, other): return True
    __ne__ = lambda self, other: False
def double(x): return Equal()
""",
    "a float lies": """
class Lie(float):
    def __eq__(self, other): return True
    __hash__ = float.__hash__
def double(x): return Lie(5)
""",
    "an array lies": """
import numpy as np
class Lie(np.ndarray):
    def __eq__(self, other): return True
    def __array_ufunc__(self, *a, **k): return True
    def __array__(self, *a, **k): return np.array(4)
def double(x): return np.array(5).view(Lie)
""",
    "an object turns into code as an array and as a text": """
class Trick:
    def __array__(self, *a, **k): return 4
    def __repr__(self): return "4"
    def __reduce__(self): return (exec, ("raise SystemExit",))
def double(x): return Trick()
""",
    "run_cell does nothing": "get_ipython().run_cell = lambda *a, **k: None",
    "tracebacks are not shown": """
get_ipython().showtraceback = lambda *a, **k: None
get_ipython()._showtraceback = lambda *a, **k: None
""",
    "the function leaves by sys.exit": "import sys\ndef double(x): sys.exit(0)",
    "the function leaves by os._exit": "import os\ndef double(x): os._exit(0)",
    "a number is printed for partial credit": """
def double(x):
    print(1.0); display(1.0)
    return 5
""",
    "the other end is replaced": """
import _student_side.student_side as side
side.answer = lambda request: b"T"
""",
    "the other end's encoder is replaced": """
import _student_side.student_side as side
side.encode = lambda *a, **k: b"N"
""",
    "replies are forged": FORGE
    + """
def double(x):
    for number in range(9): send(b"%d" % number, b"T")
    for odd in ([b""], [b"1"], [b"2", b""], [b"2", b"T", b"T"], [b"x", b"T"], [b""] * 999):
        send(*odd)
    content, parent = {"prompt": "2"}, kernel.get_parent("shell")
    ident = kernel._parent_ident["shell"]
    kernel.session.send(kernel.stdin_socket, "input_request", content, parent, ident=ident)
    kernel.stdin_socket.send_multipart([b"garbage"])
    return 5
""",
    "execute replies are forged": FORGE
    + """
for _ in range(5):
    ident = kernel._parent_ident["shell"]
    parent = kernel.get_parent("shell")
    kernel.session.send(kernel.shell_stream, "execute_reply", {"status": "ok"}, parent, ident=ident)
    kernel.session.send(kernel.iopub_socket, "status", {"execution_state": "idle"}, parent)
    kernel.session.send(kernel.iopub_socket, "status", {}, parent)
    kernel.session.send(kernel.iopub_socket, "display_data", {"data": 4}, parent)
    kernel.session.send(kernel.iopub_socket, "stream", {"name": "x", "text": []}, parent)
""",
    "the name of the test is defined by the student": """
def test_double(): pass
__builtins__.test_double = test_double
""",
}


NEVER_ANSWER = ("builtins are patched", "run_cell does nothing")  # and so use up all their time


@pytest.mark.parametrize("cheat", CHEATS)
def test_a_cheat_earns_nothing(cheat):
    source = (
        "import numpy as np\n\n\ndef test_double():\n"
        "    assert np.allclose(double(2), 4) and double(2) == 4, 'not twice'\n"
        "    np.testing.assert_allclose(double(3), 6)\n\n\ntest_double()"
    )
    cell = check("test_double", source)
    seconds = 1 if cheat in NEVER_ANSWER else 3
    done = run(WRONG, CHEATS[cheat], cell, timeout=seconds)[-1]
    assert any(output.output_type == "error" for output in done.outputs), done.outputs
    assert not any(output.output_type == "execute_result" for output in done.outputs)


def test_what_a_student_sends_unasked_is_no_reply():
    sends = "def double(x):\n    for number in range(100, 109): send(b'%d' % number, b'T')\n"
    sends += "    send(b'0', b'T')\n    return 2 * x"
    asks = "assert double(2) == 4\nassert double(3) == 6"
    assert verdicts(f"{FORGE}{sends}", asks, asks) == ["passed", "passed"]


def test_the_source_of_a_check_never_enters_the_students_process():
    spy = """
import sys
seen = []
def double(x):
    frame = sys._getframe()
    while frame:
        seen.append(repr(frame.f_locals)[:100_000]); frame = frame.f_back
    return 2 * x
def search():
    import linecache, re
    word = re.compile("hidden_wor[d]")  # which does not find itself
    texts = [*seen, *map(str, In), str(linecache.cache)]
    texts += [repr(list(get_ipython().history_manager.get_range(raw=True)))]
    found = sum(len(word.findall(text)) for text in texts)
    source = re.compile(b"hidden_test_sourc[e]")
    with open("/proc/self/mem", "rb", 0) as mem:
        for line in open("/proc/self/maps").read().splitlines():
            span, rights = line.split()[:2]
            low, high = (int(part, 16) for part in span.split("-"))
            if "rw" in rights and high - low < 200_000_000:
                try:
                    mem.seek(low)
                    found += len(source.findall(mem.read(high - low)))
                except OSError:
                    pass
    return found
"""
    cell = check("c", "hidden_word = 2  # hidden_test_source\nassert double(hidden_word) == 4")
    assert verdicts(spy, cell.source, "assert search() == 0, search()") == ["passed", "passed"]


# ---- Checks that would pass whatever a student does ----

UNSEEN = {
    "import numpy as np\nnp.mean = None": "it changes numpy.mean",
    "np.linalg.inv = None": "it changes numpy.linalg.inv",
    "import builtins\ndel builtins.sorted": "it changes builtins.sorted",
    "import builtins as b\nsetattr(b, 'sorted', None)": "it changes builtins",
    "from scipy import stats\nstats.norm.pdf = None": "it changes scipy.stats.norm.pdf",
    "double.calls = 0": "it changes double.calls",
    "from unittest.mock import patch\nwith patch('builtins.sorted'): pass": "it calls unittest.mock",
    "from unittest import mock\nmock.patch.object(1, 'a')": "it calls unittest.mock.patch.object",
    "import warnings\nwarnings.simplefilter('error')": "it makes errors of warnings",
    "import warnings as w\nw.catch_warnings(action='error')": "it makes errors of warnings",
    "import warnings\nwarnings.catch_warnings(record=True)": "it waits for warnings",
    "np.errstate(all='raise')": "it makes errors of numpy's warnings",
    "import doctest\ndoctest.testmod()": "it calls doctest.testmod",
    "import sys\nsys.setrecursionlimit(50)": "it calls sys.setrecursionlimit",
    "from time import process_time\nprocess_time()": "it calls time.process_time",
    "class T:\n    def test(self):\n        self.assertWarns(UserWarning)": "it waits for warnings",
}


@pytest.mark.parametrize("source", UNSEEN)
def test_a_check_of_what_it_cannot_see_is_refused(source):
    (said,) = verdicts("import numpy as np\ndef double(x): return 2 * x", source)
    assert said.startswith(f"CheckError: {UNSEEN[source]}"), said


@pytest.mark.parametrize(
    "source",
    [
        "class T:\n    def set(self):\n        self.a = 1\nT().set()",
        "t = type('T', (), {})()\nt.a = 1\nsetattr(t, 'b', 2)",
        "import numpy as np\nx = np.zeros(3)\nx.flags.writeable = False\nassert double(x).sum() == 0",
        "import warnings\nwith warnings.catch_warnings(action='ignore'): double(1)",
        "import numpy as np\nwith np.errstate(all='ignore'): double(1)",
        "import sys, io\nbefore = sys.stdout\nsys.stdout = io.StringIO()\nsys.stdout = before",
        "import sys, unittest\nsys.tracebacklimit = 0\nunittest.TestCase.maxDiff = None",
        "match double:\n    case other: other.a = 2",
        "def patch(a): return a\nassert patch(1)",
    ],
)
def test_other_changes_are_the_checks_own(source):
    assert verdicts("def double(x): return 2 * x", source) == ["passed"]


# ---- The process of the checks ----


CHANGES = {
    "a function": ("vars(np.linalg)['inv'] = None", "np.linalg.inv is not None"),
    "a builtin": ("vars(__import__('builtins'))['sorted'] = None", "sorted is not None"),
    "the folder": ("import os; os.chdir('/usr')", "__import__('os').getcwd() != '/usr'"),
    "the environment": (
        "import os; os.environ['SEEN'] = '1'",
        "__import__('os').getenv('SEEN') is None",
    ),
    "a figure": ("plt.figure()", "not plt.get_fignums()"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_a_check_changes_is_not_there_for_the_next_submission(change):
    changes, unchanged = CHANGES[change]
    first = "import numpy as np, matplotlib.pyplot as plt"
    looks = f"{first}\nassert {unchanged}"
    assert verdicts("a = 1", f"{first}\n{changes}", looks)[1].startswith("AssertionError")
    assert verdicts("a = 1", looks, looks) == ["passed", "passed"]


def test_plain_data_that_would_fill_the_memory_fails_the_check():
    big, wide = verdicts(
        "import numpy as np\ntexts = ['x' * 60_000] + [''] * 19_999\n"
        "column, row = np.zeros((30_000, 1)), np.zeros((1, 30_000))",
        "import numpy as np\nnp.asarray(texts)",
        "assert (column == row).all() and (column + row).sum() == 0",
    )
    assert "MemoryError: Unable to allocate" in big and "MemoryError: Unable to allocate" in wide


@pytest.mark.parametrize(
    "end, message",
    [
        ("import os\nos._exit(3)", "CheckError: the process that the check runs in ended (3)"),
        (
            "import signal\nsignal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])\n"
            "while True: pass",
            "TimeoutError: the check takes longer than 1 seconds",
        ),
    ],
    ids=["ends", "hangs"],
)
def test_a_check_that_takes_its_process_along_costs_no_other_check(end, message):
    first, second = verdicts("a = 1", end, "assert a == 1", timeout=1)
    assert first.startswith(message) and second == "passed"


def test_a_check_that_catches_errors_is_not_passed_by_what_is_no_answer():
    lenient = "try:\n    f(1)\nexcept Exception:\n    pass"
    cheat = "class Cheat: pass\ndef f(x): return Cheat()"
    own = "class TooSmall(Exception): pass\ndef f(x): raise TooSmall('1')"
    assert verdicts(cheat, lenient)[0].startswith("AnswerError: f returned a Cheat object")
    assert verdicts(own, lenient) == ["passed"]


@pytest.mark.parametrize(
    "function, message",
    [
        ("def f(x):\n    while True: pass", "TimeoutError: f takes too long"),
        ("import os\ndef f(x): os._exit(0)", "KernelGone: the kernel died in f"),
        ("import re\ndef f(x): return re.compile('')", "AnswerError: f returned a Pattern object"),
    ],
)
def test_a_check_that_catches_everything_is_not_passed_either(function, message):
    check_all = "try:\n    f(1)\nexcept:\n    pass\n{}"
    first, second = verdicts(function, check_all.format(""), check_all.format("1"), timeout=1)
    assert first.startswith(message) and second.startswith(message[:5])


ALARM = """import signal
def ring(*_): raise TimeoutError("too slow")
signal.signal(signal.SIGALRM, ring)
"""
SLOW = """import time
def slow(x):
    time.sleep(1.5)
    return "x" * x
def fast(x): return 5
"""


def test_a_late_reply_is_not_taken_for_the_next_one():
    check_both = ALARM + "assert callable(slow) and callable(fast)\nsignal.alarm(1)\n"
    check_both += "try:\n    slow(1)\nexcept TimeoutError: pass\nassert fast(2) == 'x'"
    late, next_one = verdicts(SLOW, check_both, "assert fast(2) == 5", timeout=5)
    assert late.startswith("AnswerError: fast was not called: an earlier call was left early")
    assert next_one == "passed"


def test_a_late_reply_that_nobody_reads_does_not_hold_up_the_grader():
    leaves = ALARM + "callable(slow)\nsignal.alarm(1)\n"
    leaves += "try:\n    slow(5_000_000)\nexcept TimeoutError: pass\nwhile True: pass"
    late, next_one = verdicts(SLOW, leaves, "assert fast(2) == 5", timeout=2)
    assert "Error" in late and next_one == "passed"


def test_a_check_may_call_functions_from_threads():
    source = """from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(8) as pool:
    assert list(pool.map(double, range(200))) == list(range(0, 400, 2))
"""
    assert verdicts("def double(x): return 2 * x", source, timeout=20) == ["passed"]


def test_what_a_check_starts_ends_with_it():
    (pid,) = verdicts("a = 1", "import subprocess\nsubprocess.Popen(['sleep', '99999']).pid")
    with killed_at_last(int(pid)):
        wait_for(lambda: not Path(f"/proc/{pid}/cmdline").exists())


GRADER_THAT_IS_KILLED = """
import os, signal, time
from isograde.checking.process import CheckProcess
from isograde.reading.exercise import Names
from isograde.running.warm_parent import times_of
checks = CheckProcess()
checks.start()
checks.pipe.send(("while True: pass", 60, Names(), 1))
while times_of(checks.pid)[0] < 0.2:
    time.sleep(0.02)
print(checks.pid, checks.folder.name, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_check_that_does_not_end_ends_with_the_grader():
    command = [sys.executable, "-c", GRADER_THAT_IS_KILLED]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as grader:
        pid, folder = grader.stdout.readline().split()
    shutil.rmtree(folder)  # which nobody is left to remove
    with killed_at_last(int(pid)):
        wait_for(lambda: not alive(int(pid)))


def test_a_check_has_so_much_memory_and_no_more(monkeypatch):
    monkeypatch.setattr(process, "CHECK_MEMORY", 300 * MIB)
    takes = "import numpy as np\nnp.ones({} * 2**20, 'i1')[0] == 1"
    within, beyond = verdicts("a = 1", takes.format(250), takes.format(320))
    assert within == "np.True_" and "MemoryError" in beyond


def test_each_check_has_the_memory_of_one():
    holds = "import numpy as np\ndef test():\n    return big\nbig = np.ones(95_000_000)\n"
    holds += "assert test() is big and a == 1"
    assert verdicts("a = 1", *[holds] * 4) == ["passed"] * 4


def test_a_value_that_a_function_changes_is_seen_to_change():
    counts = "count = 0\ndef f():\n    global count\n    count += 1"
    assert verdicts(counts, "assert count == 0\nf()\nassert count == 1") == ["passed"]


@pytest.mark.parametrize(
    "given",
    [
        "%matplotlib inline\nfrom math import isclose",
        "from math import *",
        "try:\n    from math import isclose\nexcept ImportError:\n    raise",
    ],
)
def test_what_a_given_cell_imports_is_never_the_students(given):
    forged = "def isclose(a, b): return True\ndef double(x): return x + 1"
    cells = [readonly("given", given), forged]
    assert verdicts(cells, "assert isclose(double(5), 10)") == ["AssertionError: "]


def test_the_parameters_of_a_function_are_not_those_of_its_stand_in():
    source = "import inspect\nassert len(inspect.signature(double).parameters) == 2"
    assert verdicts(WRONG, source)[0].startswith("AnswerError: the parameters of double")


def test_a_check_may_use_unittest():
    source = """import unittest
class TestDouble(unittest.TestCase):
    def test_two(self):
        self.assertEqual(double(2), 4)
assert unittest.main(argv=["x"], exit=False).result.wasSuccessful(), "not twice"
"""
    assert verdicts(WRONG, source) == ["AssertionError: not twice"]
    assert verdicts("def double(x): return 2 * x", source) == ["passed"]


def test_a_check_may_import_what_is_not_written_in_python():
    compiled = {"scipy.io.matlab": "_mio_utils", "scipy.ndimage": "_nd_image"}
    compiled |= {"scipy.spatial": "_ckdtree", "scipy.signal": "_sosfilt"}
    name = next(name for name in compiled if name not in sys.modules)  # as others have imported
    source = f"import sys\nname = '{name}'\nassert name not in sys.modules\n"
    source += f"__import__(name)\nassert sys.modules['{name}.{compiled[name]}']"
    assert verdicts("a = 1", source) == ["passed"]


def test_a_check_may_catch_what_a_function_prints():
    source = """import contextlib, io
with contextlib.redirect_stdout(io.StringIO()) as out:
    hello()
assert out.getvalue() == "hello\\n", out.getvalue()
"""
    assert verdicts("def hello(): print('hello')", source) == ["passed"]
    assert verdicts("def hello(): print('bye')", source) == ["AssertionError: bye\n"]


def test_the_words_of_an_error_are_not_made_anew():
    source = """import numpy as np
class KeyError(KeyError):
    __str__ = lambda self: "no key"
def f():
    raise KeyError([np.arange(900.0)] * 4000)  # which takes half a minute to write
"""
    assert verdicts(source, "f()", timeout=2) == ["KeyError: no key"]


def test_an_error_of_a_student_is_no_fault_of_the_check():
    source = "class CheckError(Exception): pass\ndef f(): raise CheckError('mend it')"
    assert verdicts(source, "f()") == [f"{RAISED} CheckError: mend it"]


# ---- Limits ----


def test_the_time_limit_of_a_check_holds_in_a_thread_too():
    # A Dask worker runs jobs in a thread, which no alarm reaches.
    stubborn = "while True:\n    try:\n        while True: pass\n    except Exception: pass"

    def judged():
        try:
            return verdicts("a = 1", stubborn, "assert a == 1", timeout=1)
        finally:
            ensure_event_loop().close()  # which each thread gets that runs a kernel

    with ThreadPoolExecutor(1) as executor:
        late, good = executor.submit(judged).result(timeout=WAIT)
    assert late == "TimeoutError: the check takes longer than 1 seconds" and good == "passed"


def test_what_the_grader_leaves_open_is_not_put_into_a_checks_output():
    # Garbage collection, and with it such a warning, may fall into any check.
    warn = "import warnings\nwarnings.warn('{}', {})"
    cells = run(
        "left = 1",
        check("open", warn.format("unclosed", "ResourceWarning")),
        check("other", warn.format("divided by zero", "RuntimeWarning")),
    )
    assert [printed(cell) for cell in cells[1:]] == ["", "RuntimeWarning: divided by zero\n"]
