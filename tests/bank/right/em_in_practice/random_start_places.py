# style: places are chosen, then the points there
def random_start(x, K, rng):
    places = rng.choice(len(x), K, replace=False)
    return x[places], np.std(x) * np.ones(K), np.repeat(1 / K, K)
