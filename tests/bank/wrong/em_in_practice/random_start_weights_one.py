# mistake: each weight is 1
# fails: test_random_start_values
# says: add up to
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    return mu, np.full(K, np.std(x)), np.ones(K)
