# style: with the moments of the tail in its own lines
def censored_em(x, censored, c, mu, sigma, n_steps):
    def value():
        return norm.logpdf(x[~censored], mu, sigma).sum() + censored.sum() * norm.logsf(
            c, mu, sigma
        )

    record = [value()]
    for _ in range(n_steps):
        a = (c - mu) / sigma
        h = np.exp(norm.logpdf(a) - norm.logsf(a))
        first = mu + sigma * h
        second = mu**2 + sigma**2 + sigma * (mu + c) * h
        mu = np.where(censored, first, x).mean()
        sigma = np.sqrt(np.where(censored, second, x**2).mean() - mu**2)
        record.append(value())
    return mu, sigma, np.array(record)
