# mistake: the old variance added for the censored
# fails: test_censored_em_sigma
# says: the old sigma² added
def censored_em(x, censored, c, mu, sigma, n_steps):
    def log_likelihood(mu, sigma):
        measured = np.sum(norm.logpdf(x[~censored], mu, sigma))
        return measured + np.sum(censored) * norm.logsf(c, mu, sigma)

    record = [log_likelihood(mu, sigma)]
    for t in range(n_steps):
        first, second = tail_moments(mu, sigma, c)
        u = np.where(censored, first, x)
        mu = np.mean(u)
        sigma = np.sqrt(np.var(u) + np.mean(censored) * sigma**2)
        record.append(log_likelihood(mu, sigma))
    return mu, sigma, np.array(record)
