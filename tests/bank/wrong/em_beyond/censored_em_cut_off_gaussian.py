# mistake: the likelihood of a Gaussian cut off at c
# fails: test_censored_em_log_likelihood
# says: as if no longer rods had been there
def censored_em(x, censored, c, mu, sigma, n_steps):
    def log_likelihood(mu, sigma):
        seen = x[~censored]
        return np.sum(norm.logpdf(seen, mu, sigma) - norm.logcdf(c, mu, sigma))

    record = [log_likelihood(mu, sigma)]
    for t in range(n_steps):
        first, second = tail_moments(mu, sigma, c)
        mu = np.mean(np.where(censored, first, x))
        sigma = np.sqrt(np.mean(np.where(censored, second, x**2)) - mu**2)
        record.append(log_likelihood(mu, sigma))
    return mu, sigma, np.array(record)
