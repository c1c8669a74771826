"""Dates and times, decimal numbers and fractions, polynomials: how they are taken apart and made.

See ``kinds``. What takes a value apart runs in the process that sends it, and raises ValueError,
with words for a student, where it has a part of a kind that never crosses. What makes one is given
parts that a hostile process may have chosen: it looks at each of them before it calls a
constructor, and raises ValueError where there is no such value.

This module is also sent to the student's kernel.
"""

import datetime
import importlib
import re
import sys
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from .plain import DTYPES, NotInstalled

Count = Callable[[int], None]  # told how many elements are made that are not in the parts
Split = Callable[[Any], tuple[str, Iterable[Any]]]
Make = Callable[[list[Any], Count], Any]

# As many digits as an integer may have, and exponents with which int() is no matter of hours.
DIGITS = r"\d{1,2466}"
DECIMAL = re.compile(
    rf"-?(?:{DIGITS}(?:\.{DIGITS})?(?:E[+-]\d{{1,4}})?|Infinity|s?NaN(?:{DIGITS})?)", re.ASCII
)
MAX_COEFFICIENTS = 10_000  # of a polynomial
POLYNOMIALS = ("Polynomial", "Chebyshev", "Hermite", "HermiteE", "Laguerre", "Legendre")
FIELDS = ("year", "month", "day", "hour", "minute", "second", "microsecond")


def ensure(is_so: object) -> None:
    if not is_so:
        raise ValueError


def library(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError:
        raise NotInstalled(f"{name} is not installed where the checks run") from None


def are(kinds: Any, values: Iterable[Any]) -> bool:
    """Return whether values are of exactly these types."""
    return all(type(value) in kinds for value in values)


# ---- Dates and times ----------------------------------------------------------------------------


def _fields(value: Any, kind: type, names: Iterable[str]) -> list[Any]:
    """Return attributes of a value as its class sees them, whatever a subclass says."""
    return [getattr(kind, name).__get__(value) for name in names]


def _zone_and_fold(value: Any, kind: type) -> list[Any]:
    zone, fold = _fields(value, kind, ("tzinfo", "fold"))
    return [] if zone is None and not fold else [zone, fold]


def _datetime(value: Any) -> tuple[str, list[Any]]:
    kind = datetime.datetime
    plain = kind(*_fields(value, kind, FIELDS))
    return "datetime", [plain.isoformat(), *_zone_and_fold(value, kind)]


def _time(value: Any) -> tuple[str, list[Any]]:
    kind = datetime.time
    plain = kind(*_fields(value, kind, FIELDS[3:]))
    return "time", [plain.isoformat(), *_zone_and_fold(value, kind)]


def _date(value: Any) -> tuple[str, list[Any]]:
    return "date", [datetime.date(*_fields(value, datetime.date, FIELDS[:3])).isoformat()]


def _timedelta(value: Any) -> tuple[str, list[Any]]:
    return "timedelta", _fields(value, datetime.timedelta, ("days", "seconds", "microseconds"))


def _zone(value: Any) -> tuple[str, list[Any]]:
    """A zone is sent by its name, and one that is an offset from UTC by that."""
    kind, name = type(value), None
    if kind is datetime.timezone:
        return "timezone", list(value.__getinitargs__())
    if kind.__module__.partition(".")[0] in ("zoneinfo", "pytz"):
        name = getattr(value, "key", None) or getattr(value, "zone", None)
    if isinstance(name, str):
        return ("ZoneInfo" if hasattr(value, "key") else "pytz"), [name]
    offset = value.utcoffset(None)
    if offset is None:
        raise ValueError("a time zone without a name")
    return "timezone", [offset]


def _make_iso(kind: Any) -> Make:
    def make(parts: list[Any], _: Count) -> Any:
        ensure(len(parts) in ((1,) if kind is datetime.date else (1, 3)) and type(parts[0]) is str)
        value = kind.fromisoformat(parts[0])
        if len(parts) == 1:
            return value
        zone, fold = parts[1:]
        ensure(is_zone(zone) and type(fold) is int and fold in (0, 1))
        return value.replace(tzinfo=zone, fold=fold)

    return make


def is_zone(value: object) -> bool:
    return value is None or isinstance(value, datetime.tzinfo)


def _make_timedelta(parts: list[Any], _: Count) -> Any:
    ensure(len(parts) == 3 and are((int,), parts) and abs(parts[0]) <= 999_999_999)
    ensure(0 <= parts[1] < 86_400 and 0 <= parts[2] < 1_000_000)
    return datetime.timedelta(*parts)


def _make_timezone(parts: list[Any], _: Count) -> Any:
    ensure(
        len(parts) in (1, 2) and type(parts[0]) is datetime.timedelta and are((str,), parts[1:])
    )
    return datetime.timezone(*parts) if parts != [datetime.timedelta(0)] else datetime.UTC


@cache
def _zone_names() -> frozenset[str]:
    import zoneinfo

    return frozenset(zoneinfo.available_timezones())


def _make_zone(parts: list[Any], _: Count) -> Any:
    import zoneinfo

    ensure(len(parts) == 1 and type(parts[0]) is str and parts[0] in _zone_names())
    return zoneinfo.ZoneInfo(parts[0])


def _make_pytz(parts: list[Any], _: Count) -> Any:
    pytz = library("pytz")
    ensure(len(parts) == 1 and type(parts[0]) is str and parts[0] in pytz.all_timezones_set)
    return pytz.timezone(parts[0])


# ---- Numbers ------------------------------------------------------------------------------------


def _decimal(value: Any) -> tuple[str, list[Any]]:
    text = sys.modules["decimal"].Decimal.__str__(value)
    if not _is_decimal(text):
        raise ValueError("a Decimal of too many digits")
    return "Decimal", [text]


def _is_decimal(text: str) -> bool:
    return bool(DECIMAL.fullmatch(text))


def _make_decimal(parts: list[Any], _: Count) -> Any:
    import decimal

    ensure(len(parts) == 1 and type(parts[0]) is str and _is_decimal(parts[0]))
    return decimal.Decimal(parts[0])


def _fraction(value: Any) -> tuple[str, list[Any]]:
    kind = sys.modules["fractions"].Fraction
    return "Fraction", [kind.numerator.fget(value), kind.denominator.fget(value)]


def _make_fraction(parts: list[Any], _: Count) -> Any:
    import fractions

    ensure(len(parts) == 2 and are((int,), parts) and parts[1] > 0)
    return fractions.Fraction(*parts)


# ---- Of numpy -----------------------------------------------------------------------------------


def _polynomial(name: str) -> Split:
    def parts(value: Any) -> tuple[str, list[Any]]:
        if not _are_numbers(value.coef):
            raise ValueError(f"a {name} of other coefficients than numbers")
        return name, [value.coef, value.domain, value.window, value.symbol]

    return parts


def _poly1d(value: Any) -> tuple[str, list[Any]]:
    if not _are_numbers(value.coeffs):
        raise ValueError("a poly1d of other coefficients than numbers")
    return "poly1d", [value.coeffs, value.variable]


def _are_numbers(values: Any, size: int | None = None) -> bool:
    """Return whether values are an array of one dimension with some numbers, or so many."""
    import numpy

    return (
        type(values) is numpy.ndarray
        and values.ndim == 1
        and values.dtype.kind in "iufc"
        and (values.size == size if size else 0 < values.size <= MAX_COEFFICIENTS)
    )


def _make_polynomial(name: str) -> Make:
    def make(parts: list[Any], _: Count) -> Any:
        import numpy

        ensure(len(parts) == 4 and _are_numbers(parts[0]))
        ensure(_are_numbers(parts[1], 2) and _are_numbers(parts[2], 2))
        ensure(type(parts[3]) is str and parts[3].isidentifier())
        return getattr(numpy.polynomial, name)(*parts)

    return make


def _make_poly1d(parts: list[Any], _: Count) -> Any:
    import numpy

    ensure(len(parts) == 2 and _are_numbers(parts[0]) and type(parts[1]) is str)
    return numpy.poly1d(parts[0], variable=parts[1])


def _dtype(value: Any) -> tuple[str, list[Any]]:
    if not _is_dtype(value.str):
        raise ValueError(f"the type {str(value)[:80]}")
    return "dtype", [value.str]


def _is_dtype(name: str) -> bool:
    return name in DTYPES or name == "|O"


def _make_dtype(parts: list[Any], _: Count) -> Any:
    import numpy

    ensure(len(parts) == 1 and type(parts[0]) is str and _is_dtype(parts[0]))
    return numpy.dtype(parts[0])


# A class stands before those that it is derived from.
CLASSES: dict[tuple[str, str], Split] = {
    ("datetime", "datetime"): _datetime,
    ("datetime", "date"): _date,
    ("datetime", "time"): _time,
    ("datetime", "timedelta"): _timedelta,
    ("datetime", "tzinfo"): _zone,
    ("decimal", "Decimal"): _decimal,
    ("fractions", "Fraction"): _fraction,
    **{("numpy.polynomial", name): _polynomial(name) for name in POLYNOMIALS},
    ("numpy", "poly1d"): _poly1d,
    ("numpy", "dtype"): _dtype,
}

MAKERS: dict[str, Make] = {
    "datetime": _make_iso(datetime.datetime),
    "date": _make_iso(datetime.date),
    "time": _make_iso(datetime.time),
    "timedelta": _make_timedelta,
    "timezone": _make_timezone,
    "ZoneInfo": _make_zone,
    "pytz": _make_pytz,
    "Decimal": _make_decimal,
    "Fraction": _make_fraction,
    **{name: _make_polynomial(name) for name in POLYNOMIALS},
    "poly1d": _make_poly1d,
    "dtype": _make_dtype,
}
