# style: a permutation, cut off
def random_start(x, K, rng):
    mu = rng.permutation(x)[:K]
    sigma = np.repeat(np.std(x), K)
    p = np.ones(K) / K
    return mu, sigma, p
