# mistake: rng only gives the seed of another generator
# fails: test_random_start_rng
# says: not only a seed of another generator
def random_start(x, K, rng):
    own = np.random.default_rng(rng.integers(2**31))
    mu = own.choice(x, size=K, replace=False)
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K)
