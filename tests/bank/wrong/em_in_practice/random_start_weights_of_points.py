# mistake: weights 1 / m
# fails: test_random_start_values
# says: one over the number of points
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    return mu, np.full(K, np.std(x)), np.full(K, 1 / len(x))
