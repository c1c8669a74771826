# mistake: each entry is recorded before its step, so the entry of the returned parameters is missing
# fails: test_censored_em_record
# says: the only log-likelihood is that of the start
def log_likelihood(x, censored, c, mu, sigma):
    measured = np.sum(norm.logpdf(x[~censored], mu, sigma))
    return measured + np.sum(censored) * norm.logsf(c, mu, sigma)


def censored_em(x, censored, c, mu, sigma, n_steps):
    record = []
    for _ in range(n_steps):
        record.append(log_likelihood(x, censored, c, mu, sigma))
        first, second = tail_moments(mu, sigma, c)
        u = np.where(censored, first, x)
        v = np.where(censored, second, x**2)
        mu = np.mean(u)
        sigma = np.sqrt(np.mean(v) - mu**2)
    return mu, sigma, np.array(record)
