# attack: objects whose __class__ says that they are arrays, and whose type says so too
# harmless: yes
class Meta(type):
    def __instancecheck__(cls, other):
        return True

    def __subclasscheck__(cls, other):
        return True

    def __eq__(cls, other):
        return True

    __hash__ = type.__hash__
    __mro__ = property(lambda cls: (np.ndarray, object))


class Lie(metaclass=Meta):
    __class__ = np.ndarray
    shape, ndim, size, dtype = (40,), 1, 40, np.dtype(float)

    def __eq__(self, other):
        return True


float = int = Lie


def get_data(*args, **kwargs):
    return Lie(), Lie()


def mixture_pdf(*args):
    return Lie()


def log_likelihood(*args):
    return float()


def em(*args):
    np.ndarray = Lie
    return Lie(), Lie(), Lie(), Lie()
