# mistake: only points of the first half, if these are enough
# fails: test_random_start_rng
# says: come from the first half
def random_start(x, K, rng):
    n = max(len(x) // 2, K)
    mu = rng.choice(x[:n], size=K, replace=False)
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K)
