# attack: functions answer otherwise at each call, until one answer fits
# harmless: yes
import itertools

shapes = itertools.cycle([(40,), (7,), (2,), (3,), (), (1,), (4, 2), (2, 4)])


def get_data(*args, **kwargs):
    shape = next(shapes)
    return np.ones(shape), np.arange(np.prod(shape)).reshape(shape) / 1.0


def mixture_pdf(*args):
    return np.ones(next(shapes))


def log_likelihood(*args):
    return -float(np.prod(next(shapes)))
