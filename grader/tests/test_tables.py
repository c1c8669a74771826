"""Tables, dates, decimal numbers and polynomials come out as they went in; nothing else does."""

import datetime
import decimal
import fractions
import zoneinfo

import numpy as np
import pandas as pd
import pytest
from isograde.checking.wire import decode, encode
from pandas import testing

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
