# style: sorted readings, a list as result
def censored_em(x, censored, c, mu, sigma, n_steps):
    seen = np.sort(x[~censored])
    m, n = x.size, x.size - seen.size
    record = []
    for t in range(n_steps):
        record.append(norm.logpdf(seen, mu, sigma).sum() + n * norm.logsf(c, mu, sigma))
        first, second = tail_moments(mu, sigma, c)
        weights = np.append(np.ones(seen.size), n) / m
        mu = weights @ np.append(seen, first)
        sigma = np.sqrt(weights @ np.append(seen**2, second) - mu**2)
    record.append(norm.logpdf(seen, mu, sigma).sum() + n * norm.logsf(c, mu, sigma))
    return [mu, sigma, record]
