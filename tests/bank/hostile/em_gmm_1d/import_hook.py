# attack: importing numpy again gives a module in which everything is true
# harmless: yes
import builtins
import sys
import types


class Agreeable(types.ModuleType):
    def __getattr__(self, name):
        return lambda *a, **k: True


real = builtins.__import__
kept = sys.modules["numpy"]


def pretend(name, *args, **kwargs):
    return Agreeable(name) if name.startswith("numpy") else real(name, *args, **kwargs)


def get_data(*args, **kwargs):
    import numpy

    return kept.full(40, numpy.all([])), kept.full(40, numpy.shape(3))


def mixture_pdf(x, *args):
    import numpy.random

    return numpy.allclose(x, 0)


builtins.__import__ = pretend
