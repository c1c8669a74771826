# attack: functions raise what ends a check without a failure, one after the other
# harmless: yes
import itertools

ends = itertools.cycle(
    [SystemExit(0), KeyboardInterrupt(), GeneratorExit(), StopAsyncIteration(), BaseException()]
)


class Skipped(BaseException):
    pass


def get_data(*args, **kwargs):
    raise next(ends)


def mixture_pdf(*args):
    raise SystemExit


def e_step(*args):
    raise Skipped


def log_likelihood(*args):
    raise type("CheckTimeout", (BaseException,), {})
