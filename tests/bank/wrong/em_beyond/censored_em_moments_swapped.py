# mistake: the two results of tail_moments are taken in the wrong order
# fails: test_censored_em_mean
# says: the censored rods get E x²
def log_likelihood(x, censored, c, mu, sigma):
    measured = np.sum(norm.logpdf(x[~censored], mu, sigma))
    return measured + np.sum(censored) * norm.logsf(c, mu, sigma)


def censored_em(x, censored, c, mu, sigma, n_steps):
    record = [log_likelihood(x, censored, c, mu, sigma)]
    for _ in range(n_steps):
        second, first = tail_moments(mu, sigma, c)
        u = np.where(censored, first, x)
        v = np.where(censored, second, x**2)
        mu = np.mean(u)
        sigma = np.sqrt(np.mean(v) - mu**2)
        record.append(log_likelihood(x, censored, c, mu, sigma))
    return mu, sigma, np.array(record)
