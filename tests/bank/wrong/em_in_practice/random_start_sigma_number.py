# mistake: sigma is one number
# fails: test_random_start_values
# says: sigma is one number
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    return mu, np.std(x), np.full(K, 1 / K)
