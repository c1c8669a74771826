# style: filled-in copies of the readings
def censored_em(x, censored, c, mu, sigma, n_steps):
    values = []
    for t in range(n_steps + 1):
        if t > 0:
            first, second = tail_moments(mu, sigma, c)
            u, v = np.array(x, dtype=float), np.array(x, dtype=float) ** 2
            u[censored], v[censored] = first, second
            mu = u.mean()
            sigma = np.sqrt(v.mean() - mu**2)
        seen = norm.logpdf(x[~censored], mu, sigma)
        values.append(seen.sum() + censored.sum() * norm.logsf(c, mu, sigma))
    return mu, sigma, np.array(values)
