"""What crosses the wire comes out the same; what is not plain data does not; nothing else does."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from isograde.checking import wire
from isograde.checking.wire import BIT_GENERATORS, WireError, decode, encode

KEYS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
SCALARS = (
    KEYS | st.floats() | st.complex_numbers() | st.binary() | st.integers(-(2**2000), 2**2000)
)
ARRAYS = hnp.arrays(
    hnp.boolean_dtypes()
    | hnp.integer_dtypes()
    | hnp.unsigned_integer_dtypes()
    | hnp.floating_dtypes(sizes=(16, 32, 64))
    | hnp.complex_number_dtypes(sizes=(64, 128)),
    hnp.array_shapes(min_dims=0, min_side=0, max_side=4),
)
VALUES = st.recursive(
    SCALARS
    | ARRAYS
    | st.frozensets(KEYS)
    | st.sets(KEYS)
    | st.lists(st.floats())
    | st.lists(st.integers(-(2**65), 2**65)),
    lambda inner: (
        st.lists(inner)
        | st.lists(inner).map(tuple)
        | st.dictionaries(KEYS | st.tuples(KEYS), inner)
    ),
    max_leaves=20,
)


def same(one, other):
    """Whether two plain values are equal, of the same types, and nan equals nan."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        same_form = (one.dtype, one.shape) == (other.dtype, other.shape)
        return same_form and one.tobytes() == other.tobytes()
    if isinstance(one, (list, tuple)):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return same(list(one.items()), list(other.items()))
    if isinstance(one, (float, complex, np.generic)):
        return np.asarray(one).tobytes() == np.asarray(other).tobytes()
    return one == other


@given(VALUES)
def test_plain_data_come_out_as_they_went_in(value):
    assert same(decode(encode(value)), value)


@given(ARRAYS.filter(lambda array: array.size > 0))
def test_numpy_numbers_stay_numpy_numbers(array):
    assert same(decode(encode(array.flat[0])), array.flat[0])


@pytest.mark.parametrize("value", [range(2, 9, 3), slice(None, 3), np.array(["a", "bcd"])])
def test_ranges_slices_and_arrays_of_texts_cross(value):
    assert np.array_equal(decode(encode(value)), value)


def test_an_array_of_plain_objects_crosses():
    value = decode(encode(np.array([None, 1.5])))
    assert value.dtype == object and list(value) == [None, 1.5]


@pytest.mark.parametrize("name", BIT_GENERATORS)
def test_a_generator_draws_on_where_it_was(name):
    generator = np.random.Generator(getattr(np.random, name)(5))
    generator.integers(0, 9, size=7, dtype="u4")
    copy = decode(encode(generator))
    assert np.array_equal(copy.normal(size=1000), generator.normal(size=1000))
    assert copy.spawn(1)[0].random() == generator.spawn(1)[0].random()


@pytest.mark.parametrize("value", [[1.5] * 1000, [2**62] * 1000])
def test_a_list_of_numbers_is_sent_as_one_piece(value):
    assert len(encode(value)) < 8100
    given, changed = [], []
    (one, other) = decode(encode([value, list(value)], given), changed)
    assert one == other == value and len(given) == len(changed) == 3


def test_a_packed_list_is_within_the_limits():
    too_many = wire.MAX_ITEMS + 1
    with pytest.raises(WireError, match="values"):
        encode([1.0] * too_many)
    with pytest.raises(WireError, match="values"):
        decode(b"f" + too_many.to_bytes(4, "big") + bytes(8 * too_many))
    with pytest.raises(WireError, match="cut short"):
        decode(b"q\0\0\0\2" + bytes(8))


def test_an_array_that_occurs_twice_is_one_array_at_the_other_end():
    x = np.arange(3)
    first, second = decode(encode([x, x]))
    assert first is second


@st.composite
def shared_values(draw):
    """A list of containers that hold containers made before them, some of them several times."""
    made = [[], [1.5, 2.0], {}, {3}, np.arange(2.0)]
    for _ in range(draw(st.integers(1, 6))):
        parts = draw(st.lists(st.sampled_from(made), max_size=3))
        kind = draw(st.sampled_from([list, tuple, dict]))
        made.append(dict(enumerate(parts)) if kind is dict else kind(parts))
    return draw(st.lists(st.sampled_from(made), max_size=4))


@given(shared_values())
def test_what_is_one_object_is_one_at_the_other_end(value):
    pairs = [(value, decode(encode(value)))]
    others = {}
    for one, other in pairs:
        assert type(one) is type(other)
        if not isinstance(one, (tuple, float, int)):
            assert others.setdefault(id(one), id(other)) == id(other)
        if isinstance(one, (dict, list, tuple)):
            assert len(one) == len(other)
            parts = (x.items() if isinstance(x, dict) else x for x in (one, other))
            pairs += zip(*parts, strict=True)
    assert len(set(others.values())) == len(others)


def test_what_occurs_again_counts_again():
    bomb = [1.5, 2.5]
    for _ in range(19):
        bomb = [bomb, bomb]
    with pytest.raises(WireError, match="more than 200000 values"):
        encode(bomb)
    again = b"R\0\0\0\0" * 100
    values, elements = "more than 200000 values", "too many elements of arrays"
    for once, what in (([0.5] * 90_000, values), ([np.zeros(900_000)], elements)):
        with pytest.raises(WireError, match=what):
            decode(b"t\0\0\0\x65" + encode(once) + again)


@pytest.mark.parametrize("tag", [b"l", b"S", b"D", b"G"])
def test_a_message_cannot_make_a_container_that_holds_itself(tag):
    for inside in (b"", b"t\0\0\0\1", b"l\0\0\0\1"):
        with pytest.raises(WireError, match="a reference to nothing"):
            decode(tag + b"\0\0\0\1" * (tag != b"G") + inside + b"R\0\0\0\0")


def test_an_array_that_both_ends_know_is_sent_as_a_reference():
    x = np.arange(1000.0)
    data = encode([x], [x])
    assert len(data) < 20
    assert decode(data, [x])[0] is x


def test_a_read_only_array_stays_read_only():
    x = np.arange(3)
    assert decode(encode(x)).flags.writeable
    x.flags.writeable = False
    assert not decode(encode(x)).flags.writeable


class Cheat:
    def __eq__(self, other):
        return True

    def __array__(self, *_):
        return np.ones(3)


class LyingFloat(float):
    def __eq__(self, other):
        return True

    __hash__ = float.__hash__

    def __float__(self):
        return 42.0


class LyingArray(np.ndarray):
    def __eq__(self, other):
        return True

    def __array__(self, *_, **__):
        return np.ones(3)

    def tobytes(self, *_):
        return b""


class LyingInt(int):
    def __int__(self):
        return 42

    __index__ = __int__


class LyingText(str):
    def encode(self, *_):
        return b"42"


class LyingBytes(bytes):
    def __getitem__(self, _):
        return b"42"


def lying(kind):
    """Return a class of containers that say of themselves that they hold something else."""

    def __iter__(self):
        return iter([42])

    def __len__(self):
        return 1

    def items(self):
        return [(42, 42)]

    return type(
        f"Lying{kind.__name__}", (kind,), dict(__iter__=__iter__, __len__=__len__, items=items)
    )


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (LyingInt(2), 2),
        (LyingFloat(2), 2.0),
        (LyingText("ab"), "ab"),
        (LyingBytes(b"ab"), b"ab"),
        *((lying(kind)([1, "a"]), kind([1, "a"])) for kind in (list, tuple, set, frozenset)),
        (lying(dict)(a=1), {"a": 1}),
        (np.arange(3).view(LyingArray), np.arange(3)),
        (np.array([[1, 2]]).view(np.matrix), np.array([[1, 2]])),
        (np.ma.masked_array([1, 2]), np.array([1, 2])),
        (np.longdouble(2), np.float64(2)),
    ],
)
def test_an_instance_of_a_subclass_crosses_as_what_is_below_it(value, plain):
    assert same(decode(encode(value)), plain)


def within_each_other(depth):
    value = None
    for _ in range(depth):
        value = (value,)
    return value


@pytest.mark.parametrize(
    ("value", "description"),
    [
        (Cheat(), "a Cheat object"),
        ((1, Cheat()), "something that holds a Cheat object"),
        (np.array([None, object()]), "an array of objects (dtype object)"),
        (np.ma.masked_array([1, 2], [0, 1]), "an array of which elements are masked"),
        ([np.ma.masked], "something that holds an array of which elements are masked"),
        (np.zeros(2, "M8[9s]"), "an array of something else than numbers (dtype datetime64[9s])"),
        (np, "a module"),
        (Cheat, "a class"),
        (len, "a function"),
        ((i for i in "a"), "a generator"),
        ("\ud800", "a text that is not Unicode"),
        (2**8191, "an integer of more than two thousand digits"),
        (np.zeros(8_000_001, "i1"), "an array of more than 8 MB"),
        ("x" * 7_999_996, "more than 8 MB of data"),
        ([0] * 200_000, "more than 200000 values"),
        (within_each_other(21), "lists or the like within each other, more than 20 deep"),
        (set(range(10_001)), "a dict or set of more than 10000 keys"),
        (frozenset(range(10_001)), "a dict or set of more than 10000 keys"),
        (dict.fromkeys(range(10_001)), "a dict or set of more than 10000 keys"),
    ],
)
def test_what_is_not_plain_or_too_large_is_described(value, description):
    with pytest.raises(WireError) as error:
        encode(value)
    assert str(error.value) == description


def test_a_list_that_holds_itself_ends_in_an_error():
    value = []
    value.append(value)
    with pytest.raises(WireError, match="deep"):
        encode(value)


def test_an_object_cannot_claim_another_class():
    class Claims:
        __class__ = float

    with pytest.raises(WireError, match="^a Claims object$"):
        encode(Claims())


def decodes_or_refuses(data):
    try:
        value = decode(data)
    except WireError as error:
        assert "makes no sense" not in str(error), "an error that the decoder does not expect"
    else:
        decode(encode(value))


@settings(max_examples=2000)
@given(st.binary(max_size=200))
def test_any_bytes_give_a_value_or_a_wire_error(data):
    decodes_or_refuses(data)


@settings(max_examples=1000)
@given(VALUES, st.data())
def test_a_damaged_message_gives_a_value_or_a_wire_error(value, data):
    message = bytearray(encode(value))
    for _ in range(data.draw(st.integers(1, 4))):
        message[data.draw(st.integers(0, len(message) - 1))] = data.draw(st.integers(0, 255))
    decodes_or_refuses(bytes(message))


def u32(number):
    return number.to_bytes(4, "big")


def array_message(dtype, shape, data=b""):
    head = b"a" + u32(len(dtype)) + dtype + b"\x01" + bytes([len(shape)])
    return head + b"".join(map(u32, shape)) + data


def generator_message(name, numbers, seed=None):
    return b"G" + encode((name, tuple(numbers), seed))


MT19937 = [0] * 624
CUT, TOO_MANY = "cut short", "too many values"
NO_TYPE, NO_STATE = "of a type that does not cross", "in no possible state"
HOSTILE = {
    "nothing": (b"", CUT),
    "of an unknown kind": (b"?", "of an unknown kind"),
    "two values": (b"NN", "something behind its end"),
    "a list without its values": (b"l" + u32(2) + b"N", CUT),
    "a list of 4 billion values": (b"l" + u32(2**32 - 1), TOO_MANY),
    "a text that is not Unicode": (b"s" + u32(1) + b"\xff", "a text that is not Unicode"),
    "a key without a value": (b"D" + u32(1) + b"N", "a key that has no value"),
    "a list for a key": (b"D" + u32(2) + b"l" + u32(0) + b"N", "a key that cannot be one"),
    "a list in a set": (b"S" + u32(1) + b"l" + u32(0), "a key that cannot be one"),
    "a list in a frozenset": (b"Z" + u32(1) + b"l" + u32(0), "a key that cannot be one"),
    "an array of objects": (array_message(b"|O", (1,), bytes(8)), NO_TYPE),
    "an array of longdoubles": (array_message(b"<f16", (1,), bytes(16)), NO_TYPE),
    "an array of each ninth second": (array_message(b"<M8[9s]", (1,), bytes(8)), NO_TYPE),
    "a date without a unit": (array_message(b"<M8", (1,), bytes(8)), "a date without a unit"),
    "an array beyond all memory": (array_message(b"<f8", (2**31, 2**31)), "that is too large"),
    "nothing, 4 billion times": (array_message(b"<f8", (0, 2**32 - 1)), "that is too large"),
    "an array cut short": (array_message(b"<f8", (3,), bytes(8)), CUT),
    "an array of texts and a number": (b"u\1" + u32(2) + encode("a") + encode(1), "that is none"),
    "a reference to nothing": (b"R" + u32(7), "a reference to nothing"),
    "a reference to what comes next": (b"R" + u32(0), "a reference to nothing"),
    "a list that holds itself": (b"l" + u32(1) + b"R" + u32(0), "a reference to nothing"),
    "a range of two": (b"r" + encode((0, 1))[1:], "a range that is none"),
    "a range of four": (b"r" + encode((0, 1, 1, 1))[1:], TOO_MANY),
    "a range of no steps": (b"r" + encode((0, 1, 0))[1:], "a range that is none"),
    "a range without an end": (b"r" + encode((0, None, 1))[1:], "a range that is none"),
    "a range of True": (b"r" + encode((0, True, 1))[1:], "a range that is none"),
    "a range far away": (b"r" + encode((-(2**62), -(2**62), 1))[1:], "a range that is none"),
    "a slice of no steps": (b"L" + encode((0, 1, 0))[1:], "a slice that is none"),
    "a slice from a text on": (b"L" + encode(("a", 1, 1))[1:], "a slice that is none"),
    "a slice to far away": (b"L" + encode((0, 2**62, 1))[1:], "a slice that is none"),
    "a generator that is none": (b"GN", NO_STATE),
    "a generator without a seed": (b"G" + encode(("PCG64", (0, 1, 0, 0))), NO_STATE),
    "another generator": (generator_message("os.system", []), NO_STATE),
    "a state in a list": (b"G" + encode(("PCG64", [0, 1, 0, 0], None)), NO_STATE),
    "too few numbers of a state": (generator_message("PCG64", [1]), NO_STATE),
    "too many numbers of a state": (generator_message("PCG64", [0, 1, 0, 0, 0]), NO_STATE),
    "a state of True": (generator_message("PCG64", [True, 1, 0, 0]), NO_STATE),
    # Beyond the buffers of numbers, numpy would read foreign memory.
    "behind the buffer": (generator_message("MT19937", [*MT19937, 625]), NO_STATE),
    "before the buffer": (generator_message("MT19937", [*MT19937, -1]), NO_STATE),
    "behind the buffer of Philox": (generator_message("Philox", [*[0] * 10, 5, 0, 0]), NO_STATE),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_message_is_refused_and_it_is_said_why(what):
    message, why = HOSTILE[what]
    with pytest.raises(WireError, match=why):
        decode(message)


def test_keys_that_cannot_be_compared_are_refused():
    # numpy compares a number with each part of a tuple. A dict or set does so if hashes are equal.
    pair = next((0, n) for n in range(1000) if abs(hash((0, n))) < 2**61 - 1)
    keys = encode(pair) + encode(np.int64(hash(pair)))
    with pytest.raises(WireError, match=r"makes no sense \(ValueError\)"):
        decode(b"S" + u32(2) + keys)


# ---- Limits -------------------------------------------------------------------------------------


def beyond_the_limits(monkeypatch, value):
    """Return the bytes of a value, however large, as a hostile kernel sends them."""
    with monkeypatch.context() as patched:
        for limit in ("BYTES", "ITEMS", "KEYS", "DEPTH", "INT_BYTES"):
            patched.setattr(wire, f"MAX_{limit}", 10**9)
        return encode(value)


LIMITS = {  # what has a size, its largest size, and what is said of a larger one
    "bytes": (lambda size: bytes(size - 5), wire.MAX_BYTES, "a message that is too large"),
    "lists within each other": (within_each_other, wire.MAX_DEPTH, "too deep"),
    "values": (lambda size: [None] * (size - 1), wire.MAX_ITEMS, TOO_MANY),
    "values of a packed list": (lambda size: [0.5] * (size - 1), wire.MAX_ITEMS, TOO_MANY),
    "values of two lists": (
        lambda size: ([None] * (size // 2), [None] * (size - size // 2 - 3)),
        wire.MAX_ITEMS,
        TOO_MANY,
    ),
    "keys of a dict": (lambda size: dict.fromkeys(range(size)), wire.MAX_KEYS, TOO_MANY),
    "keys of a set": (lambda size: set(range(size)), wire.MAX_KEYS, TOO_MANY),
    "keys of a frozenset": (lambda size: frozenset(range(size)), wire.MAX_KEYS, TOO_MANY),
    "bytes of an integer": (lambda size: 2 ** (8 * size - 1) - 1, wire.MAX_INT_BYTES, "too long"),
    "bytes of one below 0": (lambda size: 1 - 2 ** (8 * size - 1), wire.MAX_INT_BYTES, "too long"),
    "a range": (range, wire.MAX_ELEMENTS, "a range that is too long"),
    "an end of a slice": (lambda end: slice(end - 1), 2**62, "a slice that is none"),
    "dimensions": (lambda size: np.zeros((1,) * size), wire.MAX_DIMENSIONS, "too many dimensions"),
    "an array": (lambda size: np.zeros(size, "i1"), wire.MAX_ELEMENTS, "that is too large"),
    "an array of nothing": (lambda size: np.zeros((0, size)), wire.MAX_ELEMENTS, "too large"),
    "several arrays": (
        lambda size: [np.zeros(size // 2, "i1"), np.zeros(size - size // 2, "i1")],
        wire.MAX_ELEMENTS,
        "too many elements of arrays",
    ),
}


@pytest.mark.parametrize("what", LIMITS)
def test_what_is_as_large_as_may_be_crosses_and_what_is_larger_does_not(what, monkeypatch):
    make, limit, why = LIMITS[what]
    as_large = encode(make(limit))
    assert encode(decode(as_large)) == as_large
    with pytest.raises(WireError, match=why):
        decode(beyond_the_limits(monkeypatch, make(limit + 1)))


@pytest.mark.parametrize("name", BIT_GENERATORS)
def test_each_number_of_a_generators_state_has_its_range(name):
    largest = [most for _, most, count in BIT_GENERATORS[name] for _ in range(count)]
    decode(generator_message(name, largest)).random()
    for place in {*range(10), *range(-10, 0)} & {*range(-len(largest), len(largest))}:
        for wrong in (-1, largest[place] + 1):
            numbers = list(largest)
            numbers[place] = wrong
            with pytest.raises(WireError, match=NO_STATE):
                decode(generator_message(name, numbers))


SEEDS = {  # what numpy says of a seed, in what is too much or no seed
    "long": ((1,) * 99, (1, 2), 0),
    "large": ((2**1024 + 1,), (), 0),
    "below 0": ((-1,), (), 0),
    "of a large key": ((1,), (2**32,), 0),
    "of many children": ((1,), (), 2**32),
    "of children below 0": ((1,), (), -1),
    "of a text": (("a",), (), 0),
    "of two parts": ((1,), ()),
    "of one number": 1,
}


@pytest.mark.parametrize("what", SEEDS)
def test_a_seed_that_is_none_or_too_long_is_refused(what):
    decode(generator_message("PCG64", [0, 1, 0, 0], ((2**1024,) * 98, (2**32 - 1, 2), 2**32 - 1)))
    with pytest.raises(WireError, match=NO_STATE):
        decode(generator_message("PCG64", [0, 1, 0, 0], SEEDS[what]))


def test_few_bytes_cannot_stand_for_much_memory():
    x = np.zeros(900_000)
    with pytest.raises(WireError, match="too many elements"):
        decode(encode([x] * 6))


def test_the_bytes_of_a_bool_array_are_made_true_or_false():
    x = decode(array_message(b"|b1", (3,), b"\x00\x01\x02"))
    assert x.tobytes() == b"\x00\x01\x01"


def test_nan_and_infinity_cross():
    assert math.isnan(decode(encode(math.nan))) and decode(encode(-math.inf)) == -math.inf


def test_texts_of_an_array_count_as_long_as_the_longest():
    array = b"u\x01" + u32(1000) + b"s" + u32(4000) + b"x" * 4000
    array += (b"s" + u32(0)) * 999
    assert decode(array).nbytes == 16_000_000
    with pytest.raises(WireError, match="too many elements"):
        decode(b"l" + u32(2) + array * 2)
