# mistake: the places are returned, not the points
# fails: test_random_start_values
# says: holds places in the array
def random_start(x, K, rng):
    mu = rng.choice(len(x), size=K, replace=False)
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K)
