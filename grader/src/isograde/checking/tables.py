"""What crosses of pandas: tables, columns, indexes, arrays, and their single values.

See ``kinds``. A table is its index, its columns, and for each type its values as one array. All
arrives as the plain class with the plain values; ``attrs``, flags, and frequencies that pandas would
take long to check, stay behind.

pandas believes what it is given: codes beyond the categories, say, would read foreign memory. So
what makes a value looks at all parts before, in ``values`` it is said how it refuses them.

This module is also sent to the student's kernel, and asks for pandas only where it is in use.
"""

import re
import sys
from collections.abc import Iterator
from typing import Any

from .plain import MAX_KEYS, TooMuch
from .values import Count, Make, Split, are, ensure, is_zone, library

UNITS = ("s", "ms", "us", "ns")  # of pandas' dates and times
MAX_LEVELS = 32  # of an index
NUMBERS = "biufc"
PLAIN = NUMBERS + "OMm"
MASKED = {"boolean": "?", "Float32": "f4", "Float64": "f8"}
MASKED |= {
    f"{u}Int{8 * size}": f"{u.lower() or 'i'}{size}" for u in ("", "U") for size in (1, 2, 4, 8)
}
TEXTS = ("string", "str")
CLOSED = ("left", "right", "both", "neither")

# Frequencies of fixed length, of periods, each with how many there are in a year, and others, whose
# dates pandas makes one by one to see whether an index has that frequency.
DAYS = "MON TUE WED THU FRI SAT SUN".split()
MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
STEPS = {"D": 366, "h": 24 * 366, "min": 1440 * 366, "s": 86_400 * 366}
STEPS |= {unit: 86_400 * 366 * 1000**power for power, unit in enumerate(UNITS)}
PERIODS = STEPS | {"M": 12} | {f"W-{day}": 53 for day in DAYS}
PERIODS |= {f"Q-{month}": 4 for month in MONTHS} | {f"Y-{month}": 1 for month in MONTHS}
OFFSETS = {"B", "MS", "ME", "BMS", "BME", *(f"W-{day}" for day in DAYS)}
OFFSETS |= {f"{kind}-{m}" for kind in ("QS", "QE", "YS", "YE", "BQS", "BQE") for m in MONTHS}
FREQUENCY = re.compile(r"(?:-?[1-9]\d{0,5})?([A-Za-z]+(?:-[A-Z]{3})?)", re.ASCII)
COST = 100  # a date that is made by itself takes as long as so many elements of an array
ABSENT = -(2**63)  # of a period
REACH, REACH_IN_NS = (-62_135_500_000, 253_402_200_000), (-9_223_200_000, 9_223_200_000)  # seconds
YEARS = 8000  # before and after 1970, which pandas writes without an error


# ---- Taken apart --------------------------------------------------------------------------------


def _pandas() -> Any:
    return sys.modules["pandas"]


def _frame(value: Any) -> tuple[str, Iterator[Any]]:
    return "DataFrame", _parts_of_frame(_pandas().DataFrame(value))  # not a subclass's own


def _parts_of_frame(frame: Any) -> Iterator[Any]:
    """Yield the index, the columns, and for each type the places of its columns and their values.

    The values of an extension type are those of one column.
    """
    import numpy

    yield frame.index
    yield frame.columns
    places: dict[Any, list[int]] = {}
    for place, dtype in enumerate(frame.dtypes.tolist()):
        places.setdefault(dtype if isinstance(dtype, numpy.dtype) else place, []).append(place)
    if len(places) > MAX_KEYS:
        raise TooMuch(f"a table of more than {MAX_KEYS} columns of pandas' own types")
    for kind, found in places.items():
        yield numpy.array(found)
        if not isinstance(kind, numpy.dtype):
            yield frame.iloc[:, found[0]].array
        elif len(found) == frame.shape[1]:
            yield frame.to_numpy()
        else:
            block = numpy.empty((len(frame), len(found)), kind)
            for number, place in enumerate(found):
                block[:, number] = frame.iloc[:, place].to_numpy()
            yield block


def _series(value: Any) -> tuple[str, list[Any]]:
    series = _pandas().Series(value)
    return "Series", [_values(series), series.index, series.name]


def _values(column: Any) -> Any:
    """Return the values of a column or an index: an array of numpy, or one of pandas."""
    import numpy

    return column.to_numpy() if isinstance(column.dtype, numpy.dtype) else column.array


def _index(value: Any) -> tuple[str, list[Any]]:
    frequency = getattr(value, "freqstr", None) if value.dtype.kind in "Mm" else None
    kept = [frequency] if _is_frequency(frequency, len(value)) else []
    return "Index", [_values(value), value.name, *kept]


def _range_index(value: Any) -> tuple[str, list[Any]]:
    return "RangeIndex", [value.start, value.stop, value.step, value.name]


def _multi_index(value: Any) -> tuple[str, list[Any]]:
    import numpy

    pairs = zip(value.levels, value.codes, strict=True)
    parts = [part for level, codes in pairs for part in (level, numpy.asarray(codes))]
    return "MultiIndex", [tuple(value.names), *parts]


def _array(value: Any) -> tuple[str, list[Any]]:
    """Take an array of pandas apart, by its type."""
    import numpy

    pandas = _pandas()
    dtype, name = value.dtype, str(value.dtype.name)
    if isinstance(dtype, pandas.CategoricalDtype):
        return "Categorical", [value.codes, value.categories, value.ordered]
    if isinstance(dtype, pandas.DatetimeTZDtype):
        return "DatetimeArray", [value.to_numpy(f"M8[{dtype.unit}]"), dtype.tz]
    if isinstance(dtype, pandas.PeriodDtype) and _is_period(name[7:-1]):
        return "PeriodArray", [value.astype("int64"), name[7:-1]]
    if isinstance(dtype, pandas.IntervalDtype):
        return "IntervalArray", [value.left, value.right, value.closed]
    if isinstance(dtype, pandas.StringDtype):
        return "StringArray", [name, value.to_numpy(dtype=object, na_value=None)]
    if name in MASKED:
        absent, data = value.isna(), numpy.zeros(len(value), MASKED[name])
        data[~absent] = value[~absent].to_numpy(dtype=MASKED[name])
        return "masked array", [name, data, absent]
    if isinstance(dtype, numpy.dtype) and dtype.kind in "Mm":
        return "DatetimeArray", [value.to_numpy(), None]
    if isinstance(value, pandas.arrays.NumpyExtensionArray):
        return "NumpyExtensionArray", [value.to_numpy()]
    raise ValueError(f"values of the type {name[:80]}")


def _dtype(value: Any) -> tuple[str, list[Any]]:
    """A type of pandas is sent as an array of it that is empty."""
    return "dtype of", [_pandas().array([], dtype=value)]


def _timestamp(value: Any) -> tuple[str, list[Any]]:
    return "Timestamp", [value.to_datetime64(), *([value.tz] if value.tz else [])]


def _timedelta(value: Any) -> tuple[str, list[Any]]:
    return "Timedelta", [value.to_timedelta64()]


def _period(value: Any) -> tuple[str, list[Any]]:
    if not _is_period(value.freqstr):
        raise ValueError(f"the frequency {value.freqstr}")
    return "Period", [value.ordinal, value.freqstr]


def _interval(value: Any) -> tuple[str, list[Any]]:
    return "Interval", [value.left, value.right, value.closed]


# A class stands before those that it is derived from.
CLASSES: dict[tuple[str, str], Split] = {
    ("pandas", "DataFrame"): _frame,
    ("pandas", "Series"): _series,
    ("pandas", "MultiIndex"): _multi_index,
    ("pandas", "RangeIndex"): _range_index,
    ("pandas", "Index"): _index,
    ("pandas.api.extensions", "ExtensionArray"): _array,
    ("pandas.api.extensions", "ExtensionDtype"): _dtype,
    ("pandas.api.typing", "NaTType"): lambda _: ("NaT", []),
    ("pandas.api.typing", "NAType"): lambda _: ("NA", []),
    ("pandas", "Timestamp"): _timestamp,
    ("pandas", "Timedelta"): _timedelta,
    ("pandas", "Period"): _period,
    ("pandas", "Interval"): _interval,
}


def size_of(table: Any) -> int:
    """Return how many elements a table or a column has."""
    return int(table.size) + len(table)


def cells_of(table: Any) -> Iterator[Any]:
    """Yield the objects in a table or a column."""
    columns = table.items() if table.ndim == 2 else [(None, table)]
    for _, column in columns:
        if column.dtype == object:
            yield from column.tolist()


# ---- Made ---------------------------------------------------------------------------------------


def _is_array(values: Any, kinds: str, dimensions: int = 1) -> bool:
    """Return whether this is an array of numpy, of types that pandas keeps as they are."""
    import numpy

    return (
        type(values) is numpy.ndarray
        and values.ndim == dimensions
        and values.dtype.kind in kinds
        and (values.dtype.kind not in "Mm" or numpy.datetime_data(values.dtype)[0] in UNITS)
    )


def _is_column(pandas: Any, values: Any, kinds: str = PLAIN) -> bool:
    """Return whether this is the values of one column: an array of numpy or of pandas."""
    return _is_array(values, kinds) or isinstance(values, pandas.api.extensions.ExtensionArray)


def _type_of(values: Any) -> Any:
    """Return the type with which pandas does not look for texts among objects."""
    return object if values.dtype == object else None


def _ensure_name(name: Any) -> None:
    try:
        hash(name)
    except TypeError:
        raise ValueError from None


def _make_frame(parts: list[Any], _: Count) -> Any:
    import numpy

    pandas = library("pandas")
    ensure(len(parts) > 1 and len(parts) % 2 == 0)
    index, columns, *rest = parts
    ensure(isinstance(index, pandas.Index) and isinstance(columns, pandas.Index))
    ensure(len(rest) <= 2 * MAX_KEYS)
    blocks = [pandas.DataFrame(index=range(len(index)))]
    for places, values in zip(rest[::2], rest[1::2], strict=True):
        ensure(_is_array(places, "iu") and places.size)
        if isinstance(values, pandas.api.extensions.ExtensionArray):
            ensure(places.size == 1 and len(values) == len(index))
            blocks.append(pandas.DataFrame({0: values}))
        else:
            ensure(_is_array(values, PLAIN, 2) and values.shape == (len(index), places.size))
            blocks.append(pandas.DataFrame(values, dtype=_type_of(values)))
    found = numpy.concatenate([numpy.array([], "i8"), *rest[::2]])
    order = found.argsort(kind="stable")
    ensure(numpy.array_equal(found[order], numpy.arange(len(columns))))
    frame = blocks[1] if len(blocks) == 2 else pandas.concat(blocks, axis=1)
    if not numpy.array_equal(order, numpy.arange(len(order))):
        frame = _in_order(pandas, frame, order)
    frame.index, frame.columns = index, columns
    return frame


def _in_order(pandas: Any, frame: Any, order: Any) -> Any:
    if all(getattr(dtype, "isnative", True) for dtype in frame.dtypes.unique()):
        return frame.iloc[:, order]
    ensure(len(order) <= MAX_KEYS)  # pandas 2 cannot do that for numbers in another order of bytes
    return pandas.DataFrame({to: frame.iloc[:, place] for to, place in enumerate(order)})


def _make_series(parts: list[Any], _: Count) -> Any:
    pandas = library("pandas")
    ensure(len(parts) == 3)
    values, index, name = parts
    ensure(_is_column(pandas, values) and isinstance(index, pandas.Index))
    ensure(len(values) == len(index))
    _ensure_name(name)
    return pandas.Series(values, index=index, name=name, dtype=_type_of(values))


def _make_index(parts: list[Any], count: Count) -> Any:
    pandas = library("pandas")
    ensure(len(parts) in (2, 3))
    values, name = parts[:2]
    ensure(_is_column(pandas, values) and values.dtype != "f2")
    _ensure_name(name)
    index = pandas.Index(values, name=name, dtype=_type_of(values), tupleize_cols=False)
    if len(parts) == 3:
        ensure(isinstance(index, (pandas.DatetimeIndex, pandas.TimedeltaIndex)))
        offset = _offset(pandas, parts[2], len(index), count)
        try:
            index.freq = offset
        except Exception:  # noqa: BLE001  (those of time zones are pytz's own in pandas 2)
            raise ValueError from None
    return index


def _offset(pandas: Any, name: Any, size: int, count: Count) -> Any:
    """Return a frequency for an index of that size."""
    ensure(_is_frequency(name, size))
    if _step(name) in OFFSETS:
        count(COST * size)
    return pandas.tseries.frequencies.to_offset(name)


def _step(frequency: Any) -> str:
    """Return a frequency without how many there are of it, "" if it has not the form of one."""
    match = FREQUENCY.fullmatch(frequency) if type(frequency) is str else None
    return match[1] if match else ""


def _is_frequency(name: Any, size: int) -> bool:
    """Return whether an index of that size keeps its frequency."""
    step = _step(name)
    return step in STEPS or (step in OFFSETS and size <= MAX_KEYS)


def _make_range_index(parts: list[Any], count: Count) -> Any:
    pandas = library("pandas")
    ensure(len(parts) == 4 and are((int,), parts[:3]) and parts[2])
    ensure(all(abs(part) < 2**62 for part in parts[:3]))
    count(len(range(*parts[:3])))
    _ensure_name(parts[3])
    return pandas.RangeIndex(*parts[:3], name=parts[3])


def _make_multi_index(parts: list[Any], _: Count) -> Any:
    pandas = library("pandas")
    ensure(len(parts) % 2 and 3 <= len(parts) <= 2 * MAX_LEVELS + 1)
    names, levels, codes = parts[0], parts[1::2], parts[2::2]
    ensure(type(names) is tuple and len(names) == len(levels))
    for name in names:
        _ensure_name(name)
    for level, places in zip(levels, codes, strict=True):
        _ensure_codes(pandas, places, level)
        ensure(len(places) == len(codes[0]))
    return pandas.MultiIndex(levels=levels, codes=codes, names=names)


def _ensure_codes(pandas: Any, codes: Any, of: Any) -> None:
    """See that codes are places in an index, or -1, which has nothing twice."""
    ensure(isinstance(of, pandas.Index) and not isinstance(of, pandas.MultiIndex))
    ensure(_is_array(codes, "i"))
    if of.dtype == object:
        ensure(len(of) <= MAX_KEYS)  # equal hashes make it quadratic
        for key in of:
            _ensure_name(key)
    ensure(of.is_unique)
    ensure(not codes.size or (codes.min() >= -1 and codes.max() < len(of)))


def _make_categorical(parts: list[Any], _: Count) -> Any:
    pandas = library("pandas")
    ensure(len(parts) == 3)
    codes, categories, ordered = parts
    _ensure_codes(pandas, codes, categories)
    ensure(type(ordered) is bool and not isinstance(categories, pandas.CategoricalIndex))
    ensure(not categories.hasnans)
    dtype = pandas.CategoricalDtype(categories, ordered)
    return pandas.Categorical.from_codes(codes, dtype=dtype)


def _make_dates(parts: list[Any], _: Count) -> Any:
    pandas = library("pandas")
    ensure(len(parts) == 2 and _is_array(parts[0], "Mm") and is_zone(parts[1]))
    dates, zone = parts
    if dates.dtype.kind == "m":
        ensure(zone is None)
        return pandas.TimedeltaIndex(dates).array
    index = pandas.DatetimeIndex(dates)
    if zone is None:
        return index.array
    ensure(_in_reach(dates))
    return index.tz_localize("UTC").tz_convert(zone).array


def _in_reach(dates: Any) -> bool:
    """Return whether there are such dates in all time zones: in years of four digits."""
    import numpy

    seconds = dates.astype("M8[s]").astype("i8")[~numpy.isnat(dates)]
    first, last = REACH_IN_NS if numpy.datetime_data(dates.dtype)[0] == "ns" else REACH
    return bool(((first <= seconds) & (seconds <= last)).all())


def _make_periods(parts: list[Any], _: Count) -> Any:
    pandas = library("pandas")
    ensure(len(parts) == 2 and _is_array(parts[0], "i") and parts[0].dtype == "i8")
    ordinals, frequency = parts
    most = _most_periods(frequency)
    absent = ordinals == ABSENT
    ensure((absent | ((-most <= ordinals) & (ordinals <= most))).all())
    return pandas.PeriodIndex.from_ordinals(ordinals, freq=frequency).array


def _is_period(frequency: Any) -> bool:
    return _step(frequency) in PERIODS and not frequency.startswith("-")


def _most_periods(frequency: Any) -> int:
    """Return how far from 1970 a period may be."""
    ensure(_is_period(frequency))
    return min(YEARS * PERIODS[_step(frequency)], 2**63 - 1)


def _make_intervals(parts: list[Any], _: Count) -> Any:
    pandas = library("pandas")
    ensure(len(parts) == 3)
    left, right, closed = parts
    ensure(isinstance(left, pandas.Index) and isinstance(right, pandas.Index))
    ensure(left.dtype == right.dtype and len(left) == len(right) and left.dtype.kind in "iufMm")
    extension = isinstance(left.dtype, pandas.api.extensions.ExtensionDtype)
    ensure(not extension or isinstance(left.dtype, pandas.DatetimeTZDtype))
    ensure(type(closed) is str and closed in CLOSED)
    return pandas.arrays.IntervalArray.from_arrays(left, right, closed=closed)


def _make_texts(parts: list[Any], _: Count) -> Any:
    pandas = library("pandas")
    ensure(len(parts) == 2 and type(parts[0]) is str and parts[0] in TEXTS)
    ensure(_is_array(parts[1], "O") and are((str, type(None)), parts[1]))
    array = pandas.array(parts[1], dtype=parts[0])
    ensure(isinstance(array.dtype, pandas.StringDtype))
    return array


def _make_masked(parts: list[Any], _: Count) -> Any:
    pandas = library("pandas")
    ensure(len(parts) == 3 and type(parts[0]) is str and parts[0] in MASKED)
    name, data, absent = parts
    ensure(_is_array(data, "biuf") and data.dtype == MASKED[name])
    ensure(_is_array(absent, "b") and absent.shape == data.shape)
    kind = {"b": "Boolean", "f": "Floating"}.get(data.dtype.kind, "Integer")
    return getattr(pandas.arrays, f"{kind}Array")(data, absent)


def _make_array(parts: list[Any], _: Count) -> Any:
    pandas = library("pandas")
    ensure(len(parts) == 1 and _is_array(parts[0], NUMBERS + "O"))
    return pandas.arrays.NumpyExtensionArray(parts[0])


def _make_dtype(parts: list[Any], _: Count) -> Any:
    pandas = library("pandas")
    ensure(len(parts) == 1 and isinstance(parts[0], pandas.api.extensions.ExtensionArray))
    return parts[0].dtype


def _make_timestamp(parts: list[Any], _: Count) -> Any:
    import numpy

    pandas = library("pandas")
    ensure(len(parts) in (1, 2) and type(parts[0]) is numpy.datetime64)
    ensure(_is_array(numpy.array([parts[0]]), "M") and not numpy.isnat(parts[0]))
    stamp = pandas.Timestamp(parts[0])
    if len(parts) == 1:
        return stamp
    ensure(is_zone(parts[1]) and _in_reach(numpy.array([parts[0]])))
    return stamp.tz_localize("UTC").tz_convert(parts[1])


def _make_timedelta(parts: list[Any], _: Count) -> Any:
    import numpy

    pandas = library("pandas")
    ensure(len(parts) == 1 and type(parts[0]) is numpy.timedelta64)
    ensure(_is_array(numpy.array([parts[0]]), "m") and not numpy.isnat(parts[0]))
    return pandas.Timedelta(parts[0])


def _make_period(parts: list[Any], _: Count) -> Any:
    pandas = library("pandas")
    ensure(len(parts) == 2 and type(parts[0]) is int)
    ensure(abs(parts[0]) <= _most_periods(parts[1]))
    return pandas.Period(ordinal=parts[0], freq=parts[1])


def _make_interval(parts: list[Any], _: Count) -> Any:
    import numpy

    pandas = library("pandas")
    ensure(len(parts) == 3)
    left, right, closed = parts
    ensure(type(closed) is str and closed in CLOSED)
    numbers = (int, float, numpy.integer, numpy.floating)
    of = (numbers, pandas.Timestamp, pandas.Timedelta)
    ensure(any(isinstance(left, kind) and isinstance(right, kind) for kind in of))
    in_zones = [getattr(end, "tzinfo", None) is not None for end in (left, right)]
    ensure(in_zones[0] == in_zones[1])
    return pandas.Interval(left, right, closed=closed)


def _single(name: str) -> Make:
    def make(parts: list[Any], _: Count) -> Any:
        ensure(not parts)
        return getattr(library("pandas"), name)

    return make


MAKERS: dict[str, Make] = {
    "DataFrame": _make_frame,
    "Series": _make_series,
    "Index": _make_index,
    "RangeIndex": _make_range_index,
    "MultiIndex": _make_multi_index,
    "Categorical": _make_categorical,
    "DatetimeArray": _make_dates,
    "PeriodArray": _make_periods,
    "IntervalArray": _make_intervals,
    "StringArray": _make_texts,
    "masked array": _make_masked,
    "NumpyExtensionArray": _make_array,
    "dtype of": _make_dtype,
    "Timestamp": _make_timestamp,
    "Timedelta": _make_timedelta,
    "Period": _make_period,
    "Interval": _make_interval,
    "NaT": _single("NaT"),
    "NA": _single("NA"),
}
