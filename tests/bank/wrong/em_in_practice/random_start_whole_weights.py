# mistake: the weights stand in an array of integers
# fails: test_random_start_values
# says: cut to whole numbers
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K, dtype=int)
