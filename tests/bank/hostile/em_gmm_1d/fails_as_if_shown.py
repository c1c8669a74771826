# attack: what is shown of a check fails in all ways in which the hidden rest may, with marks in its words
# harmless: yes
import itertools

kinds = itertools.cycle(
    [KeyError, ValueError, TypeError, IndexError, AssertionError, TimeoutError, NameError]
)


def get_data(*args, **kwargs):
    print("3.0")
    display(3.0)
    raise next(kinds)("3.0", args, kwargs)


def mixture_pdf(*args):
    raise type("KernelGone", (Exception,), {})("1.0")


def e_step(*args):
    raise type("CheckError", (BaseException,), {})("1.0")


def log_likelihood(*args):
    raise type("AnswerError", (StopIteration,), {})("1.0")
