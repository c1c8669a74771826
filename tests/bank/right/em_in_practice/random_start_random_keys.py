# style: each point gets a random number, the smallest are taken
def random_start(x, K, rng):
    keys = rng.random(len(x))
    mu = x[np.argsort(keys)[:K]]
    sigma = np.sqrt(np.mean((x - np.mean(x)) ** 2))
    return [mu, np.full(K, sigma), np.full(K, 1.0) / K]
