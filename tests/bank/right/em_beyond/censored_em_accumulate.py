# style: the steps by itertools.accumulate, x overwritten by the filled-in array (a new one) in each step
from itertools import accumulate


def step(state, _):
    x, censored, c, mu, sigma = state
    first, second = tail_moments(mu, sigma, c)
    v = np.where(censored, second, x**2)
    x = np.where(censored, first, x)
    return x, censored, c, np.mean(x), np.sqrt(np.mean(v) - np.mean(x) ** 2)


def censored_em(x, censored, c, mu, sigma, n_steps):
    states = list(accumulate(range(n_steps), step, initial=(x, censored, c, mu, sigma)))
    record = []
    for *_, mu, sigma in states:
        seen = norm.logpdf(x, mu, sigma)[~censored]
        record.append(np.sum(seen) + np.sum(censored) * norm.logsf(c, mu, sigma))
    return mu, sigma, np.array(record)
