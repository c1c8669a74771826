# mistake: in the standard deviation the sum over all rods is divided by the number of measured rods
# fails: test_censored_em_sigma
# says: the sum of the v_i is divided by the number of measured rods
def log_likelihood(x, censored, c, mu, sigma):
    measured = np.sum(norm.logpdf(x[~censored], mu, sigma))
    return measured + np.sum(censored) * norm.logsf(c, mu, sigma)


def censored_em(x, censored, c, mu, sigma, n_steps):
    record = [log_likelihood(x, censored, c, mu, sigma)]
    for _ in range(n_steps):
        first, second = tail_moments(mu, sigma, c)
        u = np.where(censored, first, x)
        v = np.where(censored, second, x**2)
        mu = np.mean(u)
        sigma = np.sqrt(np.sum(v) / np.sum(~censored) - mu**2)
        record.append(log_likelihood(x, censored, c, mu, sigma))
    return mu, sigma, np.array(record)
