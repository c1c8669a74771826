# mistake: a new generator in each call
# fails: test_random_start_rng
# says: none from np.random or from a new generator
def random_start(x, K, rng):
    mu = np.random.default_rng().choice(x, size=K, replace=False)
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K)
