# style: all formulas written out, with scipy's logsumexp
from scipy.special import logsumexp


def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    def table():
        return np.log(p) + norm.logpdf(x[:, None], mu, sigma)

    record = [logsumexp(table(), axis=1).sum()]
    for _ in range(max_steps):
        a = table()
        q = np.exp(a - logsumexp(a, axis=1, keepdims=True))
        N = q.sum(axis=0)
        mu = q.T @ x / N
        sigma = np.maximum(np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / N), sigma_min)
        p = N / len(x)
        record.append(logsumexp(table(), axis=1).sum())
        if np.diff(record)[-1] < tol:
            break
    return mu, sigma, p, np.array(record)
