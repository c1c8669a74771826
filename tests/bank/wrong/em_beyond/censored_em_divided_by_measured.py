# mistake: divided by the number of measured rods
# fails: test_censored_em_mean
# says: divided by the number of measured ones
def censored_em(x, censored, c, mu, sigma, n_steps):
    def log_likelihood(mu, sigma):
        measured = np.sum(norm.logpdf(x[~censored], mu, sigma))
        return measured + np.sum(censored) * norm.logsf(c, mu, sigma)

    record = [log_likelihood(mu, sigma)]
    for t in range(n_steps):
        first, second = tail_moments(mu, sigma, c)
        u = np.where(censored, first, x)
        v = np.where(censored, second, x**2)
        n_measured = np.sum(~censored)
        mu = np.sum(u) / n_measured
        sigma = np.sqrt(np.sum(v) / n_measured - mu**2)
        record.append(log_likelihood(mu, sigma))
    return mu, sigma, np.array(record)
