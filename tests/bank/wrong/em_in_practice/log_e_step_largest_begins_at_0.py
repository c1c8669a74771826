# mistake: the search for the largest entry begins at 0
# fails: test_log_e_step_far_points
# says: search for the largest entry begin at 0
def log_e_step(x, mu, sigma, p):
    m, K = len(x), len(mu)
    with np.errstate(divide="ignore"):
        log_p = np.log(p)
    q = np.zeros((m, K))
    total = 0.0
    for i in range(m):
        a = log_p - np.log(sigma) - 0.5 * np.log(2 * np.pi) - (x[i] - mu) ** 2 / (2 * sigma**2)
        largest = 0.0
        for k in range(K):
            if a[k] > largest:
                largest = a[k]
        with np.errstate(divide="ignore", invalid="ignore"):
            log_f = largest + np.log(np.sum(np.exp(a - largest)))
            q[i] = np.exp(a - log_f)
        total += log_f
    return q, total
