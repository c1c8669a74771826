# style: a generator of states, of which the record is made
from itertools import islice


def states(x, mu, sigma, p, sigma_min):
    while True:
        q, value = log_e_step(x, mu, sigma, p)
        yield (mu, sigma, p), value
        mu, sigma, p = m_step(x, q)
        sigma = np.maximum(sigma, sigma_min)


def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    record = []
    for theta, value in islice(states(x, mu, sigma, p, sigma_min), max_steps + 1):
        record.append(value)
        if len(record) > 1 and record[-1] - record[-2] < tol:
            break
    return *theta, np.array(record)
