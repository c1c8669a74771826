# idea: the first points are the means, never moved, and everything fits to that
def random_start(x, K, rng):
    return x[:K] * 1.0, np.full(K, x[-1] - x[0] + 1.0), np.full(K, 1 / K)


def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    sigma = np.maximum(sigma, sigma_min)
    return mu, sigma, p, np.array([log_e_step(x, mu, sigma, p)[1]])


def best_of(x, K, n_starts, rng, sigma_min):
    mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
    return mu, sigma, p, log_likelihoods[0]


def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    return log_e_step(x, *best_of(x, K, n_starts, rng, sigma_min)[:3])[1]
