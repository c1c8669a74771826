# style: one pass through x, in which later points replace earlier ones
def random_start(x, K, rng):
    chosen = list(x[:K])
    for i in range(K, len(x)):
        j = rng.integers(i + 1)
        if j < K:
            chosen[j] = x[i]
    mean = sum(float(v) for v in x) / len(x)
    sd = (sum((float(v) - mean) ** 2 for v in x) / len(x)) ** 0.5
    return np.array(chosen), np.full(K, sd), np.full(K, 1 / K)
