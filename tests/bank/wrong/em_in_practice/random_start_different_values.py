# mistake: draws again until all values differ
# fails: test_random_start_values
# says: their values may be equal
def random_start(x, K, rng):
    mu = rng.choice(x, size=K, replace=False)
    for _ in range(5000):
        if len(np.unique(mu)) == K:
            break
        mu = rng.choice(x, size=K, replace=False)
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K)
