"""Fuzz the decoder with atheris, longer than a test may take.

    pip install atheris; python tests/fuzz_wire.py -max_total_time=600

It stops at the first input for which something else than a value or a WireError comes out.
"""

import sys
import warnings

import atheris

with atheris.instrument_imports(include=["isograde.checking"]):
    sys.path.insert(0, __file__.rpartition("/tests/")[0] or "..")
    from isograde.checking import kinds, wire  # noqa: F401  (wire imports it late)

import numpy as np
import test_tables

np.seterr(all="ignore")
warnings.simplefilter("ignore")


def one_input(data):
    try:
        value = wire.decode(data)
    except wire.WireError as error:
        # The decoder has a net below it, for errors that nobody thought of: none may fall in.
        assert "makes no sense" not in str(error), error
        return
    again = wire.decode(wire.encode(value))
    assert type(again) is type(value)
    # What came out can be used.
    repr(value)[:10]
    if isinstance(value, np.random.Generator):
        value.standard_normal(700)
        value.integers(0, 10, 700, dtype="u1")


def seeds(folder):
    """Write an example of every kind of value, for the fuzzer to begin with."""
    x = np.arange(6.0).reshape(2, 3)
    generators = [np.random.Generator(getattr(np.random, name)(1)) for name in wire.BIT_GENERATORS]
    values = [None, True, 5, -(2**70), 1.5, 2j, "ä", b"x", [1, (2,)], {1: "a"}, {2}, x, x > 2]
    values += [np.float64(2), np.array(["a", "bc"]), np.array([None, 1]), [x, x], range(3)]
    values += [[1.5, -2.5], [1, -2]]  # packed
    values += [[[1.5]] * 2, [{1: 2}] * 2, ([set()] * 2,) * 2]  # shared
    values += [slice(1, None), frozenset([1]), *generators]
    values += [value for value in test_tables.WITH_PARTS if np.size(value) < 1000]
    for number, value in enumerate(values):
        (folder / str(number)).write_bytes(wire.encode(value))


if __name__ == "__main__":
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        seeds(Path(folder))
        atheris.Setup([*sys.argv, folder], one_input)
        atheris.Fuzz()
