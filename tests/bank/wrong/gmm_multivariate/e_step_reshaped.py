# mistake: reshape of the table
# fails: test_e_step_values test_e_step_log_likelihood
# says: by reshape, which mixes points and components
def e_step(x, mu, cov, p):
    a = np.array([log_gaussian(x, mu[k], cov[k]) for k in range(len(p))])
    a = a.reshape(len(x), len(p))
    with np.errstate(divide="ignore"):
        a = a + np.log(p)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
