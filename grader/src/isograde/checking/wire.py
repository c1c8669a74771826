"""Plain data as bytes, and back: all that crosses between a student's kernel and the checks.

What crosses: None, bool, int, float, complex, str, bytes, list, tuple, dict, set, frozenset, range,
slice, arrays and scalars of numpy's numeric types, dates and times, numpy random generators by their
state, arrays of objects or of texts whose elements are all of these, and what ``kinds`` takes apart
into these: tables of pandas, dates, decimal numbers, polynomials.

The decoder takes bytes from a hostile process. It never evaluates, unpickles, or imports anything
but the libraries that these types are of: it builds objects of exactly these types itself, within
limits of size, depth and number. It raises nothing but WireError. The encoder turns an instance of
a subclass (a matrix, a namedtuple, an int that claims to equal everything) into a plain object of
the type below it.

A value is a tag of one byte and what belongs to it; numbers are big-endian. A list of floats only,
or of small integers only, is sent as one piece, as answers in plain Python return many. What can be
changed and occurs twice (a list, dict, set, array or generator) crosses once, and is one object
again at the other end. So do tables.

Of other objects a *reference* may cross, plain data that says which object is meant, see
``References``. Objects of the other end are never made here.

This module is also sent to the student's kernel, so it imports nothing else of this package but
``plain``, and ``kinds`` where there is something of these.
"""

import math
import struct
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from types import FunctionType
from typing import Any, Protocol

from .plain import DTYPES, MAX_KEYS, TooMuch, WireError

MAX_BYTES = 8_000_000
MAX_ITEMS = 200_000  # values in one message, at all depths, counted each time that they occur
MAX_ELEMENTS = 4_000_000  # elements of arrays, counted each time that an array occurs
MAX_DEPTH = 20
MAX_DIMENSIONS = 32
MAX_INT_BYTES = 1024  # 2466 digits, which str() still prints

EXPECTED = "expected numbers, texts, dates, arrays, tables, or lists, tuples or dicts of these"

NUMBERS = "biufcmM"  # kinds of numpy's types
SHARED = ("DataFrame", "Series")  # of the kinds in parts, those that can be changed

# The state of each bit generator: where its parts are, their largest value, their number. numpy
# believes what it is given: a position beyond the end of a buffer would read foreign memory.
_UINT32, _UINT64, _UINT128 = (2**bits - 1 for bits in (32, 64, 128))
_BUFFER = (("has_uint32", 1, 1), ("uinteger", _UINT32, 1))
_PCG64 = (("state.state", _UINT128, 1), ("state.inc", _UINT128, 1), *_BUFFER)
BIT_GENERATORS: dict[str, tuple[tuple[str, int, int], ...]] = {
    "PCG64": _PCG64,
    "PCG64DXSM": _PCG64,
    "MT19937": (("state.key", _UINT32, 624), ("state.pos", 624, 1)),
    "Philox": (
        ("state.counter", _UINT64, 4),
        ("state.key", _UINT64, 2),
        ("buffer", _UINT64, 4),
        ("buffer_pos", 4, 1),
        *_BUFFER,
    ),
    "SFC64": (("state.state", _UINT64, 4), *_BUFFER),
}


class Refused(WireError):
    """A reference to what may not be where it is. The text says what that is."""


REFERENCE = b"X-ref"  # five bytes, by which a message that holds a reference is known


class References(Protocol):
    """How objects that are no plain data cross, by what is told of them."""

    classes: set[type]  # whose objects cross so even if they are plain data below

    def of(self, value: object) -> object:
        """Return plain data that stand for an object, or None if nothing may."""

    def to(self, content: Any, inside: bool) -> object:
        """Return what is meant by plain data. ``inside`` is whether it lies in a container.

        Raises WireError, and Refused if it may not be there.
        """


class PartRefused(WireError):
    """A value has parts of a kind that never crosses."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"{what} with {why}")
        self.why = why


def encode(
    value: object, objects: list[Any] | None = None, references: References | None = None
) -> bytes:
    """Return the bytes of a value.

    ``objects`` is a list. What is in it is sent as its place in that list; all lists, dicts, sets,
    arrays and generators of the value are appended, as ``decode`` does at the other end.

    Raises WireError, which describes what is not plain ("a Cheat object"), or TooMuch.
    """
    encoder = _Encoder([] if objects is None else objects, references)
    try:
        encoder.value(value, 0)
    except WireError:
        raise
    except Exception as error:  # noqa: BLE001  (methods of an odd object)
        raise WireError(
            f"{describe(value)} that cannot be read ({type(error).__name__})"
        ) from None
    return bytes(encoder.out)


def decode(
    data: bytes, objects: list[Any] | None = None, references: References | None = None
) -> Any:
    """Return the value of some bytes; see ``encode`` for ``objects``.

    Raises WireError if they are not the bytes of exactly one value within the limits, and Refused
    if ``references`` does.
    """
    if len(data) > MAX_BYTES:
        raise WireError("a message that is too large")
    decoder = _Decoder(data, [] if objects is None else objects, references)
    try:
        value = decoder.value(0)
    except WireError:
        raise
    except Exception as error:  # noqa: BLE001  (equal hashes of keys that cannot be compared)
        raise WireError(f"a message that makes no sense ({type(error).__name__})") from None
    if decoder.at != len(data):
        raise WireError("a message with something behind its end")
    return value


def describe(value: Any) -> str:
    """Return what an object is, in words for a student: "an array of objects (dtype object)"."""
    kind = type(value)
    name = kind.__name__[:80]
    numpy = sys.modules.get("numpy")
    if numpy and _is(value, numpy.ma.MaskedArray):
        return "an array of which elements are masked"
    if numpy and _is(value, numpy.ndarray):
        what = "objects" if value.dtype == object else "something else than numbers"
        return f"an array of {what} (dtype {str(value.dtype)[:80]})"
    if _is(value, type):
        return "a class"
    if name in ("function", "builtin_function_or_method", "method"):
        return "a function"
    if name in ("module", "generator", "coroutine"):
        return f"a {name}"
    return f"{'an' if name[:1] in 'aeiouAEIOU' else 'a'} {name} object"


# ---- Encoding -----------------------------------------------------------------------------------


def _is(value: object, kinds: Any) -> bool:
    """isinstance, which an object cannot lie to by its ``__class__``."""
    return issubclass(type(value), kinds)


class _Counter:
    """Counts values and elements of arrays."""

    def __init__(self) -> None:
        self.items = self.elements = 0

    def count(self, depth: int) -> None:
        self.items += 1
        if self.items > MAX_ITEMS:
            raise TooMuch(f"more than {MAX_ITEMS} values")
        if depth > MAX_DEPTH:
            raise TooMuch(f"lists or the like within each other, more than {MAX_DEPTH} deep")

    def count_elements(self, number: int) -> None:
        self.elements += number
        if self.elements > MAX_ELEMENTS:
            raise TooMuch("too many elements of arrays")

    def count_again(self, value: Any, depth: int) -> None:
        """Count all that is in a value that occurs again, as whoever reads it sees it.

        Raises TooMuch beyond the limits, as where it holds itself.
        """
        if type(value).__name__ == "ndarray":
            self.count_elements(value.size)
        elif _is_table(value):
            self.count_elements(_tables().size_of(value))
        for part in _parts(value):
            self.count(depth + 1)
            if type(part) not in (int, float, str):  # or it takes long
                self.count_again(part, depth + 1)


def _parts(value: Any) -> Iterable[Any]:
    """Return the values in a container."""
    if _is(value, dict):
        return [part for item in dict.items(value) for part in item]
    if type(value).__name__ == "ndarray":
        return value.ravel().tolist() if value.dtype == object else ()
    for kind in (list, tuple, set, frozenset):
        if _is(value, kind):
            return kind.__iter__(value)
    return _tables().cells_of(value) if _is_table(value) else ()


def _is_table(value: object) -> bool:
    """Return whether a value is a table or a column of pandas."""
    pandas = sys.modules.get("pandas")
    return _is(value, tuple(getattr(pandas, name, ()) for name in SHARED))


def _tables() -> Any:
    from . import tables

    return tables


def _kinds() -> Any:
    from . import kinds

    return kinds


def is_of_another_kind(value: object) -> bool:
    """Return whether a value is one that crosses in parts."""
    return type(value) is not FunctionType and _kinds().class_of(value) is not None


class _Encoder(_Counter):
    def __init__(self, objects: list[Any], references: References | None) -> None:
        super().__init__()
        self.out = bytearray()
        self.objects = objects
        self.references = references
        self.by_reference = references.classes if references else ()
        self.places = {id(shared): place for place, shared in enumerate(objects)}
        self.classes: dict[type, tuple[str, str] | None] = {}  # of kinds, by a value's own

    def put(self, tag: bytes, data: bytes = b"") -> None:
        self.out += tag + data
        if len(self.out) > MAX_BYTES:
            raise TooMuch(f"more than {MAX_BYTES // 1_000_000} MB of data")

    def sized(self, tag: bytes, data: bytes) -> None:
        self.put(tag, struct.pack(">I", len(data)) + data)

    def value(self, value: Any, depth: int) -> None:
        self.count(depth)
        if value is None or value is True or value is False:
            self.put({None: b"N", True: b"T", False: b"F"}[value])
        elif type(value) in self.by_reference:
            self.refer(value, depth)
        elif not (self.numpy_value(value, depth) or self.scalar(value)):
            self.container(value, depth)

    def scalar(self, value: Any) -> bool:
        """Encode a number or text; say whether it is one.

        ``float.__float__`` and the like give the plain number whatever a subclass says it is.
        """
        if _is(value, int):
            value = int.__index__(value)
            if value.bit_length() >= 8 * MAX_INT_BYTES:
                raise TooMuch("an integer of more than two thousand digits")
            self.sized(b"i", value.to_bytes(value.bit_length() // 8 + 1, "big", signed=True))
        elif _is(value, float):
            self.put(b"d", struct.pack(">d", float.__float__(value)))
        elif _is(value, complex):
            value = complex.__complex__(value)
            self.put(b"c", struct.pack(">dd", value.real, value.imag))
        elif _is(value, str):
            try:
                self.sized(b"s", str.encode(value))
            except UnicodeEncodeError:
                raise WireError("a text that is not Unicode") from None
        elif _is(value, bytes):
            self.sized(b"b", bytes.__getitem__(value, slice(None)))
        else:
            return False
        return True

    def container(self, value: Any, depth: int) -> None:
        if id(value) in self.places:
            self.count_again(value, depth)
            self.put(b"R", struct.pack(">I", self.places[id(value)]))
        elif _is(value, list):
            self.list_(value, depth)
        elif _is(value, tuple):
            self.many(b"t", list(tuple.__iter__(value)), depth)
        elif _is(value, dict):
            flat = [part for item in dict.items(value) for part in item]
            self.many(b"D", flat, depth, shared=value)
        elif _is(value, set):
            self.many(b"S", list(set.__iter__(value)), depth, shared=value)
        elif _is(value, frozenset):
            self.many(b"Z", list(frozenset.__iter__(value)), depth)
        elif type(value) in (range, slice):
            tag = b"r" if type(value) is range else b"L"
            self.many(tag, [value.start, value.stop, value.step], depth)
        elif not self.in_parts(value, depth):
            self.refer(value, depth)

    def refer(self, value: Any, depth: int) -> None:
        reference = self.references.of(value) if self.references else None
        if reference is None:
            raise WireError(("something that holds " if depth else "") + describe(value))
        self.put(REFERENCE)
        self.value(reference, depth + 1)

    def in_parts(self, value: Any, depth: int) -> bool:
        """Encode a value of another kind; say whether it is one.

        Arrays among its parts are its own: they are no objects that occur elsewhere.
        """
        kind = type(value)
        if kind not in self.classes:
            self.classes[kind] = _kinds().class_of(value)
        key = self.classes[kind]
        if not key:
            return False
        what = ("something that holds " if depth else "") + describe(value)
        if _is_table(value):
            self.share(value)
            if _tables().size_of(value) > MAX_ELEMENTS:
                raise TooMuch(f"a table of more than {MAX_ELEMENTS // 1_000_000} million elements")
        try:
            name, parts = _kinds().CLASSES[key](value)
            parts = list(parts)
        except ValueError as error:
            raise PartRefused(what, str(error)) from None
        self.sized(b"P", name.encode())
        self.put(struct.pack(">I", len(parts)))
        references, self.references, self.by_reference = self.references, None, ()
        for part in parts:
            try:
                self.part(part, depth + 1)
            except TooMuch:
                raise
            except PartRefused as error:
                raise PartRefused(what, error.why) from None
            except WireError:
                raise PartRefused(what, "something else than plain data in it") from None
        self.references = references
        self.by_reference = references.classes if references else ()
        return True

    def part(self, value: Any, depth: int) -> None:
        numpy = sys.modules.get("numpy")
        if numpy and type(value) is numpy.ndarray and value.dtype.kind in NUMBERS:
            self.count(depth)
            self.array(numpy, value, b"A")
        else:
            self.value(value, depth)

    def list_(self, value: Any, depth: int) -> None:
        values = list(list.__iter__(value))
        packed = None if depth == MAX_DEPTH else _packed(values)
        if packed is None:
            return self.many(b"l", values, depth, shared=value)
        self.items += len(values)
        if self.items > MAX_ITEMS:
            raise TooMuch(f"more than {MAX_ITEMS} values")
        self.share(value)
        return self.put(*packed)

    def share(self, value: object) -> None:
        self.places[id(value)] = len(self.objects)
        self.objects.append(value)

    def many(self, tag: bytes, values: list[Any], depth: int, shared: object = None) -> None:
        if shared is not None:
            self.share(shared)
        if tag in b"DSZ" and len(values) > (2 * MAX_KEYS if tag == b"D" else MAX_KEYS):
            raise TooMuch(f"a dict or set of more than {MAX_KEYS} keys")
        self.put(tag, struct.pack(">I", len(values)))
        for value in values:
            self.value(value, depth + 1)

    def numpy_value(self, value: Any, depth: int) -> bool:
        """Encode an array, a numpy number or a generator; say whether it is one."""
        numpy = sys.modules.get("numpy")
        if numpy is None or not _is(value, (numpy.ndarray, numpy.generic, numpy.random.Generator)):
            return False
        if _is(value, numpy.ma.MaskedArray) and numpy.ma.getmaskarray(value).any():
            raise WireError(("something that holds " if depth else "") + describe(value))
        if _is(value, numpy.generic):
            array = _whitelisted(numpy, numpy.asarray(value))
            if array is None:  # numpy's texts are Python's, too
                return False
            self.sized(b"n", array.dtype.str.encode())
            self.put(array.tobytes())
        elif _is(value, numpy.ndarray) and value.dtype.kind in "OU":
            self.nested(numpy.array(value, subok=False, copy=True), depth)
        elif _is(value, numpy.ndarray) and not _crosses(numpy, value.dtype):
            raise WireError(("something that holds " if depth else "") + describe(value))
        elif id(value) in self.places:
            self.put(b"R", struct.pack(">I", self.places[id(value)]))
        else:
            self.share(value)
            if _is(value, numpy.ndarray):
                self.array(numpy, value)
            else:
                self.put(b"G")
                self.value(_generator_state(value), depth + 1)
        return True

    def nested(self, array: Any, depth: int) -> None:
        """Encode an array of objects or texts, whose elements must be plain data themselves."""
        if array.size > MAX_ITEMS:
            raise TooMuch(f"more than {MAX_ITEMS} values")
        self.put(b"o" if array.dtype.kind == "O" else b"u", bytes([array.ndim]))
        self.put(struct.pack(f">{array.ndim}I", *array.shape))
        for element in array.ravel().tolist():
            try:
                self.value(element, depth + 1)
            except TooMuch:
                raise
            except WireError:
                raise WireError(
                    ("something that holds " if depth else "") + describe(array)
                ) from None

    def array(self, numpy: Any, value: Any, tag: bytes = b"a") -> None:
        array = _whitelisted(numpy, value)
        if array.nbytes > MAX_BYTES:
            raise TooMuch(f"an array of more than {MAX_BYTES // 1_000_000} MB")
        self.sized(tag, array.dtype.str.encode())
        self.put(struct.pack(">?B", tag == b"A" or value.flags.writeable, array.ndim))
        self.put(struct.pack(f">{array.ndim}I", *array.shape))
        self.put(array.tobytes())


def _packed(values: list[Any]) -> tuple[bytes, bytes] | None:
    """Return tag and data of a list of floats only or of small integers only, else None."""
    for tag, kind, form in ((b"f", float, "d"), (b"q", int, "q")):
        if len(values) > 1 and all(type(value) is kind for value in values):
            try:
                return tag, struct.pack(f">I{len(values)}{form}", len(values), *values)
            except struct.error:  # an integer of more than 64 bits
                return None
    return None


def _whitelisted(numpy: Any, value: Any) -> Any:
    """Return a plain array of a type that crosses, or None."""
    array = numpy.array(value, subok=False, copy=True)
    if array.dtype.kind in "fc" and array.dtype.itemsize > (8 if array.dtype.kind == "f" else 16):
        array = array.astype("f8" if array.dtype.kind == "f" else "c16")
    return array if array.dtype.str in DTYPES else None


def _crosses(numpy: Any, dtype: Any) -> bool:
    return _whitelisted(numpy, numpy.empty(0, dtype)) is not None


def _generator_state(generator: Any) -> tuple[object, ...]:
    """Return the name of the bit generator, the parts of its state, and those of its seed."""
    bits = generator.bit_generator
    state = bits.state
    name = state["bit_generator"]
    if name not in BIT_GENERATORS:
        raise WireError(f"a random generator of the kind {str(name)[:80]}")
    parts = []
    for path, _, count in BIT_GENERATORS[name]:
        part = state
        for key in path.split("."):
            part = part[key]
        parts += [int(part)] if count == 1 else [int(number) for number in part]
    seed = getattr(getattr(bits, "seed_seq", None), "state", None)
    return name, tuple(parts), seed and _seed_state(seed)


def _seed_state(seed: Any) -> tuple[object, ...] | None:
    """Return the parts of a SeedSequence, or None if they are not integers."""
    entropy = seed["entropy"]
    entropy = [entropy] if isinstance(entropy, int) else entropy
    if not isinstance(entropy, (list, tuple)):
        return None
    keys = tuple(int(key) for key in seed["spawn_key"])
    return tuple(int(part) for part in entropy), keys, int(seed["n_children_spawned"])


# ---- Decoding -----------------------------------------------------------------------------------


class _Decoder(_Counter):
    def __init__(self, data: bytes, objects: list[Any], references: References | None) -> None:
        super().__init__()
        self.data = data
        self.at = 0
        self.objects = objects
        self.references = references
        self.unfinished: set[int] = set()  # the places of containers whose content is read

    def take(self, count: int) -> bytes:
        if count > len(self.data) - self.at:
            raise WireError("a message that is cut short")
        self.at += count
        return self.data[self.at - count : self.at]

    def unpack(self, form: str) -> tuple[Any, ...]:
        return struct.unpack(form, self.take(struct.calcsize(form)))

    def sized(self) -> bytes:
        return self.take(self.unpack(">I")[0])

    def value(self, depth: int) -> Any:
        self.items += 1
        if self.items > MAX_ITEMS or depth > MAX_DEPTH:
            raise WireError("a message of too many values, or too deep")
        tag = self.take(1)
        read = _READERS.get(bytes(tag))
        if read is None:
            raise WireError("a message of an unknown kind")
        return read(self, depth)

    def integer(self, _: int) -> int:
        data = self.sized()
        if len(data) > MAX_INT_BYTES:
            raise WireError("an integer that is too long")
        return int.from_bytes(data, "big", signed=True)

    def text(self, _: int) -> str:
        try:
            return self.sized().decode("utf-8")
        except UnicodeDecodeError:
            raise WireError("a text that is not Unicode") from None

    def parts(self, depth: int, most: int = MAX_ITEMS) -> Iterator[Any]:
        """Yield the values of a container."""
        (count,) = self.unpack(">I")
        if count > most:
            raise WireError("a container of too many values")
        for _ in range(count):
            yield self.value(depth + 1)

    @contextmanager
    def filling(self, values: object) -> Iterator[None]:
        """Give a container its place before that of its content. Until then nothing refers to it."""
        place = len(self.objects)
        self.objects.append(values)
        self.unfinished.add(place)
        yield
        self.unfinished.remove(place)

    def list_(self, depth: int) -> list[Any]:
        values: list[Any] = []
        with self.filling(values):
            values.extend(self.parts(depth))
        return values

    def numbers_list(self, form: str) -> list[Any]:
        (count,) = self.unpack(">I")
        self.items += count
        if self.items > MAX_ITEMS:
            raise WireError("a message of too many values, or too deep")
        values = list(self.unpack(f">{count}{form}"))
        self.objects.append(values)
        return values

    def dict_(self, depth: int) -> dict[Any, Any]:
        values: dict[Any, Any] = {}
        with self.filling(values):
            parts = list(self.parts(depth, 2 * MAX_KEYS))
        if len(parts) % 2:
            raise WireError("a dict with a key that has no value")
        for key, value in zip(parts[::2], parts[1::2], strict=True):
            values[_hashable(key)] = value
        return values

    def set_(self, depth: int) -> set[Any]:
        values: set[Any] = set()
        with self.filling(values):
            values.update(map(_hashable, self.parts(depth, MAX_KEYS)))
        return values

    def three(self, kind: type) -> Callable[[int], Any]:
        def read(depth: int) -> Any:
            parts = list(self.parts(depth, 3))
            plain = (int,) if kind is range else (int, type(None))
            if len(parts) != 3 or not all(type(part) in plain for part in parts):
                raise WireError(f"a {kind.__name__} that is none")
            if parts[2] == 0 or any(part and abs(part) >= 2**62 for part in parts):
                raise WireError(f"a {kind.__name__} that is none")
            if kind is range and len(range(*parts)) > MAX_ELEMENTS:
                raise WireError("a range that is too long")
            return kind(*parts)

        return read

    def shape(self) -> tuple[int, ...]:
        (dimensions,) = self.unpack(">B")
        if dimensions > MAX_DIMENSIONS:
            raise WireError("an array of too many dimensions")
        shape, extent = self.unpack(f">{dimensions}I"), 1
        for length in shape:
            extent *= max(length, 1)
            if extent > MAX_ELEMENTS:
                raise WireError("an array that is too large")
        return shape

    def nested(self, kind: type) -> Callable[[int], Any]:
        def read(depth: int) -> Any:
            import numpy

            shape = self.shape()
            flat = [self.value(depth + 1) for _ in range(math.prod(shape))]
            array = numpy.empty(len(flat), object)
            for place, element in enumerate(flat):
                array[place] = element
            array = array.reshape(shape)
            if kind is object:
                return array
            longest = max((len(text) for text in flat if type(text) is str), default=1)
            if not all(type(text) is str for text in flat):
                raise WireError("an array of texts that is none")
            # Each text takes as much memory as the longest one.
            self.count_elements(max(longest, 1) * len(flat))
            return array.astype(f"U{max(longest, 1)}")

        return read

    def dtype(self) -> tuple[Any, Any]:
        name = bytes(self.sized()).decode("latin-1")
        if name not in DTYPES:
            raise WireError("an array of a type that does not cross")
        import numpy

        return numpy, numpy.dtype(name)

    def numbers(self, numpy: Any, dtype: Any, count: int) -> Any:
        data = self.take(count * dtype.itemsize)
        if dtype.kind == "b":  # numpy takes any byte but 0 and 1 for neither
            return numpy.frombuffer(data, "u1", count) != 0
        array = numpy.frombuffer(data, dtype, count).copy()
        if dtype.kind == "M" and dtype.str[1:] == "M8" and not numpy.isnat(array).all():
            raise WireError("a date without a unit")
        return array

    def number(self, _: int) -> Any:
        numpy, dtype = self.dtype()
        return self.numbers(numpy, dtype, 1)[0]

    def array(self, _: int, shared: bool = True) -> Any:
        numpy, dtype = self.dtype()
        (writeable,) = self.unpack(">?")
        shape = self.shape()
        array = self.numbers(numpy, dtype, math.prod(shape)).reshape(shape)
        array.flags.writeable = writeable
        if shared:
            self.objects.append(array)
        self.count_elements(array.size)
        return array

    def shared(self, depth: int) -> Any:
        (place,) = self.unpack(">I")
        if place >= len(self.objects) or place in self.unfinished:
            raise WireError("a reference to nothing")
        value = self.objects[place]
        self.count_again(value, depth)
        return value

    def reference(self, depth: int) -> Any:
        if not self.references or self.take(len(REFERENCE) - 1) != REFERENCE[1:]:
            raise WireError("a message of an unknown kind")
        content = self.value(depth + 1)
        return self.references.to(content, depth > 1)

    def generator(self, depth: int) -> Any:
        place = len(self.objects)
        with self.filling(None):
            generator = _generator(self.value(depth + 1))
        self.objects[place] = generator
        return generator

    def in_parts(self, depth: int) -> Any:
        name = bytes(self.sized()).decode("latin-1")
        make, place = _kinds().MAKERS.get(name), len(self.objects)
        if make is None:
            raise WireError("a message of an unknown kind")
        shared = name in SHARED
        with self.filling(None) if shared else nullcontext():
            references, self.references = self.references, None
            parts = list(self.parts(depth))
            self.references = references
            try:
                value = make(parts, self.count_elements)
            except (ValueError, OverflowError):
                raise WireError(f"an impossible {name}") from None
        if shared:
            self.objects[place] = value
        return value


def _hashable(key: Any) -> Any:
    try:
        hash(key)
    except TypeError:
        raise WireError("a key that cannot be one") from None
    return key


def _integers(values: object, largest: int, count: int | None) -> bool:
    """Say whether a value is a tuple of so many integers from 0 to the largest."""
    return (
        type(values) is tuple
        and count in (None, len(values))
        and all(type(value) is int and 0 <= value <= largest for value in values)
    )


def _generator(content: Any) -> Any:
    """Return the Generator of ``_generator_state``, every part of which is checked."""
    import numpy

    wrong = WireError("a random generator in no possible state")
    if type(content) is not tuple or len(content) != 3 or type(content[0]) is not str:
        raise wrong
    name, numbers, seed = content
    if name not in BIT_GENERATORS or type(numbers) is not tuple:
        raise wrong
    if len(numbers) != sum(count for _, _, count in BIT_GENERATORS[name]):
        raise wrong
    state, at = {"bit_generator": name, "state": {}}, 0
    for path, largest, count in BIT_GENERATORS[name]:
        part = numbers[at : at + count]
        at += count
        if not _integers(part, largest, count):
            raise wrong
        *within, key = path.split(".")
        kind = "u4" if largest == _UINT32 else "u8"
        target = state["state"] if within else state
        target[key] = part[0] if count == 1 else numpy.array(part, kind)
    bits = getattr(numpy.random, name)(_seed(numpy, seed, wrong))
    bits.state = state
    return numpy.random.Generator(bits)


def _seed(numpy: Any, seed: Any, wrong: WireError) -> Any:
    if seed is None:
        return 0
    if type(seed) is not tuple or len(seed) != 3:
        raise wrong
    entropy, keys, spawned = seed
    if not (
        _integers(entropy, 2**1024, None)
        and _integers(keys, _UINT32, None)
        and _integers((spawned,), _UINT32, 1)
        and len(entropy) + len(keys) <= 100
    ):
        raise wrong
    entropy = entropy[0] if len(entropy) == 1 else list(entropy)
    return numpy.random.SeedSequence(entropy, spawn_key=keys, n_children_spawned=spawned)


_READERS: dict[bytes, Callable[[Any, int], Any]] = {
    b"N": lambda self, depth: None,
    b"T": lambda self, depth: True,
    b"F": lambda self, depth: False,
    b"i": _Decoder.integer,
    b"d": lambda self, depth: self.unpack(">d")[0],
    b"c": lambda self, depth: complex(*self.unpack(">dd")),
    b"s": _Decoder.text,
    b"b": lambda self, depth: bytes(self.sized()),
    b"l": _Decoder.list_,
    b"f": lambda self, depth: self.numbers_list("d"),
    b"q": lambda self, depth: self.numbers_list("q"),
    b"t": lambda self, depth: tuple(self.parts(depth)),
    b"D": _Decoder.dict_,
    b"S": _Decoder.set_,
    b"Z": lambda self, depth: frozenset(map(_hashable, self.parts(depth, MAX_KEYS))),
    b"r": lambda self, depth: self.three(range)(depth),
    b"L": lambda self, depth: self.three(slice)(depth),
    b"o": lambda self, depth: self.nested(object)(depth),
    b"u": lambda self, depth: self.nested(str)(depth),
    b"n": _Decoder.number,
    b"a": _Decoder.array,
    b"A": lambda self, depth: self.array(depth, shared=False),
    b"R": _Decoder.shared,
    b"G": _Decoder.generator,
    REFERENCE[:1]: _Decoder.reference,
    b"P": _Decoder.in_parts,
}
