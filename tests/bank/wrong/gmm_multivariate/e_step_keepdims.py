# mistake: keepdims missing
# fails: test_e_step_values test_e_step_range test_e_step_log_likelihood test_predict_line test_predict_weights test_predict_far
# says: keepdims=True
def e_step(x, mu, cov, p):
    a = np.stack([log_gaussian(x, mu[k], cov[k]) for k in range(len(p))], axis=1)
    with np.errstate(divide="ignore"):
        a = a + np.log(p)
    largest = np.max(a, axis=1)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1))
    return np.exp(a - log_f), np.sum(log_f)
