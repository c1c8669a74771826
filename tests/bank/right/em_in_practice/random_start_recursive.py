# style: recursion: one point, then K - 1 of those that are left
def different_points(points, K, rng):
    if K == 0:
        return []
    i = rng.integers(0, len(points))
    return [points[i]] + different_points(np.delete(points, i), K - 1, rng)


def random_start(x, K, rng):
    mu = np.array(different_points(x, K, rng))
    return mu, np.full(K, np.var(x) ** 0.5), np.full(K, 1 / K)
