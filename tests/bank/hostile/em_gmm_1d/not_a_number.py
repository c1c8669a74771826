# attack: everything is nan, for checks that ask whether a difference is too large
# harmless: yes
def get_data(*args, size=40, **kwargs):
    return np.full(size, np.nan), np.full(size, np.nan)


def mixture_pdf(x, *args):
    return np.full(len(x), np.nan)


def e_step(x, mu, *args):
    return np.full((len(x), len(mu)), np.nan)


def m_step(x, q):
    return tuple(np.full(q.shape[1], np.nan) for _ in range(3))


def log_likelihood(*args):
    return np.nan


def em(x, mu, sigma, p, n_steps):
    return mu * np.nan, sigma * np.nan, p * np.nan, np.full(n_steps + 1, np.nan)
