# mistake: a generator with a fixed seed
# fails: test_random_start_rng
# says: not by one with a fixed seed
def random_start(x, K, rng):
    mu = np.random.default_rng(0).choice(x, size=K, replace=False)
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K)
