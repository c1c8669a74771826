# mistake: the first point is in every start
# fails: test_random_start_rng
# says: is in every start
def random_start(x, K, rng):
    mu = np.append(x[0], rng.choice(x[1:], size=K - 1, replace=False))
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K)
