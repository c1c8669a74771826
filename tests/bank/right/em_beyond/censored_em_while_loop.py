# style: a while loop, and a tuple as record
def censored_em(x, censored, c, mu, sigma, n_steps):
    n_over = len(censored[censored])
    t, record = 0, ()
    while True:
        value = np.sum(norm.logpdf(x[~censored], mu, sigma)) + n_over * norm.logsf(c, mu, sigma)
        record = (*record, value)
        if t == n_steps:
            return mu, sigma, record
        first, second = tail_moments(mu, sigma, c)
        u, v = x + 0.0, x**2 + 0.0
        u[censored] = first
        v[censored] = second
        mu, sigma = np.mean(u), np.sqrt(np.mean(v) - np.mean(u) ** 2)
        t += 1
