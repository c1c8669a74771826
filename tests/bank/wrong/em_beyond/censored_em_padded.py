# mistake: zeros at the end of the record
# fails: test_censored_em_record
# says: end with 0
def censored_em(x, censored, c, mu, sigma, n_steps):
    def log_likelihood(mu, sigma):
        measured = np.sum(norm.logpdf(x[~censored], mu, sigma))
        return measured + np.sum(censored) * norm.logsf(c, mu, sigma)

    record = np.zeros(n_steps + 1)
    record[0] = log_likelihood(mu, sigma)
    for t in range(n_steps):
        first, second = tail_moments(mu, sigma, c)
        u = np.where(censored, first, x)
        v = np.where(censored, second, x**2)
        mu = np.mean(u)
        sigma = np.sqrt(np.mean(v) - mu**2)
        if t + 1 < n_steps or n_steps < 2:
            record[t + 1] = log_likelihood(mu, sigma)
    return mu, sigma, np.array(record)
