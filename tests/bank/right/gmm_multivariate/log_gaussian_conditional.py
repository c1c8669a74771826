# style: one coordinate after the other, each given those before it
def log_gaussian(x, mu, cov):
    d, logs = np.array(x - mu, dtype=float), np.zeros(len(x))
    rest = np.array(cov, dtype=float)
    while len(rest):
        variance = rest[0, 0]
        logs -= 0.5 * np.log(2 * np.pi * variance) + 0.5 * d[:, 0] ** 2 / variance
        slope = rest[0, 1:] / variance
        d = d[:, 1:] - np.outer(d[:, 0], slope)
        rest = rest[1:, 1:] - np.outer(rest[0, 1:], slope)
    return logs
