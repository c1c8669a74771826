# style: all formulas written out, with scipy's logsumexp
from scipy.special import logsumexp


def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    def table():
        return np.log(p) + norm.logpdf(x[:, None], mu, sigma)

    record = [logsumexp(table(), axis=1).sum()]
    for _ in range(max_steps):
        a = table()
        q = np.exp(a - logsumexp(a, axis=1, keepdims=True))
        p = q.mean(axis=0)
        w = np.where(p > 0, q, 1.0)
        w = w / w.sum(axis=0)
        mu = w.T @ x
        sigma = np.maximum(np.sqrt((w * (x[:, None] - mu) ** 2).sum(axis=0)), sigma_min)
        record.append(logsumexp(table(), axis=1).sum())
        if np.diff(record)[-1] < tol:
            break
    return mu, sigma, p, np.array(record)
