import functools


def best_of(x, K, n_starts, rng, sigma_min):
    def better(one, other):
        return other if other[3][-1] > one[3][-1] else one

    fits = (fit(x, *random_start(x, K, rng), sigma_min) for _ in range(n_starts))
    mu, sigma, p, record = functools.reduce(better, fits)
    return mu, sigma, p, record[-1].item() if hasattr(record[-1], "item") else record[-1]
