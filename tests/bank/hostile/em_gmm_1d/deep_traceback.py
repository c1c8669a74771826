# attack: an error whose text, causes and traceback never end or hold code
# harmless: yes
class Endless(AssertionError):
    def __str__(self):
        return "3.0\n" * 1_000_000

    __repr__ = __str__
    __name__ = property(lambda self: 1 / 0)
    args = property(lambda self: (self,))


def get_data(*args, **kwargs):
    return get_data()


def mixture_pdf(*args):
    error = Endless()
    error.__cause__ = error
    raise error


def e_step(*args):
    raise type("### END HIDDEN TESTS" * 5000, (ValueError,), {})("\ud800")
