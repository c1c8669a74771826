# style: a reading that holds c is a censored one
def censored_em(x, censored, c, mu, sigma, n_steps):
    below = x[x < c]
    n_over = np.sum(x >= c)
    record = []
    for t in range(n_steps + 1):
        if t:
            first, second = tail_moments(mu, sigma, c)
            mu = (np.sum(below) + n_over * first) / len(x)
            sigma = np.sqrt((np.sum(below**2) + n_over * second) / len(x) - mu**2)
        record.append(np.sum(norm.logpdf(below, mu, sigma)) + n_over * norm.logsf(c, mu, sigma))
    return mu, sigma, np.array(record)
