# mistake: one point from each Kth part
# fails: test_random_start_rng
# says: exactly one is chosen
def random_start(x, K, rng):
    mu = np.array([rng.choice(part) for part in np.array_split(np.sort(x), K)])
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K)
