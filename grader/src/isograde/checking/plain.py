"""What ``wire`` and the kinds of plain data beside it have in common: limits, types, errors.

This module is also sent to the student's kernel.
"""

MAX_KEYS = 10_000  # of one dict or set: equal hashes make its building quadratic

# No longdouble: not every pattern of its bytes is a number, and C libraries trip over the rest.
_KINDS = ("i2", "i4", "i8", "u2", "u4", "u8", "f2", "f4", "f8", "c8", "c16")
_UNITS = ("", *(f"[{unit}]" for unit in "Y M W D h m s ms us ns ps fs as".split()))
_DATES = tuple(kind + unit for kind in ("M8", "m8") for unit in _UNITS)
DTYPES = frozenset(
    ["|b1", "|i1", "|u1", *(order + kind for order in "<>" for kind in (*_KINDS, *_DATES))]
)


class WireError(Exception):
    """A value is not plain data, or bytes are no message. The text says what is wrong."""


class TooMuch(WireError):
    """A value is plain data, but beyond a limit."""


class NotInstalled(WireError):
    """A value is of a library that is not here."""
