# mistake: the largest over the points, not added back
# fails: test_log_e_step_values test_log_e_step_far_points test_log_e_step_zero_weight
# says: the largest entry is taken over the points
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        a = np.log(p) - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * sigma**2)
    shifted = np.exp(a - np.max(a, axis=0))
    log_f = np.max(a, axis=0) + np.log(shifted.sum(axis=1, keepdims=True))
    return shifted / shifted.sum(axis=1, keepdims=True), np.sum(log_f)
