# style: all parameters first, then the record
def censored_em(x, censored, c, mu, sigma, n_steps):
    path = [(mu, sigma)]
    for _ in range(n_steps):
        first, second = tail_moments(*path[-1], c)
        mean = np.mean(np.where(censored, first, x))
        square = np.mean(np.where(censored, second, x * x))
        path.append((mean, np.sqrt(square - mean * mean)))
    record = [
        norm.logpdf(x[~censored], *theta).sum() + censored.sum() * norm.logsf(c, *theta)
        for theta in path
    ]
    return (*path[-1], np.array(record))
