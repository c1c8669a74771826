# mistake: points that are far from all components get equal shares
# fails: test_log_e_step_far_points
# says: all components get the same share
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        a = np.log(p) - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * sigma**2)
    A = np.max(a, axis=1, keepdims=True)
    log_f = A + np.log(np.sum(np.exp(a - A), axis=1, keepdims=True))
    f = np.sum(np.exp(a), axis=1, keepdims=True)
    shares = np.exp(a) / np.where(f > 0, f, 1.0)
    alive = (p > 0) / np.sum(p > 0)
    return np.where(f > 0, shares, alive), np.sum(log_f)
