# mistake: the standard deviation is divided by m - 1
# fails: test_random_start_values
# says: divided by m - 1
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    return mu, np.full(K, np.std(x, ddof=1)), np.full(K, 1 / K)
