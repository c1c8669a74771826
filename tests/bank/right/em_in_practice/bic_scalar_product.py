# style: a scalar product; log2, divided by log2 of e
def bic(log_likelihood, K, m):
    log_m = np.log2(m) / np.log2(np.e)
    return np.float64(np.dot([-2.0, 3.0 * K, -1.0], [log_likelihood, log_m, log_m]))
