# mistake: k-means++: far points are preferred
# fails: test_random_start_values test_random_start_rng
# says: the farthest of the points
def random_start(x, K, rng):
    mu = [rng.choice(x)]
    left = np.delete(x, np.argmax(x == mu[0]))
    while len(mu) < K:
        d = np.min((left[:, None] - np.array(mu)) ** 2, axis=1) + 1e-9
        i = rng.choice(len(left), p=d / d.sum())
        mu.append(left[i])
        left = np.delete(left, i)
    return np.array(mu), np.full(K, np.std(x)), np.full(K, 1 / K)
