"""Messages on a stream of bytes: eight bytes that say how long it is, and the message.

Used at both ends: by the grader, and by the forks of a student's kernel, to which this is sent.
"""

import struct

LENGTH = struct.Struct("!Q")


class TooLong(ConnectionError):
    """A message is longer than this end takes: the stream cannot be read any further."""


def framed(message: bytes) -> bytes:
    return LENGTH.pack(len(message)) + message


class Frames:
    """Cuts what comes of a stream into messages of at most ``most`` bytes."""

    def __init__(self, most: int) -> None:
        self.most, self.come = most, bytearray()

    def add(self, part: bytes) -> None:
        self.come += part

    def next(self) -> bytes | None:
        """Return the next message, or None if not all of it has come. Raises TooLong."""
        if len(self.come) < LENGTH.size:
            return None
        (size,) = LENGTH.unpack_from(self.come)
        if size > self.most:
            raise TooLong(f"a message of {size} bytes")
        end = LENGTH.size + size
        if len(self.come) < end:
            return None
        message = bytes(memoryview(self.come)[LENGTH.size : end])
        del self.come[:end]
        return message
