# mistake: written for two components
# fails: test_e_step_values test_predict_weights
# says: expected (m, K) = (4, 3)
def e_step(x, mu, cov, p):
    with np.errstate(divide="ignore"):
        a_1 = np.log(p[0]) + log_gaussian(x, mu[0], cov[0])
        a_2 = np.log(p[1]) + log_gaussian(x, mu[1], cov[1])
    log_f = np.logaddexp(a_1, a_2)
    return np.column_stack([np.exp(a_1 - log_f), np.exp(a_2 - log_f)]), np.sum(log_f)
