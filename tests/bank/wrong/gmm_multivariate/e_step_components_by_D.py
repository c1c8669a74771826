# mistake: loop over x.shape[1]
# fails: test_e_step_values test_predict_weights test_predict_far
# says: expected (m, K)
def e_step(x, mu, cov, p):
    a = np.stack([log_gaussian(x, mu[k], cov[k]) for k in range(x.shape[1])], axis=1)
    with np.errstate(divide="ignore"):
        a = a + np.log(p[: x.shape[1]])
    log_f = np.logaddexp.reduce(a, axis=1, keepdims=True)
    return np.exp(a - log_f), np.sum(log_f)
