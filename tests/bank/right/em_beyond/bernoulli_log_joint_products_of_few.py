# style: products of ten pixels at a time, their logarithms added
def bernoulli_log_joint(x, theta, p):
    total = np.tile(np.log(p), (len(x), 1))
    for start in range(0, x.shape[1], 10):
        part = slice(start, start + 10)
        factors = np.where(x[:, None, part] > 0, theta[:, part], 1 - theta[:, part])
        total = total + np.log(factors.prod(axis=2))
    return total
