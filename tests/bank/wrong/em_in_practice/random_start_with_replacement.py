# mistake: the means are drawn with replacement
# fails: test_random_start_values
# says: draw without replacement
def random_start(x, K, rng):
    mu = rng.choice(x, size=K)
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K)
