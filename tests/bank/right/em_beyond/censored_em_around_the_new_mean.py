# style: the mean of E (x - mu)², with the new mean
def censored_em(x, censored, c, mu, sigma, n_steps):
    def log_likelihood(mu, sigma):
        terms = np.where(censored, norm.logsf(x, mu, sigma), norm.logpdf(x, mu, sigma))
        return terms.sum()

    record = [log_likelihood(mu, sigma)]
    for _ in range(n_steps):
        first, second = tail_moments(mu, sigma, c)
        mu = np.mean(np.where(censored, first, x))
        around = np.where(censored, second - 2 * mu * first + mu**2, (x - mu) ** 2)
        sigma = np.sqrt(around.mean())
        record.append(log_likelihood(mu, sigma))
    return mu, sigma, np.array(record)
