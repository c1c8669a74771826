# mistake: np.where with exchanged values
# fails: test_censored_em_mean test_censored_em_anew
# says: measured and censored rods are exchanged
def censored_em(x, censored, c, mu, sigma, n_steps):
    def log_likelihood(mu, sigma):
        measured = np.sum(norm.logpdf(x[~censored], mu, sigma))
        return measured + np.sum(censored) * norm.logsf(c, mu, sigma)

    record = [log_likelihood(mu, sigma)]
    for t in range(n_steps):
        first, second = tail_moments(mu, sigma, c)
        u = np.where(censored, x, first)
        v = np.where(censored, x**2, second)
        mu = np.mean(u)
        sigma = np.sqrt(np.mean(v) - mu**2)
        record.append(log_likelihood(mu, sigma))
    return mu, sigma, np.array(record)
