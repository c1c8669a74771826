# mistake: means are quantiles, nothing is random
# fails: test_random_start_values test_random_start_rng
# says: none of the points
def random_start(x, K, rng):
    mu = np.quantile(x, (np.arange(K) + 0.5) / K)
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K)
