"""A function that may keep something from one call to the next is never taken for one that cannot."""

import dis
import re
import sys

import pytest
from courses import check
from isograde.checking.isolated import IsolatedExecute
from isograde.checking.pure import KEEPING_CODE, Purity
from isograde.checking.snapshots import Bindings
from test_checks import run, verdict, verdicts

SETUP = """
import functools, itertools, math, os, sys
import random as numbers
import numpy as np
import numpy.random as npr
import scipy.stats as st
from math import sqrt
from numpy import exp
from numpy.random import default_rng
from numpy.random import normal as gauss
from scipy.stats import norm
TOL, NAMES, EMPTY = 1e-6, ("a", ("b", None)), ()
data, table, rng = [1], {}, np.random.default_rng(1)
x = np.arange(3)
def square(x): return x * x
"""
PURE = {
    "arithmetic": "def f(x): return 2 * x + TOL",
    "numpy": "def f(x): return np.exp(x).sum(axis=0) / np.linalg.norm(x)",
    "names of modules": "def f(x): return exp(sqrt(x)) + math.pi + norm.pdf(x, 0, 1) + st.norm.cdf(x)",
    "its own functions": "def f(x): return square(x) + g(x)\ndef g(x): return f(x - 1) if x else 0",
    "loops, comprehensions and functions within": "def f(x):\n    def h(y): return y + total\n"
    "    total = sum(h2(i) for i in x)\n    return [h(i) for i in x]\ndef h2(x): return x",
    "a generator that is passed": "def f(rng): return rng.normal(), rng.random(3), rng.integers(9)",
    "a generator of its own": "def f(): return np.random.default_rng(7).normal()",
    "a generator that it has just made": "def f(n):\n    rng = default_rng(7); return rng.random(n)",
    "a generator after another argument": "def f(n, rng): return n * rng.random(size=n)",
    "a generator in a comprehension": "def f(n, rng): return [rng.random() for i in range(n)]",
    "a generator in a function within": "def f(n, rng):\n    def g(): return rng.random(n)\n    return g()",
    "what may be bound to nothing": "def f(x):\n    for y in x: pass\n    return y",
    "types": "def f(x: np.ndarray, n: int = 1) -> float:\n    y: float = x[0]\n"
    "    def g(z: float) -> float: return z\n    return g(y)",
    "settings for a while": "def f(x):\n    with np.errstate(all='ignore'): return np.log(x)",
    "an assertion": "def f(x):\n    assert len(x), 'none'\n    return 1 if x else None",
    "constants as defaults": "def f(x, names=NAMES, empty=EMPTY, *, tol=TOL): return names",
    "errors": "def f(x):\n    try:\n        raise ValueError('no')\n    except KeyError as e:\n        pass",
    "what it changes in an argument": "def f(x):\n    x[0] = 1\n    x.append(2)\n    x[:1] = x[1:]\n    del x[0]",
    "a lambda": "f = lambda x: max(x, key=lambda y: -y)",
    "a name that is missing": "def f(): return nothing",
    "a constant": "f = -1.5",
    "a number of numpy": "f = np.float64(1)",
    "a name of numpy": "f = np.mean",
    "a distribution": "f = norm",
}
KEEPS = {
    "a global name": "def f():\n    global n\n    n = 1",
    "a list that is global": "def f(x): data.append(x)",
    "a table that is global": "def f(x): return table.setdefault(x, x)",
    "an array that is global": "def f(): return x.sum()",
    "a generator that is global": "def f(): return rng.normal()",
    "a global name that it deletes": "def f():\n    global TOL\n    del TOL",
    "an attribute": "def f(): f.n = 1",
    "an attribute that it deletes": "def f(): del np.mean",
    "an attribute that is there": "def f(): return 1\nf.n = 1",
    "a default": "def f(x, seen=[]): seen.append(x)",
    "a default by name": "def f(x, *, seen={}): seen[x] = 1",
    "a closure": "def make():\n    n = [0]\n    def f(): n[0] += 1\n    return f\nf = make()",
    "a cache": "@functools.cache\ndef f(x): return x",
    "a cache below": "@functools.lru_cache\ndef g(x): return x\ndef f(x): return g(x)",
    "random numbers of Python": "def f(): return numbers.random()",
    "random numbers of numpy": "def f(): return np.random.normal()",
    "random numbers by another name": "def f(): return npr.normal()",
    "random numbers by their own name": "def f(): return gauss()",
    "random numbers in a variable": "def f():\n    r = np.random\n    return r.rand()",
    "random numbers of a variable": "def f():\n    m = np\n    return m.random.normal()",
    "random numbers of an argument": "def f(n=1, m=np): return n * m.random.normal()",
    "random numbers in a comprehension": "def f(m=np): return [m.random.normal() for i in range(2)]",
    "random numbers of a start": "from scipy.cluster.vq import kmeans2\ndef f(x): return kmeans2(x, 2)",
    "a seed": "def f(): np.random.seed(1)",
    "random numbers of scipy": "def f(): return norm.rvs()",
    "random numbers of an integral": "def f(x): return st.multivariate_normal.cdf(x, [0, 0, 0])",
    "random numbers of an integral by another name": "mvn = st.multivariate_normal\n"
    "def f(x): return mvn.logcdf(x, [0, 0, 0])",
    "random numbers of a density": "kde = st.gaussian_kde([1, 2, 4])\ndef f(): return kde.resample(3)",
    "random numbers of a density within": "def f(x): return st.gaussian_kde(x).resample(3)",
    "random numbers of a test": "def f(x): return st.goodness_of_fit(norm, x)",
    "random numbers of a method": "def f(x): return st.pearsonr(x, x, method=st.PermutationMethod())",
    "a seed by another name": "from numpy.random import seed as begin\ndef f(): begin(1)",
    "random numbers of matrices": "import scipy.sparse as sp\ndef f(): return sp.rand(2, 2)",
    "a sequence that goes on": "q = st.qmc.Sobol(2)\ndef f(): return q.random_base2(2)",
    "a function of numpy's own making": "f = np.frompyfunc(lambda x: data.append(x), 1, 1)",
    "settings of numpy": "def f(): np.seterr(all='raise')",
    "settings of printing": "def f(): np.set_printoptions(3)",
    "settings by another name": "g = np.seterr\ndef f(): g(all='raise')",
    "a file by another name": "g = np.save\ndef f(x): g('a', x)",
    "a module that it changes": "def f(): np.mean = None",
    "a function of another module": "import types\nm = types.ModuleType('m')\n"
    "exec('seen = []\\ndef f(x): seen.append(x)', vars(m))\nf = m.f",
    "an import": "def f():\n    import numpy as numbers\n    return numbers",
    "a file": "def f(): return open('a', 'w')",
    "a file of numpy": "def f(x): np.save('a', x)",
    "the system": "def f(): return os.getcwd()",
    "exec by another name": "g = exec\ndef f(): g('n = 1')",
    "exec": "def f(): exec('n = 1', globals())",
    "globals": "def f(): return globals()",
    "setattr": "def f(): setattr(np, 'mean', None)",
    "getattr": "def f(): return getattr(np, 'ran' + 'dom').rand()",
    "a name with underscores": "def f(): return f.__globals__",
    "a method": "f = data.append",
    "a list": "f = [1]",
    "an array": "f = np.zeros(2)",
    "a tuple with a list": "f = (1, [2])",
    "an object": "class C:\n    def __call__(self): pass\nf = C()",
    "a class": "class f:\n    n = 0",
    "a class that it uses": "class C: n = 0\ndef f(): return C()",
    "a partial": "f = functools.partial(square, 2)",
    "an iterator": "f = iter([1])",
    "a counter that is global": "n = itertools.count()\ndef f(): return next(n)",
    "code within": "def f():\n    def g():\n        global n\n        n = 1\n    g()",
    "a lambda within": "def f(): return (lambda y: data.append(y))(1)",
    "a comprehension": "def f(): return [data.pop() for i in range(1)]",
    "a global name in a comprehension": "def f(x):\n    global n\n    return [n := y for y in x]",
    "an attribute in a comprehension": "def f(x): return [y for f.n, y in x]",
    "a global name of a loop": "def f(x):\n    global n\n    for n in x: pass",
    "a class that it makes": "def f():\n    class C: n = 0\n    return C",
    "one branch": "def f(x):\n    if x:\n        data.append(x)",
    "one below": "def f(x): return g(x)\ndef g(x): return h(x)\ndef h(x): data.append(x)",
}
if sys.version_info >= (3, 12):
    PURE["types as parameters"] = "def f[T](x: T) -> T: return x"
    KEEPS["types as parameters"] = "def f[T](x: T): data.append(x)"
    KEEPS["types as parameters within"] = "def f(x):\n    def g[T](y: T): data.append(y)\n    g(x)"


def names_of(source):
    names = {"__name__": "__main__"}
    exec(SETUP + source, names)
    return names


@pytest.mark.parametrize("source", PURE)
def test_what_keeps_nothing_needs_no_fork(source):
    assert Purity(names_of(PURE[source])).holds("f")


@pytest.mark.parametrize("source", KEEPS)
def test_what_may_keep_something_does(source):
    assert not Purity(names_of(KEEPS[source])).holds("f")


def test_there_is_no_other_way_to_keep_something_in_the_code_of_this_python():
    ways = {name for name in dis.opmap if re.match("STORE|DELETE|IMPORT|SET_", name)}
    variables = "FAST|DEREF|SUBSCR|SLICE"  # what is in these is an argument's, or the call's own
    known = re.compile(f"(STORE|DELETE)_({variables})|SET_(ADD|UPDATE|FUNCTION_ATTRIBUTE)")
    assert not [w for w in ways if dis.opmap[w] not in KEEPING_CODE and not known.match(w)]


class Watched(IsolatedExecute):
    """Notes which checks need no fork."""

    def ask_checks(self):
        Watched.shared = [isinstance(asked.snapshot, Bindings) for asked in self.asked]
        super().ask_checks()


@pytest.fixture
def shared(monkeypatch):
    monkeypatch.setattr("test_checks.IsolatedExecute", Watched)
    return lambda: Watched.shared


def test_checks_at_one_place_share_a_fork_if_none_of_them_needs_one(shared):
    answer = "def f(x): return x\nseen = []\ndef g(x): seen.append(x)"
    parts = [answer, check("a", "f(1)"), check("b", "f(2)"), "c = 1", check("d", "f(c)"), "c = 2"]
    cells = run(
        *parts, check("e", "g(1)"), check("h", "f(1)"), "c = 3", check("i", "eval('f(1)')")
    )
    assert shared() == [True, True, True, False, False, False]
    assert [verdict(cells[i]) for i in (1, 2, 4, 7)] == ["1", "2", "1", "1"]


def test_names_are_what_they_were_where_the_check_stands(shared):
    first = "def g(x): return x\ndef f(x): return g(x) + n\nn = 1"
    second = "def g(x): return -x\nn = 10\ndel f"
    third = "def f(x): return g(x) * 2"
    parts = [first, check("a", "f(1)"), second, check("b", "f(1)"), third, check("c", "f(1) + n")]
    cells = run(*parts, check("d", "assert f(1) == -2\nassert n == 10"))
    assert all(shared())
    assert [verdict(cells[i])[:9] for i in (1, 3, 5, 6)] == ["2", "NameError", "8", "passed"]


def test_what_ends_the_fork_of_several_checks_costs_one(shared):
    answer = "def f(x):\n    while x: pass\ndef g(x): return [0] * 10**x\ndef h(): return 1"
    calls = ["f(1)", "h()", "g(11)", "h()", "assert h() == 1"]
    first, second, third, *rest = verdicts(answer, *calls, timeout=1)
    assert all(shared())
    assert first.startswith("TimeoutError") and third.startswith("MemoryError")
    assert [second, *rest] == ["1", "1", "passed"]


def test_a_reply_is_known_by_its_request(shared):
    hidden = "### BEGIN HIDDEN TESTS\nassert f(2) == 4\n### END HIDDEN TESTS\n"
    cell = run("def f(x): return 2 * x", check("c", f"{hidden}assert f(1) == 2"))[-1]
    assert all(shared()) and verdict(cell) == "passed"


def test_replies_that_are_known_are_not_asked_for_again(shared):
    shown = "a = f(1)\nb = f(1)\n### BEGIN HIDDEN TESTS\nassert f(2) == 4\n### END HIDDEN TESTS\n"
    answer = "def f(x):\n    print('called with', x)\n    return 2 * x"
    cell = run(answer, check("c", f"{shown}assert (a, b, f(3)) == (2, 2, 6)"))[-1]
    assert all(shared()) and verdict(cell) == "passed"
    assert "".join(o.text for o in cell.outputs) == "called with 1\n" * 2 + "called with 3\n"
