# mistake: means anywhere between smallest and largest
# fails: test_random_start_values
# says: none of the points
def random_start(x, K, rng):
    mu = rng.uniform(np.min(x), np.max(x), K)
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K)
