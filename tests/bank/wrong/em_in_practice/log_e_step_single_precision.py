# mistake: the table is kept in float32
# fails: test_log_e_step_far_points
# says: in single precision, as float32?
def log_e_step(x, mu, sigma, p):
    table = np.zeros((len(x), len(mu)), dtype=np.float32)
    with np.errstate(divide="ignore"):
        for k in range(len(mu)):
            table[:, k] = np.log(p[k]) - np.log(sigma[k]) - 0.5 * np.log(2 * np.pi)
            table[:, k] -= (x - mu[k]) ** 2 / (2 * sigma[k] ** 2)
    A = np.max(table, axis=1, keepdims=True)
    log_f = A + np.log(np.sum(np.exp(table - A), axis=1, keepdims=True))
    return np.exp(table - log_f), float(np.sum(log_f))
