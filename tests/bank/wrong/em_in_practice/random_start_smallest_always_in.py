# mistake: the smallest point is in every start
# fails: test_random_start_rng
# says: the smallest of the points, is in every start
def random_start(x, K, rng):
    ordered = np.sort(x)
    others = rng.choice(ordered[1:], size=K - 1, replace=False) if K > 1 else ordered[:0]
    mu = np.concatenate((ordered[:1], others))
    return mu, np.full(K, np.std(x)), np.full(K, 1 / K)
