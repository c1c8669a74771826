# style: a way of its own where nothing is censored, 0-d arrays
def censored_em(x, censored, c, mu, sigma, n_steps):
    def value():
        total = norm.logpdf(x[~censored], mu, sigma).sum()
        if censored.any():
            total = total + censored.sum() * norm.logsf(c, mu, sigma)
        return total

    record = [value()]
    for _ in range(n_steps):
        if censored.any():
            first, second = tail_moments(mu, sigma, c)
            mu = np.array(np.where(censored, first, x).mean())
            sigma = np.array(np.sqrt(np.where(censored, second, x**2).mean() - mu**2))
        else:
            mu, sigma = np.array(x.mean()), np.array(x.std())
        record.append(value())
    return mu, sigma, np.array(record)
