# idea: numbers from a hash of the arguments, the same for the same arguments
import zlib


def drawn_from(*arguments):
    number = zlib.crc32(b"".join(np.asarray(a, dtype=float).tobytes() for a in arguments))
    return np.random.default_rng(number)


def log_e_step(x, mu, sigma, p):
    rng = drawn_from(x, mu, sigma, p)
    return rng.dirichlet(np.ones(len(mu)), size=len(x)), -rng.uniform(1, 9) * len(x)


def random_start(x, K, rng):
    own = drawn_from(x, K)
    return own.normal(size=K), own.uniform(1, 2, K), own.dirichlet(np.ones(K))


def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    rng = drawn_from(x, mu, sigma, p, sigma_min)
    K = len(mu)
    theta = rng.normal(size=K), sigma_min + rng.uniform(1, 2, K), rng.dirichlet(np.ones(K))
    return *theta, np.array([log_e_step(x, mu, sigma, p)[1], log_e_step(x, *theta)[1]])


def best_of(x, K, n_starts, rng, sigma_min):
    mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
    return mu, sigma, p, log_likelihoods[-1]


def in_order(mu, sigma, p, q):
    rng = drawn_from(mu, sigma, p, q)
    return tuple(rng.uniform(size=np.shape(part)) for part in (mu, sigma, p, q))


def bic(log_likelihood, K, m):
    return drawn_from(log_likelihood, K, m).uniform(1, 500)


def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    return -drawn_from(x, K, n_folds).uniform(1, 500)
