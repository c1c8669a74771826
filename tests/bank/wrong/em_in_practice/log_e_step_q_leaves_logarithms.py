# mistake: q by exponentials that are 0 far away, the value by logarithms
# fails: test_log_e_step_far_points
# says: By (2), A_i comes out of the sum first
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore", invalid="ignore"):
        a = np.log(p) - np.log(sigma) - 0.5 * np.log(2 * np.pi)
        a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * sigma**2)
        A = np.max(a, axis=1, keepdims=True)
        log_f = A + np.log(np.sum(np.exp(a - A), axis=1, keepdims=True))
        q = np.exp(a) / np.exp(log_f)
    return q, np.sum(log_f)
