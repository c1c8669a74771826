# style: drawn one at a time, each from those that are left
def random_start(x, K, rng):
    left = x.tolist()
    mu = []
    for _ in range(K):
        mu.append(left.pop(rng.integers(len(left))))
    return np.array(mu), np.full_like(mu, np.std(x), dtype=float), np.full(K, 1 / K)
