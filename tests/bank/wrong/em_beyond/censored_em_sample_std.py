# mistake: np.std with ddof=1
# fails: test_censored_em_sigma
# says: divided by m - 1
def censored_em(x, censored, c, mu, sigma, n_steps):
    def log_likelihood(mu, sigma):
        measured = np.sum(norm.logpdf(x[~censored], mu, sigma))
        return measured + np.sum(censored) * norm.logsf(c, mu, sigma)

    record = [log_likelihood(mu, sigma)]
    for t in range(n_steps):
        first, second = tail_moments(mu, sigma, c)
        u = np.where(censored, first, x)
        mu = np.mean(u)
        sigma = np.std(u, ddof=1)
        record.append(log_likelihood(mu, sigma))
    return mu, sigma, np.array(record)
