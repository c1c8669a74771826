# mistake: random numbers from np.random
# fails: test_random_start_rng
# says: none from np.random
def random_start(x, K, rng):
    mu = np.random.choice(x, size=K, replace=False)
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K)
