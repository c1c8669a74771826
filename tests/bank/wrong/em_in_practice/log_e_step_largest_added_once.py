# mistake: one largest entry is added back for all points
# fails: test_log_e_step_log_likelihood
# says: added back once
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        a = np.log(p) - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * sigma**2)
    largest = np.max(a, axis=1, keepdims=True)
    q = np.exp(a - largest)
    q /= q.sum(axis=1, keepdims=True)
    top = np.max(a)
    return q, top + np.sum(np.log(np.sum(np.exp(a - top), axis=1)))
