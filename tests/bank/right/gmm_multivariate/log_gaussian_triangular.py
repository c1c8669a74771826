# style: scipy's solve_triangular, point by point; arguments validated
from scipy.linalg import solve_triangular


def log_gaussian(x, mu, cov):
    x, mu, cov = (np.asarray(part, dtype=float) for part in (x, mu, cov))
    if x.ndim != 2 or mu.shape != x.shape[1:] or cov.shape != 2 * mu.shape:
        raise ValueError("wrong shapes")
    if not np.array_equal(cov, cov.T):
        raise ValueError("cov is not symmetric")
    L = np.linalg.cholesky(cov)
    y = np.array([solve_triangular(L, point - mu, lower=True) for point in x])
    return -np.log(np.sqrt(2 * np.pi) * L.diagonal()).sum() - (y * y).sum(axis=1) / 2
