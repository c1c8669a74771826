# mistake: sigma is 1
# fails: test_random_start_values
# says: sigma is 1.
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    return mu, np.ones(K), np.full(K, 1 / K)
