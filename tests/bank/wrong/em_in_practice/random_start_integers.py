# mistake: the places are drawn one by one, and may be the same
# fails: test_random_start_values
# says: draw without replacement
def random_start(x, K, rng):
    mu = x[rng.integers(0, len(x), K)]
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K)
