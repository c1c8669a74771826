# mistake: where densities underflow the point goes to the nearest mean
# fails: test_log_e_step_far_points
# says: distance in standard deviations
def log_e_step(x, mu, sigma, p):
    x = x[:, np.newaxis]
    weighted = p * norm.pdf(x, mu, sigma)
    f = weighted.sum(axis=1, keepdims=True)
    nearest = np.abs(x - mu) == np.min(np.abs(x - mu), axis=1, keepdims=True)
    q = np.where(f > 0, weighted / np.where(f > 0, f, 1), nearest)
    with np.errstate(divide="ignore"):
        a = np.log(p) + norm.logpdf(x, mu, sigma)
    return q, np.logaddexp.reduce(a, axis=1).sum()
