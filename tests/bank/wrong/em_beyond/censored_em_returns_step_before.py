# mistake: the parameters that are returned are those before the last step
# fails: test_censored_em_record
# says: parameters before the last step are returned
def censored_em(x, censored, c, mu, sigma, n_steps):
    def log_likelihood(mu, sigma):
        tail = np.sum(censored) * norm.logsf(c, mu, sigma)
        return np.sum(norm.logpdf(x[~censored], mu, sigma)) + tail

    record = [log_likelihood(mu, sigma)]
    new_mu, new_sigma = mu, sigma
    for _ in range(n_steps):
        mu, sigma = new_mu, new_sigma
        first, second = tail_moments(mu, sigma, c)
        new_mu = np.mean(np.where(censored, first, x))
        new_sigma = np.sqrt(np.mean(np.where(censored, second, x**2)) - new_mu**2)
        record.append(log_likelihood(new_mu, new_sigma))
    return mu, sigma, np.array(record)
