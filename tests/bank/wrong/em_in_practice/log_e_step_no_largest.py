# mistake: log of the sum of exponentials without the largest taken out
# fails: test_log_e_step_far_points
# says: By (2), A_i comes out of the sum first
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        a = np.log(p) - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * sigma**2)
    log_f = np.log(np.sum(np.exp(a), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
