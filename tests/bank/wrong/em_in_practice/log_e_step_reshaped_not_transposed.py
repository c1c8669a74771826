# mistake: the table is reshaped from (K, m) to (m, K)
# fails: test_log_e_step_values test_log_e_step_far_points test_log_e_step_zero_weight test_log_e_step_log_likelihood
# says: by reshape, which mixes points and components
def log_e_step(x, mu, sigma, p):
    rows = []
    with np.errstate(divide="ignore"):
        for k in range(len(mu)):
            constant = np.log(p[k]) - np.log(sigma[k]) - 0.5 * np.log(2 * np.pi)
            rows.append(constant - (x - mu[k]) ** 2 / (2 * sigma[k] ** 2))
    a = np.array(rows).reshape(len(x), len(mu))
    A = np.max(a, axis=1, keepdims=True)
    with np.errstate(invalid="ignore"):
        log_f = A + np.log(np.sum(np.exp(a - A), axis=1, keepdims=True))
        return np.exp(a - log_f), np.sum(log_f)
