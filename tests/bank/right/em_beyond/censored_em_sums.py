# style: sums over the measured rods are kept, the tail is counted
def censored_em(x, censored, c, mu, sigma, n_steps):
    seen = x[~censored].astype(float)
    m, n = len(x), np.count_nonzero(censored)
    s1, s2 = seen.sum(), (seen**2).sum()

    def value():
        k = m - n
        squares = s2 - 2 * mu * s1 + k * mu**2
        measured = -k * np.log(sigma * np.sqrt(2 * np.pi)) - squares / (2 * sigma**2)
        return measured + n * norm.logsf((c - mu) / sigma)

    record = np.empty(n_steps + 1)
    record[0] = value()
    for t in range(1, n_steps + 1):
        first, second = tail_moments(mu, sigma, c)
        mu = (s1 + n * first) / m
        sigma = ((s2 + n * second) / m - mu**2) ** 0.5
        record[t] = value()
    return mu, sigma, record
