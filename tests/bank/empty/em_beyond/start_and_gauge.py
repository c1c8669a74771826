# idea: the start, moved by the same way in each step, and readings that are not looked at
def tail_moments(mu, sigma, c):
    return max(mu, c) + sigma / 2, (max(mu, c) + sigma / 2) ** 2 + sigma**2 / 12


def censored_em(x, censored, c, mu, sigma, n_steps):
    path = [(mu + t * (c - mu) / 9, sigma * 0.99**t) for t in range(n_steps + 1)]
    return (*path[-1], np.array([-len(x) * (c - a) ** 2 / b**2 for a, b in path]))
