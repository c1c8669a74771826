# style: everything by itself, the variance as a difference of moments
def em(x, mu, sigma, p, n_steps):
    points = np.asarray(x, dtype=float)
    history = []
    for t in range(n_steps + 1):
        logs = np.log(p) + norm.logpdf(points[:, None], mu, sigma)
        totals = np.logaddexp.reduce(logs, axis=1)
        history.append(totals.sum())
        if t < n_steps:
            q = np.exp(logs - totals[:, None])
            p = q.mean(axis=0)
            mu = (q * points[:, None]).mean(axis=0) / p
            sigma = np.sqrt((q * points[:, None] ** 2).mean(axis=0) / p - mu**2)
    return mu, sigma, p, np.array(history)
