from collections import namedtuple

Fit = namedtuple("Fit", "mu sigma p log_likelihood")


def best_of(x, K, n_starts, rng, sigma_min):
    def one():
        mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
        return Fit(mu, sigma, p, log_likelihoods[-1])

    return max((one() for _ in range(n_starts)), key=lambda result: result.log_likelihood)
