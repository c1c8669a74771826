# mistake: the mean is that of the readings with the censored rods at c
# fails: test_censored_em_mean
# says: the censored rods are taken as c
def log_likelihood(x, censored, c, mu, sigma):
    measured = np.sum(norm.logpdf(x[~censored], mu, sigma))
    return measured + np.sum(censored) * norm.logsf(c, mu, sigma)


def censored_em(x, censored, c, mu, sigma, n_steps):
    record = [log_likelihood(x, censored, c, mu, sigma)]
    for _ in range(n_steps):
        first, second = tail_moments(mu, sigma, c)
        u = x
        v = np.where(censored, second, x**2)
        mu = np.mean(u)
        sigma = np.sqrt(np.mean(v) - mu**2)
        record.append(log_likelihood(x, censored, c, mu, sigma))
    return mu, sigma, np.array(record)
