"""What stands in a check for functions, classes, objects, iterators and figures of the student's."""

import random

import pytest
from courses import check, solution
from isograde.checking import stand_ins
from isograde.checking.stand_ins import Place, StandIns
from isograde.checking.wire import REFERENCE, WireError, decode, encode
from isograde.reading.classes import Classes, classes_of
from isograde.reading.exercise import names_of_checks
from test_checks import run, verdict

SOLUTION = '''
from dataclasses import dataclass
from enum import Enum
import functools
import numpy as np

class Animal:
    count = 0
    def __init__(self, name):
        self.name, self.friends = name, []
        Animal.count += 1
    def speak(self): return "..."
    def befriend(self, other): self.friends.append(other)
    def again(self): return self
    @property
    def shout(self): return self.name.upper()
    @classmethod
    def called(cls, name): return cls(name)
    @staticmethod
    def legs(): return 4
    def __repr__(self): return f"Animal({self.name})"

class Dog(Animal):
    def speak(self): return "Wuff"
    def puppy(self): return Dog(self.name + " jr")

class Vector:
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, other): return Vector(self.x + other.x, self.y + other.y)
    def __sub__(self, other): return Vector(self.x - other.x, self.y - other.y)
    def __mul__(self, k): return Vector(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __eq__(self, other): return isinstance(other, Vector) and self.x == other.x
    def __abs__(self): return (self.x**2 + self.y**2) ** 0.5
    def __len__(self): return 2
    def __getitem__(self, at): return (self.x, self.y)[at]
    def __iter__(self): yield from (self.x, self.y)
    def __contains__(self, value): return value in (self.x, self.y)
    def __bool__(self): return bool(self.x or self.y)
    def __call__(self, t, *, plus=0): return self.x * t + self.y + plus
    def __hash__(self): return hash((self.x, self.y))
    def __enter__(self): return self
    def __exit__(self, *error): self.x = 0

class Node:
    def __init__(self, value, next=None): self.value, self.next = value, next

class Chain:
    def __init__(self): self.head = None
    def push(self, value): self.head = Node(value, self.head)
    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

class Stack(list):
    def push(self, value): self.append(value)
    def top(self): return self[-1]

@dataclass(order=True)
class Card:
    rank: int
    suit: str = "hearts"

@dataclass(frozen=True)
class Point:
    x: int

class Color(Enum):
    RED = 1
    BLUE = 2

class TooFar(ValueError):
    def __init__(self, how_far):
        super().__init__(f"no: {how_far}")
        self.how_far = how_far

class Countdown:
    def __init__(self, start): self.start = start
    def __iter__(self): return self
    def __next__(self):
        if self.start == 0: raise StopIteration
        self.start -= 1
        return self.start

rex = Dog("Rex")
def go(n):
    if n > 3: raise TooFar(n)
    return n
def make(n): return [Dog("x" * n), Vector(n, n)]
def length(x, y): return abs(Vector(x, y))
def apply(f, *xs): return [f(x) for x in xs]
def squares(n):
    for i in range(n): yield i * i
def echo():
    got = None
    while True: got = yield got
def adder(n):
    def add(m): return n + m
    return add
def maps(n): return map(str, range(n))
def keys(d): return d.keys()
def twice(f): return lambda x: f(f(x))
def counted(f):
    @functools.wraps(f)
    def inner(*args):
        inner.calls += 1
        return f(*args)
    inner.calls = 0
    return inner
@counted
def double(x):
    """Twice x."""
    return 2 * x
def total(values): return sum(values)
def first(values, n): return [next(values) for _ in range(n)]
def plot():
    import matplotlib.pyplot as plt
    fig, (left, right) = plt.subplots(1, 2)
    left.plot([1, 2], [3, 4], "r--", label="a line")
    left.set(title="Title", xlabel="x", ylabel="y", xlim=(0, 5))
    left.legend()
    right.bar(["a", "b"], [1, 2])
    return fig, (left, right)
'''


def judged(*checks, instead=""):
    """Return the verdicts of checks on the solution, some of which is defined anew."""
    cells = [check(f"c{number}", source) for number, source in enumerate(checks)]
    names = names_of_checks([solution("all", SOLUTION), *cells])
    return [verdict(cell) for cell in run(SOLUTION, instead, *cells, exercise_names=names)[2:]]


HOLDS = {
    "attributes and methods": 'd = Dog("Rex")\nassert (d.name, d.speak(), d.shout) == ("Rex", "Wuff", "REX")',
    "the classes of a class": 'd = Dog("Rex")\nassert isinstance(d, Animal) and issubclass(Dog, Animal)\n'
    'assert type(d) is Dog and type(d).__name__ == "Dog" and not isinstance(Animal(""), Dog)',
    "what a class has": 'Dog("a"), Animal("b")\nassert Animal.count == 3 and Dog.legs() == 4\n'
    'assert Dog.called("c").name == "c" and Dog.speak(Dog("a")) == "Wuff"',
    "what is set": 'd = Dog("Rex")\nd.name = "Bello"\nassert repr(d) == str(d) == f"{d}" == "Animal(Bello)"\n'
    'Animal.count = 0\nDog("")\nassert Animal.count == 1',
    "what there is not": 'd = Dog("Rex")\nassert hasattr(d, "speak") and not hasattr(d, "fly")\n'
    'assert callable(d.speak) and callable(Dog) and "speak" in dir(d) and "fly" not in dir(Dog)',
    "an object of another one": 'a, b = Dog("a"), Dog("b")\na.befriend(b)\n'
    "assert a.friends[0] is b and len(a.friends) == 1 and a.again() is a",
    "an object that is made in there": 'p = Dog("Rex").puppy()\nassert p.name == "Rex jr" and type(p) is Dog',
    "a variable": 'assert rex.name == "Rex" and isinstance(rex, Dog) and rex is rex.again()',
    "objects in a list": 'd, v = make(2)\nassert d.name == "xx" and v == Vector(2, 2)',
    "operators": "v = Vector(1, 2) + Vector(3, 4)\nassert v == Vector(4, 6) and v != Vector(0, 0) != 0\n"
    "assert (2 * v).x == (v * 2).x == 8 and abs(Vector(3, 4)) == 5 and -1 not in v and 4 in v",
    "containers": "v = Vector(4, 6)\nassert len(v) == 2 and list(v) == [4, 6] and v[1] == 6 and max(v) == 6\n"
    "x, y = v\nassert (x, y) == (4, 6)",
    "truth, calls, keys": "assert Vector(0, 1) and not Vector(0, 0) and Vector(2, 1)(3, plus=1) == 8\n"
    "assert len({Vector(1, 2), Vector(1, 2), Vector(2, 1)}) == 2",
    "a with block": "with Vector(1, 2) as v:\n    assert v.x == 1\nassert v.x == 0",
    "a chain of nodes": "c = Chain()\nc.push(1)\nc.push(2)\nassert c.head.value == 2 and c.head.next.value == 1\n"
    "assert c.head.next.next is None and list(c) == [2, 1] and Node(1, Node(2)).next.value == 2",
    "a class that is a list": "s = Stack()\ns.push(1)\ns.push(2)\nassert len(s) == 2 and s.top() == s.pop() == 2\n"
    "assert list(s) == [1] and s[0] == 1 and 1 in s",
    "a dataclass": 'assert Card(2) == Card(2, "hearts") and Card(2) < Card(3) and sorted([Card(3), Card(2)])[0].rank == 2\n'
    "assert repr(Card(2)) == \"Card(rank=2, suit='hearts')\"",
    "a frozen dataclass": "import dataclasses\nassert len({Point(1), Point(1)}) == 1\np = Point(1)\n"
    "try:\n    p.x = 2\nexcept dataclasses.FrozenInstanceError: pass\nelse: assert 0",
    "an enumeration": 'assert Color.RED.value == 1 and Color.RED is Color(1) and Color["BLUE"].name == "BLUE"\n'
    "assert [c.name for c in Color] == ['RED', 'BLUE'] and len(Color) == 2 and Color.RED != Color.BLUE",
    "an error of the exercise's": 'try:\n    go(5)\nexcept TooFar as error:\n    assert str(error) == "no: 5" and error.how_far == 5\n'
    "else:\n    raise AssertionError\nassert issubclass(TooFar, ValueError) and go(3) == 3",
    "an iterator of a class": "assert list(Countdown(3)) == [2, 1, 0] and next(Countdown(2)) == 1",
    "a function of the check": "assert apply(lambda x: x + 1, 1, 2) == [2, 3]\n"
    "import functools\nassert apply(functools.partial(max, 5), 3) == [5]",
    "functions of libraries": "import math\nimport numpy as np\nassert apply(np.sin, 0.0) == [0.0]\n"
    'assert apply(math.sqrt, 4) == [2] and apply(int, "3") == [3] and apply(len, "ab") == [2]',
    "a function of the student": "assert apply(go, 1, 2) == [1, 2]\nassert apply(Dog('a').befriend, 1) == [None]",
    "a function that calls back": "assert apply(lambda x: go(x) + double(x), 3) == [9]",
    "an error of a function of the check": "def bad(x):\n    raise KeyError('mine')\n"
    "try:\n    apply(bad, 1)\nexcept KeyError as error:\n    assert error.args == ('mine',)\nelse:\n    assert 0",
    "what a function of the check is given": "seen = []\nx = [1]\napply(seen.append, x)\nassert seen[0] is x",
    "a function that makes functions": "assert adder(3)(4) == 7 and twice(lambda x: x * 2)(3) == 12",
    "what a function has": 'assert double(1) == 2 and double.calls == 1 and double.__name__ == "double"\n'
    'assert double.__doc__ == "Twice x."\n'
    'def own():\n    "Says."\nassert counted(own).__doc__ == "Says."',
    "a generator": "import itertools, types\ng = squares(3)\nassert next(g) == 0 and list(g) == [1, 4]\n"
    "assert isinstance(squares(2), types.GeneratorType) and sum(squares(4)) == 14\n"
    "assert list(itertools.islice(squares(10**9), 3)) == [0, 1, 4]",
    "what is sent into a generator": "e = echo()\nnext(e)\nassert e.send([7]) == [7]",
    "a generator as an argument": "assert total(squares(4)) == 14 and total(maps(0)) == 0",
    "an iterator of the check": "import itertools\nassert total(x * x for x in range(3)) == 5\n"
    "assert first(itertools.count(7), 2) == [7, 8] and total(map(int, '12')) == 3\n"
    "rest = iter([1, 2, 3])\nassert first(rest, 1) == [1] and next(rest) == 2 and first(rest, 1) == [3]",
    "an iterator": 'assert list(maps(2)) == ["0", "1"] and "".join(maps(3)) == "012"',
    "a view of a dict": 'assert keys({"a": 1}) == {"a"} and sorted(keys({"b": 1, "a": 2})) == ["a", "b"]',
    "a figure": "import matplotlib.pyplot as plt\nimport numpy as np\nfig, (left, right) = plot()\n"
    "assert isinstance(fig, plt.Figure) and isinstance(left, plt.Axes) and len(fig.axes) == 2\n"
    'assert left.get_title() == "Title" and left.get_xlabel() == left.xaxis.label.get_text() == "x"\n'
    "(line,) = left.lines\nnp.testing.assert_allclose(line.get_xydata(), [[1, 3], [2, 4]])\n"
    'assert line.get_linestyle() == "--" and left.get_xlim() == (0, 5)\n'
    'assert [text.get_text() for text in left.get_legend().get_texts()] == ["a line"]\n'
    "assert [bar.get_height() for bar in right.patches] == [1, 2] and right.get_legend() is None\n"
    "assert line in left.get_lines() and left.lines and not right.lines\nplt.close(fig)",
    "a module that an answer imports": "assert np.pi > 3",
}


def test_a_check_uses_them_as_if_they_were_its_own():
    assert dict(zip(HOLDS, judged(*HOLDS.values()))) == dict.fromkeys(HOLDS, "passed")


def test_what_a_check_gives_is_its_own_in_a_fork_that_checks_share():
    answer = "def total(values):\n    n = 0\n    for value in values: n += value\n    return n\n"
    judges = (
        "assert total(iter([1, 2])) == 3 and total(iter([4])) == 4",
        "assert total(x for x in [5]) == 5",
        "assert apply(lambda x: x + 1, 2) == 3",
        "assert total(iter([6])) == 6",
    )
    cells = [check(f"c{number}", judge) for number, judge in enumerate(judges)]
    done = run(answer + "def apply(f, x): return f(x)", *cells)[1:]
    assert [verdict(cell) for cell in done] == ["passed"] * 4


# ---- What they do not do ----

LIES = """
class Liar:
    def __eq__(self, other): return True
    def __abs__(self): return 0
    def __lt__(self, other): return True
    __sub__ = __rsub__ = lambda self, other: 0
    __len__ = lambda self: 3
    __contains__ = __ge__ = __gt__ = __le__ = __eq__
    __float__ = lambda self: 5.0
    __array__ = lambda self, *_, **__: np.array(5.0)
"""
LIAR = LIES + "\ndef length(x, y): return Liar()"
LIKE_VECTOR = LIES + "\nclass Vector(Liar): pass\ndef length(x, y): return Vector()"
WITHIN = LIES + "\nDog.name = Liar()\nDog.__init__ = lambda self, name: None"
LIED = "returned a {} object; expected numbers"
EQUAL = "told.equals = lambda other: True\n    return told"
WITH_EQUALS = f"def length(x, y):\n    def told(): pass\n    {EQUAL}"
AS_ARTIST = """
class Drawn: equals = lambda self, other: True
Drawn.__module__ = "matplotlib.lines"
def length(x, y): return Drawn()
"""
NO_METHODS = "class Vector:\n    def __init__(self, x, y): pass"
# What the solution has elsewhere, where it has none.
KNOWN = """
Vector.__sub__ = lambda *_: 0.0
Vector.__init__ = lambda self, *_: globals().update(kept=self)
def length(x, y): return kept
"""
A_CLASS = """
class Sequence(type):
    def __iter__(self): return iter([1])
class Dog(metaclass=Sequence): pass
def first(values, n): return Dog
"""
OTHERWISE_AGAIN = """
class Values:
    def __init__(self, n): self.rest, self.next = iter([]), iter(["0", "1"])
    def __iter__(self): return self
    def __next__(self):
        for value in self.rest: return value
        self.rest = self.next
        raise StopIteration
Values.__module__ = "values"
def maps(n): return Values(n)
"""


@pytest.mark.parametrize(
    "instead, judge, says",
    [
        (LIAR, "assert length(3, 4) == 5", f"length {LIED.format('Liar')}"),
        (LIAR, "assert abs(length(3, 4) - 5) < 1e-9", f"length {LIED.format('Liar')}"),
        (LIKE_VECTOR, "assert length(3, 4) == 5", f"length {LIED.format('Vector')}"),
        (LIKE_VECTOR, "assert abs(length(3, 4) - 5) < 1e-9", f"length {LIED.format('Vector')}"),
        (WITHIN, "assert Dog('x').name == 'x'", "Dog.name is a Liar object; expected numbers"),
        (
            "Vector.__eq__ = lambda *_: True",
            "assert Vector(1, 2) == (1, 2)",
            "a check compares an object of Vector with what is none",
        ),
        (
            "Vector.__eq__ = lambda *_: True",
            "assert 5 == Vector(1, 2)",
            "a check compares an object of Vector with what is none",
        ),
        (
            "def double(x): return lambda: 2 * x",
            "assert double(1) == 2",
            "double returned a function; expected numbers",
        ),
        (
            "def double(x): return lambda: 2 * x",
            "import numpy as np\nassert np.allclose(double(1), 2)",
            "double returned a function; expected numbers",
        ),
        ("", "assert maps(1) == ['0']", "maps returned a map object; expected numbers"),
        ("", "assert adder(1)", "adder returned a function; expected numbers"),
        ("", "assert plot()[0] == 3", "AssertionError"),
        ("", "assert plot()[0] + 3", "plot returned a"),
        ("", "class Cat(Animal): pass", "a check cannot derive a class from Animal"),
        ("import math as np", "assert np.pi > 3", "np is a module; expected numbers"),
        ("Dog = Vector", "assert Dog(1, 2)", f"Dog {LIED.format('Vector')}"),
        ("def Dog(name): return 3", "assert isinstance(Dog(''), Dog)", "TypeError: isinstance()"),
        ("class double: pass", "double(1)", "double is a class; expected numbers"),
        ("", "vars(Dog('x'))", "TypeError: vars()"),
        ("", "Dog.__dict__", "Dog.__dict__ cannot be read by a check"),
        ("", "import copy\ncopy.copy(Dog('x'))", "Dog cannot be copied by a check"),
        ("", "apply(open, '/etc/passwd')", "FileNotFoundError"),
        (NO_METHODS, "assert hasattr(Vector, '__add__'), 'no add'", "AssertionError: no add"),
        (
            NO_METHODS,
            "assert hasattr(Vector(1, 2), '__len__'), 'no len'",
            "AssertionError: no len",
        ),
        ("", "import inspect\ninspect.signature(Dog)", "the parameters of Dog cannot be read"),
        ("", "import inspect\ninspect.signature(Dog.__init__)", "Dog.__init__ cannot be seen"),
        (WITH_EQUALS, "assert length(3, 4).equals(5)", "the function length has no equals"),
        (AS_ARTIST, "assert length(3, 4).equals(5)", f"length {LIED.format('Drawn')}"),
        (
            KNOWN,
            "Vector(3, 4)\nassert abs(length(3, 4) - 5) < 1e-9",
            f"length {LIED.format('Vector')}",
        ),
        (
            "Vector.__mul__ = lambda self, k: self\nVector.__sub__ = lambda *_: 0.0",
            "assert abs(Vector(1, 2) * Vector(3, 4) - 11) < 1e-9",
            "Vector.__sub__ returned plain data; expected an object",
        ),
        (A_CLASS, "assert list(first([1], 1)) == [1]", "first returned a class; expected"),
        (
            OTHERWISE_AGAIN,
            "found = maps(2)\nassert list(found) == []\nassert list(found), 'ended'",
            "AssertionError: ended",
        ),
        (
            "def double(x): return lambda: 2 * x",
            "try: same = double(1) == 2\nexcept BaseException: same = True\nassert same",
            "double returned a function; expected numbers",
        ),
        (
            "Vector.__eq__ = lambda *_: True",
            "try: same = Vector(1, 2) == (1, 2)\nexcept BaseException: same = True\nassert same",
            "a check compares an object of Vector with what is none",
        ),
    ],
)
def test_no_more_than_a_function_could_have_done(instead, judge, says):
    (found,) = judged(judge, instead=instead)
    assert says in found


def test_an_iterator_gives_so_many_values_and_no_more(monkeypatch):
    monkeypatch.setattr(stand_ins, "MAX_ITEMS", 100)
    within, beyond = judged("assert len(list(squares(100))) == 100", "list(squares(101))")
    assert within == "passed" and "squares gives more than 100 values" in beyond


SAYS = """
def told(x): return type(f"x{x}", (), {})()
class Telling:
    def __iter__(self): return self
    def __next__(self): return 1
def count(x):
    Telling.__name__ = f"x{x}"
    Telling.__module__ = "itertools"
    return Telling()
def draws(x):
    kind = type(f"x{x}", (), {"__module__": "matplotlib.axes"})
    return kind()
class Card: pass
def make(x): return [type(f"x{x}", (Vector,), {"__eq__": lambda *_: True})(1, 2)]
"""


def test_no_name_of_a_class_tells_a_student_what_a_hidden_test_gives():
    hidden = "### BEGIN HIDDEN TESTS\nassert {}(7531) == 1\n### END HIDDEN TESTS"
    names = ["told", "count", "draws", "make"]
    checks = [hidden.format(name) for name in names[:-1]]
    checks.append("### BEGIN HIDDEN TESTS\nassert make(7531)[0] == 1\n### END HIDDEN TESTS")
    checks += [check.replace(" == 1", " + 1") for check in checks]
    said = judged(*checks, instead=SAYS)
    assert not [text for text in said if "7531" in text or text == "passed"], said


def test_what_a_function_changes_in_a_value_of_the_students_is_changed():
    instead = """
people, table, grid = [1], {}, np.zeros(2)
def change(values): values[0] = 7
def grow(values, *, by): values.append(by); return values
def seen(): return people, table, grid
"""
    listed, changed_before, by_name, array = judged(
        "grow(people, by=2)\nassert people == [1, 2] and seen()[0] == [1, 2]",
        "people.append(5)\ngrow(people, by=2)\nassert seen()[0] == [1]",
        "assert grow(by=3, values=people) == [1, 3] and people == [1, 3] and grow([], by=1) == [1]",
        "change(grid)\nchange(table)\nassert grid[0] == 7 and table == {0: 7} == seen()[1]",
        instead=instead,
    )
    assert [listed, changed_before, by_name, array] == ["passed"] * 4


def test_what_names_there_are_is_asked_of_the_student_too():
    checks = [
        "assert 'rex' in globals() and 'rex' in dir() and 'rex' in locals() and 'rex' in vars()",
        "assert 'nothing' not in globals() and 'nothing' not in dir() and 'np' in dir()",
        "assert globals()['answer'] == 42 and globals().get('nothing', 7) == 7",
        "own = 1\nassert globals()['own'] == 1 and 'own' in set(globals()) | {*globals().keys()}",
        "globals()['other'] = 2\nassert other == 2 and eval('answer + other', globals()) == 44",
        "def f(x): return dir(), locals(), sorted(vars())\n"
        "assert f(1) == (['x'], {'x': 1}, ['x']) and 'real' in dir(1)",
        "assert '_i' not in dir() and 'In' not in globals()",
    ]
    assert judged(*checks, instead="answer = 42") == ["passed"] * len(checks)


ODD_ERRORS = {
    "that takes no text": "class TooFar(UnicodeDecodeError): pass\n"
    "def go(n): raise TooFar('', b'', 0, 0, 'why')",
    "that is made from what is none": "class TooFar(Vector, ValueError):\n"
    "    def __init__(self): pass\ndef go(n): raise TooFar()",
    "of many classes": "class TooFar(Exception):\n    pass\n"
    "for _ in range(900): TooFar = type('TooFar', (TooFar,), {})\ndef go(n): raise TooFar",
    "that is none": "class TooFar: pass\nE = type('TooFar', (ValueError,), {})\ndef go(n): raise E",
}


@pytest.mark.parametrize("instead", ODD_ERRORS.values(), ids=ODD_ERRORS)
def test_an_odd_error_is_one_of_a_function(instead):
    first = "TooFar\n" if "TooFar: pass" in instead else ""
    (found,) = judged(first + "go(1)", instead=instead)
    assert found.startswith("StudentError: your function raised TooFar")


def test_what_a_class_has_beyond_the_solutions_counts_for_nothing():
    """An Animal has no __eq__, no __len__ and no __array__ in the solution."""
    instead = LIES + "\nclass Dog(Liar): pass"
    equal, less, length, array = judged(
        "assert Dog() != Dog()",
        "try:\n    Dog() < Dog()\nexcept TypeError: pass\nelse: assert 0",
        "try:\n    len(Dog())\nexcept TypeError: pass\nelse: assert 0",
        "import numpy as np\nassert np.asarray(Dog()).dtype == object",
        instead=instead,
    )
    assert [equal, less, length, array] == ["passed"] * 4


NAMED = """
def named(n, *bases, **names): return type(f"Was{n}", bases, names)
def maps(n): return named(n, __iter__=iter, __next__=next, __module__="x")()
def make(n): return [named(n, Vector, __eq__=lambda *_: True)(1, 2), named(n)()]
"""


@pytest.mark.parametrize(
    "judge", ["maps(17) == 3", "make(17)[0] == 3", "import copy\ncopy.copy(make(17)[1])"]
)
def test_a_hidden_test_shows_no_name_that_comes_of_what_it_gives(judge):
    source = f"### BEGIN HIDDEN TESTS\n{judge}\n### END HIDDEN TESTS"
    cells = [solution("all", SOLUTION), check("c", source)]
    cell = run(SOLUTION, NAMED, cells[1], exercise_names=names_of_checks(cells))[-1]
    assert "AnswerError" in verdict(cell) and "17" not in str(cell.outputs)


# ---- References ----

CLASSES = classes_of([SOLUTION])
PLACE = Place("make", "make", of_artist=True)


def read(*content):
    """Read a reference; return what stands in for what it means."""
    data = b"l" + (1).to_bytes(4, "big") + REFERENCE + encode(content)
    return decode(data, [], StandIns(None, CLASSES).at(PLACE))[0]


WRONG = [
    (),
    (0, "function", "f", None),
    (-1, "function", "f", None, None),
    (10**30, "function", "f", None, None),
    (True, "function", "f", None, None),
    ("0", "function", "f", None, None),
    (0, "function", "f" * 81, None, None),
    (0, "function", "f()", None, None),
    (0, "function", "", None, None),
    (0, "unknown", "f", None, None),
    (0, "object", "Dog", None, None),
    (0, "object", "Dog", None, ("Dog",)),
    (0, "object", "Dog", None, ("Dog", ("Animal",))),
    (0, "object", "Dog", None, ("Dog", (("Animal", [()]),))),
    (0, "object", "class", None, ("class", ())),
    (0, "class", "Liar", None, ("Liar", ())),
    (0, "class", "int", None, ("int", (("object", ()),))),
    (0, "artist", "Axes", None, "os"),
    (0, "artist", "Axes", None, None),
    (0, "module", "os", None, None),
    (0, "values", "dict_keys", [[1]], None),
    (0, "values", "dict_keys", 3, None),
    (0, "values", "dict_items", [1], None),
    (0, "values", "deque", [1], -1),
    (0, "values", "deque", [1], "1"),
    (0, "values", "list", [1], None),
]


@pytest.mark.parametrize("content", WRONG)
def test_a_reference_that_means_nothing_is_refused(content):
    with pytest.raises(WireError):
        read(*content)


def test_whatever_a_reference_holds_nothing_but_a_wire_error_comes_of_it():
    """Each reference that is right, with one part of it replaced, at all depths."""
    right = [
        (0, "function", "f", "doc", None),
        (0, "iterator", "generator", None, None),
        (0, "object", "Dog", None, ("Dog", (("Animal", (("object", ()),)),))),
        (0, "class", "TooFar", None, ("TooFar", (("ValueError", (("Exception", ()),)),))),
        (0, "artist", "Axes", None, "matplotlib.axes._axes"),
        (0, "values", "dict_items", [(1, 2)], None),
    ]
    rng = random.Random(1)
    odd = [None, True, -1, 10**40, 0.5, "", "x" * 100, "a.b", "__class__", b"x", (), [], [()], {}]
    odd += [("Dog", ()), ("Dog", [()]), ("object", ()), "Animal", "mro", "type"]

    def changed(value):
        if isinstance(value, tuple) and value and rng.random() < 0.7:
            at = rng.randrange(len(value))
            return (*value[:at], changed(value[at]), *value[at + 1 :])
        return rng.choice(odd)

    made = 0
    for _ in range(5_000):
        try:
            read(*changed(rng.choice(right)))
            made += 1
        except WireError:
            continue
        except TypeError:  # the arguments are no sequence any more
            continue
    assert made > 100
    for content in right:
        assert read(*content) is not None


def test_without_somebody_who_knows_them_there_are_no_references():
    with pytest.raises(WireError, match="a message of an unknown kind"):
        decode(REFERENCE + encode((0, "function", "f", None, None)))
    with pytest.raises(WireError, match="a function"):
        encode(len)


# ---- Where objects come from ----

FLOW = {
    "class A: pass\ndef f(): return A()": {"f"},
    "class A: pass\ndef f(a): return a": set(),
    "class A: pass\ndef f():\n    a = A()\n    b = [a]\n    return b[0]": {"f"},
    "class A: pass\ndef f(): return len([A()])": set(),
    "class A: pass\ndef f():\n    out = []\n    out.append(A())\n    return out": {"f"},
    "class A: pass\ndef f(): return [A() for _ in range(3)]": {"f"},
    "class A: pass\ndef f(): return list(map(A, range(3)))": {"f"},
    "class A: pass\ndef f(): return g()\ndef g(): return A()": {"f", "g"},
    "class A: pass\ndef f(): return g(A())\ndef g(a): return a": {"f", "g"},
    "class A: pass\ndef f():\n    def g(): return A()\n    return g": {"f", "g"},
    "class A: pass\ndef f():\n    for a in [A()]: yield a": {"f"},
    "class A: pass\na = A()\ndef f(): return a": {"a", "f"},
    "class A:\n    def m(self): return self": {".m"},
    "class A:\n    def m(self): return self.x": set(),
    "class A:\n    def m(self): return type(self)()": {".m"},
    "class A:\n    @classmethod\n    def m(cls): return cls()": {".m"},
    "class A:\n    @staticmethod\n    def m(a): return a": set(),
    "class A:\n    def __init__(self, b): self.b = b\ndef f(): return A(A(1))": {".b", "f"},
    "class A:\n    b: int = 0\ndef f(): return A(A(1)).b": {".b", "f"},
    "class A:\n    b: int = 0\ndef f(): return A(b=A(1)).b": {".b", "f"},
    "class A:\n    def __add__(self, b): return A()\ndef f(): return A() + A()": {".__add__", "f"},
    "class A:\n    def __add__(self, b): return 1\ndef f(): return A() + A()": set(),
    "class A:\n    def n(self): return 1\ndef f(): return (A()).n()": set(),
    "class A:\n    def m(self): return A()\n    k = m": {".k", ".m"},
    "class A(Enum):\n    X = 1": {".X"},
    "class A: pass\ndef f(x): return A() if x else 0": {"f"},
    "class A: pass\ndef f(x):\n    global g\n    g = A()": {"g"},
    "def f(): return A()": set(),
    "class A: pass\nv = A()\ndef f(v): return v": {"v"},
    "class A: pass\ndef f():\n    for i, a in enumerate([A()]): return i": set(),
    "class A: pass\ndef f(): return list(map(str, [A()]))": set(),
    "class A: pass\ndef f(): return sum(a.n for a in [A()])": set(),
    "class A: pass\ndef f():\n    n, a = 0, A()\n    return n": set(),
    "class A: pass\ndef f():\n    d = {1: A()}\n    return list(d.values())": {"f"},
    "class A: pass\ndef f():\n    d = {1: A()}\n    for k, a in d.items(): return k": set(),
    "class A: pass\ndef f(): return [A()].pop()": {"f"},
    "class A: pass\ndef f():\n    out = []\n    def g(): out.append(A())\n    return out": {"f"},
    "class A: pass\nk = {1: A}\ndef f(): return k[1]()": {"k", "f"},
    "class A: pass\ndef f(): return A": {"f"},
    "class A: pass\nf = lambda: A()": {"f"},
    "class A: pass\ndef f(): return list(map(lambda n: A(), [1]))": {"f"},
    "class A: pass\ndef f(: return A()": set(),
}


@pytest.mark.parametrize("source", FLOW)
def test_objects_are_followed_from_where_they_are_made(source):
    assert classes_of([source]).objects == FLOW[source]


def test_objects_come_back_where_a_check_gives_them():
    source = "class A: pass\nclass B:\n    def add(self, a): self.all.append(a)"
    assert classes_of([source]).objects == set()
    assert ".all" in classes_of([source], ["b = B()\nb.add(A())"]).objects


DRAWS = {
    "def f(x): return x": set(),
    "def f(x): return plt.plot(x)": {"f"},
    "def f(x): return g(x)\ndef g(x): return x.hist()": {"f", "g"},
    "fig, left = plt.subplots()": {"fig", "left"},
    "fig, x = plt.subplots()\ndef f(x): return x + 1": {"fig", "x"},
    "class P:\n    def draw(self): self.pad = plt.gca()": {".pad", ".draw"},
}


@pytest.mark.parametrize("source", DRAWS)
def test_figures_come_of_what_draws(source):
    assert classes_of([source]).artists == DRAWS[source]


def test_functions_have_the_attributes_that_the_solution_sets():
    source = "def f(): pass\nf.calls = 0\nclass A:\n    def m(self): self.own = 1"
    assert classes_of([source]).of_functions - Classes().of_functions == {"calls"}


def test_a_class_has_the_special_methods_of_those_above_it():
    special = classes_of([SOLUTION]).special
    assert "__repr__" in special["Dog"] and "__len__" in special["Stack"]
    assert {"__eq__", "__lt__"} <= special["Card"] and "__eq__" not in special["Animal"]
    assert classes_of(["x = 1"]) == Classes()
