# style: a copy is shuffled
def random_start(x, K, rng):
    points = list(x)
    rng.shuffle(points)
    return np.array(points[:K]), np.array([np.std(x)] * K), np.array([1 / K] * K)
