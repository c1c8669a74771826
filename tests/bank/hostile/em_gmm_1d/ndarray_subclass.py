# attack: an array that equals everything in every numpy function
# harmless: yes
class Lie(np.ndarray):
    def __eq__(self, other):
        return np.ones(self.shape, bool)

    def __array_ufunc__(self, ufunc, method, *args, **kwargs):
        return True

    def __array_function__(self, function, types, args, kwargs):
        return True

    def __array_finalize__(self, source):
        pass

    def tobytes(self, *args):
        return b"\x01" * self.nbytes


def lie(*shape):
    return np.full(shape, 5.0).view(Lie)


def get_data(*args, size=40, **kwargs):
    return lie(size), lie(size)


def mixture_pdf(x, *args):
    return lie(len(x))


def e_step(x, mu, *args):
    return lie(len(x), len(mu))


def m_step(x, q):
    return lie(2), lie(2), lie(2)


def log_likelihood(*args):
    return lie()
