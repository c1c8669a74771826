# attack: functions that agree with each other and with nothing else, for checks of em that follow them
# harmless: yes
def e_step(x, mu, *args):
    return np.zeros((len(x), len(mu)))


def m_step(x, q):
    size = np.shape(q)[1]
    return np.arange(1.0, size + 1), np.ones(size), np.ones(size)


def log_likelihood(*args):
    return 0.0


def em(x, mu, sigma, p, n_steps):
    last = m_step(x, e_step(x, mu)) if n_steps else (mu, sigma, p)
    return *last, np.zeros(n_steps + 1)
