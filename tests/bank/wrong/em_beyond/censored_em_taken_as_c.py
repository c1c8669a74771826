# mistake: the censored rods taken as c
# fails: test_censored_em_mean test_censored_em_anew
# says: taken as c
def censored_em(x, censored, c, mu, sigma, n_steps):
    def log_likelihood(mu, sigma):
        measured = np.sum(norm.logpdf(x[~censored], mu, sigma))
        return measured + np.sum(censored) * norm.logsf(c, mu, sigma)

    record = [log_likelihood(mu, sigma)]
    for t in range(n_steps):
        first, second = tail_moments(mu, sigma, c)
        u = x
        v = x**2
        mu = np.mean(u)
        sigma = np.sqrt(np.mean(v) - mu**2)
        record.append(log_likelihood(mu, sigma))
    return mu, sigma, np.array(record)
