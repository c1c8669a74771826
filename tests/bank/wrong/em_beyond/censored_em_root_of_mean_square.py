# mistake: mu² not subtracted
# fails: test_censored_em_sigma
# says: mu² is not subtracted
def censored_em(x, censored, c, mu, sigma, n_steps):
    def log_likelihood(mu, sigma):
        measured = np.sum(norm.logpdf(x[~censored], mu, sigma))
        return measured + np.sum(censored) * norm.logsf(c, mu, sigma)

    record = [log_likelihood(mu, sigma)]
    for t in range(n_steps):
        first, second = tail_moments(mu, sigma, c)
        u = np.where(censored, first, x)
        v = np.where(censored, second, x**2)
        mu = np.mean(u)
        sigma = np.sqrt(np.mean(v))
        record.append(log_likelihood(mu, sigma))
    return mu, sigma, np.array(record)
