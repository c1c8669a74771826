# mistake: stops where little is gained
# fails: test_censored_em_record
# says: Does it stop early
def censored_em(x, censored, c, mu, sigma, n_steps):
    def log_likelihood(mu, sigma):
        measured = np.sum(norm.logpdf(x[~censored], mu, sigma))
        return measured + np.sum(censored) * norm.logsf(c, mu, sigma)

    record = [log_likelihood(mu, sigma)]
    for t in range(n_steps):
        first, second = tail_moments(mu, sigma, c)
        u = np.where(censored, first, x)
        v = np.where(censored, second, x**2)
        mu = np.mean(u)
        sigma = np.sqrt(np.mean(v) - mu**2)
        record.append(log_likelihood(mu, sigma))
        if record[-1] - record[-2] < 1e-6:
            break
    return mu, sigma, np.array(record)
