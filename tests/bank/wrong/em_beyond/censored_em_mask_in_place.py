# mistake: the mask turned in place
# fails: test_censored_em_mean
# says: censored is changed in place
def censored_em(x, censored, c, mu, sigma, n_steps):
    measured_rods = censored
    n_censored = np.sum(censored)
    np.logical_not(censored, out=measured_rods)

    def log_likelihood(mu, sigma):
        measured = np.sum(norm.logpdf(x[measured_rods], mu, sigma))
        return measured + n_censored * norm.logsf(c, mu, sigma)

    record = [log_likelihood(mu, sigma)]
    for t in range(n_steps):
        first, second = tail_moments(mu, sigma, c)
        u = np.where(measured_rods, x, first)
        v = np.where(measured_rods, x**2, second)
        mu = np.mean(u)
        sigma = np.sqrt(np.mean(v) - mu**2)
        record.append(log_likelihood(mu, sigma))
    return mu, sigma, np.array(record)
