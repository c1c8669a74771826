# mistake: sigma is divided by K
# fails: test_random_start_values
# says: sigma is divided by K
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    return mu, np.full(K, np.std(x) / K), np.full(K, 1 / K)
