# style: the variance of the filled-in readings, and that in the tail
def censored_em(x, censored, c, mu, sigma, n_steps):
    share = np.mean(censored)

    def value():
        return norm.logpdf(x[~censored], mu, sigma).sum() + censored.sum() * norm.logsf(
            c, mu, sigma
        )

    record = [value()]
    for _ in range(n_steps):
        first, second = tail_moments(mu, sigma, c)
        filled = np.where(censored, first, x)
        mu = filled.mean()
        sigma = np.sqrt(filled.var() + share * (second - first**2))
        record.append(value())
    return mu, sigma, np.array(record)
