"""What a hostile kernel replies to a check: it changes no more than a function could have changed."""

import numpy as np
import pandas as pd
import pytest
from isograde.checking.student_errors import AnswerError
from isograde.checking.student_names import StudentNames
from isograde.checking.wire import encode


def names_that_reply(*reply):
    """The names of a kernel that gives one reply to whatever is asked."""
    return StudentNames(lambda name, request: encode(reply), printed=lambda text: None)


def changed(given, content):
    """Call a function that says that its argument now holds something; return the argument."""
    names = names_that_reply("", "returned", None, [(0, content)])
    names.call("f", (given,), {})
    return given


# ---- Replies that are none ----

NONSENSE = {
    "nothing": (),
    "no text": (1, "returned", None, []),
    "an unknown kind": ("", "passed", None, []),
    "a result without changes": ("", "returned", None),
    "an error without its class": ("", "raised", "no", [], []),
    "changes that are no list": ("", "returned", None, ((0, [7]),)),
    "a change of nothing": ("", "returned", None, [()]),
    "a change without a place": ("", "returned", None, [([7],)]),
    "a change at a place that is a text": ("", "returned", None, [("0", [7])]),
    "a change at a place that is True": ("", "returned", None, [(False, [7])]),
    "a change before the first": ("", "returned", None, [(-1, [7])]),
    "a change behind the last": ("", "returned", None, [(2, [7])]),  # 1 are those by name
    "a value in two parts": ("", "value", 1, 2),
}


@pytest.mark.parametrize("what", NONSENSE)
def test_a_reply_that_is_none_fails_the_check_and_changes_nothing(what):
    given = [1]
    names = names_that_reply(*NONSENSE[what])
    with pytest.raises(AnswerError, match="f: the kernel gave an answer that cannot be read"):
        names.call("f", (given,), {})
    with pytest.raises(AnswerError, match="f: the kernel gave an answer that cannot be read"):
        names.look_up("f")
    assert given == [1] and isinstance(names.failed, AnswerError)


def test_a_reply_of_bytes_that_mean_nothing_fails_the_check():
    names = StudentNames(lambda name, request: b"?", printed=lambda text: None)
    with pytest.raises(AnswerError, match="the kernel's answer cannot be read: a message of an"):
        names.look_up("f")


def test_the_description_of_a_function_is_a_text_or_none():
    twice, none = (
        names_that_reply("", "function", doc, name).look_up("f")
        for doc, name in (("Twice.", "double"), ([1], 2))
    )
    assert (twice.__doc__, twice.__name__, none.__doc__, none.__name__) == (
        "Twice.",
        "double",
        None,
        "f",
    )


# ---- Changes ----


def test_what_a_function_changes_is_changed():
    assert changed([1], [7, 8]) == [7, 8]
    assert changed({1}, [7, 8]) == {7, 8}
    assert changed({"a": 1}, ["b", "c", 7, 8]) == {"b": 7, "c": 8}
    assert changed(np.zeros(2), np.ones(2)).tolist() == [1, 1]
    assert changed(pd.DataFrame({"a": [1]}), pd.DataFrame({"b": [2, 3]})).b.tolist() == [2, 3]
    assert changed(pd.Series([1]), pd.Series([2.5], name="x")).to_dict() == {0: 2.5}
    rng = np.random.default_rng(1)
    assert changed(np.random.default_rng(2), rng).random() == rng.random()


def read_only(array):
    array.flags.writeable = False
    return array


@pytest.mark.parametrize(
    "given, content",
    [
        ([1], (7,)),
        ([1], np.ones(1)),
        ({1}, [[7]]),
        ({"a": 1}, [[], 7]),
        (np.zeros(2), np.ones(3)),
        (np.zeros(2), np.ones((2, 1))),
        (np.zeros(2), np.ones(2, "i8")),
        (np.zeros(2), [1.0, 1.0]),
        (pd.DataFrame({"a": [1]}), pd.Series([2])),
        (pd.Series([1]), pd.DataFrame({"a": [2]})),
        (pd.Series([1]), [2]),
        (read_only(np.zeros(2)), np.ones(2)),
    ],
)
def test_nothing_becomes_what_it_cannot_be(given, content):
    before = encode(given)
    assert encode(changed(given, content)) == before


def test_a_generator_gets_no_state_of_another_kind():
    given, same = np.random.default_rng(1), np.random.default_rng(1)
    for other in (np.random.Generator(np.random.MT19937(2)), [7]):
        changed(given, other)
    assert given.random() == same.random()


# ---- Errors ----


def test_an_error_in_no_form_is_an_error_without_words():
    names = names_that_reply("", "raised", [1], (), 2, [3], None, [])
    with pytest.raises(Exception, match="^Error: $") as error:
        names.call("f", (), {})
    assert error.value.shown_to_student == ("StudentError", "your function raised Error", [])


def test_of_the_name_of_an_error_the_start_is_kept():
    names = names_that_reply("", "raised", ["N" * 1_000_000], (), "", [], None, [])
    with pytest.raises(Exception, match="^N{80}: $") as error:
        names.call("f", (), {})
    assert error.value.shown_to_student[1] == f"your function raised {'N' * 80}"
