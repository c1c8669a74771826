# mistake: sigma is the range divided by K
# fails: test_random_start_values
# says: divided by K. Take np.std
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    return mu, np.full(K, (x.max() - x.min()) / K), np.full(K, 1 / K)
