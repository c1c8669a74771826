# mistake: only the first hundred points
# fails: test_e_step_values test_e_step_log_likelihood test_predict_line
# says: expected (m, K) = (120, 3)
def e_step(x, mu, cov, p):
    x = x[:100]
    a = np.stack([log_gaussian(x, mu[k], cov[k]) for k in range(len(p))], axis=1)
    with np.errstate(divide="ignore"):
        a = a + np.log(p)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
