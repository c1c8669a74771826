# mistake: the weight is one number
# fails: test_random_start_values
# says: p is one number
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    return mu, np.full(K, np.std(x)), 1 / K
