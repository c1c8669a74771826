# attack: the arguments are changed in place, so that what is expected changes too
# harmless: yes
def empty(values):
    for value in values:
        if isinstance(value, np.ndarray) and value.flags.writeable:
            value[...] = 0


def get_data(*args, size=40, rng=None, **kwargs):
    if rng is not None:
        rng.bit_generator.state = np.random.default_rng(0).bit_generator.state
    return np.zeros(size), np.zeros(size)


def mixture_pdf(x, mu, sigma, p):
    empty((x, mu, sigma, p))
    return x


def e_step(x, mu, sigma, p):
    empty((x, mu, sigma, p))
    return np.zeros((len(x), len(mu)))


def m_step(x, q):
    empty((x, q))
    return np.zeros(q.shape[1]), np.zeros(q.shape[1]), np.zeros(q.shape[1])


def log_likelihood(x, mu, sigma, p):
    empty((x, mu, sigma, p))
    return 0.0


def em(x, mu, sigma, p, n_steps):
    empty((x, mu, sigma, p))
    return mu, sigma, p, np.zeros(n_steps + 1)
