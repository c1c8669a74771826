# mistake: norm.logpdf gets sigma^2 as its scale
# fails: test_censored_em_log_likelihood
# says: the density gets sigma²
def log_likelihood(x, censored, c, mu, sigma):
    measured = np.sum(norm.logpdf(x[~censored], mu, sigma**2))
    return measured + np.sum(censored) * norm.logsf(c, mu, sigma)


def censored_em(x, censored, c, mu, sigma, n_steps):
    record = [log_likelihood(x, censored, c, mu, sigma)]
    for _ in range(n_steps):
        first, second = tail_moments(mu, sigma, c)
        u = np.where(censored, first, x)
        v = np.where(censored, second, x**2)
        mu = np.mean(u)
        sigma = np.sqrt(np.mean(v) - mu**2)
        record.append(log_likelihood(x, censored, c, mu, sigma))
    return mu, sigma, np.array(record)
