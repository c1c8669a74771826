# mistake: expected log-likelihood
# fails: test_e_step_log_likelihood
# says: expected log-likelihood of the M-step
def e_step(x, mu, cov, p):
    a = np.stack([log_gaussian(x, mu[k], cov[k]) for k in range(len(p))], axis=1)
    with np.errstate(divide="ignore"):
        a = a + np.log(p)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    q = np.exp(a - log_f)
    return q, np.sum(np.where(q > 0, q * np.where(q > 0, a, 0), 0))
