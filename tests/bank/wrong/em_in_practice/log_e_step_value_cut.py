# mistake: log f in an array that takes its type from x
# fails: test_log_e_step_log_likelihood
# says: as integers the log-likelihood is
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        a = np.log(p) - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * sigma**2)
    q, log_f = [], np.zeros_like(x)
    for i, row in enumerate(a):
        value = row.max() + np.log(np.sum(np.exp(row - row.max())))
        log_f[i] = value
        q.append(np.exp(row - value))
    return np.array(q), np.sum(log_f)
