# style: places are drawn again until there are enough different ones
def random_start(x, K, rng):
    places = set()
    while len(places) < K:
        places.add(int(rng.integers(0, len(x))))
    mu = np.array([x[i] for i in sorted(places)])
    return mu, np.array([x.std() for _ in range(K)]), np.array([1 / K for _ in range(K)])
