# mistake: the weights of three components, whatever K is
# fails: test_random_start_values
# says: for K
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    return mu, np.full(K, np.std(x)), np.full(K, 1 / 3)
