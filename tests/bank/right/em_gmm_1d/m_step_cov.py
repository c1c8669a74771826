# style: np.cov with aweights and ddof=0 for the variance, type hints
def m_step(x: np.ndarray, q: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    K = q.shape[1]
    mu = np.array([np.average(x, weights=q[:, k]) for k in range(K)])
    var = np.array([np.cov(x, aweights=q[:, k], ddof=0) for k in range(K)])
    return mu, np.sqrt(var), q.sum(axis=0) / len(q)
