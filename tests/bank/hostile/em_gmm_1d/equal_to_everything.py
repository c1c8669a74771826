# attack: results are equal to everything, and any operation gives the same
# harmless: yes
class Equal:
    shape = property(lambda self: (40,))
    __array_priority__ = 1e9

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def operation(self, *args, **kwargs):
        return self

    __lt__ = __le__ = __gt__ = __ge__ = __eq__
    __sub__ = __rsub__ = __add__ = __radd__ = __mul__ = __rmul__ = __abs__ = operation
    __getitem__ = __call__ = __array_ufunc__ = __array_function__ = operation
    __hash__ = None

    def __bool__(self):
        return True

    def __len__(self):
        return 40

    def __iter__(self):
        return iter([self, self])


def get_data(*args, **kwargs):
    return Equal(), Equal()


def mixture_pdf(*args):
    return Equal()


def e_step(*args):
    return Equal()


def m_step(*args):
    return Equal(), Equal(), Equal()


def log_likelihood(*args):
    return Equal()


def em(*args):
    return Equal(), Equal(), Equal(), Equal()
