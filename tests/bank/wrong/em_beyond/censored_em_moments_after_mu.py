# mistake: second moment with the new mean
# fails: test_censored_em_sigma
# says: called after mu has been renewed
def censored_em(x, censored, c, mu, sigma, n_steps):
    def log_likelihood(mu, sigma):
        measured = np.sum(norm.logpdf(x[~censored], mu, sigma))
        return measured + np.sum(censored) * norm.logsf(c, mu, sigma)

    record = [log_likelihood(mu, sigma)]
    for t in range(n_steps):
        first, _ = tail_moments(mu, sigma, c)
        u = np.where(censored, first, x)
        mu = np.mean(u)
        _, second = tail_moments(mu, sigma, c)
        v = np.where(censored, second, x**2)
        sigma = np.sqrt(np.mean(v) - mu**2)
        record.append(log_likelihood(mu, sigma))
    return mu, sigma, np.array(record)
