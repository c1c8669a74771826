# mistake: q is multiplied by the weights once more
# fails: test_log_e_step_values
# says: log p_k comes in twice
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        a = np.log(p) - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * sigma**2)
    A = np.max(a, axis=1, keepdims=True)
    log_f = A + np.log(np.sum(np.exp(a - A), axis=1, keepdims=True))
    q = p * np.exp(a - A)
    return q / np.sum(q, axis=1, keepdims=True), np.sum(log_f)
