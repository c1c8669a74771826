"""Tables, dates, decimal numbers and polynomials come out as they went in; nothing else does."""

import datetime
import decimal
import fractions
import sys
import warnings
import zoneinfo
from contextlib import suppress
from random import Random

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from isograde.checking import kinds
from isograde.checking.student_names import CheckError, StudentNames
from isograde.checking.wire import WireError, decode, encode
from pandas import testing
from test_checks import verdicts

BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")


def dates(unit, *values):
    return np.array(values or ["2024-02-29", "NaT", "1969-12-31"], f"M8[{unit}]")


def lasting(unit):
    return np.array([1, -(2**40), "NaT"], f"m8[{unit}]")


def series(values, dtype=None, **settings):
    return pd.Series(values, dtype=dtype, **settings)


def objects(*values):
    array = np.empty(len(values), object)
    array[:] = values
    return array


FLOATS = [0.1, np.nan, -np.inf]
COLUMNS = {
    **{name: series([0, 1, 100], name) for name in "i1 i2 i4 i8 u1 u2 u4 u8 >i4 >u2".split()},
    **{name: series(FLOATS, name) for name in "f2 f4 f8 >f8 c8 c16".split()},
    "bool": series([True, False]),
    "object": series([1, "a", None, (2.5, [3])], object),
    "object that is texts": series(["a", "b"], object),
    "object that is numbers": series([1, 2], object),
    "object that is dates": series(objects(pd.Timestamp("2024"), pd.NaT), object),
    "object that is tables": series(objects(pd.DataFrame({"a": [1]}), 2), object),
    "object with what is absent": series([None, np.nan, pd.NA, pd.NaT], object),
    "text": series(["a", None, "ä\n"]),
    "string": series(["a", None, ""], "string"),
    "string, all absent": series([None, None], "string"),
    **{f"dates in {unit}": series(dates(unit)) for unit in ("s", "ms", "us", "ns")},
    **{f"lasting {unit}": series(lasting(unit)) for unit in ("s", "ms", "us", "ns")},
    "UTC": series(dates("s")).dt.tz_localize("UTC"),
    "Berlin": series(dates("ns")).dt.tz_localize("Europe/Berlin"),
    "Berlin, as a zone": series(dates("us")).dt.tz_localize(BERLIN),
    "an offset": series(dates("ms")).dt.tz_localize(
        datetime.timezone(datetime.timedelta(hours=2))
    ),
    "category": series(["a", "b", None, "a"], "category"),
    "category of objects": series(pd.Categorical(["a"], pd.Index(["a", "b"], dtype=object))),
    "category, ordered": series(pd.Categorical([3, 1], [3, 2, 1], ordered=True)),
    "category of dates": series(pd.Categorical(dates("s"))),
    "category of nothing": series(pd.Categorical([None])),
    "category of a range": series(pd.Categorical.from_codes([0, 1], pd.RangeIndex(2))),
    "bins": pd.cut(series([1.0, 5.0, np.nan]), 3),
    "quartiles": pd.qcut(series(range(9)), 4),
    "intervals": series(pd.interval_range(0, 3, closed="both")),
    "intervals of dates": series(pd.interval_range(pd.Timestamp("2024"), periods=3, freq="D")),
    **{f"{f}": series(pd.period_range("2024", periods=3, freq=f)) for f in ("M", "Q", "W", "3h")},
    "a period that is absent": series(pd.PeriodIndex(["2024", None], freq="Y")),
    **{
        name: series([1, None, 0], name)
        for name in "Int8 Int16 Int32 Int64 UInt8 UInt64 Float32 Float64 boolean".split()
    },
    "nothing": series([], "f8"),
    "nothing, of objects": series([], object),
    "named": series([1], name="x"),
    "named by a tuple": series([1], name=("a", 1)),
    "an index": series([1, 2], index=["a", "a"]),
}
INDEXES = {
    "range": pd.RangeIndex(3, 30, 4, name="n"),
    "range of nothing": pd.RangeIndex(0),
    "integers": pd.Index([3, 1, 1], dtype="i2"),
    "floats": pd.Index(FLOATS, name=1),
    "complex": pd.Index([1j]),
    "bool": pd.Index([True, False]),
    "text": pd.Index(["a", None]),
    "objects": pd.Index([1, "a", None, 2.5], dtype=object),
    "tuples": pd.Index([("a", 1), ("b",)], tupleize_cols=False),
    "texts that are objects": pd.Index(["a"], dtype=object),
    "dates": pd.DatetimeIndex(dates("s")),
    **{
        f"each {f}": pd.date_range("2024", periods=5, freq=f)
        for f in "D 2D h 15min B W MS ME 2QS YE-JUN -1D".split()
    },
    "each day in Berlin": pd.date_range("2024-03-30", periods=5, freq="D", tz="Europe/Berlin"),
    "lasting": pd.TimedeltaIndex(lasting("ns")),
    "each hour": pd.timedelta_range(0, periods=3, freq="h"),
    "periods": pd.period_range("2024", periods=3, freq="M", name="month"),
    "categories": pd.CategoricalIndex(["a", "b", "a"], ["b", "a", "c"], ordered=True),
    "intervals": pd.IntervalIndex.from_breaks([0, 1, 2.5]),
    "nullable": pd.Index([1, None], dtype="Int64"),
    "levels": pd.MultiIndex.from_product([["a", "b"], [1, 2]], names=["x", None]),
    "levels, one absent": pd.MultiIndex.from_tuples([("a", 1), ("a", np.nan), (None, 2)]),
    "levels of dates": pd.MultiIndex.from_arrays([dates("s"), pd.Categorical([1, 2, 1])]),
    "levels of nothing": pd.MultiIndex.from_arrays([[], []], names=["a", "b"]),
}
MIXED = pd.DataFrame({name: column for name, column in COLUMNS.items() if len(column) == 3})
WIDE = pd.DataFrame(np.arange(20_000.0).reshape(2, 10_000))
FRAMES = {
    "mixed": MIXED,
    "mixed, two rows": MIXED.iloc[1:],
    "no rows": MIXED.iloc[:0],
    "no columns": MIXED[[]],
    "nothing": pd.DataFrame(),
    "wide": WIDE,
    "twice the same name": pd.DataFrame([[1, 2.5, "a"]], columns=["x", "x", "y"]),
    "mixed names": pd.DataFrame([[1, 2.5, 3]], columns=["x", 1, ("a", None)]),
    "types that take turns": pd.DataFrame({"a": [1], "b": [1.5], "c": [2], "d": [2.5]}),
    "objects": pd.DataFrame([[1, "a"], [None, [1]]], dtype=object),
    "texts that are objects": pd.DataFrame([["a"]], dtype=object),
    "described": pd.DataFrame({"a": [1.5, 2], "b": [1, 2]}).describe(),
    "grouped": MIXED.groupby("bool" if "bool" in MIXED else "i1")[["i2", "f8"]].agg(
        ["min", "max"]
    ),
    "pivoted": pd.DataFrame({"a": [1, 1], "b": ["x", "y"], "c": [3, 4]}).pivot_table(
        index="a", columns="b", values="c"
    ),
    **{f"with the index {name}": pd.DataFrame({"a": 1.5}, index=index) for name, index in INDEXES.items()},
    **{
        f"with the columns {name}": pd.DataFrame([range(len(index))], columns=index)
        for name, index in INDEXES.items()
    },
}  # fmt: skip
ARRAYS = {
    name: column.array
    for name, column in COLUMNS.items()
    if not name.startswith(("nothing", "named", "an index"))
}


def same_objects(one, other):
    assert [type(value) for value in one] == [type(value) for value in other]


@pytest.mark.parametrize("name", COLUMNS)
def test_a_column_comes_out_as_it_went_in(name):
    column = COLUMNS[name]
    back = decode(encode(column))
    assert type(back) is pd.Series
    if name != "object that is tables":
        testing.assert_series_equal(back, column, check_exact=True, check_freq=True)
    same_objects(back, column)
    assert encode(back) == encode(column)


@pytest.mark.parametrize("name", INDEXES)
def test_an_index_comes_out_as_it_went_in(name):
    index = INDEXES[name]
    back = decode(encode(index))
    assert type(back) is type(index)
    testing.assert_index_equal(back, index, exact=True, check_exact=True)
    assert back.names == index.names
    assert getattr(back, "freq", None) == getattr(index, "freq", None)
    same_objects(back, index)


@pytest.mark.parametrize("frequency, size", [("SMS", 5), ("C", 5), ("B", 10_001)])
def test_a_frequency_that_takes_long_to_check_stays_behind(frequency, size):
    index = pd.date_range("1700", periods=size, freq=frequency)
    back = decode(encode(index))
    assert back.freq is None and back.equals(index)


@pytest.mark.parametrize("name", FRAMES)
def test_a_table_comes_out_as_it_went_in(name):
    frame = FRAMES[name]
    back = decode(encode(frame))
    assert type(back) is pd.DataFrame
    testing.assert_frame_equal(
        back, frame, check_exact=True, check_freq=True, check_column_type=True
    )
    assert type(back.index) is type(frame.index) and type(back.columns) is type(frame.columns)


@pytest.mark.parametrize("name", ARRAYS)
def test_an_array_of_pandas_comes_out_as_it_went_in(name):
    array = ARRAYS[name]
    back = decode(encode(array))
    assert type(back) is type(array) and back.dtype == array.dtype
    if name != "object that is tables":
        testing.assert_extension_array_equal(back, array, check_exact=True)


@pytest.mark.parametrize("name", COLUMNS)
def test_a_type_comes_out_as_it_went_in(name):
    dtype = COLUMNS[name].dtype
    assert decode(encode(dtype)) == dtype and type(decode(encode(dtype))) is type(dtype)


SINGLE = [
    pd.Timestamp("2024-02-29 12:30:15.123456789"),
    pd.Timestamp("2024-10-27 00:30", tz="UTC").tz_convert("Europe/Berlin"),
    pd.Timestamp("2024-10-27 01:30", tz="UTC").tz_convert("Europe/Berlin"),
    pd.Timestamp("2024", tz=BERLIN),
    pd.Timestamp("2024", tz="UTC").as_unit("s"),
    pd.Timestamp("2024-01-01T00:00+03:30"),
    pd.Timedelta("-3 days 00:00:00.000000001"),
    pd.Timedelta(5, "s").as_unit("ms"),
    pd.NaT,
    pd.NA,
    pd.Period("2024-05", "M"),
    pd.Period("1960", "Y"),
    pd.Interval(1, 2.5),
    pd.Interval(pd.Timestamp("2024"), pd.Timestamp("2025"), closed="both"),
    np.datetime64("2024-02-29T12", "h"),
    np.datetime64("NaT"),
    np.timedelta64(5),
    np.timedelta64(-3, "D"),
    datetime.date(1, 2, 3),
    datetime.datetime(2024, 10, 27, 2, 30, 0, 5, fold=1),
    datetime.datetime(2024, 10, 27, 2, 30, tzinfo=BERLIN, fold=1),
    datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC),
    datetime.datetime.max.replace(tzinfo=datetime.timezone(-datetime.timedelta(hours=5), "EST")),
    datetime.time(23, 59, 59, 999_999),
    datetime.time(1, tzinfo=datetime.UTC),
    datetime.timedelta.min,
    datetime.timedelta(hours=-1),
    datetime.timezone(datetime.timedelta(seconds=1)),
    BERLIN,
    *map(decimal.Decimal, ["0.10", "-0", "1E+9999", "1.50E-30", "NaN", "sNaN123", "-Infinity"]),
    decimal.Decimal("9" * 2466),
    fractions.Fraction(-(10**300), 7),
]


@pytest.mark.parametrize("value", SINGLE, ids=repr)
def test_a_single_value_comes_out_as_it_went_in(value):
    back = decode(encode(value))
    assert type(back) is type(value) and repr(back) == repr(value)
    for name in ("unit", "fold", "freq", "closed", "tzinfo"):
        assert getattr(back, name, None) == getattr(value, name, None)


UNITS = ["", *(f"[{unit}]" for unit in "Y M W D h m s ms us ns ps fs as".split())]


@pytest.mark.parametrize("kind", [order + kind + unit for order in "<>" for kind in ("M8", "m8") for unit in UNITS])  # fmt: skip
def test_dates_of_numpy_come_out_as_they_went_in(kind):
    array = np.array([[1, -5], [2**62, -(2**63)]], "i8").astype(kind)
    if kind[1:] == "M8":  # without a unit there is no other one
        array[:] = "NaT"
    back = decode(encode(array))
    assert back.dtype == array.dtype and back.tobytes() == array.tobytes()
    assert repr(decode(encode(array[0, 0]))) == repr(array[0, 0])


POLYNOMIALS = "Polynomial Chebyshev Hermite HermiteE Laguerre Legendre".split()


@pytest.mark.parametrize("name", POLYNOMIALS)
def test_a_polynomial_comes_out_as_it_went_in(name):
    kind = getattr(np.polynomial, name)
    for value in (kind([1, 2, 0]), kind([1j], [0, 2], [-3, 4], symbol="z"), kind.fit([1, 2, 3], [1, 2, 4], 2)):  # fmt: skip
        back = decode(encode(value))
        assert type(back) is kind and back == value and back.symbol == value.symbol
        assert back.coef.dtype == value.coef.dtype


def test_a_poly1d_comes_out_as_it_went_in():
    value = np.poly1d([1, 0, 2.5], variable="z")
    back = decode(encode(value))
    assert type(back) is np.poly1d and back == value and str(back) == str(value)


# ---- What a student makes of it ----


class Equal(pd.DataFrame):
    """A table that claims to equal everything, and to hold something else."""

    def equals(self, other):
        return True

    __eq__ = __lt__ = equals
    shape = (1, 1)
    columns = index = pd.RangeIndex(1)

    def to_numpy(self, *_, **__):
        return np.ones((1, 1))

    def __array__(self, *_, **__):
        return np.ones((1, 1))


class EqualColumn(pd.Series):
    def equals(self, other):
        return True

    __eq__ = equals
    name = "another"

    def to_numpy(self, *_, **__):
        return np.ones(1)


class LyingDate(datetime.datetime):
    year = 1999

    def isoformat(self, *_):
        return "1999-01-01"


class LyingDecimal(decimal.Decimal):
    def __str__(self):
        return "1"


class LyingFraction(fractions.Fraction):
    numerator = 1


LYING = {
    "a table": (Equal({"a": [1, 2]}), pd.DataFrame({"a": [1, 2]})),
    "a column": (EqualColumn([1, 2], name="a"), pd.Series([1, 2], name="a")),
    "a date": (LyingDate(2024, 1, 2), datetime.datetime(2024, 1, 2)),
    "a decimal number": (LyingDecimal("2.5"), decimal.Decimal("2.5")),
    "a fraction": (LyingFraction(2, 3), fractions.Fraction(2, 3)),
    "masked, of no absent ones": (pd.array([1], "Int64"), pd.array([1], "Int64")),
}


@pytest.mark.parametrize("what", LYING)
def test_an_instance_of_a_subclass_crosses_as_what_is_below_it(what):
    lying, plain = LYING[what]
    back = decode(encode(lying))
    assert type(back) is type(plain) and encode(back) == encode(plain)


def test_methods_that_a_student_puts_into_a_table_are_not_asked():
    frame = pd.DataFrame({"a": [1, 2]})
    object.__setattr__(frame, "to_numpy", lambda *_: np.ones((2, 1)))
    testing.assert_frame_equal(decode(encode(frame)), pd.DataFrame({"a": [1, 2]}))


def broken(kind):
    table = kind([1])
    object.__setattr__(table, "_mgr", None)
    return table


class Odd:
    pass


holds_itself = pd.DataFrame({"a": [None]}, dtype=object)
holds_itself.iloc[0, 0] = holds_itself
REFUSED = {
    "a broken table": (broken(pd.DataFrame), "a DataFrame object that cannot be read"),
    "a broken column": (broken(pd.Series), "a Series object that cannot be read"),
    "sparse": (series([1, 0], "Sparse[int]"), "a Series object with values of the type Sparse"),
    "odd objects": (
        pd.DataFrame({"a": [Odd()]}),
        "a DataFrame object with something else than plain data",
    ),
    "in a list": ([series([Odd()])], "something that holds a Series object with something"),
    "an odd name": (series([1], name=Odd()), "a Series object with something else"),
    "itself": (holds_itself, "more than 20 deep"),
    "a polynomial of objects": (np.poly1d(objects(1, 2)), "a poly1d of other coefficients"),
    "a long decimal number": (decimal.Decimal("9" * 2467), "a Decimal of too many digits"),
    "a decimal number far away": (decimal.Decimal("1E10000"), "a Decimal of too many digits"),
    "100 MB": (pd.DataFrame(np.zeros((1_250_000, 10))), "a table of more than 4 million elements"),
    "9 MB": (pd.DataFrame(np.zeros((112_500, 10))), "an array of more than 8 MB"),
    "many columns": (
        pd.DataFrame([["a"] * 10_001], dtype="string"),
        "a table of more than 10000 columns of pandas' own types",
    ),
    "many texts": (series(["a"] * 200_001), "more than 200000 values"),
    "many tables": ([pd.DataFrame(np.zeros(200_000))] * 30, "too many elements"),
}  # fmt: skip


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_not_plain_or_too_large_is_described(what):
    value, why = REFUSED[what]
    with pytest.raises(WireError, match=why):
        encode(value)


def test_a_table_that_occurs_twice_is_one_table_at_the_other_end():
    frame, column = pd.DataFrame({"a": [[1]]}), series([1])
    one, (other, *columns), inside = decode(
        encode([frame, (frame, column, column), frame["a"][0]])
    )
    assert one is other and columns[0] is columns[1] and one["a"][0] is inside


def test_an_array_within_a_table_is_no_object_that_both_ends_know():
    given, known = [], []
    decode(encode([MIXED, series([1]), WIDE], given), known)
    assert [type(one) for one in given] == [type(one) for one in known]
    assert {type(one) for one in known} == {list, pd.DataFrame, pd.Series}


# ---- Hostile messages ----


def message(name, *parts):
    """Return a message of these parts, arrays among them as a table has them."""
    out = b"P" + len(name).to_bytes(4, "big") + name.encode() + len(parts).to_bytes(4, "big")
    for part in parts:
        known = []
        data = part if isinstance(part, Raw) else encode(part, known)
        out += b"A" + data[1:] if data[:1] == b"a" else data
    return out


class Raw(bytes):
    """A part that is a message already."""


def raw(name, *parts):
    return Raw(message(name, *parts))


TWO, NUMBERS_2 = pd.RangeIndex(2), np.arange(2)
AB = pd.Index(["a", "b"])
D2 = dates("s", "2024", "2025")
HOSTILE = {
    "a kind that there is not": message("os.system", "ls"),
    "a table without columns": message("DataFrame", TWO),
    "a table without values": message("DataFrame", TWO, TWO),
    "a table whose index is none": message("DataFrame", [0, 1], AB, NUMBERS_2, np.ones((2, 2))),
    "a table with less rows": message("DataFrame", TWO, AB, NUMBERS_2, np.ones((1, 2))),
    "a table with more columns": message("DataFrame", TWO, AB, NUMBERS_2, np.ones((2, 3))),
    "a table in one dimension": message("DataFrame", TWO, AB, NUMBERS_2, np.ones(4)),
    "a column twice": message("DataFrame", TWO, AB, np.array([1, 1]), np.ones((2, 2))),
    "a column beyond": message("DataFrame", TWO, AB, np.array([0, 2]), np.ones((2, 2))),
    "a column before": message("DataFrame", TWO, AB, np.array([0, -1]), np.ones((2, 2))),
    "places that are texts": message("DataFrame", TWO, AB, np.array(["a", "b"]), np.ones((2, 2))),
    "places that are floats": message("DataFrame", TWO, AB, np.array([0.0, 1]), np.ones((2, 2))),
    "an array of pandas for two": message("DataFrame", TWO, AB, NUMBERS_2, pd.array([1, 2])),
    "an array of pandas too short": message("DataFrame", TWO, TWO[:1], NUMBERS_2[:1], AB.array[:1]),
    "a table of texts of numpy": message("DataFrame", TWO, AB, NUMBERS_2, np.array([["a", "b"]] * 2)),
    "a table of years": message("DataFrame", TWO, AB, NUMBERS_2, np.zeros((2, 2), "M8[Y]")),
    "a column of two dimensions": message("Series", np.ones((2, 2)), TWO, None),
    "a column of a list": message("Series", [1, 2], TWO, None),
    "a column of another length": message("Series", np.ones(3), TWO, None),
    "a column named by a list": message("Series", NUMBERS_2, TWO, [1]),
    "a column named by a table": message("Series", NUMBERS_2, TWO, pd.DataFrame()),
    "an index named by an array": message("Index", NUMBERS_2, NUMBERS_2),
    "an index of small floats": message("Index", np.ones(2, "f2"), None),
    "an index of days of numpy": message("Index", np.zeros(2, "M8[D]"), None),
    "numbers each day": message("Index", NUMBERS_2, None, "D"),
    "dates that are not each day": message("Index", D2, None, "D"),
    "dates each something": message("Index", D2, None, "__import__('os')"),
    "dates each of many digits": message("Index", D2, None, "9" * 999 + "D"),
    "dates each number": message("Index", D2, None, 5),
    "workdays without an end": message("Index", D2, None, "999999B"),
    "a range of 2**60 rows": message("RangeIndex", 0, 2**60, 1, None),
    "a range far away": message("RangeIndex", 2**63, 2**63, 1, None),
    "a range of no steps": message("RangeIndex", 0, 1, 0, None),
    "a range of floats": message("RangeIndex", 0.0, 1.0, 1.0, None),
    "a range of True": message("RangeIndex", False, True, True, None),
    "levels of nothing": message("MultiIndex", ()),
    "codes beyond a level": message("MultiIndex", (None,), AB, np.array([0, 2])),
    "codes far below a level": message("MultiIndex", (None,), AB, np.array([0, -2])),
    "codes that are not whole": message("MultiIndex", (None,), AB, np.array([0, np.nan])),
    "codes of several lengths": message("MultiIndex", (None, 1), AB, NUMBERS_2, AB, np.zeros(3, int)),
    "codes of two dimensions": message("MultiIndex", (None,), AB, np.zeros((2, 2), int)),
    "levels without names": message("MultiIndex", (), AB, NUMBERS_2),
    "levels named by lists": message("MultiIndex", ([1],), AB, NUMBERS_2),
    "a level that has something twice": message("MultiIndex", (None,), AB[[0, 0]], NUMBERS_2),
    "a level of lists": message(
        "MultiIndex", (None,), pd.Index(objects([1], [2]), dtype=object), NUMBERS_2
    ),
    "levels of levels": message("MultiIndex", (None,), INDEXES["levels"], NUMBERS_2),
    "33 levels": message("MultiIndex", (None,) * 33, *[AB, NUMBERS_2] * 33),
    "a category beyond": message("Categorical", np.array([0, 2]), AB, False),
    "a category far below": message("Categorical", np.array([0, -2]), AB, False),
    "categories in a list": message("Categorical", NUMBERS_2, ["a", "b"], False),
    "a category twice": message("Categorical", NUMBERS_2, AB[[0, 0]], False),
    "a category that is absent": message("Categorical", NUMBERS_2, pd.Index([1, None]), False),
    "categories of categories": message(
        "Categorical", NUMBERS_2, pd.CategoricalIndex(["a", "b"]), False
    ),
    "categories of levels": message("Categorical", NUMBERS_2, INDEXES["levels"], False),
    "categories in an order of 1": message("Categorical", NUMBERS_2, AB, 1),
    "codes without signs": message("Categorical", np.arange(2, dtype="u8"), AB, False),
    "10,001 objects as categories": message(
        "Categorical", NUMBERS_2, pd.Index(range(10_001), dtype=object), False
    ),
    "dates in a zone of a text": message("DatetimeArray", D2, "Europe/Berlin"),
    "dates that are numbers": message("DatetimeArray", NUMBERS_2, None),
    "times that last, in a zone": message("DatetimeArray", lasting("s"), BERLIN),
    "dates out of reach of a zone": message("DatetimeArray", np.array([2**62]).view("M8[s]"), BERLIN),
    "nanoseconds out of reach": message("DatetimeArray", np.array([2**63 - 1]).view("M8[ns]"), BERLIN),
    "a zone that is a file": message("ZoneInfo", "/etc/passwd"),
    "a zone in a folder above": message("ZoneInfo", "../zoneinfo/UTC"),
    "a zone that is a folder": message("ZoneInfo", "Europe"),
    "a zone of pytz that is a file": message("pytz", "../../etc/passwd"),
    "a zone that is a number": message("ZoneInfo", 5),
    "an offset of days": message("timezone", datetime.timedelta(days=2)),
    "an offset of a number": message("timezone", 5),
    "an offset called 5": message("timezone", datetime.timedelta(hours=1), 5),
    "periods far away": message("PeriodArray", np.array([2**62]), "M"),
    "periods of a floating number": message("PeriodArray", np.ones(2), "M"),
    "periods of another frequency": message("PeriodArray", NUMBERS_2, "os"),
    "periods backwards": message("PeriodArray", NUMBERS_2, "-1M"),
    "periods of no month": message("PeriodArray", NUMBERS_2, "0M"),
    "intervals to the left": message("IntervalArray", pd.Index([2]), pd.Index([1]), "left"),
    "intervals of several lengths": message("IntervalArray", TWO, TWO[:1], "left"),
    "intervals of several types": message("IntervalArray", TWO, pd.Index([1.0, 2]), "left"),
    "intervals of texts": message("IntervalArray", AB, AB, "left"),
    "intervals of levels": message(
        "IntervalArray", INDEXES["levels"], INDEXES["levels"], "left"
    ),
    "intervals closed nowhere": message("IntervalArray", TWO, TWO, "nowhere"),
    "texts of another type": message("StringArray", "int64", objects("1")),
    "texts of a type to be imported": message("StringArray", "os.system", objects("1")),
    "texts that are numbers": message("StringArray", "string", objects("a", 1)),
    "texts in a table": message("StringArray", "string", np.array([["a"]], object)),
    "masked, of another type": message("masked array", "Int64", np.ones(2), np.zeros(2, bool)),
    "masked, in another order": message(
        "masked array", "Int64", np.ones(2, ">i8"), np.zeros(2, bool)
    ),
    "masked, of another length": message("masked array", "Int64", NUMBERS_2, np.zeros(3, bool)),
    "masked by numbers": message("masked array", "Int64", NUMBERS_2, NUMBERS_2),
    "masked, of a type to be looked up": message("masked array", "Float16", NUMBERS_2, NUMBERS_2),
    "a type that is a text": message("dtype of", "category"),
    "a type of numpy to be parsed": message("dtype", "O,(99999,99999)f8"),
    "a type that is a number": message("dtype", 5),
    "a time of a text": message("Timestamp", "2024"),
    "a time of a number": message("Timestamp", 5),
    "a time in years": message("Timestamp", np.datetime64("2024")),
    "a time that is none": message("Timestamp", np.datetime64("NaT", "s")),
    "a time out of reach": message("Timestamp", np.datetime64(2**62, "s"), BERLIN),
    "a time in a zone of a text": message("Timestamp", np.datetime64("2024", "s"), "UTC"),
    "a time span of a text": message("Timedelta", "5 days"),
    "a time span in days": message("Timedelta", np.timedelta64(5, "D")),
    "a time span of no time": message("Timedelta", np.timedelta64("NaT", "s")),
    "a period far away": message("Period", 2**70, "M"),
    "a period of a text": message("Period", "2024", "M"),
    "a period of a frequency of objects": message("Period", 5, [1]),
    "an interval to the left": message("Interval", 2, 1, "left"),
    "an interval of texts": message("Interval", "a", "b", "left"),
    "an interval of a number and a time": message("Interval", 1, pd.Timestamp("2024"), "left"),
    "an interval of two zones": message(
        "Interval", pd.Timestamp("2024"), pd.Timestamp("2025", tz="UTC"), "left"
    ),
    "an interval without an end": message("Interval", 0.0, np.nan, "left"),
    "NaT with something": message("NaT", 1),
    "a date that is none": message("date", "2024-02-30"),
    "a date of a number": message("date", 5),
    "a date in a zone": message("date", "2024-02-03", BERLIN, 0),
    "a time in a zone of a list": message("datetime", "2024-02-03", [], 0),
    "a time folded twice": message("datetime", "2024-02-03", None, 2),
    "a span of too many days": message("timedelta", 10**9, 0, 0),
    "a span of many seconds": message("timedelta", 0, 86_400, 0),
    "a span of floats": message("timedelta", 0.5, 0, 0),
    "a decimal number with an exponent": message("Decimal", "1E+999999999"),
    "a decimal number in words": message("Decimal", "one"),
    "a decimal number of other digits": message("Decimal", "\u0664"),
    "a fraction of nothing": message("Fraction", 1, 0),
    "a fraction of texts": message("Fraction", "1", "2"),
    "a polynomial of texts": message("Polynomial", np.array(["a"]), *[np.ones(2)] * 2, "x"),
    "a polynomial of nothing": message("Polynomial", np.zeros(0), *[np.ones(2)] * 2, "x"),
    "a polynomial in three places": message("Polynomial", np.ones(1), *[np.ones(3)] * 2, "x"),
    "a polynomial in a call": message("Polynomial", np.ones(1), *[np.ones(2)] * 2, "f()"),
    "a polynomial of a list": message("Polynomial", [1.0], *[np.ones(2)] * 2, "x"),
    "a poly1d in no text": message("poly1d", np.ones(1), None),
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_message_is_refused(what):
    with pytest.raises(WireError) as error:
        decode(HOSTILE[what])
    assert "makes no sense" not in str(error.value), "an error that the decoder does not expect"


@pytest.mark.parametrize("name", kinds.MAKERS)
def test_each_part_has_its_kind_and_none_is_missing_or_too_many(name):
    """A list, a number, and an array in several dimensions are no part of a value in parts."""
    parts = next((parts for kind, parts in TAKEN_APART if kind == name), [datetime.UTC])
    wrong = [[*parts, *[None] * number] for number in (2, 3)]
    wrong += [[]] * (name not in ("NaT", "NA"))
    for place in range(len(parts)):
        wrong += [
            [*parts[:place], other, *parts[place + 1 :]] for other in ([], np.ones((1, 1, 1)))
        ]
    for one in wrong:
        with pytest.raises(WireError) as error:
            decode(message(name, *one))
        assert "makes no sense" not in str(error.value)


WITH_PARTS = [
    *(value for kind in (COLUMNS, INDEXES, FRAMES, ARRAYS) for value in kind.values()),
    *(value for value in SINGLE if not isinstance(value, np.generic)),
    *(getattr(np.polynomial, name)([1, 2.5]) for name in POLYNOMIALS),
    np.poly1d([1, 2]),
    np.dtype("f8"),
    pd.Int64Dtype(),
]
TAKEN_APART = [
    (name, list(parts))
    for value in WITH_PARTS
    for name, parts in [kinds.CLASSES[kinds.class_of(value)](value)]
]
PARTS = [
    *(part for _, parts in TAKEN_APART for part in parts),
    *(value for value in WITH_PARTS if np.size(value) < 1000),
    *[None, True, 0, -1, 2**31, 2**62, -(2**63), 2**70, 0.5, np.nan, np.inf, "", "a", "UTC", "D"],
    *[
        "M",
        "B",
        "99999B",
        "-9999YE-DEC",
        b"a",
        [],
        [1],
        (),
        (1,),
        ("a", None),
        {},
        range(3),
        set(),
    ],
    *[np.zeros((3, 1)), np.zeros((2, 3)), np.array(5), np.array([1, 2, 9]), np.array([-1, 0, -5])],
    *[np.array([2**62] * 3), np.array([-(2**63)] * 3), np.array([2**63 - 1, 0, 1])],
    *[np.array([2**62] * 3).view(kind) for kind in ("M8[s]", "m8[s]", "M8[ns]", "M8[Y]")],
    *[np.array([2**63 - 1] * 3).view(kind) for kind in ("M8[s]", "m8[ms]", "M8[ns]")],
    *[np.datetime64(2**62, "s"), np.timedelta64(2**62, "s"), np.datetime64(2**63 - 1, "ns")],
    *[np.array(["a", "b"]), objects([1], {}, set()), objects("a", "b", None), np.zeros(3, "f2")],
]


def some_parts(random):
    """Return a kind, and parts of a value of it, of which some are others."""
    name, parts = random.choice(TAKEN_APART)
    if random.random() < 0.1:
        name = random.choice(TAKEN_APART)[0]
    parts = list(parts)
    for _ in range(random.choice([1, 1, 1, 2, 3])):
        place = random.randint(0, len(parts))
        removed = random.choice([1, 1, 1, 1, 0])
        parts[place : place + removed] = random.choice([[random.choice(PARTS)]] * 5 + [[]])
    return name, parts


def test_parts_that_do_not_belong_together_are_refused_or_make_a_value():
    random, made = Random(3), 0
    for _ in range(20_000):
        name, parts = some_parts(random)
        with suppress(ValueError, OverflowError):
            value = kinds.MAKERS[name](parts, lambda number: None)
            made += 1
            encode(value)
            with warnings.catch_warnings(action="ignore"):  # of floats of two bytes
                repr(value)
    assert made > 500


@settings(max_examples=1000, deadline=None)
@given(st.sampled_from([value for value in WITH_PARTS if np.size(value) < 1000]), st.data())
def test_a_damaged_message_gives_a_value_or_a_wire_error(value, data):
    damaged = bytearray(encode(value))
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    try:
        value = decode(bytes(damaged))
    except WireError as error:
        assert "makes no sense" not in str(error), "an error that the decoder does not expect"
    else:
        encode(value)


@given(
    st.lists(st.sampled_from([column for column in COLUMNS.values() if len(column) == 3])),
    st.sampled_from([index for index in INDEXES.values() if len(index) >= 3]),
    st.lists(st.sampled_from(["x", "y", 1, ("a", 2)]), min_size=20, max_size=20),
)
def test_any_table_comes_out_as_it_went_in(columns, index, names):
    frame = pd.DataFrame(dict(enumerate(columns[:20])), index=range(3))
    frame.index = index[:3]
    frame.columns = pd.Index(names[: frame.shape[1]], tupleize_cols=False)
    back = decode(encode(frame))
    testing.assert_frame_equal(back, frame, check_exact=True, check_freq=True)
    assert encode(back) == encode(frame)


@pytest.mark.parametrize("name", ["DataFrame", "Series"])
def test_a_message_cannot_make_a_table_that_holds_itself(name):
    inside = Raw(b"o\1\0\0\0\1R\0\0\0\0")
    parts = {"DataFrame": (TWO[:1], TWO[:1], inside), "Series": (inside, TWO[:1], None)}[name]
    with pytest.raises(WireError, match="a reference to nothing"):
        decode(message(name, *parts))


def test_few_bytes_cannot_stand_for_much_memory_or_time():
    elements, values = "too many elements of arrays", "too many values"
    big, objects_ = pd.DataFrame(np.zeros((900_000, 1), "i1")), series([None] * 90_000, object)
    again = b"R\0\0\0\0" * 100
    for once, why in ((big, elements), (objects_, "more than 200000 values")):
        with pytest.raises(WireError, match=why):
            decode(b"t\0\0\0\x65" + encode(once) + again)
    ranges = b"t\0\0\0\x05" + message("RangeIndex", 0, 1_000_000, 1, None) * 5
    with pytest.raises(WireError, match=elements):
        decode(ranges)
    workdays = pd.date_range("1700", periods=10_000, freq="B")
    assert decode(encode([workdays] * 3))[2].freqstr == "B"
    with pytest.raises(WireError, match=elements):
        decode(encode([workdays] * 4))
    cells = b"o\1" + (200_001).to_bytes(4, "big") + b"N" * 200_001
    with pytest.raises(WireError, match=values):
        decode(message("Series", Raw(cells), TWO, None))


# ---- In checks ----

IMPORT = "import numpy as np, pandas as pd\n"
ANSWER = (
    IMPORT
    + """
table = pd.DataFrame({"x": [1.0, 2.0, 4.0], "group": pd.Categorical(["a", "b", "a"])})
x = table["x"]
line = np.polynomial.Polynomial([1, 2])

def means(df):
    return df.groupby("group", observed=True)["x"].mean().reset_index()

def add(df):
    df["twice"] = 2 * df["x"]
    df.drop(index=5, inplace=True)

def scale(column):
    column /= column.max()
    return column

def same(x):
    return x

class Equal(pd.DataFrame):
    @property
    def _constructor(self):
        return Equal
    def equals(self, other):
        return True
    __eq__ = __ne__ = equals
    def __getattribute__(self, name):
        return (1, 1) if name == "shape" else super().__getattribute__(name)

def forged(df):
    return Equal({"x": [7]})

def odd(df):
    df["odd"] = [object() for _ in df.index]

def large():
    return pd.DataFrame(np.zeros((1_250_000, 10)))
"""
)
GIVEN = "df = pd.DataFrame({'group': ['b', 'a', 'b'], 'x': [1.0, 2.0, 4.0]}, index=[5, 6, 7])\n"


def test_checks_judge_tables():
    right = [
        "pd.testing.assert_frame_equal(means(df), pd.DataFrame({'group': ['a', 'b'], 'x': [2.0, 2.5]}))",
        "assert table.shape == (3, 2) and table['x'].mean() == x.mean() == 7 / 3",
        "assert list(table.columns) == ['x', 'group'] and table.dtypes['group'] == 'category'",
        "assert add(df) is None and df.index.tolist() == [6, 7] and df['twice'].tolist() == [4, 8]",
        "x = df['x'].copy()\nassert scale(x) is x and x.tolist() == [0.25, 0.5, 1]",
        "assert same(df) is df and same([df, df])[1] is df",
        "assert line(2) == 5 and line.coef.tolist() == [1, 2]",
        "df.attrs['a'] = 1\nadd(df)\nassert df.attrs == {'a': 1}",
    ]
    assert verdicts(ANSWER, *(IMPORT + GIVEN + source for source in right)) == ["passed"] * 8


def test_checks_are_not_deceived_by_tables():
    forged, by_shape, odd, large, sent = verdicts(
        ANSWER,
        *(
            IMPORT + GIVEN + source
            for source in (
                "pd.testing.assert_frame_equal(forged(df), df)",
                "assert forged(df).shape == (1, 1) and type(forged(df)) is pd.DataFrame, 'another'",
                "odd(df)",
                "large()",
                "same(pd.DataFrame(np.zeros((1_250_000, 10))))",
            )
        ),
    )
    assert forged.startswith("AssertionError: DataFrame are different")
    assert by_shape == "passed"
    assert odd.startswith("AnswerError: odd returned something that holds a DataFrame object with")
    assert large.startswith(
        "AnswerError: large returned a table of more than 4 million elements, "
    )
    assert sent.startswith("AnswerError: the check gives same a table of more than 4 million elem")


def test_a_kernel_without_pandas_sends_all_else(tmp_path):
    (tmp_path / "pandas.py").write_text("DataFrame = 5\n")
    source = f"import sys\nsys.path.insert(0, {str(tmp_path)!r})\nimport pandas, datetime\n"
    source += "day, row = datetime.date(2024, 1, 2), [1]\npair = (row, row)"
    assert (
        verdicts(source, "assert day.year == 2024", "assert pair[0] is pair[1]") == ["passed"] * 2
    )


def test_a_kernel_runs_the_code_for_tables_only_where_there_is_something_of_them():
    source = """
import sys
def code_has_run(*_):
    return "CLASSES" in vars(sys.modules["_student_side.kinds"])
values = [1, None, {"a": (1.5,)}, {2}]
"""
    checks = [
        "assert not code_has_run(values)",
        "import decimal\nassert code_has_run(decimal.Decimal(1))",
    ]
    assert verdicts(source, *checks) == ["passed"] * 2


def test_where_pandas_is_not_installed_that_is_no_fault_of_the_answer(monkeypatch):
    reply = encode(("", "returned", pd.DataFrame({"a": [1]}), []))
    names = StudentNames(lambda name, request: reply, printed=lambda text: None)
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(CheckError, match="^f: pandas is not installed where the checks run$"):
        names.call("f", (), {})
