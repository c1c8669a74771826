# style: a generator of steps
def steps(x, censored, c, mu, sigma):
    while True:
        yield mu, sigma
        first, second = tail_moments(mu, sigma, c)
        mu = np.average(np.where(censored, first, x))
        sigma = np.sqrt(np.average(np.where(censored, second, x**2)) - mu**2)


def censored_em(x, censored, c, mu, sigma, n_steps):
    record = []
    for t, (mu_t, sigma_t) in enumerate(steps(x, censored, c, mu, sigma)):
        seen = norm(mu_t, sigma_t).logpdf(x[~censored])
        record.append(np.sum(seen) + np.sum(censored) * norm(mu_t, sigma_t).logsf(c))
        if t == n_steps:
            break
    return mu_t, sigma_t, np.array(record)
