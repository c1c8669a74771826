# style: refuses what the task does not allow
def bernoulli_log_joint(x, theta, p):
    x = np.asarray(x, dtype=float)
    if not np.isin(x, (0, 1)).all():
        raise ValueError("pixels are 0 or 1")
    if np.any(theta <= 0) or np.any(theta >= 1) or np.any(p <= 0):
        raise ValueError("probabilities out of range")
    if not np.isclose(np.sum(p), 1) or theta.shape != (len(p), x.shape[1]):
        raise ValueError("shapes or weights do not fit")
    return x @ np.log(theta).T + (1 - x) @ np.log1p(-theta).T + np.log(p)
