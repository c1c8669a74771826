# mistake: sigma takes its type from the means
# fails: test_random_start_values
# says: sigma is cut to a whole number
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    sigma = np.full_like(mu, np.std(x))
    return mu, sigma, np.full(K, 1 / K)
