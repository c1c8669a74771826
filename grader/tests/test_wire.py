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


class LyingList(list):
    def __iter__(self):
        return iter([42])

    def __len__(self):
        return 1


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (LyingFloat(2), 2.0),
        (LyingList([1, 2]), [1, 2]),
        (np.arange(3).view(LyingArray), np.arange(3)),
        (np.matrix([[1, 2]]), np.array([[1, 2]])),
        (np.longdouble(2), np.float64(2)),
    ],
)
def test_an_instance_of_a_subclass_crosses_as_what_is_below_it(value, plain):
    assert same(decode(encode(value)), plain)


@pytest.mark.parametrize(
    ("value", "description"),
    [
        (Cheat(), "a Cheat object"),
        ((1, Cheat()), "something that holds a Cheat object"),
        (np.array([None, object()]), "an array of objects (dtype object)"),
        (np.zeros(2, "M8[s]"), "an array of something else than numbers (dtype datetime64[s])"),
        (np, "a module"),
        (Cheat, "a class"),
        (len, "a function"),
        ((i for i in "a"), "a generator"),
        ("\ud800", "a text that is not Unicode"),
        (10**3000, "an integer of more than two thousand digits"),
        (np.zeros(2_000_000), "an array of more than 8 MB"),
        ("x" * 9_000_000, "more than 8 MB of data"),
        ([0] * 300_000, "more than 200000 values"),
        (set(range(20_000)), "a dict or set of more than 10000 keys"),
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

    with pytest.raises(WireError, match="a Claims object"):
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


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"?",
        b"N" + b"N",
        b"l" * 30,
        b"l" + u32(2**32 - 1),
        b"s" + u32(1) + b"\xff",
        b"i" + u32(2000) + b"\x01" * 2000,
        b"D" + u32(1) + b"N",
        b"D" + u32(2) + b"l" + u32(0) + b"N",
        b"S" + u32(1) + b"l" + u32(0),
        array_message(b"|O", (1,), b"\0" * 8),
        array_message(b"<f16", (1,), b"\0" * 16),
        array_message(b"<f8", (2**31, 2**31)),
        array_message(b"<f8", (0, 2**32 - 1)),
        array_message(b"<f8", (1,) * 40),
        array_message(b"<f8", (3,), b"\0" * 8),
        b"R" + u32(7),
        b"l" + u32(1) + b"R" + u32(0),
        b"r" + encode([0, 2**61, 1])[1:],
        b"r" + encode([0, 1, 0])[1:],
        b"L" + encode(["a", 1, 1])[1:],
        b"G" + encode(("PCG64", (1,), None)),
        b"G" + encode(("os.system", (), None)),
        b"G" + encode(("MT19937", (*[0] * 624, 625), None)),  # beyond the buffer
        b"G" + encode(("MT19937", (*[0] * 624, -1), None)),
        b"G" + encode(("Philox", (*[0] * 10, 5, 0, 0), None)),
        b"x" * (wire.MAX_BYTES + 1),
        b"l" + u32(wire.MAX_ITEMS + 1) + b"N" * (wire.MAX_ITEMS + 1),
    ],
    ids=range(28),
)
def test_a_hostile_message_is_refused(message):
    with pytest.raises(WireError):
        decode(message)


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
