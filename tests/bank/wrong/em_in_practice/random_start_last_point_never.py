# mistake: the last point is never drawn
# fails: test_random_start_values
# says: larger sample
def random_start(x, K, rng):
    mu = rng.choice(x[:-1], size=K, replace=False)
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K)
