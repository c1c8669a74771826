# mistake: sigma is random, too
# fails: test_random_start_values
# says: the entries of sigma differ
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    return mu, rng.uniform(0.5, 1.5, K) * np.std(x), np.full(K, 1 / K)
