# mistake: responsibilities below 0.01 are set to 0
# fails: test_e_step_values
# says: (4) keeps small ones, too
def e_step(x, mu, cov, p):
    with np.errstate(divide="ignore"):
        a = np.stack([log_gaussian(x, mu[k], cov[k]) for k in range(len(p))], axis=1) + np.log(p)
    A = np.max(a, axis=1, keepdims=True)
    log_f = A + np.log(np.sum(np.exp(a - A), axis=1, keepdims=True))
    q = np.exp(a - log_f)
    q[q < 0.01] = 0
    return q, float(np.sum(log_f))
