# style: rod by rod, in lists
def censored_em(x, censored, c, mu, sigma, n_steps):
    def value(mu, sigma):
        total = 0.0
        for xi, over in zip(x, censored):
            total += norm.logsf(c, mu, sigma) if over else norm.logpdf(xi, mu, sigma)
        return float(total)

    record = [value(mu, sigma)]
    for t in range(n_steps):
        first, second = tail_moments(mu, sigma, c)
        u = [first if over else xi for xi, over in zip(x, censored)]
        v = [second if over else xi**2 for xi, over in zip(x, censored)]
        mu = sum(u) / len(u)
        sigma = (sum(v) / len(v) - mu**2) ** 0.5
        record.append(value(mu, sigma))
    return mu, sigma, record
