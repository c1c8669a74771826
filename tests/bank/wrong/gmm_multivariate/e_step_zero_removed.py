# mistake: components of weight 0 removed
# fails: test_e_step_range test_predict_far
# says: The column of a component with the weight 0 stays
def e_step(x, mu, cov, p):
    mu, cov, p = mu[p > 0], cov[p > 0], p[p > 0]
    a = np.stack([log_gaussian(x, mu[k], cov[k]) for k in range(len(p))], axis=1)
    with np.errstate(divide="ignore"):
        a = a + np.log(p)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
