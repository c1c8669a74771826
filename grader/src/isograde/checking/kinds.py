"""Other kinds of plain data than those of ``wire``: a name, and parts, which cross themselves.

CLASSES has what takes a value apart, in the process that sends it, by module and name of its class;
MAKERS what puts parts together that a hostile process may have chosen, by the name that is sent.
``values`` and ``tables`` say how, and ask for a library only where there is a value of its classes.

This module is also sent to the student's kernel.
"""

import sys

from . import tables, values

CLASSES = {**tables.CLASSES, **values.CLASSES}
MAKERS = {**tables.MAKERS, **values.MAKERS}


def class_of(value: object) -> tuple[str, str] | None:
    """Return module and name of the class, if it is one of CLASSES, that a value is of."""
    kind = type(value)
    for key in CLASSES:
        found = getattr(sys.modules.get(key[0]), key[1], None)
        if isinstance(found, type) and issubclass(kind, found):
            return key
    return None
