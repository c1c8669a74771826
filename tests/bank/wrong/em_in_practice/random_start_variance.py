# mistake: variances in the place of standard deviations
# fails: test_random_start_values
# says: holds the variance of the points
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    return mu, np.full(K, np.var(x)), np.full(K, 1 / K)
