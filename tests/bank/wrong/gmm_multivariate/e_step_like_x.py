# mistake: table takes its type from x
# fails: test_e_step_values
# says: where x holds whole numbers
def e_step(x, mu, cov, p):
    a = np.zeros((len(x), len(p)), dtype=x.dtype)
    for k in range(len(p)):
        a[:, k] = log_gaussian(x, mu[k], cov[k])
    with np.errstate(divide="ignore"):
        a = a + np.log(p)
    log_f = np.logaddexp.reduce(a, axis=1, keepdims=True)
    return np.exp(a - log_f), np.sum(log_f)
